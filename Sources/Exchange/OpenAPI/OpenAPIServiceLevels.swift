import Catalogue
import Metamodel

/// The service levels of `info.x-sla`: a list of entries as the export writes them, each for the server that it names,
/// or a map of measures for all servers.
struct OpenAPIServiceLevels {
  private struct Level {
    /// The name of the instance; `nil` for all.
    let instance: String?
    let fields: [NewValue.Pair]
  }

  private let levels: [Level]
  private let place: String

  init(_ node: DataNode?, at place: String) {
    self.place = place
    levels =
      (node?.entries ?? []).map { entry in
        let fields = ["id", "measure", "value", "unit", "conditions"].compactMap { key in
          entry.text(key).map { NewValue.Pair(key, .text(Documentation.oneLine($0))) }
        }
        return Level(instance: entry.text("instance"), fields: fields)
      }
      + (node?.pairs ?? []).compactMap { pair in
        guard let value = pair.value.text else { return nil }
        let measure = pair.key == "support" ? "user-support" : pair.key.segment
        return Level(
          instance: nil,
          fields: [
            NewValue.Pair("measure", .text(measure)),
            NewValue.Pair("value", .text(Documentation.oneLine(value))),
          ])
      }
  }

  /// The instances with the levels that are promised of them.
  func added(
    to instances: [ServiceContract.Instance], _ remarks: inout Remarks
  ) -> [ServiceContract.Instance] {
    var result = instances
    var lost = 0
    for level in levels where !level.fields.isEmpty {
      let places = result.indices.filter { level.instance == nil || result[$0].name == level.instance }
      if places.isEmpty { lost += 1 }
      for place in places { result[place].serviceLevels.append(level.fields) }
    }
    for place in result.indices { result[place].serviceLevels.giveIDs() }
    if lost > 0 { remarks.note("info.x-sla", at: place, .noInstance(lost)) }
    return result
  }
}

extension [[NewValue.Pair]] {
  /// Gives each an id that has none, after what it measures.
  fileprivate mutating func giveIDs() {
    var ids = UsedIDs()
    for index in indices {
      let id = ids.free((self[index].text("id") ?? self[index].text("measure") ?? "").segment)
      self[index] = [NewValue.Pair("id", .text(id))] + self[index].filter { $0.key != "id" }
    }
  }
}

extension Words {
  fileprivate static func noInstance(_ count: Int) -> Words {
    Words(
      sv: "servicenivåer utan server att gälla för hämtas inte in (\(count))",
      en: "service levels without a server to hold for are not brought in (\(count))")
  }
}

import Catalogue
import Metamodel

/// Descriptions that an earlier import has made and a person has renamed: they are known by their source.
struct MovedDescriptions {
  /// The id that each has now, by kind and the id that the importer gives it.
  private var ids: [String: [String: String]] = [:]
  /// The folder that each service has now.
  private var services: [String: String] = [:]
  private let metamodel: Metamodel

  /// The proposals with the ids that the descriptions have in the catalogue, in references too.
  static func followed(_ proposals: [Proposal], in catalogue: Catalogue) -> [Proposal] {
    let moved = MovedDescriptions(proposals, in: catalogue)
    guard !moved.ids.isEmpty else { return proposals }
    return proposals.map { proposal in
      guard let kind = catalogue.metamodel[proposal.kind] else { return proposal }
      var result = proposal
      result.id = moved.id(of: proposal.id, kind)
      result.fields = moved.fields(proposal.fields, kind.schema)
      return result
    }
  }

  private init(_ proposals: [Proposal], in catalogue: Catalogue) {
    metamodel = catalogue.metamodel
    var sources: [String: [String: String]] = [:]
    for kind in Set(proposals.map(\.kind)) {
      sources[kind] = MovedDescriptions.sources(of: kind, in: catalogue)
    }
    let proposed = Set(proposals.map(\.reference))
    for proposal in proposals where catalogue.position(of: proposal.reference) == nil {
      // One that another proposal has the id of is that one.
      guard let source = proposal.text("source"), let id = sources[proposal.kind]?[source],
        !proposed.contains("\(proposal.kind)/\(id)")
      else { continue }
      ids[proposal.kind, default: [:]][proposal.id] = id
      if metamodel[proposal.kind]?.isOfServiceFamily == true {
        services[proposal.id.firstSegment] = id.firstSegment
      }
    }
  }

  /// The descriptions of a kind by their source, where no two have the same.
  private static func sources(of kindID: String, in catalogue: Catalogue) -> [String: String] {
    guard let kind = catalogue.metamodel[kindID] else { return [:] }
    var found: [String: String] = [:]
    var shared: Set<String> = []
    for position in catalogue.positions(of: kind) {
      let description = catalogue.descriptions[position]
      guard let source = description.record?["source"] else { continue }
      if found.updateValue(description.id, forKey: source) != nil { shared.insert(source) }
    }
    return found.filter { !shared.contains($0.key) }
  }

  private func id(of id: String, _ kind: Kind) -> String {
    if let moved = ids[kind.id]?[id] { return moved }
    // What is new in a renamed service goes into its folder.
    guard kind.isOfServiceFamily, let service = services[id.firstSegment] else { return id }
    return service + id.dropFirst(id.firstSegment.count)
  }

  private func fields(_ pairs: [NewValue.Pair], _ schema: Schema) -> [NewValue.Pair] {
    pairs.map { pair in
      schema[pair.key].map { NewValue.Pair(pair.key, value(pair.value, $0)) } ?? pair
    }
  }

  private func value(_ value: NewValue, _ field: Field) -> NewValue {
    switch value {
    case .list(let entries): .list(entries.map { self.value($0, field) })
    case .map(let pairs): field.schema.map { .map(fields(pairs, $0)) } ?? value
    case .text(let text): field.reference.map { .text(reference(text, $0)) } ?? value
    }
  }

  /// A reference as proposals write it, without alias.
  private func reference(_ text: String, _ field: Reference) -> String {
    guard case .reference(let reference) = ReferenceValue.form(of: text, for: field), !reference.id.isEmpty,
      let kind = (field.onlyKind ?? reference.kind).flatMap({ metamodel[$0] })
    else { return text }
    let prefix = field.onlyKind == nil ? "\(kind.id)/" : ""
    return prefix + id(of: reference.id, kind) + (reference.part.map { "#\($0)" } ?? "")
  }
}

extension Kind {
  /// Whether the descriptions of the kind lie in the folder of a service.
  fileprivate var isOfServiceFamily: Bool { path.names.first == "service" }
}

extension String {
  fileprivate var firstSegment: String { String(prefix { $0 != "/" }) }
}

import Catalogue
import Metamodel

extension State {
  /// Makes a description with another id that is as the current one.
  mutating func duplicate(_ reference: String, as id: String) -> [Effect] {
    pendingForm = "\(reference.prefix { $0 != "/" })/\(id)"
    return [
      .edit([.copy(reference, to: id)], Words(sv: "Kopiera \(reference)", en: "Duplicate \(reference)"))
    ]
  }

  /// The family of the service that one is in.
  var currentFamily: ServiceFamily? { current.flatMap { ServiceFamily(of: $0, in: catalogue) } }

  /// Asks for the number of the version after the newest.
  mutating func askForVersion() {
    guard let family = currentFamily, let newest = family.versions.first else { return }
    ask(.version(family.id, from: newest.id))
  }

  /// Copies profile and interfaces of a version to the next, which replaces it (VLDS 4.0, 6.6).
  ///
  /// - Parameter phasesOut: whether the version before is being phased out from now on.
  mutating func makeVersion(
    _ new: String, of service: String, from old: String, phasesOut: Bool
  ) -> [Effect] {
    let family = ServiceFamily(id: service, in: catalogue)
    var edits: [CatalogueEdit] = []
    for tab in ServiceTab.allCases where tab != .service && tab != .instances {
      for position in family.descriptions(version: old, tab: tab) {
        let description = catalogue.descriptions[position]
        let id = "\(service)/\(new)" + description.id.dropFirst("\(service)/\(old)".count)
        edits.append(.copy(description.reference, to: id))
        var changes = [("status", "draft")]
        if tab == .profile { changes += [("life-cycle", "planned"), ("replaces", "\(service)/\(old)")] }
        let fields = changes.compactMap { path, value in
          FieldPath(path).map { FieldEdit($0, .set(.text(value))) }
        }
        edits.append(.fields("\(description.kind.id)/\(id)", fields))
      }
    }
    if phasesOut, let path = FieldPath("life-cycle") {
      edits.append(.fields("profile/\(service)/\(old)", [FieldEdit(path, .set(.text("phasing-out")))]))
    }
    pendingForm = "profile/\(service)/\(new)"
    return [
      .edit(edits, Words(sv: "Ny version \(new) av \(service)", en: "New version \(new) of \(service)"))
    ]
  }

  /// Chooses the field that changes on all that is marked.
  mutating func changeMarked() { overlay = .picker(PickerOverlay(.fields, self)) }

  /// The fields that all marked descriptions have, but for those that are parts or structures.
  var markedFields: [Field] {
    let kinds = marked.compactMap { catalogue.position(of: $0) }.map { catalogue.descriptions[$0].kind }
    guard let first = kinds.first else { return [] }
    return first.schema.fields.filter { field in
      field.schema == nil && field.level != .computed && kinds.allSatisfy { $0.schema[field.id] != nil }
    }
  }
}

extension String {
  /// The version after this one: its last number is one more.
  var nextVersion: String {
    var numbers = split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let last = numbers.popLast(), let number = Int(last) else { return self + ".1" }
    return (numbers + [String(number + 1)]).joined(separator: ".")
  }
}

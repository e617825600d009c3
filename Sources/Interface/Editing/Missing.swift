import Catalogue
import Metamodel

extension State {
  /// Opens the form at a field that a hole or a finding is about, and where nothing is there yet what it is
  /// chosen, typed or made with.
  mutating func fillIn(_ path: String, of reference: String) {
    edit(reference, field: path)
    guard form?.reference == reference, work.readOnly == nil, let row = formRow, row.isMissing else { return }
    openFormRow()
  }

  /// Offers to make a description that is referred to, or whose place is known, and not there.
  ///
  /// - Parameter reference: `kind/id`; with a slash at the end where the last segment is for the person to choose.
  mutating func offerToMake(_ reference: String) {
    if let refusal = work.readOnly {
      say(
        Words(
          sv: "\(reference) finns inte; \(refusal.sv).", en: "\(reference) does not exist; \(refusal.en)."),
        isProblem: true)
    } else if let kind = catalogue.metamodel[String(reference.prefix { $0 != "/" })] {
      if reference.hasSuffix("/") {
        overlay = .picker(PickerOverlay(.naming(kind.id), self))
      } else {
        ask(.make(reference))
      }
    } else {
      say(Words(sv: "\(reference) finns inte.", en: "\(reference) does not exist."), isProblem: true)
    }
  }

  /// Makes a description with the id that something refers to it by.
  mutating func make(_ reference: String) -> [Effect] {
    let id = String(reference.drop { $0 != "/" }.dropFirst())
    guard let kind = catalogue.metamodel[String(reference.prefix { $0 != "/" })] else { return [] }
    var name = id.split(separator: "/").last.map(String.init) ?? id
    // A version is called as its service.
    if kind.id == "profile" || kind.id == "logical-interface", let service = id.split(separator: "/").first,
      let position = catalogue.position(kind: "service", id: String(service))
    {
      name =
        "\(catalogue.name(at: position, in: Language(rawValue: catalogue.manifest.language) ?? .swedish)) \(name)"
    }
    pendingForm = reference
    return [
      .edit([creation(kind, id, name)], Words(sv: "Skapa \(reference)", en: "Create \(reference)"))
    ]
  }

  /// Makes what a finding misses: what the field refers to in vain, or what is asked for in it.
  mutating func makeWhatIsFound() {
    guard case .finding(let finding)? = outline?.row, let position = finding.place.description else { return }
    let reference = catalogue.descriptions[position].reference
    if let target = brokenTarget(of: position, finding.field) {
      offerToMake(target)
    } else if let field = finding.field {
      fillIn(field, of: reference)
    } else {
      edit(reference)
    }
  }

  /// The line of the file that the cursor is on, by the row of the form or of the findings.
  var currentLine: Int? {
    if let row = formRow { return rowsOfForm?.line(of: row.path) }
    if case .finding(let finding)? = outline?.row { return finding.place.position.line }
    return nil
  }

  /// What the reference in a field names as `kind/id` where there is no such description.
  private func brokenTarget(of position: Int, _ field: String?) -> String? {
    let description = catalogue.descriptions[position]
    guard let field, let document = description.document else { return nil }
    for link in catalogue.links(from: position) where link.verdict == .missing {
      guard let node = link.node, document.path(of: node, in: description.kind.schema) == field,
        let reference = link.field.reference,
        case .reference(let value) = ReferenceValue.form(of: document.text(node), for: reference),
        value.alias == nil, let kind = value.kind ?? reference.onlyKind
      else { continue }
      return "\(kind)/\(value.id)"
    }
    return nil
  }
}

import Catalogue
import Metamodel
import Terminal
import Text

extension State {
  /// Begins something new: of the kind that the list shows, or of one that is asked for.
  mutating func startNew() {
    if case .browse = view, case .kind(let id) = browse.scope, let kind = catalogue.metamodel[id] {
      overlay = .picker(PickerOverlay(.naming(kind.id), self))
    } else {
      overlay = .picker(PickerOverlay(.kinds, self))
    }
  }

  /// Makes a description with a name; where a field asked for it, the field refers to it.
  mutating func create(_ kind: Kind, name: String, for target: FormTarget?) -> [Effect] {
    let id = newID(kind, name: name)
    if kind.id == "service", target == nil {
      ask(.family(id: id, name: name))
      return []
    }
    let title = Words(sv: "Skapa \(name)", en: "Create \(name)")
    var edits = [creation(kind, id, name)]
    if let target, let form {
      let edit = target.edit(.text(reference(to: kind, id, target.field)))
      guard let path = FieldPath(edit.path) else { return [] }
      edits.append(.fields(form.reference, [FieldEdit(path, edit.operation)]))
      return [.edit(edits, title)]
    }
    pendingForm = "\(kind.id)/\(id)"
    return [.edit(edits, title)]
  }

  /// The service with or without its four parts.
  mutating func createService(_ id: String, name: String, withParts: Bool) -> [Effect] {
    pendingForm = "service/\(id)"
    let edits = serviceFamily(id, name: name)
    return [
      .edit(withParts ? edits : Array(edits.prefix(1)), Words(sv: "Skapa \(name)", en: "Create \(name)"))
    ]
  }

  /// A service and the four parts of its first version (VLDS 4.0, 5.3).
  func serviceFamily(_ id: String, name: String) -> [CatalogueEdit] {
    let parts = [
      ("service", ""), ("profile", "/1.0"), ("logical-interface", "/1.0"),
      ("technical-interface", "/1.0/rest"), ("instance", "/1.0/produktion"),
    ]
    let implements = FieldPath("implements").map { FieldEdit($0, .add(.text("\(id)/1.0/rest"))) }
    return parts.compactMap { kind, tail in
      catalogue.metamodel[kind].map { creation($0, id + tail, tail.isEmpty ? name : "\(name) 1.0") }
    } + (implements.map { [.fields("instance/\(id)/1.0/produktion", [$0])] } ?? [])
  }

  /// A new description as it begins: a draft of the actor that one is; where the search that came before found nothing
  /// alike, that is recorded (VLDS 4.0, 5.3 and 6.6).
  func creation(_ kind: Kind, _ id: String, _ name: String) -> CatalogueEdit {
    var pairs = [NewValue.Pair("name", .text(name)), NewValue.Pair("status", .text("draft"))]
    if let actor = settings.actor, catalogue.position(kind: "actor", id: actor) != nil {
      pairs += Ownership.pairs(of: kind, actor)
      if kind.id == "service" {
        pairs.append(NewValue.Pair("languages", .list([.text(catalogue.manifest.language)])))
      }
    }
    // Whether something that is alike would do is for a person to say.
    if kind.schema["reuse-check"] != nil, let today, content.names != nil, like(name, kind).isEmpty {
      pairs.append(
        NewValue.Pair(
          "reuse-check",
          .map([
            NewValue.Pair("date", .text(today.description)), NewValue.Pair("outcome", .text("none-found")),
          ])))
    }
    return .create(kind: kind.id, id: id, pairs.filter { kind.schema[$0.key] != nil })
  }

  /// Descriptions of a kind with a name that is like another: some word in it begins as one there.
  func like(_ name: String, _ kind: Kind) -> [Int] {
    guard let names = content.names else { return [] }
    let all = catalogue.positions(of: kind)
    let words = name.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 3 }
    // A stem finds other forms of the word.
    let stems = words.isEmpty ? [name] : words.map { String($0.prefix(max(4, $0.count - 3))) }
    let found = stems.map { names.positions(withAll: [$0], among: Array(all)) }
    var counts: [Int: Int] = [:]
    for position in found.joined() { counts[position, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The id that follows from a name, below the service that one is in where the kind lies there.
  private func newID(_ kind: Kind, name: String) -> String {
    let own = name.identifier
    let depth = kind.path.names.count
    guard kind.isOfServiceFamily, depth > 1 else { return own }
    let within =
      form?.reference ?? reading?.reference ?? current.map { catalogue.descriptions[$0].reference } ?? ""
    var segments = within.split(separator: "/").dropFirst().prefix(depth - 1).map(String.init)
    while segments.count < depth - 1 { segments.append(segments.isEmpty ? own : "1.0") }
    return (segments + [own]).joined(separator: "/")
  }

  /// How a field refers to a description.
  func reference(to kind: Kind, _ id: String, _ field: Field) -> String {
    field.reference?.onlyKind == nil ? "\(kind.id)/\(id)" : id
  }

  /// The id, or the first with a number after it that no description of the kind has.
  func freeID(_ kind: Kind, _ id: String) -> String {
    var free = id
    var number = 2
    while catalogue.position(kind: kind.id, id: free) != nil {
      free = "\(id)-\(number)"
      number += 1
    }
    return free
  }
}

/// Where a description says which actor it belongs to.
private enum Ownership {
  private static let fields = [
    "process": "actor", "instance": "provider", "consumption": "consumer", "agreement": "parties",
    "collaboration": "members",
  ]
  private static let roles = [
    "concept": "concept-owner", "exchange-object": "information-owner", "dataset": "information-owner",
    "code-list": "information-owner", "service": "producer", "collaboration-process": "process-owner",
  ]

  static func pairs(of kind: Kind, _ actor: String) -> [NewValue.Pair] {
    if let field = fields[kind.id], let isList = kind.schema[field]?.cardinality.isList {
      return [NewValue.Pair(field, isList ? .list([.text(actor)]) : .text(actor))]
    }
    guard let role = roles[kind.id] else { return [] }
    let entry = NewValue.map([NewValue.Pair("role", .text(role)), NewValue.Pair("actor", .text(actor))])
    return [NewValue.Pair("responsible", .list([entry]))]
  }
}

import Catalogue
import Metamodel
import Terminal
import Text

extension State {
  /// Fills a hole of the chain, or adds one more of its sort: with what is chosen from a list, or made on the spot.
  mutating func fill(_ gap: ChainGap) -> [Effect] {
    // There is one logical interface for each version, and its place is its name.
    if case .inside(let version) = gap.tie, gap.kind == "logical-interface" {
      return create(gap, name: version)
    }
    overlay = .picker(PickerOverlay(.chain(gap), self))
    return []
  }

  /// The chosen description takes the place in the chain.
  mutating func put(_ position: Int, into gap: ChainGap) -> [Effect] {
    let reference = catalogue.descriptions[position].reference
    let name = (sv: content.name(position, .swedish), en: content.name(position, .english))
    return [
      .edit(
        tie(gap, to: reference),
        Words(sv: "Lägg \(name.sv) i kedjan", en: "Put \(name.en) into the chain"))
    ]
  }

  /// Makes what is missing, tied to what is above it.
  mutating func create(_ gap: ChainGap, name: String) -> [Effect] {
    let title = Words(sv: "Skapa \(name)", en: "Create \(name)")
    if case .message(let interface, let object) = gap.tie {
      return [.edit([message(named: name, in: interface, carrying: object)], title)]
    }
    guard let kind = catalogue.metamodel[gap.kind] else { return [] }
    switch gap.tie {
    case .inside(let version):
      let isOne = kind.id == "logical-interface"
      let id = isOne ? version : "\(version)/\(name.identifier)"
      let named = isOne ? familyName(version) : "\(familyName(version)) \(name)"
      var edits = [creation(kind, id, named)]
      if kind.id == "instance", let profile = catalogue.position(kind: "profile", id: version) {
        let interfaces = catalogue.targets(of: "technical-interfaces", from: profile)
        edits += tie(ChainGap(kind: kind.id, tie: .below(["implements": interfaces])), to: "instance/\(id)")
      }
      return [.edit(edits, title)]
    case .above, .below:
      let id = freeID(kind, name.identifier)
      let edits = kind.id == "service" ? serviceFamily(id, name: name) : [creation(kind, id, name)]
      let tied = kind.id == "service" ? "profile/\(id)/1.0" : "\(kind.id)/\(id)"
      return [.edit(edits + tie(gap, to: tied), title)]
    case .message: return []
    }
  }

  /// The message of the interface carries the exchange object.
  mutating func carry(in message: String, _ gap: ChainGap) -> [Effect] {
    guard case .message(let interface, let object) = gap.tie,
      let path = FieldPath("messages[\(message)].carries")
    else { return [] }
    let (one, other) = (catalogue.descriptions[interface].reference, catalogue.descriptions[object])
    let edit = CatalogueEdit.fields(one, [FieldEdit(path, .add(carried(object)))])
    return [
      .edit(
        [edit], Words(sv: "Bär \(other.id) i \(message)", en: "Carry \(other.id) in \(message)"))
    ]
  }

  private func message(named name: String, in interface: Int, carrying object: Int) -> CatalogueEdit {
    let entry = NewValue.map([
      NewValue.Pair("id", .text(name.identifier)), NewValue.Pair("name", .text(name)),
      NewValue.Pair("carries", .list([carried(object)])),
    ])
    let edits = FieldPath("messages").map { [FieldEdit($0, .add(entry))] } ?? []
    return .fields(catalogue.descriptions[interface].reference, edits)
  }

  /// An exchange object as a message refers to it.
  private func carried(_ object: Int) -> NewValue {
    let description = catalogue.descriptions[object]
    let field = catalogue.metamodel["logical-interface"]?.part("message")?.schema["carries"]
    return .text(field.map { reference(to: description.kind, description.id, $0) } ?? description.id)
  }

  /// What ties a description to what is above it.
  private func tie(_ gap: ChainGap, to reference: String) -> [CatalogueEdit] {
    switch gap.tie {
    case .above(let holder, let field):
      let description = catalogue.descriptions[holder]
      guard let field = description.kind.schema[field] else { return [] }
      return [.fields(description.reference, refer(field, to: [reference]))]
    case .below(let fields):
      let kind = catalogue.metamodel[String(reference.prefix { $0 != "/" })]
      let edits = fields.sorted { $0.key < $1.key }.flatMap { name, targets in
        kind?.schema[name].map { refer($0, to: targets.map { catalogue.descriptions[$0].reference }) } ?? []
      }
      return edits.isEmpty ? [] : [.fields(reference, edits)]
    case .inside, .message: return []
    }
  }

  private func refer(_ field: Field, to references: [String]) -> [FieldEdit] {
    guard let path = FieldPath(field.id) else { return [] }
    return references.map { target in
      let id = String(target.drop { $0 != "/" }.dropFirst())
      let value = NewValue.text(field.reference?.onlyKind == nil ? target : id)
      return FieldEdit(path, field.cardinality.isList ? .add(value) : .set(value))
    }
  }

  /// The name of the service that a version belongs to, with the version.
  private func familyName(_ version: String) -> String {
    let segments = version.split(separator: "/").map(String.init)
    let service = catalogue.position(kind: "service", id: segments.first ?? "")
    let name = service.map { catalogue.name(at: $0, in: .swedish) } ?? segments.first ?? version
    return segments.count > 1 ? "\(name) \(segments[1])" : name
  }
}

extension PickerOverlay {
  /// What can take a place in the chain, and the making of something new.
  func chainItems(_ gap: ChainGap, _ state: State) -> [Item] {
    if case .message(let interface, _) = gap.tie { return messages(interface, state) }
    var items: [Item] = []
    // A service takes part in a chain with one of its versions.
    let kind = gap.kind == "service" ? "profile" : gap.kind
    if let kind = state.catalogue.metamodel[kind], let names = state.content.names, !gap.isInside {
      let found =
        typed.isEmpty
        ? names.ordered(kind, state.language)
        : names.fuzzy(typed, in: state.language, among: [kind], limit: 2000).positions
      let taken = gap.single(in: kind)
      items += found.filter { position in
        !taken.contains { state.catalogue.descriptions[position].node($0) != nil }
      }.prefix(200).map(Item.description)
    }
    return offer([gap.kind], beside: items, state)
  }

  private func messages(_ interface: Int, _ state: State) -> [Item] {
    let pattern = FuzzyPattern(typed)
    let ids = state.catalogue.descriptions[interface].partIDs("message")
    let found = ids.filter { pattern.isEmpty || pattern.score(of: $0) != nil }
    return offer(["message"], beside: found.map { .part($0, label: "") }, state)
  }
}

extension ChainGap {
  fileprivate var isInside: Bool { if case .inside = tie { true } else { false } }

  /// The fields that a description of a kind can only once take part with.
  fileprivate func single(in kind: Kind) -> [String] {
    guard case .below(let fields) = tie else { return [] }
    return fields.keys.filter { kind.schema[$0]?.cardinality.isList == false }
  }
}

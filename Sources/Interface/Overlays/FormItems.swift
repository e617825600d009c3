import Catalogue
import Metamodel
import Terminal
import Text

extension PickerOverlay {
  /// The choices of a field that fit what is typed; where the list is open, what is typed itself.
  func values(_ target: FormTarget, _ state: State) -> [Item] {
    let language = state.language
    var choices = target.field.choices.map { (id: $0.id, label: $0.label[language]) }
    if case .boolean = target.field.type {
      choices = ["true", "false"].map { ($0, FormRows.boolean[$0]?[language] ?? $0) }
    }
    var items = FuzzyPattern(typed).best(of: choices) { "\($0.label) \($0.id)" }
      .map { Item.value($0.id, label: $0.label) }
    if target.field.isOpen, !typed.isEmpty, !choices.contains(where: { $0.id == typed }) {
      items.append(.value(typed, label: Words(sv: "”\(typed)”", en: "“\(typed)”")[language]))
    }
    return items
  }

  /// Puts the cursor on the value that the field has, so that Enter alone changes nothing.
  mutating func standOnPresent(_ state: State) {
    let target: FormTarget
    switch source {
    case .values(let field), .targets(let field): target = field
    default: return
    }
    guard !target.adds, target.on.isEmpty, let present = state.rowsOfForm?.text(at: target.path),
      let index = items.firstIndex(where: { value(of: $0, target, state) == present })
    else { return }
    self.state.list.selection = index
    self.state.list.fit(count: items.count, height: Picker.body(of: state.layout.picker.inset()).height)
  }

  /// What would stand in the file for an item.
  private func value(of item: Item, _ target: FormTarget, _ state: State) -> String? {
    switch item {
    case .value(let value, _), .part(let value, _): return value
    case .description(let position):
      let description = state.catalogue.descriptions[position]
      return state.reference(to: description.kind, description.id, target.field)
    default: return nil
    }
  }

  /// What a field may refer to that fits what is typed, and the making of something new.
  func targets(_ target: FormTarget, _ state: State) -> [Item] {
    guard let reference = target.field.reference else { return [] }
    let catalogue = state.catalogue
    let metamodel = catalogue.metamodel
    if reference.isFileScoped { return fileParts(reference, state) }
    let whole = Set(
      reference.targets.isEmpty
        ? metamodel.kinds.map(\.id) : reference.targets.filter { $0.part == nil }.map(\.kind))
    var items: [Item] = []
    if let names = state.content.names, !whole.isEmpty {
      let found =
        typed.isEmpty
        ? metamodel.kinds.filter { whole.contains($0.id) }.flatMap { names.ordered($0, state.language) }
        : names.fuzzy(
          typed, in: state.language, among: metamodel.kinds.filter { whole.contains($0.id) },
          limit: PickerOverlay.limit
        ).positions
      items += found.prefix(PickerOverlay.limit).map(Item.description)
    }
    items += parts(reference, typed, state)
    items += imported(whole, target, state)
    let kinds = metamodel.kinds.filter { whole.contains($0.id) && ($0.release == .core || whole.count < 4) }
    return offer(kinds.map(\.id), beside: items, state)
  }

  /// Descriptions of the catalogues that are imported and at hand, by what stands in the file for them.
  private func imported(_ kinds: Set<String>, _ target: FormTarget, _ state: State) -> [Item] {
    let pattern = FuzzyPattern(typed)
    var items: [Item] = []
    for (alias, other) in state.catalogue.imports.sorted(by: { $0.key < $1.key }) {
      for kind in other.metamodel.kinds where kinds.contains(kind.id) {
        for position in other.positions(of: kind) {
          let id = other.descriptions[position].id
          let name = other.name(at: position, in: state.language)
          guard pattern.isEmpty || pattern.score(of: "\(name) \(alias):\(id)") != nil else { continue }
          items.append(.value("\(alias):\(state.reference(to: kind, id, target.field))", label: name))
          if items.count == PickerOverlay.partLimit { return items }
        }
      }
    }
    return items
  }

  /// Parts of other descriptions, such as the messages of an interface.
  private func parts(_ reference: Reference, _ typed: String, _ state: State) -> [Item] {
    let wanted = reference.targets.filter { $0.part != nil }
    guard !wanted.isEmpty else { return [] }
    let pattern = FuzzyPattern(typed)
    var items: [Item] = []
    for target in wanted {
      guard let kind = state.catalogue.metamodel[target.kind] else { continue }
      for position in state.catalogue.positions(of: kind) {
        let description = state.catalogue.descriptions[position]
        for part in description.partIDs(target.part) {
          let text = "\(description.id)#\(part)"
          guard pattern.isEmpty || pattern.score(of: text) != nil else { continue }
          let value = reference.onlyKind == nil ? "\(kind.id)/\(text)" : text
          items.append(.part(value, label: state.content.name(position, state.language)))
          if items.count == PickerOverlay.partLimit { return items }
        }
      }
    }
    return items
  }

  private static let partLimit = 200

  /// Parts of the description in the form.
  private func fileParts(_ reference: Reference, _ state: State) -> [Item] {
    guard let form = state.form, let position = state.catalogue.position(of: form.reference) else {
      return []
    }
    let names = Set(reference.targets.compactMap(\.part))
    let description = state.catalogue.descriptions[position]
    let parts = names.sorted().flatMap(description.partIDs).map { id in
      (id: "#\(id)", name: description.partName(id, in: state.language, state.catalogue.manifest.language))
    }
    return FuzzyPattern(typed).best(of: parts) { "\($0.id) \($0.name)" }
      .map { .part($0.id, label: $0.name) }
  }

  /// The fields that all marked descriptions have.
  func fields(_ state: State) -> [Item] {
    PickerOverlay.fitting(state.markedFields, typed, state)
  }

  /// The fields that fit what is typed.
  static func fitting(_ fields: [Field], _ typed: String, _ state: State) -> [Item] {
    FuzzyPattern(typed).best(of: fields) { "\($0.label[state.language]) \($0.id)" }
      .map { .field($0.id, label: $0.label[state.language]) }
  }

  /// What there is already that is like the name typed, and after it the making of the new (VLDS 4.0, 5.3).
  func naming(_ kind: String, _ state: State) -> [Item] {
    guard !typed.allSatisfy(\.isWhitespace), let kind = state.catalogue.metamodel[kind] else { return [] }
    let near = state.like(typed, kind).prefix(5)
    guard !near.isEmpty else { return [.create(kind: kind.id, name: typed)] }
    let heading = Words(sv: "Finns redan; passar någon?", en: "There already; does one fit?")
    return [.heading(heading[state.language])] + near.map(Item.description)
      + [.create(kind: kind.id, name: typed)]
  }

  /// The actors, to be one of.
  func actors(_ state: State) -> [Item] {
    guard let names = state.content.names, let kind = state.catalogue.metamodel["actor"] else { return [] }
    if typed.isEmpty { return names.ordered(kind, state.language).map(Item.description) }
    return names.fuzzy(typed, in: state.language, among: [kind], limit: PickerOverlay.limit).positions
      .map(Item.description)
  }

  /// The kinds, those of the guide's core first.
  func kinds(_ state: State) -> [Item] {
    let kinds = state.catalogue.metamodel.kinds
    let offered = kinds.filter { $0.release == .core } + kinds.filter { $0.release != .core }
    return FuzzyPattern(typed).best(of: offered) { "\($0.label[state.language]) \($0.id)" }
      .map { .kind($0.id) }
  }
}

extension Field {
  /// Whether a choice may be any other text too.
  var isOpen: Bool { if case .choice(_, true) = type { true } else { false } }
}

extension Description {
  /// The name of the part with an id; empty where it has none.
  func partName(_ id: String, in language: Language, _ fallback: String) -> String {
    guard let document, let part = document.part(id, in: kind.schema),
      let name = document.children(of: part.node).first(where: { document.key($0) == "name" })
    else { return "" }
    return document.text(name, in: language, fallback: fallback)
  }

  /// The ids of the parts of one sort, at any depth.
  func partIDs(_ name: String?) -> [String] {
    guard let document else { return [] }
    var ids: [String] = []
    document.visit(kind.schema) { entry in
      guard case .parts(let part)? = entry.field?.type, part.id == name, part.isReferable else { return }
      for value in document.values(entry.node) where document.nodes[value].shape == .map {
        if let id = document.node(slot: 0, in: value) { ids.append(document.text(id)) }
      }
    }
    return ids
  }
}

import Metamodel

extension Document {
  /// The text of a value: a plain string, or the form in one language of a map of languages.
  ///
  /// - Parameters:
  ///   - language: the language of the reader.
  ///   - fallback: the language of the catalogue, shown where that is missing; else the first that is there.
  public func text(_ index: Int, in language: Language, fallback: String) -> String {
    guard nodes[index].shape == .map else { return text(index) }
    var first: Int?
    var catalogue: Int?
    for child in children(of: index) where nodes[child].shape == .scalar && !isAbsent(child) {
      let tag = key(child)
      if tag == language.rawValue { return text(child) }
      if tag == fallback { catalogue = child }
      first = first ?? child
    }
    return (catalogue ?? first).map { text($0) } ?? ""
  }

  /// Whether a text is there in a language: a plain string is in the language of the catalogue (rules.yaml, terms).
  public func hasText(_ index: Int, in language: Language, fallback: String) -> Bool {
    guard nodes[index].shape == .map else { return fallback == language.rawValue }
    return children(of: index).contains {
      key($0) == language.rawValue && !isAbsent($0) && !isBlank($0)
    }
  }
}

extension Description {
  /// The text of a field; `nil` where it is absent.
  public func text(_ field: String, in language: Language, fallback: String) -> String? {
    guard let node = node(field), let document else { return nil }
    return document.text(node, in: language, fallback: fallback)
  }

  /// The name, or the id where there is none.
  public func name(in language: Language, fallback: String) -> String {
    let name = text("name", in: language, fallback: fallback) ?? ""
    return name.isEmpty ? id : name
  }

  /// The choice that stands in a field, or what is meant where it is absent.
  public func choice(_ field: String) -> String? {
    if let node = node(field), let document { return document.text(node) }
    return kind.schema[field]?.defaults.first
  }

  /// The id of the status.
  public var status: String { choice("status") ?? "" }

  /// The actors' references in `responsible` with a role, as nodes of the document.
  public func holders(of role: String) -> [Int] {
    guard let document, let list = node("responsible"), let schema = kind.schema["responsible"]?.schema,
      let roleSlot = schema.position(of: "role"), let actorSlot = schema.position(of: "actor")
    else { return [] }
    return document.values(list).compactMap { entry in
      guard document.nodes[entry].shape == .map, let held = document.node(slot: roleSlot, in: entry),
        document.text(held) == role
      else { return nil }
      return document.node(slot: actorSlot, in: entry)
    }
  }
}

import Metamodel

/// A description, or a part of it that has an id.
public struct Element: Sendable, Hashable {
  /// The position of the description; negative for one of another catalogue.
  public let position: Int
  /// The id of the part; `nil` for the description itself.
  public let part: String?

  /// Names a description or a part of it.
  public init(_ position: Int, part: String? = nil) {
    self.position = position
    self.part = part
  }

  /// Most are no part, and then the position is all there is.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(position)
    if let part { hasher.combine(part) }
  }

  /// The description itself.
  public var whole: Element { Element(position) }
}

extension Terms {
  /// The form `kind/id#part`.
  public func reference(_ element: Element) -> String {
    reference(element.position) + (element.part.map { "#\($0)" } ?? "")
  }

  /// The name of a description or part in a language, its id where it has none.
  public func name(of element: Element, in language: Language) -> String {
    guard let description = description(element.position) else { return name(element.position) }
    let fallback = catalogue.manifest.language
    guard let part = element.part else { return description.name(in: language, fallback: fallback) }
    guard let document = description.document,
      let found = document.part(part, in: description.kind.schema),
      let slot = found.part.schema.position(of: "name"),
      let node = document.node(slot: slot, in: found.node)
    else { return part }
    let name = document.text(node, in: language, fallback: fallback)
    return name.isEmpty ? part : name
  }

  /// The kind of a description; `nil` where its catalogue is not at hand.
  public func kind(_ element: Element) -> Kind? {
    element.position >= 0
      ? catalogue.descriptions[element.position].kind : description(element.position)?.kind
  }
}

extension Terms {
  /// What an element is: its kind, or what part of it.
  public func label(of element: Element) -> Words {
    guard let kind = kind(element) else { return Words(sv: "", en: "") }
    guard let part = element.part, let document = description(element.position)?.document,
      let found = document.part(part, in: kind.schema)
    else { return kind.label }
    return kind.partField(found.part)?.label ?? kind.label
  }
}

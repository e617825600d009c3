import Catalogue
import Exchange
import Interface
import Metamodel
import Rules
import Text

/// Finds what a person names on the command line, and knows what they may have meant.
enum Names {
  /// The kind with an id, label or plural, in either language.
  static func kind(_ name: String, in metamodel: Metamodel) throws(Failure) -> Kind {
    if let kind = metamodel[name] { return kind }
    let wanted = name.folded
    let found = metamodel.kinds.first { kind in words(for: kind).contains { $0.folded == wanted } }
    if let found { return found }
    let near = nearest(to: name, among: metamodel.kinds.flatMap(words))
    let meant = metamodel.kinds.first { kind in near.map { words(for: kind).contains($0) } ?? false }
    throw .unknownKind(name, nearest: meant?.id)
  }

  private static func words(for kind: Kind) -> [String] {
    [kind.id, kind.label.sv, kind.label.en, kind.plural.sv, kind.plural.en]
  }

  /// A description of the catalogue or of one that it imports.
  struct Found {
    /// The alias that it is imported under; `nil` for the catalogue's own.
    let alias: String?
    let catalogue: Catalogue
    let position: Int
  }

  /// An element of a catalogue or of one that it imports.
  struct FoundElement {
    let catalogue: Catalogue
    let element: Element
  }

  /// The description or part `[alias:]KIND/ID[#PART]`.
  static func element(_ text: String, in catalogue: Catalogue) throws(Failure) -> FoundElement {
    guard let hash = text.firstIndex(of: "#"), hash > text.startIndex else {
      let found = try description(text, in: catalogue)
      return FoundElement(catalogue: found.catalogue, element: Element(found.position))
    }
    let found = try description(String(text[..<hash]), in: catalogue)
    let part = String(text[text.index(after: hash)...])
    let description = found.catalogue.descriptions[found.position]
    guard description.document?.part(part, in: description.kind.schema) != nil else {
      throw .noDescription(text, nearest: nearest(to: part, in: description))
    }
    return FoundElement(catalogue: found.catalogue, element: Element(found.position, part: part))
  }

  /// The part of a description whose id is most like a text.
  private static func nearest(to part: String, in description: Description) -> String? {
    guard let document = description.document else { return nil }
    var ids: [String] = []
    document.visitMaps(description.kind.schema) { map, schema in
      guard map > 0, schema.fields.first === Part.identifier, let id = document.node(slot: 0, in: map) else {
        return
      }
      ids.append(document.text(id))
    }
    return nearest(to: part, among: ids).map { "\(description.reference)#\($0)" }
  }

  /// The description `[alias:]KIND/ID`.
  static func description(_ text: String, in catalogue: Catalogue) throws(Failure) -> Found {
    var rest = text[...]
    var alias: String?
    if let colon = rest.firstIndex(of: ":") {
      alias = String(rest[..<colon])
      rest = rest[rest.index(after: colon)...]
      if rest.isEmpty || alias == "" { throw .notADescription(text) }
      if alias == catalogue.manifest.id { alias = nil }
    }
    var home = catalogue
    if let alias {
      guard let other = catalogue.imports[alias] else {
        throw .unknownAlias(alias, known: catalogue.imports.keys.sorted())
      }
      home = other
    }
    if let hash = rest.firstIndex(of: "#"), hash > rest.startIndex {
      throw .partNamed(text, whole: String(rest[..<hash]))
    }
    guard let slash = rest.firstIndex(of: "/"), slash != rest.startIndex,
      rest.index(after: slash) != rest.endIndex
    else { throw .notADescription(text) }
    let kind = try Names.kind(String(rest[..<slash]), in: home.metamodel)
    let id = String(rest[rest.index(after: slash)...])
    guard let position = home.position(kind: kind.id, id: id) else {
      throw .noDescription(text, nearest: nearest(toID: id, of: kind, in: home))
    }
    return Found(alias: alias, catalogue: home, position: position)
  }

  /// The nearest id of the kind, else the same id of another kind.
  private static func nearest(toID id: String, of kind: Kind, in catalogue: Catalogue) -> String? {
    let ids = catalogue.positions(of: kind).lazy.map { catalogue.descriptions[$0].id }
    if let near = nearest(to: id, among: ids) { return "\(kind.id)/\(near)" }
    return catalogue.metamodel.kinds.first { catalogue.position(kind: $0.id, id: id) != nil }
      .map { "\($0.id)/\(id)" }
  }

  private static func nearest(to name: String, among names: some Sequence<String>) -> String? {
    Text.nearest(to: name, among: names)
  }

  /// The rule with an id, in any case.
  static func rule(_ id: String) throws(Failure) -> RuleStatement {
    if let rule = Rules.rule(id.uppercased()) { return rule }
    throw .unknownRule(id, nearest: nearest(to: id.uppercased(), among: Rules.all.map(\.id)))
  }

  /// The format to export to.
  static func exporter(_ name: String) throws(Failure) -> any Exporter {
    if let exporter = Exporters.named(name.lowercased()) { return exporter }
    throw .unknownFormat(name, known: Exporters.all.map(\.name))
  }

  /// A query of the catalogue.
  static func query(_ text: String, in metamodel: Metamodel) throws(Failure) -> Query {
    do {
      return try Query(text, metamodel: metamodel)
    } catch {
      throw .query(error, text: text)
    }
  }
}

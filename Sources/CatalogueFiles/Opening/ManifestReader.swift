import Catalogue
import Metamodel

/// Reads catalogue.yaml. Only what makes the catalogue unreadable is an error; other faults are the rules' to
/// find, and what is faulty counts as absent here.
struct ManifestReader {
  let document: Document

  /// The manifest in the bytes of a catalogue.yaml.
  static func read(_ bytes: [UInt8]) throws(OpeningProblem) -> Manifest {
    var reader = DocumentReader()
    let result = reader.wholeFile(
      bytes, DocumentReader.Meaning(schema: Manifest.schema, freeMaps: Manifest.freeMaps))
    guard let document = result.document else {
      throw .unreadableManifest(result.problems.first ?? ReadingProblem(.notAMap))
    }
    return try ManifestReader(document: document).manifest()
  }

  private func manifest() throws(OpeningProblem) -> Manifest {
    let format = node("format")
    let name = format.map(document.text)
    guard name == Manifest.format else {
      throw .otherFormat(
        name, at: document.position(of: format.map { document.nodes[$0].range.lowerBound } ?? 0))
    }
    let language = text("language") ?? "sv"
    return Manifest(
      id: text("id") ?? "", title: title(language), publisher: text("publisher"), language: language,
      baseURI: text("base-uri"), license: text("license"), imports: imports(), rules: rules(),
      extensions: extensions(), archiMate: archiMate(), document: document)
  }

  // MARK: Values

  /// The value of a key in the map at `index`, `nil` where it is absent.
  func node(_ key: String, in index: Int = 0) -> Int? {
    guard document.nodes[index].shape == .map else { return nil }
    let child = document.children(of: index).filter { document.key($0) == key }.last
    return child.flatMap { document.isAbsent($0) ? nil : $0 }
  }

  private func text(_ key: String, in index: Int = 0) -> String? {
    guard let node = node(key, in: index), document.nodes[node].shape == .scalar else { return nil }
    return document.text(node)
  }

  private func texts(_ key: String, in index: Int) -> [String] {
    guard let node = node(key, in: index) else { return [] }
    return document.values(node).filter { document.nodes[$0].shape == .scalar }.map(document.text)
  }

  private func flag(_ key: String, in index: Int) -> Bool? {
    switch text(key, in: index) {
    case "true": true
    case "false": false
    default: nil
    }
  }

  /// The maps in a field that is a list of maps, or one map.
  func maps(_ key: String, in index: Int = 0) -> [Int] {
    guard let node = node(key, in: index) else { return [] }
    return document.values(node).filter { document.nodes[$0].shape == .map }
  }

  // MARK: Parts of the manifest

  private func title(_ language: String) -> [String: String] {
    guard let node = node("title") else { return [:] }
    switch document.nodes[node].shape {
    case .scalar: return [language: document.text(node)]
    case .map:
      let texts = document.children(of: node).filter { document.nodes[$0].shape == .scalar }
      return Dictionary(texts.map { (document.key($0), document.text($0)) }, uniquingKeysWith: { $1 })
    case .list: return [:]
    }
  }

  private func imports() -> [Manifest.Import] {
    maps("imports").compactMap { map in
      guard let alias = text("alias", in: map) else { return nil }
      return Manifest.Import(
        alias: alias, path: text("path", in: map), git: text("git", in: map), ref: text("ref", in: map))
    }
  }

  private func rules() -> [String: Manifest.RuleSetting] {
    guard let node = node("rules"), document.nodes[node].shape == .map else { return [:] }
    var result: [String: Manifest.RuleSetting] = [:]
    for rule in document.children(of: node) {
      // Without a reason the setting does not hold.
      guard let severity = text("severity", in: rule), let reason = text("reason", in: rule) else { continue }
      result[document.key(rule)] = Manifest.RuleSetting(severity: severity, reason: reason)
    }
    return result
  }

  private func extensions() -> [(scope: String, fields: [Field])] {
    guard let node = node("extensions"), document.nodes[node].shape == .map else { return [] }
    return document.children(of: node).map { scope in
      let entries = document.values(scope).filter { document.nodes[$0].shape == .map }
      var seen: Set<String> = []
      return (document.key(scope), entries.compactMap(field).filter { seen.insert($0.id).inserted })
    }
  }

  /// An extension field; `nil` where it has no id of its own kind or a type that it may not have.
  private func field(_ map: Int) -> Field? {
    guard let id = text("id", in: map), id.hasPrefix("x-"), let type = type(map) else { return nil }
    let sv = text("sv", in: map) ?? text("en", in: map) ?? id
    let help = node("help", in: map).map { words($0) }
    return Field(
      id, sv: sv, en: text("en", in: map) ?? sv, type,
      text("cardinality", in: map).flatMap(cardinality) ?? .optional,
      text("level", in: map).flatMap(Level.init) ?? .optional, .added,
      weak: flag("weak", in: map) ?? false, default: texts("default", in: map),
      ordered: flag("ordered", in: map) ?? false, help: help)
  }

  private func type(_ map: Int) -> FieldType? {
    let number = { (key: String) in text(key, in: map).flatMap { Int($0) } }
    switch text("type", in: map) {
    case "text":
      return .text(localized: flag("localized", in: map) ?? true, pattern: text("pattern", in: map))
    case "markdown": return .markdown
    case "choice": return .choice(choices(map), open: flag("open", in: map) ?? false)
    case "boolean": return .boolean
    case "integer": return .integer(min: number("min"), max: number("max"))
    case "date": return .date
    case "uri": return .uri
    case "version": return .version
    case "language": return .language
    case "reference":
      let targets = texts("targets", in: map)
      return .reference(
        Reference(
          to: targets.contains("*") || targets.isEmpty ? ["*"] : targets, inverse: inverse(map),
          fileScoped: text("scope", in: map) == "file", orURI: flag("or-uri", in: map) ?? false))
    default: return nil
    }
  }

  private func choices(_ map: Int) -> [Choice] {
    maps("choices", in: map).compactMap { choice in
      guard let id = text("id", in: choice) else { return nil }
      let sv = text("sv", in: choice) ?? text("en", in: choice) ?? id
      return Choice(id, sv: sv, en: text("en", in: choice) ?? sv, category: text("category", in: choice))
    }
  }

  private func inverse(_ map: Int) -> Inverse? {
    guard let inverse = node("inverse", in: map), let id = text("id", in: inverse) else { return nil }
    let sv = text("sv", in: inverse) ?? id
    return Inverse(
      id, sv: sv, en: text("en", in: inverse) ?? sv,
      text("cardinality", in: inverse).flatMap(cardinality) ?? .any)
  }

  private func words(_ node: Int) -> Words {
    if document.nodes[node].shape == .scalar {
      return Words(sv: document.text(node), en: document.text(node))
    }
    let sv = text("sv", in: node) ?? text("en", in: node) ?? ""
    return Words(sv: sv, en: text("en", in: node) ?? sv)
  }

  /// The form `0..*`.
  private func cardinality(_ notation: String) -> Cardinality? {
    let bounds = notation.split(separator: ".", omittingEmptySubsequences: true)
    guard bounds.count == 2, notation.contains(".."), let lower = Int(bounds[0]) else { return nil }
    if bounds[1] == "*" { return Cardinality(lower: lower, upper: nil) }
    return Int(bounds[1]).map { Cardinality(lower: lower, upper: $0) }
  }
}

extension Manifest {
  /// Reads a manifest from the bytes of a catalogue.yaml.
  ///
  /// - Throws: that it is unreadable or of another format; other faults are findings.
  public static func read(_ bytes: [UInt8]) throws(OpeningProblem) -> Manifest {
    try ManifestReader.read(bytes)
  }
}

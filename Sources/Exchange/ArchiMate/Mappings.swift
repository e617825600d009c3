import Catalogue

/// The mapping to a format as people read it, and as it may stand under `mappings` in catalogue.yaml.
public struct Mappings {
  /// The formats whose mapping can be changed.
  public static let formats = ["archimate"]

  private let mapping: ArchiMateMapping

  /// - Parameter manifest: says which rows come before those of the program.
  /// - Returns: `nil` for a format whose mapping cannot be changed.
  public init?(_ format: String, _ manifest: Manifest) {
    guard format.lowercased() == "archimate" else { return nil }
    mapping = ArchiMateMapping(manifest)
  }

  /// The mapping as JSON.
  public var json: JSON {
    ["archimate": ["elements": .array(elements), "relationships": .array(relationships)]]
  }

  /// The mapping as YAML, a row a line.
  public var lines: [String] {
    let rows = { (rows: [JSON]) in rows.map { "      - \($0.flow)" } }
    return ["mappings:", "  archimate:", "    elements:"] + rows(elements) + ["    relationships:"]
      + rows(relationships)
  }

  private var elements: [JSON] {
    mapping.elements.map { row in
      var members: [(String, JSON)] = [("kind", .string(row.subject)), ("type", .string(row.type))]
      if let block = row.block { members.append(("block", .string(block))) }
      if let condition = row.condition {
        members.append(("when", .string(condition.field)))
        members.append(("values", .strings(condition.values)))
      }
      if let only = row.only { members.append(("only", .string(only.rawValue))) }
      return .object(members.map { JSON.Member(key: $0.0, value: $0.1) })
    }
  }

  private var relationships: [JSON] {
    mapping.relationships.map { row in
      var members: [(String, JSON)] = [
        ("kind", .string(row.subject)), ("field", .string(row.field)), ("type", .string(row.type)),
      ]
      if row.isTurned { members.append(("turned", .bool(true))) }
      if let access = row.access { members.append(("access", .string(access))) }
      if !row.targets.isEmpty { members.append(("targets", .strings(row.targets))) }
      return .object(members.map { JSON.Member(key: $0.0, value: $0.1) })
    }
  }
}

extension JSON {
  /// The value on one line of YAML, names without quotes.
  fileprivate var flow: String {
    switch self {
    case .object(let members):
      "{" + members.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", ") + "}"
    case .array(let values): "[" + values.map(\.flow).joined(separator: ", ") + "]"
    case .string(let text) where text.wholeMatch(of: /[A-Za-z][A-Za-z0-9.#-]*/) != nil: text
    default: lineText
    }
  }
}

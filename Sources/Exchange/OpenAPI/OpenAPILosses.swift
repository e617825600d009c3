import Metamodel

/// What a file of an OpenAPI document says that has no place in a catalogue, by its key.
struct OpenAPILosses {
  /// How often each key was met, and where first.
  private var found: [String: (count: Int, line: Int)] = [:]

  /// Keys whose values are maps from names to what the names are of.
  private static let naming: Set<String> = [
    "properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas", "parameters",
    "responses", "requestBodies", "securitySchemes", "pathItems", "paths", "webhooks", "callbacks", "headers",
    "links", "content", "encoding", "variables",
  ]
  /// Keys that the import has nothing for, wherever they stand.
  private static let unread: Set<String> = [
    "externalDocs", "jsonSchemaDialect", "prefixItems", "contains", "not", "if", "dependentRequired",
    "dependentSchemas", "unevaluatedProperties", "propertyNames", "minProperties", "maxProperties",
    "uniqueItems", "contentMediaType", "encoding", "xml",
  ]
  /// Keys of programs that are read.
  private static let known: Set<String> = [
    "x-terms-of-use", "x-limitations", "x-sla", "x-miljo", "x-environment", "x-pattern", "x-mandatory",
    "x-surface", "x-data-type",
  ]
  /// Keys whose values are data.
  private static let data: Set<String> = ["example", "examples", "default", "enum", "const", "x-source"]

  init(in root: DataNode) {
    walk(root, isRoot: true)
    if let summary = root["info"]?["summary"] { add("info.summary", summary) }
  }

  private mutating func walk(_ node: DataNode, isRoot: Bool = false) {
    for entry in node.entries { walk(entry) }
    if node.text("in") == "cookie", node.text("name") != nil { add("in: cookie", node) }
    for (key, value) in node.pairs where !OpenAPILosses.data.contains(key) {
      if key.hasPrefix("x-") {
        if !OpenAPILosses.known.contains(key) { add(key, value) }
        continue
      }
      switch key {
      case let key where OpenAPILosses.unread.contains(key): add(key, value)
      // Who may call one operation is not told apart from who may call the service.
      case "security" where !isRoot: add(key, value)
      case "deprecated", "readOnly", "writeOnly": if value.text == "true" { add(key, value) }
      case "links", "headers": for (_, inner) in value.pairs where inner.isMap { add(key, inner) }
      case "servers" where !isRoot && !value.entries.isEmpty: add(key, value)
      case "patternProperties" where value.pairs.count > 1 || node["properties"] != nil: add(key, value)
      case "paths", "webhooks":
        for (_, item) in value.pairs {
          for text in ["summary", "description"] { if let node = item[text] { add("paths.\(text)", node) } }
        }
      case "discriminator" where value["mapping"] != nil: add("discriminator.mapping", value)
      default: break
      }
      if OpenAPILosses.naming.contains(key), value.isMap {
        for (_, inner) in value.pairs { walk(inner) }
      } else {
        walk(value)
      }
    }
  }

  private mutating func add(_ key: String, _ node: DataNode) {
    found[key, default: (0, node.line)].count += 1
  }

  /// Tells of each key once.
  func tell(of path: String, _ remarks: inout Remarks) {
    for (key, (count, line)) in found.sorted(by: { ($0.value.line, $0.key) < ($1.value.line, $1.key) }) {
      remarks.note("\(key) (\(count))", at: "\(path):\(line)", .noPlaceForIt)
    }
  }
}

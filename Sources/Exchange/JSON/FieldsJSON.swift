import Catalogue
import Metamodel

extension JSON {
  /// What the fields of a description hold, in the order of a new file, those that the metamodel does not know last.
  public static func fields(of description: Description) -> JSON {
    guard let document = description.document, !document.nodes.isEmpty else { return [:] }
    return map(0, description.kind.schema, document)
  }

  private static func map(_ index: Int, _ schema: Schema, _ document: Document) -> JSON {
    var known: [(slot: Int, member: Member)] = []
    var unknown: [Member] = []
    for child in document.children(of: index) where document.counts(child) && !document.isAbsent(child) {
      let key = document.key(child)
      if let field = document.field(child, in: schema) {
        let member = Member(key: key, value: value(child, of: field, document))
        known.append((Int(document.nodes[child].slot), member))
      } else {
        unknown.append(Member(key: key, value: free(child, document)))
      }
    }
    known.sort { $0.slot < $1.slot }
    return .object(known.map(\.member) + unknown)
  }

  /// A value of a field; an array where the field may hold several, or does.
  static func value(_ node: Int, of field: Field, _ document: Document) -> JSON {
    let isList = document.nodes[node].shape == .list
    guard field.cardinality.isList || isList else { return single(node, of: field, document) }
    let entries = document.values(node).filter { !document.isAbsent($0) }
    return .array(entries.map { single($0, of: field, document) })
  }

  private static func single(_ node: Int, of field: Field, _ document: Document) -> JSON {
    guard document.nodes[node].shape == .scalar else {
      if document.nodes[node].shape == .map, let schema = field.schema { return map(node, schema, document) }
      return free(node, document)
    }
    let text = document.text(node)
    switch field.type {
    case .boolean where text == "true" || text == "false": return .bool(text == "true")
    case .integer: return Int(text).map(number) ?? .string(text)
    default: return .string(text)
    }
  }

  /// A value whose type nobody knows: its texts as written, lists and maps as they are.
  static func free(_ node: Int, _ document: Document) -> JSON {
    switch document.nodes[node].shape {
    case .scalar: document.isAbsent(node) ? .null : .string(document.text(node))
    case .list: .array(document.children(of: node).map { free($0, document) })
    case .map:
      .object(
        document.children(of: node).filter(document.counts)
          .map { Member(key: document.key($0), value: free($0, document)) })
    }
  }
}

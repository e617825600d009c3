import Catalogue
import Metamodel

/// The fields of a description as cells of a table, by the path of their column.
///
/// A structure that stands once has a column for each of its fields (`contact.email`), a text in several languages one
/// for each (`name.en`). A list has one value a line. What has a shape of its own, as parts have, is JSON on one line,
/// which is a value of YAML too. Read back by the same rules, a cell is the same value.
struct FieldCells {
  /// A cell that is not empty.
  struct Cell {
    let path: String
    let text: String
    /// The value it shows.
    let node: Int
  }

  private let document: Document
  private let isLeftOut: (Int) -> Bool
  private(set) var cells: [Cell] = []

  /// The cells of a map, in the order of its file.
  ///
  /// - Parameter isLeftOut: whether a value, with all that is in it, gets no cell.
  init(
    _ document: Document, _ schema: Schema, _ map: Int = 0,
    except isLeftOut: @escaping (Int) -> Bool = { _ in false }
  ) {
    self.document = document
    self.isLeftOut = isLeftOut
    if !document.nodes.isEmpty { add(map, schema, "") }
  }

  /// The columns of a schema, with or without anything in them.
  static func columns(of schema: Schema, below path: String = "") -> [String] {
    schema.fields.filter { $0.level != .computed }.flatMap { field -> [String] in
      let name = path + field.id
      guard !field.cardinality.isList, let inner = field.schema else { return [name] }
      return columns(of: inner, below: name + ".")
    }
  }

  private mutating func add(_ map: Int, _ schema: Schema, _ path: String) {
    for child in document.children(of: map)
    where document.counts(child) && !document.isAbsent(child) && !isLeftOut(child) {
      let name = path + document.key(child)
      guard let field = document.field(child, in: schema) else {
        add(
          name, document.nodes[child].shape == .scalar ? text(child) : JSON.free(child, document).lineText,
          child)
        continue
      }
      let isMap = document.nodes[child].shape == .map
      if isMap, !field.cardinality.isList, let inner = field.schema {
        add(child, inner, name + ".")
      } else if isMap, !field.cardinality.isList {
        for entry in document.children(of: child) where !document.isAbsent(entry) {
          add("\(name).\(document.key(entry))", text(entry), entry)
        }
      } else if field.cardinality.isList {
        add(name, list(child, of: field), child)
      } else {
        add(name, isMap || document.nodes[child].shape == .list ? json(child, of: field) : text(child), child)
      }
    }
  }

  private mutating func add(_ path: String, _ text: String, _ node: Int) {
    cells.append(Cell(path: path, text: text, node: node))
  }

  private func text(_ node: Int) -> String { document.text(node) }

  private func json(_ node: Int, of field: Field) -> String { JSON.value(node, of: field, document).lineText }

  /// One value a line, where each is a line and none looks like JSON.
  private func list(_ node: Int, of field: Field) -> String {
    let entries = document.values(node)
    let isPlain = entries.allSatisfy { entry in
      guard document.nodes[entry].shape == .scalar, !document.isAbsent(entry) else { return false }
      let text = document.text(entry)
      return !text.contains(where: \.isNewline) && !text.hasPrefix("[") && !text.hasPrefix("{")
    }
    guard isPlain, !entries.isEmpty else { return json(node, of: field) }
    return entries.map { document.text($0) }.joined(separator: "\n")
  }
}

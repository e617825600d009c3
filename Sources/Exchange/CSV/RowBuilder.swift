import Catalogue
import Metamodel
import Text

/// A description as a row of a table says that it is.
struct RowBuilder {
  private let heading: CSVHeading
  private let row: CSVRows.Row
  /// The language of a text that stands without one beside others.
  private let language: String
  private var fields = Tree()
  private(set) var body = ""

  init(_ heading: CSVHeading, _ row: CSVRows.Row, _ language: String) {
    self.heading = heading
    self.row = row
    self.language = language
  }

  /// The cells that are not blank, with their columns.
  private var cells: [(index: Int, text: String)] {
    row.cells.enumerated().filter { !$0.element.allSatisfy(\.isWhitespace) }.map { ($0.offset, $0.element) }
  }

  /// The cells with something in them that the kind has no place for, by their columns, and why.
  var ignored: [(column: String, why: Words)] {
    cells.compactMap { cell in
      guard case .ignored(let why) = heading.columns[cell.index] else { return nil }
      return (heading.names[cell.index], why)
    }
  }

  /// The id as it is written; `nil` where there is none.
  var writtenID: String? {
    cells.first { if case .id = heading.columns[$0.index] { true } else { false } }?.text.trimmed
  }

  /// The name of which an id can be made.
  private var writtenName: String? {
    cells.first { cell in
      guard case .field(let fields, _) = heading.columns[cell.index] else { return false }
      return fields.map(\.id) == ["name"]
    }?.text.trimmed
  }

  /// The id of the description, in the form that its kind asks for.
  func id(of kind: Kind) -> String? {
    let id: String
    if let writtenID {
      id = writtenID.split(separator: "/").map { segment in
        ReferenceValue.isSegment(segment) ? String(segment) : String(segment).identifier
      }.joined(separator: "/")
    } else {
      guard let name = writtenName else { return nil }
      id = name.identifier
    }
    return kind.mayHave(id: id) ? id : nil
  }

  /// Reads the cells.
  ///
  /// - Parameter isWrong: called for a cell that is no value of its field.
  mutating func fill(_ isWrong: (_ column: String, _ why: Words) -> Void) {
    for (index, text) in cells {
      switch heading.columns[index] {
      case .body: body = text
      case .field(let fields, let language):
        guard let field = fields.last else { continue }
        do throws(CellValues.Fault) {
          guard let value = try CellValues.value(text, of: field) else { continue }
          self.fields.add(value, at: fields.map(\.id) + [language].compactMap(\.self))
        } catch {
          isWrong(heading.names[index], error.words)
        }
      case .id, .kind, .ignored: continue
      }
    }
  }

  /// Adds a field that no column gives.
  mutating func add(_ field: String, _ value: NewValue) { fields.add(value, at: [field]) }

  /// The fields; the name is the id where the row has none.
  func pairs(id: String) -> [NewValue.Pair] {
    let pairs = fields.pairs(language)
    return pairs.contains { $0.key == "name" } ? pairs : [NewValue.Pair("name", .text(id))] + pairs
  }
}

/// Values by the paths of their columns.
private struct Tree {
  private var order: [String] = []
  private var values: [String: NewValue] = [:]
  private var inner: [String: Tree] = [:]

  mutating func add(_ value: NewValue, at path: [String]) {
    guard let first = path.first else { return }
    if !order.contains(first) { order.append(first) }
    if path.count == 1 {
      values[first] = value
    } else {
      inner[first, default: Tree()].add(value, at: Array(path.dropFirst()))
    }
  }

  /// What is in the tree; a text beside those of other languages is in the language of the catalogue.
  func pairs(_ language: String) -> [NewValue.Pair] {
    order.compactMap { key in
      guard let tree = inner[key] else { return values[key].map { NewValue.Pair(key, $0) } }
      let own = tree.pairs(language)
      let plain = values[key].map { [NewValue.Pair(language, $0)] } ?? []
      return NewValue.Pair(key, .map(plain.filter { pair in !own.contains { $0.key == pair.key } } + own))
    }
  }
}

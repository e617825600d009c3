import Metamodel

/// The rows of a table (RFC 4180), one at a time, with commas, semicolons or tabs between the cells.
struct CSVRows {
  /// The cells of a row, and the line that it begins on.
  struct Row {
    let cells: [String]
    let line: Int

    var isBlank: Bool { cells.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
  }

  /// Why there are no more rows.
  struct Fault: Error {
    let words: Words
    let line: Int
  }

  static let columnLimit = 1000

  private let bytes: [UInt8]
  private let separator: UInt8
  private var index: Int
  private var line: Int

  /// Reads the text of a table in any encoding that tables come in.
  init(_ bytes: [UInt8]) throws(Fault) {
    guard bytes.count <= Sources.sizeLimit else {
      throw Fault(words: ImportFolderFault.tooLarge(limit: Sources.sizeLimit).words, line: 1)
    }
    guard let text = TextEncoding.guessed(bytes) else { throw Fault(words: .encoding, line: 1) }
    self.bytes = text
    // Excel takes the separator from such a line, and writes it for those who do.
    let head = text.prefix(5).map { $0 | 0x20 }
    if head.starts(with: "sep=".utf8), text.count > 4 {
      separator = text[4]
      index = text[5...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.count
      line = 2
    } else {
      separator = CSVRows.separator(of: text)
      index = 0
      line = 1
    }
  }

  /// The sign that stands most often in the heading, outside quotes.
  private static func separator(of text: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in text {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      counts[byte, default: 0] += 1
    }
    let signs = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return signs.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? signs[0]
  }

  /// The next row; `nil` after the last.
  mutating func next() throws(Fault) -> Row? {
    guard index < bytes.count else { return nil }
    let start = line
    var cells: [String] = []
    while true {
      guard cells.count < CSVRows.columnLimit else { throw Fault(words: .tooManyColumns, line: start) }
      cells.append(try cell())
      guard index < bytes.count, bytes[index] == separator else { break }
      index += 1
    }
    passLineBreak()
    return Row(cells: cells, line: start)
  }

  /// A cell, up to the sign or line break behind it.
  private mutating func cell() throws(Fault) -> String {
    var result: [UInt8] = []
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      let start = line
      index += 1
      while true {
        guard index < bytes.count else { throw Fault(words: .openQuotes, line: start) }
        let byte = bytes[index]
        if byte == UInt8(ascii: "\"") {
          index += 1
          guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
          index += 1
          result.append(byte)
        } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
          passLineBreak()
          result.append(UInt8(ascii: "\n"))
        } else {
          index += 1
          result.append(byte)
        }
      }
    }
    // What stands behind closing quotes belongs to the cell, as spreadsheets read it.
    let start = index
    while index < bytes.count, bytes[index] != separator, bytes[index] != UInt8(ascii: "\n"),
      bytes[index] != UInt8(ascii: "\r")
    {
      index += 1
    }
    return FormulaCells.unguarded(String(decoding: result + bytes[start..<index], as: UTF8.self))
  }

  private mutating func passLineBreak() {
    guard index < bytes.count else { return }
    line += 1
    index +=
      bytes[index] == UInt8(ascii: "\r") && bytes.dropFirst(index + 1).first == UInt8(ascii: "\n") ? 2 : 1
  }
}

extension Words {
  fileprivate static let encoding = Words(
    sv: "filen är ingen riktig UTF-16; spara den som UTF-8",
    en: "the file is no proper UTF-16; save it as UTF-8")
  fileprivate static let openQuotes = Words(
    sv: "citattecknet i cellen avslutas aldrig; raden och de efter läses inte",
    en: "the quotes of the cell are never closed; the row and those after it are not read")
  fileprivate static let tooManyColumns = Words(
    sv: "raden har fler än \(CSVRows.columnLimit) celler",
    en: "the row has more than \(CSVRows.columnLimit) cells")
}

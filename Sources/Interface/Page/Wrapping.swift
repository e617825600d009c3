// SPDX-License-Identifier: EUPL-1.2
import Terminal
import Text

extension [Piece] {
  /// The pieces as lines of at most `width` columns, broken between words; white space counts as one space.
  ///
  /// - Parameters:
  ///   - later: The columns of the lines after the first, which are moved in by what they are narrower.
  ///   - limit: The most lines to make; what follows is left out.
  func wrapped(to width: Int, later: Int? = nil, limit: Int = .max) -> [Strip] {
    var wrapper = Wrapper(width: width, later: later ?? width, limit: limit)
    for (index, piece) in enumerated() {
      wrapper.add(piece, number: index)
      if wrapper.isFull { break }
    }
    return wrapper.finish()
  }

  /// The columns that the pieces take on one line.
  var columns: Int { reduce(0) { $0 + $1.text.width } }
}

extension String {
  /// With plain spaces for those that only kept a line from being broken.
  fileprivate var withoutNoBreakSpaces: String {
    guard utf8.contains(0xA0) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars { text.append(scalar == "\u{A0}" ? " " : scalar) }
    return String(text)
  }
}

/// Fills lines word by word. A word may be of several pieces.
private struct Wrapper {
  private struct Chunk {
    var text: String
    var columns: Int
    var style: Style
    var destination: Destination?
    var piece: Int
  }

  private let width: Int
  /// The columns that lines after the first begin with.
  private let margin: Int
  private let limit: Int
  private var lines: [Strip] = []
  private var line = Strip()
  private var word: [Chunk] = []
  private var wordColumns = 0
  /// The piece that the last link on a line was part of.
  private var linkPiece = -1
  /// The style and link of the space before the word.
  private var space: Chunk?

  init(width: Int, later: Int, limit: Int) {
    self.width = Swift.max(1, width)
    margin = Swift.max(0, width - later)
    self.limit = Swift.max(1, limit)
  }

  var isFull: Bool { lines.count >= limit }

  mutating func finish() -> [Strip] {
    endWord()
    if !isFull && (!lineIsEmpty || lines.isEmpty) { lines.append(line) }
    return lines
  }

  mutating func add(_ piece: Piece, number: Int) {
    var text = piece.text
    text.withUTF8 { addWords(of: piece, number: number, $0) }
    if piece.endsLine {
      endWord()
      endLine()
    }
  }

  private mutating func addWords(of piece: Piece, number: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var script = Script.ascii
    for (index, byte) in bytes.enumerated() {
      if byte == 0x20 || byte >= 0x09 && byte <= 0x0D {
        take(piece, bytes[start..<index], script, number: number)
        endWord()
        if isFull { return }
        space = Chunk(
          text: " ", columns: 1, style: piece.style, destination: piece.destination, piece: number)
        script = .ascii
        start = index + 1
      } else {
        script.add(byte)
      }
    }
    take(piece, bytes[start...], script, number: number)
  }

  private mutating func take(
    _ piece: Piece, _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ script: Script, number: Int
  ) {
    guard !bytes.isEmpty else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    let safe = script == .other ? text.visible.withoutNoBreakSpaces : text
    let columns =
      switch script {
      case .ascii: bytes.count
      case .latin: bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
      case .other: safe.columns
      }
    word.append(
      Chunk(text: safe, columns: columns, style: piece.style, destination: piece.destination, piece: number))
    wordColumns += columns
  }

  private mutating func endWord() {
    guard !word.isEmpty, !isFull else { return }
    if !lineIsEmpty, line.columns + 1 + wordColumns > width { endLine() }
    if !lineIsEmpty {
      // The space belongs to a link only where both sides do.
      let isInside = space.map { $0.piece == word[0].piece && $0.piece == linkPiece } ?? false
      if var space {
        if !isInside {
          space.destination = nil
          if space.style != word[0].style { space.style = .plain }
        }
        put(space)
      }
    }
    if wordColumns <= width - start {
      for chunk in word { put(chunk) }
    } else {
      for chunk in word { breakUp(chunk) }
    }
    word.removeAll(keepingCapacity: true)
    wordColumns = 0
    space = nil
  }

  private mutating func endLine() {
    guard !isFull else { return }
    lines.append(line)
    line = Strip()
    line.add(String(repeating: " ", count: margin), .plain, columns: margin)
  }

  /// The column that the text of the line begins at.
  private var start: Int { lines.isEmpty ? 0 : margin }
  private var lineIsEmpty: Bool { line.columns == start }

  private mutating func put(_ chunk: Chunk) {
    guard let destination = chunk.destination else {
      line.add(chunk.text, chunk.style, columns: chunk.columns)
      if chunk.text != " " { linkPiece = -1 }
      return
    }
    line.add(
      chunk.text, chunk.style, columns: chunk.columns, to: destination, continues: linkPiece == chunk.piece)
    linkPiece = chunk.piece
  }

  /// Puts a chunk of a word that is wider than a line.
  private mutating func breakUp(_ chunk: Chunk) {
    var part = chunk
    part.text = ""
    part.columns = 0
    var scalars = String.UnicodeScalarView()
    for cell in CellTexts(chunk.text) {
      let columns = Int(cell.columns)
      if line.columns + part.columns + columns > width, line.columns + part.columns > start {
        part.text = String(scalars)
        if !part.text.isEmpty { put(part) }
        endLine()
        if isFull { return }
        scalars = String.UnicodeScalarView()
        part.columns = 0
      }
      for scalar in cell.scalars.compactMap(Unicode.Scalar.init) { scalars.append(scalar) }
      part.columns += columns
    }
    part.text = String(scalars)
    if !part.text.isEmpty { put(part) }
  }
}

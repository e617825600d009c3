import Catalogue

/// A text of a schema or WSDL, in one language or several.
typealias NewText = NewValue

/// What people have written in the documentation of a component.
struct Documentation {
  /// Texts by language tag; the empty one for those that do not say theirs.
  private var texts: [(language: String, text: String)] = []

  /// The documentation of a component of XML Schema, or of WSDL.
  init(_ node: XMLNode) {
    for element in node.elements {
      if element.isDocumentation {
        add(element)
      } else if element.isSchema("annotation") {
        for inner in element.elements where inner.isDocumentation { add(inner) }
      }
    }
  }

  private mutating func add(_ node: XMLNode) {
    let text = Documentation.paragraphs(node.text)
    guard !text.isEmpty else { return }
    let tag = (node["xml:lang"] ?? "").split(separator: "-").first.map { $0.lowercased() } ?? ""
    let language = tag.count <= 3 && tag.allSatisfy { $0.isASCII && $0.isLetter } ? tag : ""
    if let place = texts.firstIndex(where: { $0.language == language }) {
      texts[place].text += "\n\n\(text)"
    } else {
      texts.append((language, text))
    }
  }

  var isEmpty: Bool { texts.isEmpty }

  /// The documentation, or other where there is none.
  func orElse(_ other: @autoclosure () -> Documentation) -> Documentation { isEmpty ? other() : self }

  /// The text as paragraphs, for a field of Markdown; `nil` where there is none.
  var block: NewText? { value { $0 } }

  /// The text on one line; `nil` where there is none.
  var line: NewText? { value(Documentation.joined) }

  /// The first text on one line; empty where there is none.
  var text: String { texts.first.map { Documentation.joined($0.text) } ?? "" }

  /// The text of an entry such as `Beskrivning:` up to the next entry, as RIV-TA documents interactions.
  func entry(_ label: String) -> String? {
    let head = "\(label):"
    let text = texts.first?.text ?? ""
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    guard let start = lines.firstIndex(where: { $0.utf8.starts(with: head.utf8) }) else { return nil }
    var found = [lines[start].dropFirst(head.count)]
    for line in lines[(start + 1)...] {
      if Documentation.isLabelled(line) { break }
      found.append(line)
    }
    let entry = Documentation.paragraphs(found.joined(separator: "\n"))
    return entry.isEmpty ? nil : entry
  }

  private func value(_ form: (String) -> String) -> NewText? {
    if texts.count > 1, texts.allSatisfy({ !$0.language.isEmpty }) {
      return .map(texts.map { NewValue.Pair($0.language, .text(form($0.text))) })
    }
    return texts.first.map { _ in .text(form(texts.map(\.text).joined(separator: "\n\n"))) }
  }

  /// Paragraphs on one line, which most texts are already.
  private static func joined(_ paragraphs: String) -> String {
    paragraphs.utf8.contains(UInt8(ascii: "\n")) ? oneLine(paragraphs) : paragraphs
  }

  static func oneLine(_ text: String) -> String { words(of: text, keepingLines: false) }

  /// Longer than any documentation; what comes after is no text for people.
  private static let lengthLimit = 20_000

  /// The lines without their indentation, several empty ones as one.
  private static func paragraphs(_ text: String) -> String {
    words(
      of: text.utf8.count > lengthLimit ? "\(text.prefix(lengthLimit))…" : text, keepingLines: true)
  }

  /// The words with one blank between them. Bytes, since contracts are mostly blanks.
  ///
  /// - Parameter keepingLines: whether line breaks stay: one as one, several as an empty line.
  private static func words(of text: String, keepingLines: Bool) -> String {
    var text = text
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { target in
        var count = 0
        var (breaks, isBlank) = (0, false)
        for byte in bytes {
          if byte <= 0x20 {
            isBlank = true
            if byte == UInt8(ascii: "\n") { breaks += 1 }
            continue
          }
          if count > 0, isBlank {
            let lines = keepingLines ? min(breaks, 2) : 0
            // There are at least as many blanks in the text.
            for _ in 0..<max(1, lines) {
              target[count] = lines > 0 ? UInt8(ascii: "\n") : UInt8(ascii: " ")
              count += 1
            }
          }
          (breaks, isBlank) = (0, false)
          target[count] = byte
          count += 1
        }
        return count
      }
    }
  }

  /// Whether a line begins with a few words and a colon.
  private static func isLabelled(_ line: Substring) -> Bool {
    guard line.utf8.prefix(32).contains(UInt8(ascii: ":")), let colon = line.firstIndex(of: ":"),
      let first = line.first
    else { return false }
    return first.isUppercase && line[..<colon].count <= 30
      && line[..<colon].allSatisfy { $0.isLetter || $0 == " " || $0 == "-" }
  }
}

extension XMLNode {
  fileprivate var isDocumentation: Bool {
    name.local == "documentation" && [SchemaDocument.namespace, WSDL.namespace].contains(name.namespace)
  }
}

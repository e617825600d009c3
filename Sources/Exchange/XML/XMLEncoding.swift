import Text

/// Bytes of XML in any encoding that is read, as UTF-8 without byte-order mark and XML declaration.
///
/// Read are UTF-8, UTF-16, ISO 8859-1, Windows-1252 and US-ASCII: what the XML declaration says, unless a
/// byte-order mark says it first (XML 1.0, appendix F).
enum XMLEncoding {
  static func utf8(_ bytes: [UInt8]) throws(XMLFault) -> [UInt8] {
    switch bytes.prefix(3) {
    case [0xEF, 0xBB, 0xBF]: return try withoutDeclaration(validated(Array(bytes.dropFirst(3)), "UTF-8"))
    case let start where start.starts(with: [0xFF, 0xFE]):
      return try utf16(bytes.dropFirst(2), bigEndian: false)
    case let start where start.starts(with: [0xFE, 0xFF]):
      return try utf16(bytes.dropFirst(2), bigEndian: true)
    default: break
    }
    if bytes.starts(with: [0x3C, 0x00]) { return try utf16(bytes[...], bigEndian: false) }
    if bytes.starts(with: [0x00, 0x3C]) { return try utf16(bytes[...], bigEndian: true) }
    let name = declared(bytes) ?? "UTF-8"
    switch name.uppercased() {
    case "UTF-8", "UTF8": return try withoutDeclaration(validated(bytes, "UTF-8"))
    case "US-ASCII", "ASCII": return try withoutDeclaration(validated(bytes, name))
    case "ISO-8859-1", "ISO_8859-1", "LATIN1", "LATIN-1", "L1", "ISO8859-1":
      return withoutDeclaration(TextEncoding.latin1(bytes))
    case "WINDOWS-1252", "CP1252": return withoutDeclaration(TextEncoding.windows1252(bytes))
    default: throw XMLFault(.encoding(name))
    }
  }

  /// What `<?xml … encoding="…"?>` says.
  private static func declared(_ bytes: [UInt8]) -> String? {
    guard let range = declaration(bytes) else { return nil }
    let text = bytes[range]
    let word = "encoding".utf8
    guard let place = text.indices.first(where: { text[$0...].starts(with: word) }) else { return nil }
    let rest = String(decoding: text[(place + word.count)...], as: UTF8.self)
      .drop { $0.isWhitespace || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }

  /// Where the XML declaration is, which can only stand first.
  private static func declaration(_ bytes: [UInt8]) -> Range<Int>? {
    guard bytes.starts(with: "<?xml".utf8), bytes.count > 5, bytes[5] <= 0x20 else { return nil }
    let limit = min(bytes.count, 1024)
    guard let end = (5..<limit).first(where: { bytes[$0] == UInt8(ascii: ">") }) else { return nil }
    return 0..<end + 1
  }

  /// Blanks in place of the declaration, so that nothing says an encoding that is no longer true.
  private static func withoutDeclaration(_ bytes: [UInt8]) -> [UInt8] {
    guard let range = declaration(bytes) else { return bytes }
    var bytes = bytes
    for index in range where bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
    return bytes
  }

  private static func validated(_ bytes: [UInt8], _ name: String) throws(XMLFault) -> [UInt8] {
    guard let fault = bytes.withUnsafeBufferPointer(firstFaultOfUTF8) else { return bytes }
    throw XMLFault(
      .notInEncoding(name), line: 1 + bytes[..<fault].count { $0 == UInt8(ascii: "\n") })
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) throws(XMLFault) -> [UInt8] {
    guard let text = TextEncoding.utf16(bytes, bigEndian: bigEndian) else {
      throw XMLFault(.notInEncoding("UTF-16"))
    }
    return withoutDeclaration(text)
  }
}

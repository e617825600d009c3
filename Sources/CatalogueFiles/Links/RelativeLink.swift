/// Links from one file of a catalogue to another.
public enum RelativeLink {
  /// The path, relative to the catalogue, that a link or uri value leads to; `nil` where it is absolute,
  /// leads out of the catalogue, or stays in its own file. The catalogue itself is the empty path.
  ///
  /// - Parameters:
  ///   - target: as written, with percent escapes, `#anchor` and `?query`.
  ///   - file: the path of the file it stands in.
  public static func path(of target: String, from file: String) -> String? {
    let path = target.prefix { $0 != "#" && $0 != "?" }
    if path.isEmpty || path.hasPrefix("/") || hasScheme(path.utf8) { return nil }
    var segments = file.split(separator: "/").dropLast().map(String.init)
    for segment in decoded(path).split(separator: "/") {
      switch segment {
      case ".": break
      case "..":
        if segments.isEmpty { return nil }
        segments.removeLast()
      default: segments.append(String(segment))
      }
    }
    return segments.joined(separator: "/")
  }

  /// The link from one file to another, both relative to the catalogue; blanks are escaped.
  static func link(from file: String, to path: String) -> String {
    let source = file.split(separator: "/").dropLast()
    let target = path.split(separator: "/")
    let shared = zip(source, target.dropLast()).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: source.count - shared)
    return (up + target.dropFirst(shared).map(String.init)).joined(separator: "/").replacing(" ", with: "%20")
  }

  /// Whether a uri begins with a scheme (RFC 3986, 3.1).
  static func hasScheme(_ target: some Sequence<UInt8>) -> Bool {
    var isFirst = true
    for byte in target {
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      switch byte {
      case .colon: return !isFirst
      case 0x30...0x39, .dash, .dot, UInt8(ascii: "+"): if isFirst { return false }
      default: if !isLetter { return false }
      }
      isFirst = false
    }
    return false
  }

  /// The byte that the two digits after a percent sign stand for; `nil` where they are none.
  static func escapedByte(_ bytes: some Collection<UInt8>) -> UInt8? {
    let digits = bytes.prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    return digits.count == 2 ? UInt8(digits[0] << 4 | digits[1]) : nil
  }

  /// The text with percent escapes resolved; a false one stays as it is.
  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(.percent) else { return String(text) }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == .percent, let byte = escapedByte(bytes[(index + 1)...]) {
        result.append(byte)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Links from one file of a catalogue to another.
public enum RelativeLink {
  /// The path, relative to the catalogue, that a link or uri value leads to; `nil` where it is absolute, leads out
  /// of the catalogue, or stays in its own file. The catalogue itself is the empty path.
  ///
  /// - Parameters:
  ///   - target: as written, with percent escapes, `#anchor` and `?query`.
  ///   - file: the path of the file it stands in.
  public static func path(of target: String, from file: String) -> String? {
    let path = target.prefix { $0 != "#" && $0 != "?" }
    if path.isEmpty || path.hasPrefix("/") || hasScheme(path) { return nil }
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

  /// Whether a uri begins with a scheme (RFC 3986, 3.1).
  private static func hasScheme(_ target: Substring) -> Bool {
    guard let colon = target.utf8.firstIndex(of: .colon), let first = target.utf8.first else { return false }
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
    return isLetter(first)
      && target.utf8[..<colon].allSatisfy {
        isLetter($0) || (0x30...0x39).contains($0) || $0 == .dash || $0 == .dot || $0 == UInt8(ascii: "+")
      }
  }

  /// The text with percent escapes resolved; a false one stays as it is.
  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(.percent) else { return String(text) }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == .percent, index + 2 < bytes.count,
        let high = Character(Unicode.Scalar(bytes[index + 1])).hexDigitValue,
        let low = Character(Unicode.Scalar(bytes[index + 2])).hexDigitValue
      {
        result.append(UInt8(high << 4 | low))
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

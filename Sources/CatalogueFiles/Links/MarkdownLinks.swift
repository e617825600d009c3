import Glibc

/// The links and pictures of a Markdown text (CommonMark 0.31): inline ones and reference definitions,
/// outside code.
public enum MarkdownLinks {
  /// One target, as written.
  public struct Link: Sendable, Hashable {
    /// The byte where the target begins.
    public let offset: Int
    /// Without angle brackets, with backslash escapes resolved.
    public let target: String
  }

  /// The links in the bytes from `start` on.
  public static func links(in bytes: [UInt8], from start: Int) -> [Link] {
    guard start < bytes.count, mayHaveLinks(bytes, start) else { return [] }
    return bytes.withUnsafeBufferPointer { buffer in
      var scanner = MarkdownLinkScanner(bytes: buffer, at: start)
      scanner.scan()
      return scanner.links
    }
  }

  /// Whether `](` or `]:` stands anywhere; most texts have neither.
  private static func mayHaveLinks(_ bytes: [UInt8], _ start: Int) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return false }
      var index = start
      while index < buffer.count,
        let found = memchr(base + index, Int32(UInt8.closeBracket), buffer.count - index)
      {
        index = UnsafeRawPointer(base).distance(to: found) + 1
        if index < buffer.count, buffer[index] == UInt8(ascii: "(") || buffer[index] == .colon { return true }
      }
      return false
    }
  }
}

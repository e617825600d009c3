/// Paths with `/`, and how they stand in links.
extension StringProtocol {
  /// What stands between slashes, without what is empty.
  ///
  /// By bytes, since splitting characters takes many times as long.
  public var pathSegments: [SubSequence] {
    utf8.split(separator: UInt8(ascii: "/")).map { self[$0.startIndex..<$0.endIndex] }
  }

  /// The text with percent escapes resolved; a false one stays as it is.
  public var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return String(self) }
    var result: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let escaped = percentEscapedByte(rest) {
        result.append(escaped)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension String {
  /// The path with signs escaped that would end or split a link, or that no link may have.
  public var percentEncoded: String {
    percentEncoding { "#?% ".unicodeScalars.contains($0) || $0.value < 0x20 || $0.value == 0x7F }
  }

  /// The text with some signs of ASCII escaped.
  public func percentEncoding(_ isEscaped: (Unicode.Scalar) -> Bool) -> String {
    guard unicodeScalars.contains(where: isEscaped) else { return self }
    return unicodeScalars.reduce(into: "") { result, scalar in
      if isEscaped(scalar) {
        result += (scalar.value < 16 ? "%0" : "%") + String(scalar.value, radix: 16, uppercase: true)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
}

/// The byte that the two digits after a percent sign stand for; `nil` where they are none.
public func percentEscapedByte(_ bytes: some Collection<UInt8>) -> UInt8? {
  let digits = bytes.prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
  return digits.count == 2 ? UInt8(digits[0] << 4 | digits[1]) : nil
}

/// How long the scheme is that a uri begins with, without its colon (RFC 3986, 3.1); 0 where it begins with none.
///
/// One of a single letter is more likely the drive of a path.
@inlinable
public func lengthOfScheme(_ uri: some Sequence<UInt8>) -> Int {
  var length = 0
  for byte in uri {
    switch byte {
    case UInt8(ascii: ":"): return length
    case 0x61...0x7A, 0x41...0x5A: break
    case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "+"): if length == 0 { return 0 }
    default: return 0
    }
    length += 1
  }
  return 0
}

import Metamodel

/// A reference as it stands in a file, taken apart: `[alias ":"] [kind "/"] id ["#" part]`, or `"#" part`.
public struct ReferenceValue: Sendable, Hashable {
  public let alias: String?
  /// The kind, where the field takes several and the value names one.
  public let kind: String?
  /// Empty for a part of the same file.
  public let id: String
  public let part: String?

  /// What a value of a reference field is.
  public enum Form: Sendable, Hashable {
    case reference(ReferenceValue)
    /// A uri, in a field that allows one.
    case uri
    /// Nothing that the grammar knows.
    case malformed
  }

  /// Takes a value apart; the field settles the form.
  public static func form(of text: String, for field: Reference) -> Form {
    if field.allowsURI, text.contains("://") { return .uri }
    // Bytes, not characters: all that the grammar knows is ASCII, and every link of a catalogue passes here.
    var rest = text.utf8[...]
    var part: Substring.UTF8View?
    if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
      part = rest[rest.index(after: hash)...]
      rest = rest[..<hash]
    }
    if let part, !isSegment(part) { return .malformed }
    if rest.isEmpty {
      return part.map { .reference(ReferenceValue(part: String(Substring($0)))) } ?? .malformed
    }
    var alias: Substring.UTF8View?
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      alias = rest[..<colon]
      rest = rest[rest.index(after: colon)...]
    }
    if let alias, !isSegment(alias) || alias.contains(UInt8(ascii: ".")) { return .malformed }
    var kind: Substring.UTF8View?
    if field.onlyKind == nil, let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
      kind = rest[..<slash]
      rest = rest[rest.index(after: slash)...]
    }
    guard isIdentifier(rest) else { return .malformed }
    return .reference(
      ReferenceValue(
        alias: alias.map { String(Substring($0)) }, kind: kind.map { String(Substring($0)) },
        id: rest.count == text.utf8.count ? text : String(Substring(rest)),
        part: part.map { String(Substring($0)) }))
  }

  init(alias: String? = nil, kind: String? = nil, id: String = "", part: String?) {
    self.alias = alias
    self.kind = kind
    self.id = id
    self.part = part
  }

  /// Whether a text is an id: segments with slashes between.
  public static func isIdentifier(_ text: some StringProtocol) -> Bool { isIdentifier(text.utf8) }

  /// Whether a text is one segment: `[a-z0-9][a-z0-9.-]*`.
  public static func isSegment(_ text: some StringProtocol) -> Bool { isSegment(text.utf8) }

  private static func isIdentifier(_ bytes: some Sequence<UInt8>) -> Bool {
    var begins = true
    for byte in bytes {
      if byte == UInt8(ascii: "/") {
        if begins { return false }
        begins = true
      } else {
        guard isLetterOrDigit(byte) || !begins && isJoint(byte) else { return false }
        begins = false
      }
    }
    return !begins
  }

  private static func isSegment(_ bytes: some Sequence<UInt8>) -> Bool {
    var begins = true
    for byte in bytes {
      guard isLetterOrDigit(byte) || !begins && isJoint(byte) else { return false }
      begins = false
    }
    return !begins
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension Kind {
  /// Whether a description of the kind can have an id: where its files lie says how many segments it has.
  public func mayHave(id: String) -> Bool { ReferenceValue.isIdentifier(id) && path.fits(id) }
}

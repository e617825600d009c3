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
    var rest = text[...]
    var part: Substring?
    if let hash = rest.firstIndex(of: "#") {
      part = rest[rest.index(after: hash)...]
      rest = rest[..<hash]
    }
    if let part, !isSegment(part) { return .malformed }
    if rest.isEmpty { return part.map { .reference(ReferenceValue(part: String($0))) } ?? .malformed }
    var alias: Substring?
    if let colon = rest.firstIndex(of: ":") {
      alias = rest[..<colon]
      rest = rest[rest.index(after: colon)...]
    }
    if let alias, !isSegment(alias) || alias.contains(".") { return .malformed }
    var kind: Substring?
    if field.onlyKind == nil, let slash = rest.firstIndex(of: "/") {
      kind = rest[..<slash]
      rest = rest[rest.index(after: slash)...]
    }
    guard isIdentifier(rest) else { return .malformed }
    return .reference(
      ReferenceValue(
        alias: alias.map(String.init), kind: kind.map(String.init), id: String(rest),
        part: part.map(String.init)))
  }

  init(alias: String? = nil, kind: String? = nil, id: String = "", part: String?) {
    self.alias = alias
    self.kind = kind
    self.id = id
    self.part = part
  }

  /// Whether a text is an id: segments with slashes between.
  public static func isIdentifier(_ text: some StringProtocol) -> Bool {
    text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { isSegment($0) }
  }

  /// Whether a text is one segment: `[a-z0-9][a-z0-9.-]*`.
  public static func isSegment(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, isLetterOrDigit(first) else { return false }
    return text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

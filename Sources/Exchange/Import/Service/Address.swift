/// The address of a port, and whether anything answers there.
enum Address {
  /// The host of an address that may be called; `nil` for one that only holds a place, as most contracts have.
  static func host(of address: String) -> String? {
    let text = address.trimmed
    guard let scheme = text.firstRange(of: "://"), !scheme.isEmpty,
      !text.contains(where: { $0.isWhitespace || "{}$<>[]|\\^`\"".contains($0) })
    else { return nil }
    let authority = text[scheme.upperBound...].prefix { !"/?#".contains($0) }
    let host = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }.lowercased()
    return isPlaceholder(host) ? nil : host
  }

  /// The address as a segment of an id, without its scheme.
  static func segment(of address: String) -> String {
    let start = address.firstRange(of: "://")?.upperBound ?? address.startIndex
    return String(address[start...]).segment
  }

  /// Names that are reserved for examples (RFC 2606, RFC 6761), or mean the machine one sits at.
  private static func isPlaceholder(_ host: String) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard labels.count > 1, !labels.contains("") else { return true }
    if host.hasPrefix("127.") || host == "0.0.0.0" { return true }
    if ["tempuri", "example"].contains(labels[labels.count - 2]) { return true }
    return ["example", "invalid", "test", "localhost", "localdomain", "local"].contains(
      labels[labels.count - 1])
  }
}

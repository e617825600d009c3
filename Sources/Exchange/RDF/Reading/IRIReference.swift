import Text

/// A reference to an IRI, resolved against a base (RFC 3986, 5.2).
enum IRIReference {
  /// The IRI that a reference names; the reference itself where there is no base to resolve it against.
  static func resolve(_ reference: String, against base: String?) -> String {
    guard !hasScheme(reference), let base, hasScheme(base) else { return reference }
    let parts = Parts(base)
    if reference.isEmpty { return String(base.prefix { $0 != "#" }) }
    if reference.hasPrefix("#") { return base.prefix { $0 != "#" } + reference }
    if reference.hasPrefix("//") { return parts.scheme + reference }
    if reference.hasPrefix("?") { return parts.scheme + parts.authority + parts.path + reference }
    let path = reference.prefix { $0 != "?" && $0 != "#" }
    let rest = reference[path.endIndex...]
    let directory = parts.path.lastIndex(of: "/").map { String(parts.path[...$0]) } ?? "/"
    let whole = path.hasPrefix("/") ? String(path) : directory + path
    return parts.scheme + parts.authority + withoutDots(whole) + rest
  }

  /// Whether a text begins with a scheme, `https:` or `urn:`.
  static func hasScheme(_ text: String) -> Bool { lengthOfScheme(text.utf8) > 0 }

  private struct Parts {
    var scheme = ""
    var authority = ""
    var path = ""

    init(_ iri: String) {
      guard let colon = iri.firstIndex(of: ":") else { return }
      scheme = String(iri[...colon])
      var rest = iri[iri.index(after: colon)...].prefix { $0 != "?" && $0 != "#" }
      if rest.hasPrefix("//") {
        let end = rest.dropFirst(2).firstIndex(of: "/") ?? rest.endIndex
        authority = String(rest[..<end])
        rest = rest[end...]
      }
      path = String(rest)
    }
  }

  private static func withoutDots(_ path: String) -> String {
    var segments: [Substring] = []
    let all = path.split(separator: "/", omittingEmptySubsequences: false)
    for (number, segment) in all.enumerated() {
      let isLast = number == all.count - 1
      switch segment {
      case ".": if isLast { segments.append("") }
      case "..":
        if segments.count > 1 { segments.removeLast() }
        if isLast { segments.append("") }
      default: segments.append(segment)
      }
    }
    return segments.joined(separator: "/")
  }
}

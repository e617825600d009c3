import Text

/// Ids and names that follow from namespaces.
enum ContractNames {
  /// Whether a text is a version as the metamodel has them: one to three numbers with dots.
  static func isVersion(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return (1...3).contains(parts.count)
      && parts.allSatisfy { part in
        (1...9).contains(part.count) && part.allSatisfy { $0.isASCII && $0.isNumber }
          && (part == "0" || !part.hasPrefix("0"))
      }
  }

  /// The version that a namespace ends with, such as `http://example.se/order/v2`; `nil` where it has none.
  static func version(of namespace: String) -> String? {
    if let riv = RIVNamespace(namespace) { return riv.version }
    guard let last = namespace.split(whereSeparator: { "/:#".contains($0) }).last else { return nil }
    let number = last.first == "v" || last.first == "V" ? last.dropFirst() : last[...]
    return isVersion(number) ? String(number) : nil
  }

  /// A namespace without the version that it ends with, which all versions of a thing share.
  static func withoutVersion(_ namespace: String) -> String {
    guard version(of: namespace) != nil,
      let end = namespace.lastIndex(where: { !"/:#".contains($0) }),
      let start = namespace[..<end].lastIndex(where: { "/:#".contains($0) }), start > namespace.startIndex
    else { return namespace }
    return String(namespace[..<start])
  }

  /// The first segments of the id of what a namespace holds: `crm-scheduling/make-booking/1`.
  ///
  /// - Parameter path: the file, which names what is in no namespace.
  static func group(of namespace: String, in path: String) -> String {
    if let riv = RIVNamespace(namespace) {
      let interaction = riv.interaction.map { "\($0.segment)/" } ?? ""
      return "\(riv.domain.joined(separator: "-").segment)/\(interaction)\(riv.version)"
    }
    if namespace.isEmpty { return stem(path).segment }
    var rest = namespace[...]
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    for prefix in ["www.", "urn:"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
    return String(rest).segment
  }

  /// The name of a file without folders and ending.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { $0 > name.startIndex ? String(name[..<$0]) : name } ?? name
  }

  /// The `source` of what has a name in a namespace; `nil` where the namespace is no absolute uri, which alone
  /// means the same everywhere.
  static func source(_ namespace: String, _ name: String? = nil) -> String? {
    let bytes = namespace.utf8
    guard lengthOfScheme(bytes) > 1, !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F })
    else { return nil }
    guard let name = name?.percentEncodedBlanks else { return namespace }
    return bytes.last == UInt8(ascii: "#") ? namespace + name : "\(namespace)#\(name)"
  }
}

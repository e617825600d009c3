/// A namespace of RIV-TA: `urn:riv:crm:scheduling:MakeBooking:1:rivtabp21` names the domain, the interaction, the
/// version and the profile (RIV-TA Basic Profile 2.1).
struct RIVNamespace: Hashable {
  /// The parts of the domain, such as `crm` and `scheduling`.
  let domain: [String]
  /// The interaction, without `Responder` or `Initiator`; `nil` for a schema of the domain.
  let interaction: String?
  let version: String
  /// Such as `rivtabp21`; `nil` for a schema.
  let profile: String?

  init?(_ namespace: String) {
    var parts = namespace.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard parts.count >= 4, parts[0].lowercased() == "urn",
      parts[1].lowercased() == "riv" || parts[1].lowercased() == "riv-application"
    else { return nil }
    parts.removeFirst(2)
    if let last = parts.last, last.lowercased().hasPrefix("rivtabp") {
      profile = last.lowercased()
      parts.removeLast()
    } else {
      profile = nil
    }
    guard let version = parts.popLast(), ContractNames.isVersion(version) else { return nil }
    self.version = version
    if parts.count > 1, let last = parts.last, last.first?.isUppercase == true {
      interaction = RIVNamespace.withoutRole(last)
      parts.removeLast()
    } else {
      interaction = nil
    }
    guard !parts.isEmpty, !parts.contains("") else { return nil }
    domain = parts
  }

  private static func withoutRole(_ name: String) -> String {
    for role in ["Responder", "Initiator"] where name.hasSuffix(role) && name.count > role.count {
      return String(name.dropLast(role.count))
    }
    return name
  }

  /// The form `crm:scheduling`.
  var domainName: String { domain.joined(separator: ":") }
}

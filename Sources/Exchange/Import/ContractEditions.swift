import Catalogue
import Metamodel

/// Which versions of their contracts proposals are of, where the contract says so.
///
/// A contract is often kept in one file, which each new version takes over. What came from the file is then not what it
/// is now: the new version is another one, and so are its objects when the first number has changed.
struct ContractEditions {
  /// The versions that a file says it is, by its path; and those of each version of a service, by its id.
  private var ofFiles: [String: Set<String>] = [:]
  private var ofVersions: [String: Set<String>] = [:]

  init(_ proposals: [Proposal]) {
    for proposal in proposals where proposal.kind == "technical-interface" {
      let documents = proposal.fields.value(at: ["specifications"])?.structures ?? []
      let versions = documents.compactMap { $0.text("version") }
      guard !versions.isEmpty else { continue }
      ofFiles[proposal.origin, default: []].formUnion(versions)
      ofVersions[proposal.id.versionID, default: []].formUnion(versions)
    }
  }

  /// Whether what came from the same file is of another version of the contract; an address that means the same
  /// everywhere names the version itself.
  ///
  /// - Parameter id: that of the description in the catalogue.
  func isOther(_ proposal: Proposal, than id: String, in catalogue: Catalogue) -> Bool {
    guard let kind = catalogue.metamodel[proposal.kind], let source = proposal.text("source"),
      SourceReference(source, from: "") != .network
    else { return false }
    if kind.isBelowVersion {
      guard let versions = ofVersions[proposal.id.versionID] else { return false }
      let known = ContractEditions.versions(of: id.versionID, in: catalogue)
      return !known.isEmpty && known.isDisjoint(with: versions)
    }
    guard kind.id == "exchange-object" || kind.id == "code-list", let versions = ofFiles[proposal.origin],
      // Its group ends in the first number of the version.
      let own = proposal.id.split(separator: "/").dropLast().last,
      let other = id.split(separator: "/").dropLast().last, own != other,
      versions.contains(where: { ContractEditions.first($0) == own })
    else { return false }
    return !versions.contains { ContractEditions.first($0) == other }
  }

  private static func first(_ version: String) -> Substring {
    version.drop { !$0.isNumber }.prefix { $0.isNumber }
  }

  /// The versions of the contracts that a version of a service rests on.
  private static func versions(of id: String, in catalogue: Catalogue) -> Set<String> {
    guard let kind = catalogue.metamodel["technical-interface"] else { return [] }
    let records = catalogue.positions(of: kind, below: id).compactMap { catalogue.descriptions[$0].record }
    return Set(records.flatMap { $0.records("specifications") }.flatMap { $0.texts("version") })
  }
}

extension String {
  /// The service and version that an id below a version begins with.
  fileprivate var versionID: String { split(separator: "/").prefix(2).joined(separator: "/") }
}

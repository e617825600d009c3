import Catalogue

extension Finding {
  /// Whether the rule itself knows how to put it right.
  public var isRepairable: Bool { !edits.isEmpty }

  /// The edits that put findings right together: from the last in a file to the first, so that what names an entry by
  /// its position still does.
  public static func edits(of findings: some Sequence<Finding>) -> [CatalogueEdit] {
    findings.filter(\.isRepairable)
      .sorted { ($0.place.file, $0.place.position) > ($1.place.file, $1.place.position) }
      .flatMap(\.edits)
  }
}

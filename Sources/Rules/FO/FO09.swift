import Catalogue
import Metamodel

/// What the body and the uri fields point at inside the catalogue is there.
enum FO09: DescriptionRule {
  static let statement = RuleStatement(
    "FO-09", .warning, .always,
    title: Words(sv: "Bild eller länkmål saknas", en: "Picture or link target missing"),
    statement: Words(
      sv: "Det som brödtexten och uri-fälten pekar på inom katalogen finns.",
      en: "What the body and the uri fields point at inside the catalogue is there."),
    source: "Catalogue file format", .added,
    kinds: ["*"],
    finds: """
      Relative targets of pictures and links in the body, and relative values of uri fields, that lie \
      inside the catalogue and are not there. Absolute addresses and targets outside the catalogue are \
      external and not tested.
      """,
    fix: Words(sv: "Lägg till filen eller rätta sökvägen.", en: "Add the file or correct the path."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let description = context.catalogue.descriptions[position]
    for link in description.brokenLinks {
      report(.missing(link.target), at: spot(of: link, in: description))
    }
  }

  /// The value that holds the link, or its place in the body.
  private static func spot(of link: Description.BrokenLink, in description: Description) -> Report.Spot {
    guard let document = description.document, link.offset < document.bodyStart,
      let node = document.nodes.lastIndex(where: {
        $0.shape == .scalar && $0.range.lowerBound <= link.offset && link.offset <= $0.range.upperBound
      })
    else { return .byte(link.offset) }
    return .value(node)
  }
}

extension Words {
  fileprivate static func missing(_ target: String) -> Words {
    Words(
      sv: "\(target.quoted) finns inte i katalogen. Lägg till filen eller rätta sökvägen.",
      en: "\(target.quoted) is not in the catalogue. Add the file or correct the path.")
  }
}

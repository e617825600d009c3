import Metamodel

/// What the body and the uri fields point at inside the catalogue is there.
enum FO09: Rule {
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
}

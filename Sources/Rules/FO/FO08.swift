import Metamodel

/// A part that can be referred to has an id that no other part in the file has.
enum FO08: Rule {
  static let statement = RuleStatement(
    "FO-08", .error, .always,
    title: Words(sv: "Del utan eget id", en: "Part without an id of its own"),
    statement: Words(
      sv: "En del som kan pekas ut har ett id som bara den har i filen.",
      en: "A part that can be referred to has an id that no other part in the file has."),
    source: "Catalogue file format", .added,
    kinds: ["*"],
    finds: """
      Entries of a part with `referable` true that lack `id`; two parts in one file, at any depth and of \
      any kind, with the same id.
      """,
    fix: Words(sv: "Ge delen ett eget id.", en: "Give the part an id of its own."), .core)
}

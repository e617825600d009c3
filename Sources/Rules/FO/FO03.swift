import Metamodel

/// A file has only fields that the metamodel knows.
enum FO03: Rule {
  static let statement = RuleStatement(
    "FO-03", .warning, .always,
    title: Words(sv: "Okänt fält", en: "Unknown field"),
    statement: Words(
      sv: "En fil har bara fält som metamodellen känner.",
      en: "A file has only fields that the metamodel knows."),
    source: "Catalogue file format", .added,
    kinds: ["*"],
    finds: """
      Keys in the front matter, in a part or in a structure that are neither a field, a `common` field, \
      the `key` of a part nor an extension field of the catalogue there; also keys of fields with `level` \
      computed, which are never written. The nearest known key is named.
      """,
    fix: Words(
      sv: "Rätta stavningen eller flytta uppgiften till brödtexten.",
      en: "Correct the spelling or move the content to the body."), .core)
}

import Metamodel

/// A description lies where its kind belongs.
enum FO02: Rule {
  static let statement = RuleStatement(
    "FO-02", .error, .always,
    title: Words(sv: "Okänd plats", en: "Unknown location"),
    statement: Words(
      sv: "En beskrivning ligger där dess slag ska ligga.",
      en: "A description lies where its kind belongs."),
    source: "Catalogue file format", .added,
    kinds: ["*"],
    finds: """
      Markdown files with front matter, below the first folder of any `path` in metamodel.yaml, that match \
      no `path`, whatever their segments. Not tested by this rule: README.md, files without front matter \
      (at a place of some kind they are FO-01) and what format.md does not read.
      """,
    fix: Words(
      sv: "Flytta filen till mappen för sitt slag, eller ut ur katalogens mappar.",
      en: "Move the file to the folder of its kind, or out of the catalogue's folders."), .core)
}

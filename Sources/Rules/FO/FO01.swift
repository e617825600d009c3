import Metamodel

/// The file is UTF-8 and begins with a YAML part between two lines of three dashes, with fields and values.
enum FO01: Rule {
  static let statement = RuleStatement(
    "FO-01", .error, .always,
    title: Words(sv: "Oläsbar fil", en: "Unreadable file"),
    statement: Words(
      sv: "Filen är UTF-8 och börjar med en YAML-del mellan två rader med tre streck, med fält och värden.",
      en: """
        The file is UTF-8 and begins with a YAML part between two lines of three dashes, with fields and \
        values.
        """),
    source: "Catalogue file format", .added,
    kinds: ["*"],
    finds: """
      Files at a location of some kind that are not valid UTF-8, have no front matter, whose front matter \
      is not valid YAML or is not a map, or that go over a limit of the format; reported with line and \
      column, lines of an unfinished git merge by that name. CRLF and a byte-order mark are accepted.
      """,
    cases: [
      .init(.warning, "A key stands twice in one map; the last one counts."),
      .init(
        .warning,
        "A symbolic link that leads out of the catalogue or back up into it; it is not followed."),
    ],
    fix: Words(sv: "Rätta filen på den rad som anges.", en: "Correct the file on the line given."), .core)
}

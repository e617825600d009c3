import Metamodel

/// A group at work rests on a collaboration agreement that builds on the idea and has every member as
/// party.
enum OV03: Rule {
  static let statement = RuleStatement(
    "OV-03", .warning, .always,
    title: Words(
      sv: "Samverkan utan samverkansöverenskommelse",
      en: "Collaboration without collaboration agreement"),
    statement: Words(
      sv: """
        En grupp i arbete vilar på en samverkansöverenskommelse som bygger på idén och har alla medlemmar \
        som part.
        """,
      en: """
        A group at work rests on a collaboration agreement that builds on the idea and has every member as \
        party.
        """),
    source: "VLDS 4.3 s25, s28", .stated,
    kinds: ["collaboration"],
    fields: [
      "collaboration.members", "collaboration.ideas", "agreement.collaboration", "agreement.builds-on",
      "agreement.parties", "agreement.accessions", "agreement.type",
    ],
    finds: """
      A collaboration with status decided for which no valid agreement A of type collaboration names it in \
      `agreement.collaboration`, shares an idea in `builds-on` with its ideas and has, for each of its \
      `members`, the same party in parties(A); the message says which of these fails.
      """,
    fix: Words(
      sv: "Teckna eller komplettera samverkansöverenskommelsen.",
      en: "Sign or complete the collaboration agreement."), .core)
}

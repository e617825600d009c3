import Metamodel

/// Each customer value that the collaboration process is to deliver is contributed to by at least one of
/// its processes.
enum SP03: Rule {
  static let statement = RuleStatement(
    "SP-03", .warning, .always,
    title: Words(sv: "Kundvärde utan process", en: "Customer value without process"),
    statement: Words(
      sv: """
        Varje kundvärde som samverkansprocessen ska leverera får bidrag från minst en av dess processer.
        """,
      en: """
        Each customer value that the collaboration process is to deliver is contributed to by at least one \
        of its processes.
        """),
    source: "VLDS 5.3 s38-39", .stated,
    kinds: ["collaboration-process"],
    fields: [
      "collaboration-process.customer-values", "collaboration-process.processes", "process.customer-values",
    ],
    finds: """
      A value in `customer-values` of the collaboration process that is in `customer-values` of none of \
      its `processes`.
      """,
    fix: Words(
      sv: "Ange kundvärdet på den process som bidrar, eller ta bort det.",
      en: "Name the value on the process that contributes, or remove it."), .core)
}

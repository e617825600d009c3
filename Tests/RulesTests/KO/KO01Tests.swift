import Rules
import TestSupport
import Testing

struct KO01Tests {
  @Test func whatHasLevelOneIsComplete() {
    expect(
      "KO-01", finds: [],
      in: [
        "needs/goals/a": "name: A\ndescription: B\n",
        // What another rule asks for is left to it.
        "process/processes/b": "name: B\nresult: R\n",
      ])
  }

  @Test func whatIsAbsentEmptyOrBlankIsMissing() {
    expect(
      "KO-01",
      finds: [
        "`type` (kundtyp) saknas. Ange ett val, som `citizen`.", "`name` (namn) saknas. Ange text.",
        "`name` (namn) saknas. Ange text.",
      ],
      in: [
        "needs/customers/a": "▸\n▸name:\nstatus: decided\n",
        "needs/customers/b": "▸name: \"  \"\ntype: citizen\n",
      ])
  }

  @Test func whatIsMissingInAPartStandsAtThePart() {
    expect(
      "KO-01", finds: ["`actor` (aktör) saknas. Ange en hänvisning, som `x`."],
      in: ["needs/goals/a": "name: A\ndescription: B\nresponsible:\n  - ▸role: producer\n"])
  }

  @Test func thePathLeadsToTheFieldThatIsMissing() {
    let catalogue = makeCatalogue([
      "needs/goals/a": "name: A\ndescription: B\nresponsible:\n  - role: producer\n"
    ])
    let finding = assess(catalogue, rules: ["KO-01"]).findings.first
    #expect(finding?.field == "responsible[role=producer].actor")
    #expect(finding?.key == "KO-01 goal/a responsible[role=producer].actor")
  }

  @Test func atTheGateItIsAnErrorAndMoreIsAskedFor() {
    let published = makeCatalogue([
      "needs/customers/a": "name: A\npublication: {state: published}\n", "needs/customers/b": "name: B\n",
    ])
    let severities = assess(published, rules: ["KO-01"]).findings.map(\.severity)
    #expect(severities == [.error, .warning])
    #expect(
      assess(published, rules: ["KO-01"], asPublished: true).findings.map(\.severity) == [.error, .error])
  }

  @Test func whatIsWeakIsMilder() {
    let text = """
      name: A
      description: B
      classification: {confidentiality: 1, integrity: 1, availability: 1, decided-by: a, date: 2026-01-01}
      """
    let draft = makeCatalogue(["information/business-objects/a": text])
    let traceability = { (catalogue: Assessment) in
      catalogue.findings.filter { $0.field == "classification.traceability" }.map(\.severity)
    }
    #expect(traceability(assess(draft, rules: ["KO-01"])) == [])
    #expect(traceability(assess(draft, rules: ["KO-01"], asPublished: true)) == [.warning])
  }

  @Test func belowAServiceThatIsNotDigitalOnlyNamesAreAskedFor() {
    expect(
      "KO-01", finds: ["`name` (namn) saknas. Ange text."],
      in: [
        "services/a/service": "name: A\ndescription: B\ntype: non-digital\nshared: false\n",
        "services/a/1/logical-interface": "▸\nsurfaces:\n  - id: a\n",
      ])
  }
}

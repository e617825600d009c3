import Catalogue
import CatalogueFiles
import Metamodel
import Rules
import Synchronization
import TestSupport
import Testing

/// Findings that are acknowledged stand apart and change nothing else.
@Suite struct AcknowledgedTests {
  private static let files = [
    "needs/customers/a": "nmae: A\n", "needs/customers/b": "name: B\n",
    "process/exchanges/x": "name: X\npasses: [b]\n",
  ]

  private func catalogue(_ lines: String...) -> Catalogue {
    let catalogue = makeCatalogue(Self.files)
    let text = lines.map { "- {\($0), reason: R, by: B}\n" }.joined()
    return Catalogue(catalogue, replacing: [:], acknowledgements: .read(Array(text.utf8)))
  }

  private func test(_ catalogue: Catalogue, _ options: Validator.Options = .init()) -> Assessment {
    Validator(catalogue, today: testDay, options: options).assess()
  }

  @Test func anAcknowledgedFindingIsOutOfTheCountsAndListedApart() throws {
    let before = test(catalogue())
    let catalogue = catalogue("key: KO-01 customer/b type, date: 2026-11-01")
    let assessment = test(catalogue)
    let position = try #require(catalogue.position(of: "customer/b"))
    #expect(assessment.acknowledged.map(\.finding.key) == ["KO-01 customer/b type"])
    #expect(assessment.acknowledged.map(\.acknowledgement.by) == ["B"])
    #expect(assessment.findings == before.findings.filter { $0.key != "KO-01 customer/b type" })
    #expect(assessment.counts.warnings == before.counts.warnings - 1)
    #expect(assessment.counts(at: position).total == 0 && before.counts(at: position).total == 1)
    #expect(!assessment.hasFinding(of: "KO-01", at: position))
    // The rule finds it still, so what hangs on the rules is as it was.
    for index in catalogue.descriptions.indices {
      #expect(assessment.level(at: index) == before.level(at: index))
    }
  }

  @Test(arguments: [("2026-11-22", true), ("2026-11-21", false), ("2027-01-01", true)])
  func itComesBackAfterTheLastDay(until: String, holds: Bool) {
    let assessment = test(catalogue("key: KO-01 customer/b type, date: 2026-01-01, until: \(until)"))
    #expect(assessment.acknowledged.isEmpty != holds)
    #expect(assessment.findings.contains { $0.key == "KO-01 customer/b type" } != holds)
    #expect(assessment.lapsed.isEmpty)
  }

  @Test func aFindingThatChangesIsANewOneAndTheLineLapses() {
    let assessment = test(
      catalogue(
        "key: KO-01 customer/b description, date: 2026-11-01", "key: KO-01 customer/b type, date: 2026-11-01",
        "key: KO-99 something -, date: 2026-11-01"))
    #expect(
      assessment.lapsed.map(\.acknowledgement.key) == ["KO-01 customer/b description", "KO-99 something -"])
    #expect(assessment.lapsed.map(\.position.line) == [1, 3])
  }

  @Test func formatAndStructureCannotBeAcknowledged() {
    let catalogue = catalogue(
      "key: FO-03 customer/a nmae, date: 2026-11-01",
      "key: ST-01 exchange/x passes business-object/b, date: 2026-11-01")
    let assessment = test(catalogue)
    #expect(assessment.findings == test(self.catalogue()).findings)
    #expect(assessment.acknowledged.isEmpty && assessment.lapsed.isEmpty)
    #expect(catalogue.acknowledgements.problems.map(\.cause) == [.fixedRule("FO-03"), .fixedRule("ST-01")])
    #expect(catalogue.acknowledgements.problems.map(\.words.sv).allSatisfy { $0.contains("kvittera") })
  }

  @Test func whatIsNotTestedCannotLapse() throws {
    let catalogue = catalogue(
      "key: KO-01 customer/b description, date: 2026-11-01", "key: KO-02 customer/a -, date: 2026-11-01")
    let position = try #require(catalogue.position(of: "customer/a"))
    #expect(
      test(catalogue, .init(rules: ["KO-02"])).lapsed.map(\.acknowledgement.key) == ["KO-02 customer/a -"])
    #expect(
      test(catalogue, .init(descriptions: [position])).lapsed.map(\.acknowledgement.key) == [
        "KO-02 customer/a -"
      ])
  }

  @Test func withoutTheHistoryWhatItTellsCannotLapse() throws {
    let files = [
      "law/legal-assessments/a": "assesses: exchange/x\ndate: 2026-01-01\n",
      "process/exchanges/x": "name: X\n",
      "services/s/1/profile": "name: S\npublication: {state: published, date: 2026-01-01}\n",
    ]
    let needing = ["JU-03 legal-assessment/a date exchange/x", "VE-04 profile/s/1 licence"]
    let others = ["JU-03 legal-assessment/gone date exchange/x", "VE-04 profile/s/1 breaking profile/s/0"]
    let text = (needing + others).map { "- {key: \"\($0)\", reason: R, by: B, date: 2026-11-01}\n" }.joined()
    let past = Past([("2025-12-01", files)])
    let catalogue = Catalogue(
      past.catalogue, replacing: [:], acknowledgements: .read(Array(text.utf8)))
    let lapsed = { (assessment: Assessment) in assessment.lapsed.map(\.acknowledgement.key) }
    // What is not there any more, and the half of VE-04 that the file itself tells, are tested all the same.
    #expect(lapsed(test(catalogue)) == others)
    let all = (needing + others).sorted()
    let withHistory = Validator(catalogue, today: testDay, history: past.history).assess()
    #expect(lapsed(withHistory) == all)
    let check = LiveCheck(catalogue, today: testDay)
    #expect(lapsed(check.assessment) == others)
    #expect(lapsed(check.knowing(past.history).assessment) == all)
  }

  @Test func whileOneEditsTheSameIsAcknowledgedAsFromScratch() throws {
    let plain = catalogue()
    var check = LiveCheck(plain, today: testDay)
    let steps = [
      catalogue("key: KO-01 customer/b type, date: 2026-11-01"),
      catalogue(
        "key: KO-01 customer/b type, date: 2026-11-01", "key: KO-01 customer/a name, date: 2026-11-01"),
      catalogue(),
    ]
    var now = plain
    for (number, step) in steps.enumerated() {
      now = Catalogue(now, replacing: [:], acknowledgements: step.acknowledgements)
      if number == 1 {
        // What is acknowledged is put right at the same time.
        let position = try #require(now.position(of: "customer/b"))
        let place = Place(
          kind: now.descriptions[position].kind, id: "b", file: now.descriptions[position].file)
        now = Catalogue(now, replacing: [position: makeDescription("name: B\ntype: citizen\n", at: place)])
      }
      check = check.updated(to: now)
      let fresh = test(now)
      #expect(check.assessment.findings == fresh.findings)
      #expect(check.assessment.acknowledged == fresh.acknowledged)
      #expect(check.assessment.lapsed == fresh.lapsed)
      #expect(check.catalogue === now)
    }
  }

  @Test func aCheckTellsHowFarItHasComeAndCanBeCancelled() throws {
    let files = Dictionary(uniqueKeysWithValues: (0..<1000).map { ("needs/goals/m-\($0)", "name: M\n") })
    let catalogue = makeCatalogue(files)
    let counts = Counts()
    let check = try LiveCheck(catalogue, today: testDay, Work(progress: { counts.add($0, of: $1) }))
    #expect(check.assessment.findings == LiveCheck(catalogue, today: testDay).assessment.findings)
    #expect(
      counts.all.map(\.count).sorted() == [256, 512, 768, 1000] || counts.all.map(\.count).max() == 1000)
    #expect(counts.all.allSatisfy { $0.total == 1000 })
    #expect(throws: CancellationError.self) {
      _ = try LiveCheck(catalogue, today: testDay, Work(isCancelled: { true }))
    }
  }
}

/// Counts that come from several threads.
private final class Counts: Sendable {
  private let counts = Mutex<[(count: Int, total: Int)]>([])

  func add(_ count: Int, of total: Int) { counts.withLock { $0.append((count, total)) } }

  var all: [(count: Int, total: Int)] { counts.withLock { $0 } }
}

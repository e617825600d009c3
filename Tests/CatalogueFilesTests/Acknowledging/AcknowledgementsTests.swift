import Catalogue
import CatalogueFiles
import Testing

/// What `findings.yaml` says, however it is written.
@Suite struct AcknowledgementsTests {
  private func read(_ text: String) -> Acknowledgements { .read(Array(text.utf8)) }

  @Test func theLineOfTheFormatIsRead() throws {
    let acknowledgements = read(
      """
      # Beslut i arkitekturrådet
      - {key: "SP-11 logical-interface/x/2.0 messages[svar].carries exchange-object/y", reason: "Tas bort i 3.0", by: Informationsägaren, date: 2026-11-22, until: 2027-06-30}

      """)
    let key = "SP-11 logical-interface/x/2.0 messages[svar].carries exchange-object/y"
    let entry = try #require(acknowledgements.entries[key])
    #expect(
      entry.acknowledgement
        == Acknowledgement(
          key: key, reason: "Tas bort i 3.0", by: "Informationsägaren", date: try #require(Day("2026-11-22")),
          until: Day("2027-06-30")))
    #expect(entry.position == Position(line: 2, column: 3))
    #expect(acknowledgements.problems.isEmpty && acknowledgements.entries.count == 1)
  }

  @Test func whereThereIsNoFileNothingIsAcknowledged() {
    #expect(Acknowledgements.read(nil) == .none)
    #expect(read("").entries.isEmpty && read("# inget\n").problems.isEmpty && read("[]\n").problems.isEmpty)
  }

  @Test func otherSpellingsOfTheSameAreReadToo() {
    let texts = [
      "- key: KO-01 actor/a type\n  reason: R\n  by: B\n  date: 2026-11-22\n",
      "  - {'key': 'KO-01 actor/a type', date: \"2026-11-22\", by: B, reason: R}\r\n",
      "\u{FEFF}-\n  key: KO-01 actor/a type\n  reason: >\n    R\n  by: B\n  date: 2026-11-22",
      "- &x {key: KO-01 actor/a type, reason: R, by: B, date: 2026-11-22}\n",
    ]
    for text in texts {
      #expect(read(text).entries["KO-01 actor/a type"]?.acknowledgement.reason == "R", "\(text)")
      #expect(read(text).problems.isEmpty, "\(text): \(read(text).problems)")
    }
  }

  @Test func ofTwoLinesWithOneKeyTheLaterDateCountsInAnyOrder() {
    let line = { (reason: String, rest: String) in
      "- {key: KO-01 actor/a type, reason: \(reason), by: B, \(rest)}\n"
    }
    let (old, new) = (line("Gammal", "date: 2026-01-01, until: 2030-01-01"), line("Ny", "date: 2026-02-01"))
    for text in [old + new, new + old] {
      #expect(read(text).entries["KO-01 actor/a type"]?.acknowledgement.reason == "Ny")
    }
    let (short, long) = (
      line("Kort", "date: 2026-02-01, until: 2027-01-01"), line("Utan slut", "date: 2026-02-01")
    )
    for text in [short + long, long + short] {
      #expect(read(text).entries["KO-01 actor/a type"]?.acknowledgement.reason == "Utan slut")
    }
  }

  @Test(arguments: [
    ("- {reason: R, by: B, date: 2026-11-22}", Acknowledgements.Cause.missing("key"), 1, 3),
    ("- {key: KO-01 actor/a -, reason: \" \", by: B, date: 2026-11-22}", .missing("reason"), 1, 3),
    ("\n- {key: KO-01 actor/a -, reason: R, date: 2026-11-22}", .missing("by"), 2, 3),
    (
      "- {key: KO-01 actor/a -, reason: R, by: B, date: 2026-02-30}", .noDay("date", text: "2026-02-30"), 1,
      50
    ),
    (
      "- {key: KO-01 actor/a -, reason: R, by: B, date: 2026-02-20, until: snart}",
      .noDay("until", text: "snart"), 1, 69
    ),
    ("- KO-01 actor/a -", .noEntry, 1, 3), ("a: b", .noEntry, 1, 1),
    ("- {key: FO-03 actor/a nmae, reason: R, by: B, date: 2026-11-22}", .fixedRule("FO-03"), 1, 3),
    ("- {key: ST-01 actor/a x, reason: R, by: B, date: 2026-11-22}", .fixedRule("ST-01"), 1, 3),
    ("<<<<<<< HEAD\n", .reading(.unfinishedMerge), 1, 1),
  ])
  func aFaultyLineIsToldWithItsPlaceAndDoesNotCount(
    text: String, cause: Acknowledgements.Cause, line: Int, column: Int
  ) {
    let good = "\n- {key: KO-02 actor/b -, reason: R, by: B, date: 2026-11-22}\n"
    let acknowledgements = read(text + (cause == .reading(.unfinishedMerge) || text == "a: b" ? "" : good))
    #expect(
      acknowledgements.problems == [
        Acknowledgements.Problem(cause, at: Position(line: line, column: column))
      ])
    #expect(acknowledgements.entries.keys.filter { !$0.hasPrefix("KO-02") }.isEmpty)
  }

  @Test func anUnknownFieldIsToldAndTheLineCounts() {
    let acknowledgements = read(
      "- {key: KO-01 actor/a -, reason: R, by: B, date: 2026-11-22, ticket: 12}")
    #expect(acknowledgements.problems.map(\.cause) == [.unknown("ticket")])
    #expect(acknowledgements.entries.count == 1)
  }

  @Test func aKeyIsTakenApartAsTheFormatSays() throws {
    let key = try #require(
      FindingKey("SP-11 x/y goals[name=Två ord].carries exchange-object/z exchange-object/a"))
    #expect(key.rule == "SP-11" && key.subject == "x/y" && key.path == "goals[name=Två ord].carries")
    #expect(key.names == ["exchange-object/a", "exchange-object/z"])
    #expect(FindingKey("KO-01 actor/a -")?.path == nil && FindingKey("KO-01 actor/a") == nil)
    #expect(FindingKey("KO-01 actor/a - b")?.notation == "KO-01 actor/a - b")
  }
}

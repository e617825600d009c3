import Catalogue
import Rules
import Testing

/// Seeded faults of all rules are found at the right file and field, with none invented.
struct SeededFaultTests {
  @Test func everyFaultIsFoundWhereItIsAndNothingElseChanges() throws {
    var tally = Tally()
    for seed: UInt64 in 1...2 {
      let seeded = try SeededCatalogue(seed: seed)
      try #require(seeded.catalogue.descriptions.count >= 1000)
      let baselines = seeded.baselines.map { $0.map(SeededCatalogue.Sighting.init) }
      #expect(baselines[0] == baselines[1], "the history alone finds nothing")
      #expect(seeded.baselines[0].filter { $0.severity == .error }.map(\.key) == [])
      var random = Dice(seed)
      for fault in Fault.all { try tally.add(fault, in: seeded, &random) }
    }
    print(tally.line)
    #expect(tally.faults >= 200)
    #expect(tally.rules == Set(Rules.all.map(\.id)), "every rule is tried")
    #expect(tally.misplaced == 0 && tally.invented == 0 && tally.found == tally.faults)
  }

  /// How the faults have been found.
  private struct Tally {
    var faults = 0
    var rules: Set<String> = []
    var found = 0
    /// Faults that their rule has found, but elsewhere.
    var misplaced = 0
    /// Findings that appeared or vanished without reason.
    var invented = 0

    var line: String {
      """
      \(faults) faults of \(rules.count) rules in catalogues of 1 000 descriptions: found \(found), \
      wrong place \(misplaced), invented \(invented)
      """
    }

    mutating func add(_ fault: Fault, in seeded: SeededCatalogue, _ random: inout Dice) throws {
      let fill = seeded.filler(&random)
      let name = "\(fault.rule), \(fault.what), in \(fill("{u} with {v}, {l}, {p} and {c}"))"
      guard let change = try seeded.change(by: fault, fill) else {
        Issue.record("\(name): it cannot be put in")
        return
      }
      faults += 1
      rules.insert(fault.rule)
      let expected = ([fault.finding] + fault.follows).map { Place($0, fill) }
      let appeared = change.appeared.map(Place.init)
      let vanished = change.vanished.map(Place.init)
      let gone = fault.vanishes.map { Place($0, fill) }
      if appeared.contains(expected[0]) {
        found += 1
      } else if appeared.contains(where: { $0.rule == fault.rule }) {
        misplaced += 1
      }
      let strange = appeared.without(expected) + vanished.without(gone)
      let missed = expected.without(appeared) + gone.without(vanished)
      invented += strange.count
      #expect(strange.isEmpty && missed.isEmpty, "\(name): \(change.appeared), gone \(change.vanished)")
      if let line = fault.line { expect(fill(line), of: expected[0], in: change, name) }
    }

    private func expect(_ words: String, of place: Place, in change: SeededCatalogue.Change, _ name: String) {
      guard let finding = change.findings.first(where: { Place(SeededCatalogue.Sighting($0)) == place }),
        let position = finding.place.description,
        let bytes = change.catalogue.descriptions[position].document?.bytes
      else { return }
      let lines = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      let line = lines[finding.place.position.line - 1]
      #expect(line.contains(words), "\(name): it stands at `\(line)`")
    }
  }

  /// A rule and where it finds something.
  private struct Place: Hashable {
    let rule: String
    let file: String
    let field: String?

    init(_ expected: Fault.Expected, _ fill: (String) -> String) {
      rule = expected.rule
      file = fill(expected.file)
      field = expected.field.map(fill)
    }

    init(_ sighting: SeededCatalogue.Sighting) {
      rule = sighting.rule
      file = sighting.file
      field = sighting.field
    }
  }
}

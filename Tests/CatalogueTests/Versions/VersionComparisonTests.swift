import Catalogue
import TestSupport
import Testing

/// What differs between two versions of a service, and for whom it breaks.
@Suite struct VersionComparisonTests {
  /// The parts of a version that a test changes.
  private struct Version {
    var request = "u#x"
    var response = "u#y"
    var surface = "producer"
    var uses = "\"#q\", \"#r\""
    var operation = "pattern: request-response"
    var technical = "protocol: rest\nformats: [json]"
    var profile = ""
  }

  private func files(_ number: String, _ version: Version) -> [String: String] {
    [
      "services/s/\(number)/profile": "name: S \(number)\n\(version.profile)",
      "services/s/\(number)/logical-interface": """
      surfaces:
        - id: yta
          implemented-by: \(version.surface)
          operations:
            - {id: o, name: O, \(version.operation), uses: [\(version.uses)]}
      messages:
        - {id: q, name: Q, direction: in, carries: ["\(version.request)"]}
        - {id: r, name: R, direction: out, carries: ["\(version.response)"]}
      """,
      "services/s/\(number)/technical-interfaces/api": "name: API\n\(version.technical)",
      "services/s/\(number)/instances/drift": "name: Drift\nimplements: [s/\(number)/api]",
    ]
  }

  private static let base = [
    "process/actors/c": "name: C", "process/actors/d": "name: D",
    "services/s/service": "name: S\ntype: base-service",
    "information/business-objects/bo": "name: BO",
    "information/exchange-objects/u": """
    name: U
    refines: bo
    attributes:
      - {id: x, name: X, data-type: text, cardinality: 1..1}
      - {id: y, name: Y, data-type: text, cardinality: 1..1}
      - {id: z, name: Z, data-type: text, cardinality: 0..1}
    """,
    "information/exchange-objects/w": """
    name: W
    refines: bo
    attributes:
      - {id: x, name: X, data-type: date, cardinality: 0..1}
      - {id: y, name: Y, data-type: text, cardinality: 0..*}
      - {id: z, name: Z, data-type: text, cardinality: 1..1}
    """,
    "information/exchange-objects/alone": "name: Ensam\nrefines: other",
  ]

  private func comparison(
    _ old: Version, _ new: Version, numbers: (String, String) = ("1", "2"), _ more: [String: String] = [:]
  ) throws -> (VersionComparison, Terms) {
    let all = Self.base.merging(files(numbers.0, old)) { $1 }.merging(files(numbers.1, new)) { $1 }
      .merging(more) { $1 }
    let catalogue = makeCatalogue(all)
    let terms = Terms(catalogue)
    let older = try #require(catalogue.position(of: "profile/s/\(numbers.0)"))
    let newer = try #require(catalogue.position(of: "profile/s/\(numbers.1)"))
    return (VersionComparison(from: older, to: newer, in: terms), terms)
  }

  /// The changes in short: `! – attribute R › Y`, with the mark where they break.
  private func changes(_ old: Version, _ new: Version) throws -> [String] {
    try comparison(old, new).0.changes.map { change in
      let act =
        switch change.act {
        case .added: "+"
        case .removed: "-"
        case .changed: "~"
        }
      return "\(change.breaks ? "! " : "")\(act) \(change.sort) \(change.name.sv)"
    }
  }

  @Test func equalVersionsDoNotDiffer() throws {
    #expect(try changes(Version(), Version()) == [])
  }

  @Test func anOperationTakenAwayBreaksAndOneAddedDoesNot() throws {
    var more = Version()
    more.uses = "\"#q\", \"#r\"]}\n      - {id: p, name: P, pattern: one-way, uses: [\"#q\""
    #expect(try changes(more, Version()) == ["! - operation P"])
    #expect(try changes(Version(), more) == ["+ operation P"])
  }

  @Test func aCallThatConsumersAreToAnswerBreaksUnlessItIsOptional() throws {
    var more = Version(surface: "consumer")
    more.uses = "\"#q\", \"#r\"]}\n      - {id: p, name: P, pattern: one-way, uses: [\"#q\""
    #expect(try changes(Version(surface: "consumer"), more) == ["! + operation P"])
    more.uses = "\"#q\", \"#r\"]}\n      - {id: p, name: P, pattern: one-way, mandatory: false, uses: [\"#q\""
    #expect(try changes(Version(surface: "consumer"), more) == ["+ operation P"])
  }

  @Test func anotherPatternOrAnotherPartyThatAnswersBreaks() throws {
    #expect(try changes(Version(), Version(operation: "pattern: asynchronous")) == ["! ~ operation O"])
    #expect(try changes(Version(), Version(surface: "consumer")) == ["! ~ operation O"])
  }

  @Test func choicesAreToldByTheirLabels() throws {
    let new = Version(operation: "pattern: asynchronous", technical: "protocol: soap-1.1\nformats: [json]")
    let details = try comparison(Version(), new).0.changes.flatMap(\.details)
    #expect(
      details.map { "\($0.old.sv) \($0.new.sv) \($0.old.en) \($0.new.en)" } == [
        "Fråga och svar Asynkron fråga och svar Request and response Asynchronous request and response",
        "REST över HTTPS SOAP 1.1 REST over HTTPS SOAP 1.1",
      ])
  }

  @Test func aMessageNoLongerUsedBreaksItsOperation() throws {
    #expect(try changes(Version(), Version(uses: "\"#q\"")) == ["! ~ operation O"])
  }

  @Test func anAttributeTakenAwayBreaksBothWays() throws {
    #expect(try changes(Version(request: "u"), Version()) == ["! - attribute Q › Y", "! - attribute Q › Z"])
    #expect(try changes(Version(response: "u"), Version()) == ["! - attribute R › X", "! - attribute R › Z"])
  }

  @Test func anAttributeAddedBreaksOnlyWhereConsumersHaveToSendIt() throws {
    #expect(try changes(Version(), Version(request: "u")) == ["! + attribute Q › Y", "+ attribute Q › Z"])
    #expect(try changes(Version(), Version(response: "u")) == ["+ attribute R › X", "+ attribute R › Z"])
  }

  /// The new object has x of another type and optional, y optional and repeated, and z required.
  @Test func theSameChangeBreaksInOneDirectionOnly() throws {
    #expect(
      try changes(Version(request: "u"), Version(request: "w")) == [
        "! ~ attribute Q › X", "! ~ attribute Q › Z", "~ object Q › W", "~ attribute Q › Y",
      ])
    #expect(
      try changes(Version(response: "u"), Version(response: "w")) == [
        "! ~ attribute R › X", "! ~ attribute R › Y", "~ object R › W", "~ attribute R › Z",
      ])
  }

  @Test func aSurfaceOfTheConsumerTurnsTheDirections() throws {
    #expect(
      try changes(Version(request: "u", surface: "consumer"), Version(request: "w", surface: "consumer")) == [
        "! ~ attribute Q › X", "! ~ attribute Q › Y", "~ object Q › W", "~ attribute Q › Z",
      ])
  }

  @Test func anObjectWithoutRelationToTheOldOneIsAnother() throws {
    #expect(
      try changes(Version(response: "u"), Version(response: "alone")) == [
        "! - object R › U", "+ object R › Ensam",
      ])
  }

  @Test func fieldRulesOfTheMessageCountBeforeTheObject() throws {
    var strict = Version()
    strict.response = "u#z\"], field-rules: [{attribute: \"u#z\", cardinality: 1..1}], note: [\""
    var loose = Version()
    loose.response = "u#z"
    #expect(try changes(strict, loose) == ["! ~ attribute R › Z"])
    #expect(try changes(loose, strict) == ["~ attribute R › Z"])
  }

  @Test func anotherProtocolOrAFormatTakenAwayBreaks() throws {
    #expect(
      try changes(Version(), Version(technical: "protocol: soap-1.1\nformats: [json]")) == [
        "! ~ technicalInterface API"
      ])
    let both = Version(technical: "protocol: rest\nformats: [json, xml]")
    #expect(try changes(both, Version()) == ["! ~ technicalInterface API"])
    #expect(try changes(Version(), both) == ["~ technicalInterface API"])
  }

  // MARK: Numbers (VE-04)

  @Test func theFirstNumberFollowsABreak() throws {
    let breaking = Version(operation: "pattern: asynchronous")
    let one = try comparison(Version(), breaking, numbers: ("2.1", "2.2")).0
    #expect(one.followingNumber.text == "3.0")
    #expect(!one.tellsOfBreak)
    #expect(try comparison(Version(), breaking, numbers: ("8", "10")).0.followingNumber.text == "9")
    #expect(try comparison(Version(), breaking, numbers: ("8", "10")).0.tellsOfBreak)
  }

  @Test func theSecondNumberFollowsWhatBreaksNobody() throws {
    let wider = Version(response: "u")
    #expect(try comparison(Version(), wider, numbers: ("2.1", "2.2")).0.followingNumber.text == "2.2")
    #expect(try comparison(Version(), wider, numbers: ("8", "9")).0.followingNumber.text == "8.1")
    #expect(try comparison(Version(), Version(), numbers: ("8", "9")).0.followingNumber.text == "8")
  }

  @Test func whatTheProfileSaysOfABreakCountsToo() throws {
    let told = try comparison(Version(), Version(profile: "breaking: true"), numbers: ("2.1", "2.2")).0
    #expect(!told.breaks)
    #expect(told.followingNumber.text == "3.0")
    #expect(!told.tellsOfBreak)
  }

  @Test(arguments: [("2.9", "2.10"), ("2", "2.1"), ("9", "10")])
  func versionsAreComparedNumberByNumber(lower: String, higher: String) throws {
    let (lower, higher) = (try #require(VersionNumber(lower)), try #require(VersionNumber(higher)))
    #expect(lower < higher && !(higher < lower))
  }

  @Test func theVersionBeforeIsTheOneReplacedElseTheNextBelow() throws {
    let (_, terms) = try comparison(
      Version(), Version(profile: "replaces: s/1"),
      ["services/s/1.5/profile": "name: S", "services/s/10/profile": "name: S"])
    let position = { (id: String) in terms.catalogue.position(of: "profile/\(id)") }
    let before = { (id: String) in
      position(id).flatMap { VersionComparison.predecessor(of: $0, in: terms) }
    }
    #expect(before("s/2") == position("s/1"))
    #expect(before("s/1.5") == position("s/1"))
    #expect(before("s/10") == position("s/2"))
    #expect(before("s/1") == nil)
  }

  // MARK: Consumers

  @Test func aBreakReachesThoseWhoUseTheOlderVersion() throws {
    let consumptions = [
      "consumptions/active": "consumer: c\nuses: s/1\nconnection: connected\ninstances: [s/1/drift]",
      "consumptions/leaving": "consumer: d\nuses: s/1\nconnection: disconnecting\ninstances: [s/1/other]",
      "consumptions/planned": "consumer: d\nuses: s/1\nconnection: planned",
      "consumptions/newer": "consumer: d\nuses: s/2\nconnection: connected",
      "services/s/1/instances/other": "name: Annan\nimplements: [s/1/soap]",
      "services/s/1/technical-interfaces/soap": "name: SOAP\nprotocol: soap-1.1\nformats: [xml]",
    ]
    let new = Version(response: "u", operation: "pattern: asynchronous")
    let (comparison, terms) = try comparison(Version(), new, consumptions)
    let reached = { (sort: VersionChange.Sort) in
      comparison.changes.filter { $0.sort == sort }.map { change in
        comparison.consumptions(reachedBy: change).map(terms.name)
      }
    }
    #expect(reached(.operation) == [["active", "leaving"]])
    #expect(reached(.attribute) == [[], []])
    // The interface taken away is used through one instance only.
    #expect(reached(.technicalInterface) == [["leaving"]])
  }
}

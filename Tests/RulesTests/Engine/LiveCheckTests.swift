import Catalogue
import CatalogueFiles
import Foundation
import Metamodel
import Rules
import TestSupport
import Testing

/// After any edit the findings and levels are those of a test from scratch.
struct LiveCheckTests {
  /// The sample catalogue: all kinds of links, and findings of many rules once it is edited.
  private static let sample: Catalogue? = {
    let root = URL(filePath: #filePath).appending(path: "../../../../SampleCatalog").standardized.path
    return try? CatalogueReader.open(root).catalogue()
  }()

  @Test(arguments: 0..<8) func editsAreFollowed(seed: UInt64) throws {
    var random = Dice(seed)
    var catalogue = try #require(Self.sample)
    var check = LiveCheck(catalogue, today: testDay)
    for step in 0..<30 {
      let position = random.below(catalogue.descriptions.count)
      catalogue = Catalogue(catalogue, replacing: [position: edited(position, in: catalogue, &random)])
      check = check.updated(to: catalogue)
      try expectFresh(
        check, catalogue, "seed \(seed), step \(step), \(catalogue.descriptions[position].reference)")
    }
  }

  @Test(arguments: 0..<8) func whatComesAndGoesIsFollowed(seed: UInt64) throws {
    var random = Dice(seed)
    var catalogue = try #require(Self.sample)
    var check = LiveCheck(catalogue, today: testDay)
    var removed: [Description] = []
    for step in 0..<25 {
      var (gone, come, changes): (Set<Int>, [Description], [Int: Description]) = ([], [], [:])
      for number in 0...random.below(3) {
        let position = random.below(catalogue.descriptions.count)
        guard !gone.contains(position), changes[position] == nil else { continue }
        let description = catalogue.descriptions[position]
        let copy = copy(of: description, as: description.id + "-\(step)-\(number)")
        switch random.below(5) {
        case 0: gone.insert(position)
        case 1: come.append(copy)
        case 2:
          gone.insert(position)
          come.append(copy)
        case 3: changes[position] = edited(position, in: catalogue, &random)
        default:
          if let last = removed.popLast(), catalogue.position(of: last.reference) == nil { come.append(last) }
        }
      }
      removed += gone.sorted().map { catalogue.descriptions[$0] }
      catalogue = Catalogue(catalogue, replacing: changes, removing: gone, adding: come)
      check = check.updated(to: catalogue)
      let names = removed.suffix(gone.count).map { "-\($0.reference)" } + come.map { "+\($0.reference)" }
      try expectFresh(check, catalogue, "seed \(seed), step \(step), \(names)")
    }
  }

  /// The findings and levels of a check are those of a test from scratch.
  private func expectFresh(_ check: LiveCheck, _ catalogue: Catalogue, _ place: String) throws {
    let fresh = LiveCheck(catalogue, today: testDay).assessment
    let difference = Set(check.assessment.findings).symmetricDifference(fresh.findings)
    try #require(difference.isEmpty, "\(place): \(difference.map { "\($0.key) \($0.message.en)" })")
    #expect(check.assessment.counts == fresh.counts, "\(place)")
    for index in catalogue.descriptions.indices {
      try #require(
        check.assessment.level(at: index) == fresh.level(at: index),
        "\(place): level of \(catalogue.descriptions[index].reference)")
    }
  }

  /// The same text at the place of another id.
  private func copy(of description: Description, as id: String) -> Description {
    makeDescription(
      String(decoding: description.document?.bytes ?? [], as: UTF8.self),
      at: Place(kind: description.kind, id: id, file: description.kind.path.path(of: id)))
  }

  @Test func theFindingsAreThoseOfTheValidator() throws {
    let catalogue = try #require(Self.sample)
    #expect(LiveCheck(catalogue, today: testDay).assessment.findings == assess(catalogue).findings)
  }

  @Test func whatIsAddedOrRemovedIsFollowedToo() {
    let before = makeCatalogue(["process/processes/p": "name: P\nactor: a\n"])
    let check = LiveCheck(before, today: testDay)
    #expect(check.assessment.findings.contains { $0.rule == "ST-01" })
    let after = makeCatalogue(["process/processes/p": "name: P\nactor: a\n", "process/actors/a": "name: A\n"])
    #expect(!check.updated(to: after).assessment.findings.contains { $0.rule == "ST-01" })
  }

  @Test func whatHangsTogetherThroughAnotherCatalogueIsFollowed() throws {
    let other = makeCatalogue(
      ["information/business-objects/o": "name: O\n", "information/business-objects/p": "name: P\n"],
      id: "far")
    let text = { (object: String) in "name: S\nrealises-objects: [\"far:\(object)\"]\n" }
    var catalogue = makeCatalogue(
      [
        "process/actors/a": "name: A\n", "process/processes/p": "name: P\nactor: a\n",
        "process/exchanges/e":
          "name: E\nfrom: process/p\npasses: [\"far:o\"]\ndigitalisation: digital\n",
        "services/s/service": "name: S\nresponsible: [{role: producer, actor: a}]\n",
        "services/s/1/profile": text("o"),
      ], manifest: "imports: [{alias: far, path: ../far}]\n", imports: ["far": other])
    var check = LiveCheck(catalogue, today: testDay)
    let profile = try #require(catalogue.position(of: "profile/s/1"))
    let place = catalogue.descriptions[profile]
    for object in ["p", "o"] {
      let description = makeDescription(
        text(object), at: Place(kind: place.kind, id: place.id, file: place.file))
      catalogue = Catalogue(catalogue, replacing: [profile: description])
      check = check.updated(to: catalogue)
      #expect(check.assessment.findings == LiveCheck(catalogue, today: testDay).assessment.findings)
      #expect(check.assessment.findings.contains { $0.rule == "SP-13" } == (object == "p"))
    }
  }

  /// The description with some lines removed, swapped for those of others of its kind, or written anew.
  private func edited(_ position: Int, in catalogue: Catalogue, _ random: inout Dice) -> Description {
    let description = catalogue.descriptions[position]
    let text = String(decoding: description.document?.bytes ?? [], as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0...random.below(2) where lines.count > 2 {
      let line = 1 + random.below(lines.count - 2)
      switch random.below(6) {
      case 0: lines.remove(at: line)
      case 1: lines[line] = lines[line].replacing("published", with: "withdrawn")
      case 2:
        let other = catalogue.positions(of: description.kind).randomElement(using: &random) ?? position
        return makeDescription(
          String(decoding: catalogue.descriptions[other].document?.bytes ?? [], as: UTF8.self),
          at: Place(kind: description.kind, id: description.id, file: description.file))
      case 3:
        let values = [
          "retired", "digital", "never", "published", "phasing-out", "disconnected", "signed", "non-digital",
          "planned", "true", "consumer", "asynchronous",
          "not-possible", "prevents", "sensitive", "withdrawn", "production", "mandatory", "2026-01-01", "3",
          "connected", "decided", "in-operation", "private-person", "collaboration", "information-exchange",
          "operation", "information-owner", "producer", "2027-01-01", "90",
        ]
        if let colon = lines[line].firstIndex(of: ":"), !lines[line].hasSuffix(":") {
          lines[line] = lines[line][...colon] + " " + values[random.below(values.count)]
        }
      case 4:
        // The same field of another, such as its name.
        let other = catalogue.positions(of: description.kind).randomElement(using: &random) ?? position
        let bytes = catalogue.descriptions[other].document?.bytes ?? []
        let others = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let key = lines[line].prefix { $0 != ":" } + ":"
        if let same = others.first(where: { $0.hasPrefix(key) }) { lines[line] = String(same) }
      default:
        let target = catalogue.descriptions[random.below(catalogue.descriptions.count)].id
        if let dash = lines[line].firstRange(of: "- "), !lines[line].contains(":") {
          lines[line] = lines[line][..<dash.upperBound] + target
        } else if let colon = lines[line].firstIndex(of: ":"), !lines[line].hasSuffix(":") {
          lines[line] = lines[line][...colon] + " " + target
        }
      }
    }
    return makeDescription(
      lines.joined(separator: "\n"),
      at: Place(kind: description.kind, id: description.id, file: description.file))
  }
}

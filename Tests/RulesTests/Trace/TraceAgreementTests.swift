import BenchCatalogue
import Catalogue
import CatalogueFiles
import Foundation
import Metamodel
import Rules
import TestSupport
import Testing

/// The holes that a trace shows are what the rules find missing, no more and no less.
@Suite struct TraceAgreementTests {
  @Test func theHolesOfTheSampleAreWhatTheRulesFindThere() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../../SampleCatalog").standardized.path
    try expectAgreement(in: try CatalogueReader.open(root).catalogue(), "sample")
  }

  @Test(arguments: 0..<6) func theHolesOfACatalogueWithGapsAreWhatTheRulesFindThere(seed: UInt64) throws {
    let folder = TemporaryCatalogue()
    _ = try GeneratedCatalogue(count: 130, root: folder.root, seed: seed + 1)
    let whole = try CatalogueReader.open(folder.root).catalogue()
    try expectAgreement(in: whole, "seed \(seed), without gaps")
    var random = Dice(seed)
    for round in 0..<8 {
      var files = Dictionary(
        uniqueKeysWithValues: whole.descriptions.map {
          ($0.file, String(decoding: $0.document?.bytes ?? [], as: UTF8.self))
        })
      var gaps: [String] = []
      for _ in 0..<(1 + round) { gaps.append(makeGap(in: &files, &random)) }
      try expectAgreement(in: makeCatalogue(files), "seed \(seed): \(gaps)")
    }
  }

  // MARK: Gaps

  /// The fields by which the steps of the chain hang together, by the folder of their kind.
  private static let fields: [(folder: String, fields: [String])] = [
    ("process/exchanges/", ["from", "to", "passes", "digitalisation"]), ("process/processes/", ["actor"]),
    ("process/collaboration-processes/", ["processes", "starts-from"]),
    ("information/exchange-objects/", ["refines"]),
    ("services/", ["realises-objects", "realises-exchanges", "messages", "responsible"]),
    ("consumptions/", ["agreements", "connection"]), ("agreements/", ["signing", "governs-services"]),
    ("law/legal-requirements/", ["legal-sources", "applies-to"]),
    ("law/legal-assessments/", ["assesses"]), ("needs/life-events/", ["leads-to"]),
  ]

  /// Takes away a description or a field of one, makes a field lead nowhere, or a description retired.
  private func makeGap(in files: inout [String: String], _ random: inout Dice) -> String {
    let (folder, fields) = Self.fields[random.below(Self.fields.count)]
    let candidates = files.keys.filter { $0.hasPrefix(folder) }.sorted()
    guard !candidates.isEmpty else { return "-" }
    let file = candidates[random.below(candidates.count)]
    let field = fields[random.below(fields.count)]
    switch random.below(5) {
    case 0:
      files[file] = nil
      return "\(file) removed"
    case 1:
      files[file] = files[file]?.replacing("status: decided", with: "status: retired")
      return "\(file) retired"
    case 2:
      files[file] = files[file]?.removingField(field, puttingBack: "\(field): [borta]\n")
      return "\(file) \(field) leads nowhere"
    default:
      files[file] = files[file]?.removingField(field)
      return "\(file) \(field) removed"
    }
  }

  // MARK: Agreement

  private func expectAgreement(in catalogue: Catalogue, _ words: String) throws {
    let terms = Terms(catalogue, today: testDay)
    let assessment = assess(catalogue)
    let all = assessment.findings + assessment.acknowledged.map(\.finding)
    let found = Dictionary(grouping: all) { $0.place.description ?? -1 }
    // An exchange of a state to come asks for a service in that state.
    let toCome = ["new", "future"].flatMap { state in
      Validator(catalogue, today: testDay, options: .init(rules: ["SP-13"], state: state)).assess().findings
    }
    let lackingService = Set(toCome.compactMap(\.place.description))
    for start in catalogue.descriptions.indices {
      let trace = Trace(from: Element(start), in: terms)
      let name = "\(words), from \(terms.reference(start))"
      for gap in trace.gaps {
        guard let rule = gap.rule, catalogue.manifest.rules[rule]?.severity != "off" else { continue }
        let isFound =
          found[gap.at.position]?.contains { $0.rule == rule } == true
          || rule == "SP-13" && lackingService.contains(gap.at.position)
        try #require(isFound, "\(name): no \(rule) at \(terms.reference(gap.at))")
      }
      let trail = trail(of: trace)
      let names = Set(trail.map(terms.reference))
      let holes = Set(trace.gaps.map { "\($0.rule ?? "") \($0.at.position)" })
      for position in trail where position >= 0 {
        for finding in found[position] ?? [] where isHole(finding, names, terms) {
          try #require(
            holes.contains("\(finding.rule) \(position)"), "\(name): \(finding.key) is no hole there")
        }
      }
    }
  }

  /// What stands on the trail: all but what is only told to be tied to a start outside the chain.
  private func trail(of trace: Trace) -> Set<Int> {
    func tied(_ cell: Trace.Cell) -> [Int] {
      cell.relation == nil ? [] : [cell.element?.position].compactMap(\.self)
    }
    func standing(_ cell: Trace.Cell) -> [Int] {
      if case .group(_, let members) = cell.content { return members.flatMap(standing) }
      return cell.relation == nil ? [cell.element?.position].compactMap(\.self) : []
    }
    let cells = trace.bands.flatMap { band in Trace.Column.allCases.flatMap { band[$0] } }
    let only = Set(cells.flatMap(tied)).subtracting(cells.flatMap(standing))
    return Set(trace.nodes.map(\.position)).subtracting(only)
  }

  /// Whether a finding says that a step of the chain is missing, and not that something in it is wrong.
  ///
  /// - Parameter trail: the names of what stands there: a version is asked for the business objects beside it only.
  private func isHole(_ finding: Finding, _ trail: Set<String>, _ terms: Terms) -> Bool {
    guard let position = finding.place.description, let key = FindingKey(finding.key) else { return false }
    let kind = terms.catalogue.descriptions[position].kind.id
    switch finding.rule {
    case "KO-04", "SP-05", "SP-06", "SP-07", "SP-09", "SP-13", "SP-15", "OV-01", "JU-01": return true
    case "KO-01": return Self.asked.contains("\(kind).\(finding.field ?? "")")
    case "KO-02": return key.names.contains("processes")
    case "SP-01": return kind == "process"
    case "SP-08": return finding.field == "realises-objects"
    case "SP-10": return !trail.isDisjoint(with: key.names)
    case "ST-01":
      let field = String((finding.field ?? "").prefix { $0 != "[" })
      return (Self.asked + Self.linked).contains("\(kind).\(field)")
        && terms.targets(of: field, from: position).isEmpty
    default: return false
    }
  }

  /// The fields of the chain whose absence is KO-01.
  private static let asked = ["exchange.from", "exchange.to", "legal-requirement.legal-sources"]

  /// The others that lead to a step of it.
  private static let linked = [
    "exchange.passes", "process.actor", "collaboration-process.processes", "exchange-object.refines",
    "profile.realises-objects",
  ]
}

extension String {
  /// The file without the lines of a field at the top, with others in their place.
  func removingField(_ field: String, puttingBack lines: String = "") -> String {
    let all = split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = all.firstIndex(where: { $0.hasPrefix("\(field):") }) else { return self }
    let next = all[(first + 1)...].firstIndex { !$0.hasPrefix(" ") && !$0.hasPrefix("- ") } ?? all.endIndex
    return (all[..<first] + lines.split(separator: "\n") + all[next...]).joined(separator: "\n")
  }
}

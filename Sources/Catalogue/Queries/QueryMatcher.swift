import Metamodel
import Text

/// Tells which descriptions of a catalogue answer a query.
public struct QueryMatcher: Sendable {
  private let catalogue: Catalogue
  private let findings: (any FindingLookup)?
  private let tests: [@Sendable (Int) -> Bool]

  /// Prepares a query.
  ///
  /// - Parameters:
  ///   - findings: without them a term that asks for findings or levels finds nothing.
  ///   - ignoringWords: whether words are left to a search that has looked for them already.
  public init(
    _ query: Query, in catalogue: Catalogue, findings: (any FindingLookup)? = nil, ignoringWords: Bool = false
  ) {
    self.catalogue = catalogue
    self.findings = findings
    self.tests = query.terms.compactMap { term in
      if ignoringWords, !term.isNegated, case .word = term.condition { return nil }
      let test = QueryMatcher.test(term.condition, catalogue, findings)
      return term.isNegated ? { !test($0) } : test
    }
  }

  /// Whether there is nothing to ask, so that every description answers.
  var matchesAll: Bool { tests.isEmpty }

  /// Whether the description at a position answers.
  public func matches(_ position: Int) -> Bool { tests.allSatisfy { $0(position) } }

  /// The positions in a range that answer, in order.
  public func positions(in range: Range<Int>) -> [Int] {
    inParallel(range.count, block: 4096) { block in
      block.map { $0 + range.lowerBound }.filter(matches)
    }.flatMap(\.self)
  }

  private static func test(
    _ condition: Query.Condition, _ catalogue: Catalogue, _ findings: (any FindingLookup)?
  ) -> @Sendable (Int) -> Bool {
    switch condition {
    case .word(let word):
      let wanted = word.folded
      return { position in
        let description = catalogue.descriptions[position]
        return description.id.contains(wanted) || catalogue.hasName(wanted, at: position)
      }
    case .field(let name, let comparison, let values):
      let tests = values.map { property(name, comparison, $0, catalogue, findings) }
      return { position in tests.contains { $0(position) } }
    }
  }

  private static func property(
    _ name: String, _ comparison: Query.Comparison?, _ value: String, _ catalogue: Catalogue,
    _ findings: (any FindingLookup)?
  ) -> @Sendable (Int) -> Bool {
    let wanted = value.folded
    switch name {
    case "kind":
      return { isNamed(catalogue.descriptions[$0].kind.id, catalogue.descriptions[$0].kind.label, wanted) }
    case "perspective":
      return {
        let perspective = catalogue.descriptions[$0].kind.perspective
        return isNamed(perspective.rawValue, perspective.label, wanted)
      }
    case "level":
      let level = Int(value)
      return { position in
        guard let level, let reached = findings?.level(at: position) else { return false }
        return comparison.map { $0 == .above ? reached > level : reached < level } ?? (reached == level)
      }
    case "id": return { catalogue.descriptions[$0].id.contains(wanted) }
    case "name": return { catalogue.hasName(wanted, at: $0) }
    case "has": return presence(value, catalogue, findings)
    case "missing":
      let has = presence(value, catalogue, findings)
      return { !has($0) }
    case "rule":
      let rule = value.uppercased()
      return { findings?.hasFinding(of: rule, at: $0) ?? false }
    case "refers":
      let end = LinkEnd(value, in: catalogue)
      return { catalogue.links(from: $0).contains { end.isTarget(of: $0, catalogue) } }
    case "referred-by":
      let end = LinkEnd(value, in: catalogue)
      return { position in
        catalogue.links(to: position).contains { end.isSource(of: $0, catalogue) }
      }
    default: return FieldTest(name, comparison, value, catalogue).matches
    }
  }

  static func isNamed(_ id: String, _ label: Words, _ wanted: String) -> Bool {
    id == wanted || label.sv.folded == wanted || label.en.folded == wanted
  }

  private static func presence(
    _ name: String, _ catalogue: Catalogue, _ findings: (any FindingLookup)?
  ) -> @Sendable (Int) -> Bool {
    switch name {
    case "findings": return { (findings?.counts(at: $0).total ?? 0) > 0 }
    case "error": return { (findings?.counts(at: $0).errors ?? 0) > 0 }
    case "warning": return { (findings?.counts(at: $0).warnings ?? 0) > 0 }
    case "info": return { (findings?.counts(at: $0).infos ?? 0) > 0 }
    case "body": return { catalogue.descriptions[$0].document?.hasBody ?? false }
    case "owner": return { catalogue.descriptions[$0].node("responsible") != nil }
    default:
      let path = FieldPath(name)
      return { position in
        guard let path, let document = catalogue.descriptions[position].document else { return false }
        return !document.values(at: path, in: catalogue.descriptions[position].kind.schema).isEmpty
      }
    }
  }
}

/// A description or part that links lead to or from, as `KIND/ID[#PART]`, perhaps with `alias:`.
private struct LinkEnd: Sendable {
  let text: String
  let position: Int?
  let part: String?

  init(_ text: String, in catalogue: Catalogue) {
    self.text = text
    let halves = text.split(separator: "#", maxSplits: 1)
    position = halves.first.flatMap { catalogue.position(of: $0) }
    part = halves.count > 1 ? String(halves[1]) : nil
  }

  func isTarget(of link: Link, _ catalogue: Catalogue) -> Bool {
    guard let position else {
      guard let node = link.node, link.verdict == .imported else { return false }
      return catalogue.descriptions[link.source].document?.text(node) == text
    }
    guard link.target == position else { return false }
    return part == nil || part == catalogue.partName(of: link)
  }

  func isSource(of link: Link, _ catalogue: Catalogue) -> Bool {
    guard link.source == position else { return false }
    return part == nil || part == catalogue.sourcePartName(of: link)
  }
}

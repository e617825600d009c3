import Catalogue
import Metamodel

/// Joins proposals of one description, such as of a service that two contracts of a folder are versions of.
///
/// They come to what importing one file after the other comes to: what the first says stands, each later one adds what
/// is missing, and what the files settle (``Proposal/settled``) is as the last one says.
struct ProposalJoining {
  let metamodel: Metamodel
  /// The language of a text that stands without one.
  let language: String
  /// What the later ones say otherwise.
  private(set) var notes: [ImportRemark] = []

  init(_ metamodel: Metamodel, language: String) {
    self.metamodel = metamodel
    self.language = language
  }

  /// The proposals, one for each description, in the order in which those are first met.
  mutating func joined(_ proposals: [Proposal]) -> [Proposal] {
    var places: [String: Int] = [:]
    var result: [Proposal] = []
    result.reserveCapacity(proposals.count)
    for proposal in proposals {
      let place = places[proposal.reference] ?? result.count
      if place == result.count {
        places[proposal.reference] = place
        result.append(proposal)
      } else if let kind = metamodel[proposal.kind] {
        result[place] = join(result[place], proposal, kind.schema)
      }
    }
    return result
  }

  private mutating func join(_ first: Proposal, _ later: Proposal, _ schema: Schema) -> Proposal {
    var pass = Pass(language: language, settled: later.settled, offered: later.offered)
    var result = first
    result.fields = pass.join(first.fields, later.fields, schema, at: [])
    if first.body.isEmpty { result.body = later.body }
    result.checksums.formUnion(later.checksums)
    if !pass.others.isEmpty {
      notes.append(
        ImportRemark(first.reference, at: later.origin, .otherThanFirst(pass.others, first.origin)))
    }
    return result
  }

  /// One later proposal being joined to the first.
  private struct Pass {
    let language: String
    let settled: Set<String>
    let offered: Set<String>
    /// Where the later one says otherwise of what a file decides.
    var others: [FieldPath] = []

    mutating func join(
      _ first: [NewValue.Pair], _ later: [NewValue.Pair], _ schema: Schema, at steps: [FieldPath.Step]
    ) -> [NewValue.Pair] {
      var result = first
      for pair in later {
        guard let field = schema[pair.key] else { continue }
        if let place = result.firstIndex(where: { $0.key == pair.key }) {
          let path = FieldPath(steps + [FieldPath.Step(name: pair.key)])
          result[place] = NewValue.Pair(pair.key, join(result[place].value, pair.value, field, at: path))
        } else if pair.value != .text(field.defaults.first ?? "") || field.defaults.count != 1 {
          // What is meant where nothing stands need not be written.
          result.append(pair)
        }
      }
      return result
    }

    private mutating func join(
      _ first: NewValue, _ later: NewValue, _ field: Field, at path: FieldPath
    ) -> NewValue {
      switch (first, later) {
      case (.list(let entries), .list(let new)):
        guard let schema = field.schema else {
          let present = Set(entries)
          return .list(entries + new.filter { !present.contains($0) })
        }
        return .list(join(entries, new, schema, at: path))
      case (.map(let pairs), .map(let new)):
        if let schema = field.schema { return .map(join(pairs, new, schema, at: path.steps)) }
        return languages(first, new)
      case (.text, .map(let new)) where field.schema == nil: return languages(first, new)
      case (.text, .text) where first != later:
        if settled.contains(path.withoutSelectors) { return later }
        if offered.contains(path.withoutSelectors) { others.append(path) }
        return first
      default: return first
      }
    }

    /// The text with the languages that it is not in yet.
    private func languages(_ first: NewValue, _ new: [NewValue.Pair]) -> NewValue {
      let present = first.texts(in: language)
      let missing = new.filter { pair in !present.contains { $0.key == pair.key } }
      return missing.isEmpty ? first : .map(present + missing)
    }

    private mutating func join(
      _ entries: [NewValue], _ new: [NewValue], _ schema: Schema, at path: FieldPath
    ) -> [NewValue] {
      var result = entries
      let pairs = NewValue.list(new).structures
      let maps = entries.map { if case .map(let pairs) = $0 { pairs } else { [NewValue.Pair]() } }
      let matches = EntryMatches(of: pairs, among: Array(maps.indices), text: { maps[$1].text($0) }) {
        var trial = Pass(language: language, settled: settled, offered: [])
        return trial.join(maps[$0], $1, schema, at: path.steps) == maps[$0]
      }
      for (pairs, match) in zip(pairs, matches.entries) {
        guard let match else {
          result.append(.map(pairs))
          continue
        }
        let selector = pairs.text("id").map(FieldPath.Selector.id) ?? .position(match + 1)
        let last = FieldPath.Step(name: path.steps.last?.name ?? "", selector: selector)
        result[match] = .map(join(maps[match], pairs, schema, at: path.steps.dropLast() + [last]))
      }
      return result
    }
  }
}

extension Words {
  fileprivate static func otherThanFirst(_ paths: [FieldPath], _ first: String) -> Words {
    let list = Words.list(paths.map(\.notation))
    return Words(
      sv: "säger något annat än \(first), som lästes först och gäller: \(list.sv)",
      en: "says otherwise than \(first), which was read first and counts: \(list.en)")
  }
}

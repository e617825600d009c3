import Catalogue
import Metamodel

/// Which description of a catalogue each proposal is: one that came from the same place, whoever has renamed it, else
/// the one with its id, unless that is another thing (``Proposal/Identity``).
struct ProposalPlaces {
  /// The id that each has in the catalogue where it is another one, by kind and the id that the importer gives it.
  private var ids: [String: [String: String]] = [:]
  /// The folder that each service has in the catalogue.
  private var services: [String: String] = [:]
  /// What of the proposals gets another id than its name says, and why.
  private var notes: [ImportRemark] = []
  private let catalogue: Catalogue
  private let editions: ContractEditions
  private var metamodel: Metamodel { catalogue.metamodel }

  /// The proposals with the ids that they have in the catalogue, in references too.
  ///
  /// - Parameter isPlaced: whether a person has said which service they are.
  static func settled(
    _ proposals: [Proposal], in catalogue: Catalogue, isPlaced: Bool
  ) -> (proposals: [Proposal], notes: [ImportRemark]) {
    let places = ProposalPlaces(proposals, in: catalogue, isPlaced: isPlaced)
    guard !places.ids.isEmpty else { return (proposals, []) }
    let settled = proposals.map { proposal in
      guard let kind = catalogue.metamodel[proposal.kind] else { return proposal }
      var result = proposal
      result.id = places.id(of: proposal.id, kind)
      result.fields = places.fields(proposal.fields, kind.schema)
      return result
    }
    return (settled, places.notes)
  }

  private init(_ proposals: [Proposal], in catalogue: Catalogue, isPlaced: Bool) {
    self.catalogue = catalogue
    editions = ContractEditions(proposals)
    var sources: [String: [String: String]] = [:]
    for kind in Set(proposals.map(\.kind)) {
      sources[kind] = ProposalPlaces.sources(of: kind, in: catalogue)
    }
    // What is known by its id has it, whatever else came from the same place.
    lazy var claimed = Set(proposals.filter { $0.identity == .id }.map(\.reference))
    lazy var taken = Set(proposals.map(\.reference))
    for proposal in proposals {
      let position = catalogue.position(kind: proposal.kind, id: proposal.id)
      if let position, ProposalPlaces.isSame(proposal, catalogue.descriptions[position]) { continue }
      let source = proposal.text("source")
      if isPlaced, metamodel[proposal.kind]?.isOfServiceFamily == true { continue }
      if let source, let id = sources[proposal.kind]?[source], !claimed.contains("\(proposal.kind)/\(id)"),
        !editions.isOther(proposal, than: id, in: catalogue)
      {
        move(proposal, to: id)
      } else if position != nil {
        var number = 2
        while true {
          let id = "\(proposal.id)-\(number)"
          let reference = "\(proposal.kind)/\(id)"
          number += 1
          guard catalogue.position(of: reference) == nil, taken.insert(reference).inserted else { continue }
          move(proposal, to: id)
          notes.append(ImportRemark(reference, at: proposal.origin, .isAnother(proposal, source)))
          break
        }
      }
    }
  }

  private mutating func move(_ proposal: Proposal, to id: String) {
    ids[proposal.kind, default: [:]][proposal.id] = id
    if metamodel[proposal.kind]?.isOfServiceFamily == true {
      services[proposal.id.firstSegment] = id.firstSegment
    }
  }

  /// Whether a description with the id of a proposal is what the proposal is of. What cannot be read counts as that, so
  /// that it is told of.
  private static func isSame(_ proposal: Proposal, _ description: Description) -> Bool {
    guard let own = proposal.text("source"), let record = description.record else { return true }
    let source = record["source"]
    switch proposal.identity {
    case .id: return true
    case .name: return source == nil || source == own
    case .source: return source == own
    }
  }

  /// The descriptions of a kind by their source, where no two have the same.
  private static func sources(of kindID: String, in catalogue: Catalogue) -> [String: String] {
    guard let kind = catalogue.metamodel[kindID] else { return [:] }
    var found: [String: String] = [:]
    var shared: Set<String> = []
    for position in catalogue.positions(of: kind) {
      let description = catalogue.descriptions[position]
      guard let source = description.record?["source"] else { continue }
      if found.updateValue(description.id, forKey: source) != nil { shared.insert(source) }
    }
    return found.filter { !shared.contains($0.key) }
  }

  private func id(of id: String, _ kind: Kind) -> String {
    if let moved = ids[kind.id]?[id] { return moved }
    // What is new in a renamed service goes into its folder.
    guard kind.isOfServiceFamily, let service = services[id.firstSegment] else { return id }
    return service + id.dropFirst(id.firstSegment.count)
  }

  private func fields(_ pairs: [NewValue.Pair], _ schema: Schema) -> [NewValue.Pair] {
    pairs.map { pair in
      schema[pair.key].map { NewValue.Pair(pair.key, value(pair.value, $0)) } ?? pair
    }
  }

  private func value(_ value: NewValue, _ field: Field) -> NewValue {
    switch value {
    case .list(let entries): .list(entries.map { self.value($0, field) })
    case .map(let pairs): field.schema.map { .map(fields(pairs, $0)) } ?? value
    case .text(let text): field.reference.map { .text(reference(text, $0)) } ?? value
    }
  }

  /// A reference as proposals write it, without alias.
  private func reference(_ text: String, _ field: Reference) -> String {
    guard case .reference(let reference) = ReferenceValue.form(of: text, for: field), !reference.id.isEmpty,
      let kind = (field.onlyKind ?? reference.kind).flatMap({ metamodel[$0] })
    else { return text }
    let prefix = field.onlyKind == nil ? "\(kind.id)/" : ""
    return prefix + id(of: reference.id, kind) + (reference.part.map { "#\($0)" } ?? "")
  }
}

extension String {
  fileprivate var firstSegment: String { String(prefix { $0 != "/" }) }
}

extension Words {
  fileprivate static func isAnother(_ proposal: Proposal, _ source: String?) -> Words {
    let (id, source) = (proposal.reference, source ?? "")
    return Words(
      sv:
        "katalogens \(id) kommer inte härifrån; är det samma sak, ge den källan \(source) och importera igen",
      en:
        "the catalogue's \(id) does not come from here; if it is the same, give it the source \(source) and import again"
    )
  }
}

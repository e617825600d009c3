import Catalogue
import Metamodel

/// Brings proposals into a catalogue, as edits that make one transaction.
///
/// - A description that is not there is made. One is there also under another id, where its `source` says that it
///   came from the same place: whoever renames what was brought in keeps it. One with the same id is another thing
///   where it came from somewhere else, or may have (``Proposal/Identity``): then the new one gets the next free id.
/// - In a description that is there, what is missing is added: fields, languages of a text, entries of lists, parts, a
///   body. Parts are matched by id, those without one by what they refer to or by their code.
/// - What is there stays, whoever wrote it, and nothing is removed. Who wrote a value is not known, so a newer
///   contract changes none either: what it decides otherwise, such as a cardinality, is offered (``offers``) and
///   told of, and so is what else it says otherwise or says no more. Only what the catalogue says of the file itself
///   (``Proposal/settled``) follows the file when no specification document of the catalogue has its checksum.
/// - The same import again changes nothing.
public struct Merge: Sendable {
  /// The edits, those of one description together; empty where there is nothing to do.
  public private(set) var edits: [CatalogueEdit] = []
  /// What a file decides and the catalogue has otherwise, and texts that a newer file has otherwise, one edit of each for
  /// a description: only a person can tell whether the catalogue has been corrected, or is out of date.
  public private(set) var offers: [CatalogueEdit] = []
  public private(set) var report = ImportReport()
  /// The files that descriptions come from, by `kind/id`.
  private var origins: [String: String] = [:]

  /// Compares what an importer has found with a catalogue.
  public init(_ contents: ImportedContents, into catalogue: Catalogue) {
    report.skipped = contents.skipped
    report.missing = contents.missing
    report.notes = contents.notes
    let known = Merge.checksums(of: catalogue)
    let (placed, notes) = ProposalPlaces.settled(
      contents.proposals, in: catalogue, isPlaced: contents.isPlaced)
    report.notes += notes
    var joining = ProposalJoining(catalogue.metamodel, language: catalogue.manifest.language)
    let proposals = joining.joined(placed)
    report.notes += joining.notes
    for proposal in proposals {
      origins[proposal.reference] = proposal.origin
      guard let kind = catalogue.metamodel[proposal.kind] else { continue }
      let file = kind.path.path(of: proposal.id)
      let entry = ImportReport.Entry(kind: kind.id, id: proposal.id, file: file)
      guard let position = catalogue.position(kind: kind.id, id: proposal.id) else {
        let status = [NewValue.Pair("status", .text("draft"))]
          .filter { kind.schema[$0.key] != nil && proposal.text("status") == nil }
        edits.append(.create(kind: kind.id, id: proposal.id, status + proposal.fields, body: proposal.body))
        report.created.append(entry)
        continue
      }
      guard let record = catalogue.descriptions[position].record else {
        report.skipped.append(ImportRemark(proposal.reference, at: file, .cannotBeUpdated))
        continue
      }
      let isNewer = !known.isSuperset(of: proposal.checksums)
      let differences = Differences(
        record.document, settled: isNewer ? proposal.settled : [], language: catalogue.manifest.language)
      let changes = differences.edits(proposal.fields, in: 0, kind.schema)
      compare(proposal, differences, kind.schema, isNewer: isNewer)
      let body = record.document.hasBody ? "" : proposal.body
      if changes.isEmpty, body.isEmpty {
        report.unchanged.append(entry)
      } else {
        if !changes.isEmpty { edits.append(.fields(proposal.reference, changes)) }
        if !body.isEmpty { edits.append(.body(proposal.reference, body)) }
        report.updated.append(entry)
      }
    }
    tellLeftTechnique(of: proposals, newerThan: known, in: catalogue)
  }

  /// The file that a description comes from, relative to the chosen folder.
  public func origin(of reference: String) -> String? { origins[reference] }

  /// Offers what the file decides otherwise, and tells of that and of what else the catalogue has otherwise.
  private mutating func compare(
    _ proposal: Proposal, _ differences: Differences, _ schema: Schema, isNewer: Bool
  ) {
    if proposal.offered.isEmpty, proposal.comparison == .none { return }
    let found = Disagreements(differences, proposal.fields, schema)
    let note = { (words: Words) in ImportRemark(proposal.reference, at: proposal.origin, words) }
    let decided = found.values.filter { proposal.offered.contains($0.path.withoutSelectors) }
    offer(decided, proposal)
    if !decided.isEmpty { report.notes.append(note(.offered(decided))) }
    switch proposal.comparison {
    case .none: break
    case .all:
      report.notes += found.values.map {
        ImportRemark("\(proposal.reference) \($0.path.notation)", at: proposal.origin, .saysOtherwise)
      }
    case .newer(let fields):
      guard isNewer else { break }
      let texts = found.values.filter { fields.contains($0.path.withoutSelectors) }
      offer(texts.filter(\.isPlain), proposal)
      if !texts.isEmpty { report.notes.append(note(.otherText(texts.map(\.path)))) }
      let left = found.left.filter { fields.contains($0.withoutSelectors) }
      if !left.isEmpty { report.notes.append(note(.left(left))) }
    }
  }

  private mutating func offer(_ values: [Disagreements.Other], _ proposal: Proposal) {
    guard !values.isEmpty else { return }
    offers.append(
      .fields(
        proposal.reference,
        values.map { FieldEdit($0.path, $0.proposed.map(FieldEdit.Operation.set) ?? .remove) }))
  }

  /// Tells of instances and technical interfaces that came from a contract, and are in its newer one no more: an
  /// address that has moved is another instance.
  private mutating func tellLeftTechnique(
    of proposals: [Proposal], newerThan known: Set<String>, in catalogue: Catalogue
  ) {
    let versions = Dictionary(
      proposals.filter { $0.kind == "logical-interface" && !known.isSuperset(of: $0.checksums) }
        .map { ($0.id, $0.origin) }
    ) { first, _ in first }
    guard !versions.isEmpty else { return }
    lazy var proposed = Set(proposals.map(\.reference))
    for kind in catalogue.metamodel.kinds where kind.isBelowVersion {
      for position in catalogue.positions(of: kind) {
        let description = catalogue.descriptions[position]
        let version = description.id.split(separator: "/").prefix(2).joined(separator: "/")
        guard let origin = versions[version], version != description.id,
          description.record?["source"] != nil, !proposed.contains(description.reference)
        else { continue }
        report.notes.append(ImportRemark(description.reference, at: origin, .noMore))
      }
    }
  }

  /// The checksums of all documents that the catalogue has been told of.
  private static func checksums(of catalogue: Catalogue) -> Set<String> {
    var found: Set<String> = []
    for kind in catalogue.metamodel.kinds {
      // Where specification documents stand in a kind is for the metamodel to say.
      let lists = kind.schema.fields.filter { $0.schema?["sha256"] != nil }
      guard !lists.isEmpty else { continue }
      for position in catalogue.positions(of: kind) {
        guard let record = catalogue.descriptions[position].record else { continue }
        for list in lists {
          for document in record.records(list.id) { found.formUnion(document.texts("sha256")) }
        }
      }
    }
    return found
  }
}

extension Words {
  fileprivate static func offered(_ values: [Disagreements.Other]) -> Words {
    let list = { (nothing: String, here: String) in
      values.map { value in
        let proposed = if case .text(let text)? = value.proposed { text } else { nothing }
        return "\(value.path.notation): \(proposed) (\(here) \(value.present ?? nothing))"
      }
    }
    return Words(
      sv:
        "filen säger något annat, katalogens värden står kvar: \(Words.list(list("inget", "katalogen")).sv)",
      en:
        "the file says otherwise, the values of the catalogue stay: \(Words.list(list("nothing", "catalogue")).en)"
    )
  }

  fileprivate static func otherText(_ paths: [FieldPath]) -> Words {
    let list = Words.list(paths.map(\.notation))
    return Words(
      sv: "filen har en annan text, katalogens står kvar: \(list.sv)",
      en: "the file has another text, that of the catalogue stays: \(list.en)")
  }

  fileprivate static func left(_ paths: [FieldPath]) -> Words {
    let list = Words.list(paths.map(\.notation))
    return Words(
      sv: "står kvar, men finns inte i filerna som lästes: \(list.sv)",
      en: "stays, but is not in the files that were read: \(list.en)")
  }

  fileprivate static let noMore = Words(
    sv: "står kvar, men finns inte i filerna som lästes",
    en: "stays, but is not in the files that were read")

  fileprivate static let saysOtherwise = Words(
    sv: "katalogen säger något annat, som står kvar", en: "the catalogue says otherwise, which stays")

  fileprivate static let cannotBeUpdated = Words(
    sv: "beskrivningen finns men kan inte läsas; rätta filen först",
    en: "the description is there but cannot be read; mend the file first")
}

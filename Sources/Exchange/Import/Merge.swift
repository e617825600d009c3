import Catalogue
import Metamodel

/// Brings proposals into a catalogue, as edits that make one transaction.
///
/// - A description that is not there is made. One is there also under another id, where its `source` says that it
///   came from the same place: whoever renames what was brought in keeps it. One with the same id is another thing
///   where it came from somewhere else, or may have (``Proposal/Identity``): then the new one gets the next free id.
/// - In a description that is there, what is missing is added: fields, languages of a text, entries of lists, parts, a body. Parts are matched
///   by id, those without one by what they refer to or by their code.
/// - What is there stays, whoever wrote it, and nothing is removed. The one exception are the values that the
///   file settles (``Proposal/settled``), such as a cardinality: they follow the file when it is a newer one,
///   that is when no specification document of the catalogue has its checksum. So what a person has corrected
///   stands until there is a new contract, and the same import again changes nothing.
public struct Merge: Sendable {
  /// The edits, those of one description together; empty where there is nothing to do.
  public private(set) var edits: [CatalogueEdit] = []
  public private(set) var report = ImportReport()

  /// Compares what an importer has found with a catalogue.
  public init(_ contents: ImportedContents, into catalogue: Catalogue) {
    report.skipped = contents.skipped
    report.missing = contents.missing
    report.notes = contents.notes
    let known = Merge.checksums(of: catalogue)
    let (proposals, notes) = ProposalPlaces.settled(contents.proposals, in: catalogue)
    report.notes += notes
    for proposal in proposals {
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
      let differences = Differences(
        record.document, settled: known.isSuperset(of: proposal.checksums) ? [] : proposal.settled,
        language: catalogue.manifest.language)
      let changes = differences.edits(proposal.fields, in: 0, kind.schema)
      if proposal.isCompared {
        report.notes += differences.others(proposal.fields, in: 0, kind.schema)
          .map { ImportRemark("\(proposal.reference) \($0.notation)", at: proposal.origin, .saysOtherwise) }
      }
      let body = record.document.hasBody ? "" : proposal.body
      if changes.isEmpty, body.isEmpty {
        report.unchanged.append(entry)
      } else {
        if !changes.isEmpty { edits.append(.fields(proposal.reference, changes)) }
        if !body.isEmpty { edits.append(.body(proposal.reference, body)) }
        report.updated.append(entry)
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
  fileprivate static let saysOtherwise = Words(
    sv: "katalogen säger något annat, som står kvar", en: "the catalogue says otherwise, which stays")

  fileprivate static let cannotBeUpdated = Words(
    sv: "beskrivningen finns men kan inte läsas; rätta filen först",
    en: "the description is there but cannot be read; mend the file first")
}

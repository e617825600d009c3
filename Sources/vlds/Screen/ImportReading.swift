import Catalogue
import CatalogueFiles
import Dispatch
import Exchange
import Interface
import Metamodel
import Synchronization

/// The reading of files to be imported behind the interface, which tells how far it has come and can be cancelled.
final class ImportReading: Sendable {
  let request: ImportRequest
  private let catalogue: Catalogue
  private let opened: OpenedCatalogue
  private let mailbox: Mailbox
  private let isCancelled = Mutex(false)

  /// - Parameters:
  ///   - catalogue: what the files are compared with.
  ///   - opened: what it has been read from.
  init(_ request: ImportRequest, into catalogue: Catalogue, of opened: OpenedCatalogue, _ mailbox: Mailbox) {
    self.request = request
    self.catalogue = catalogue
    self.opened = opened
    self.mailbox = mailbox
  }

  func start() {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      do throws(Failure) {
        if let preview = try preview() { put(.importPreview(preview)) }
      } catch {
        put(.importing(nil))
        put(.notice(error.words, isProblem: true))
      }
    }
  }

  func cancel() { isCancelled.withLock { $0 = true } }

  /// Tells something, while it is wanted.
  private func put(_ message: Message) {
    if !isCancelled.withLock(\.self) { mailbox.put(message) }
  }

  /// What the files would change; `nil` where the reading has been cancelled.
  private func preview() throws(Failure) -> ImportPreview? {
    guard let importer = Importers[request.format] else {
      throw .unknownFormat(request.format, known: Importers.all.map(\.format))
    }
    let sources = try Sources(
      [Paths.expanded(request.path)], endings: importer.endings, catalogue: opened.root,
      allowing: request.allowed)
    let wishes = try ImportWishes(into: request.into, catalogue.metamodel, catalogue.manifest)
    var told = 0
    let contents = try? importer.read(
      sources, as: wishes,
      progress: { count, total in
        // A picture for each hundredth is often enough.
        let share = total > 0 ? count * 100 / total : 100
        guard share > told else { return }
        told = share
        put(.importing(State.Loading(read: count, total: total)))
      }, isCancelled: { isCancelled.withLock(\.self) })
    guard let contents else { return nil }
    let merge = Merge(contents, into: catalogue)
    let (edits, report) = try merge.leavingOut(in: catalogue.metamodel) { edits throws(Failure) in
      var copy = WorkingCopy(opened, catalogue)
      return try copy.perform(edits, Words(sv: "Pröva", en: "Try"), refusing: WorkingCopy.importedValueRules)
        .findings
    }
    return ImportPreview(
      request, of: catalogue, edits, feasible(merge.offers), report, outside: sources.outside(contents))
  }

  /// The offers that can be taken: some files cannot be changed in place.
  private func feasible(_ offers: [CatalogueEdit]) -> [CatalogueEdit] {
    let isFeasible = { [catalogue, opened] (edits: [CatalogueEdit]) in
      (try? EditPlanner.changes(for: edits, in: catalogue, root: opened.root)) != nil
    }
    return isFeasible(offers) ? offers : offers.filter { isFeasible([$0]) }
  }
}

extension ImportPreview {
  /// A report in the order of the descriptions, with the edits that make it so.
  fileprivate init(
    _ request: ImportRequest, of catalogue: Catalogue, _ edits: [CatalogueEdit], _ offers: [CatalogueEdit],
    _ report: ImportReport, outside: [String]
  ) {
    let own = Dictionary(grouping: edits) { $0.madeOrChanged ?? "" }
    let items = [
      (Item.Change.new, report.created), (.changed, report.updated), (.unchanged, report.unchanged),
    ]
    .flatMap { change, entries in
      entries.map { Item(kind: $0.kind, id: $0.id, change, own["\($0.kind)/\($0.id)"] ?? []) }
    }
    let offered = offers.compactMap { offer -> Item? in
      let halves = (offer.madeOrChanged ?? "").split(separator: "/", maxSplits: 1).map(String.init)
      return halves.count == 2 ? Item(kind: halves[0], id: halves[1], .offered, [offer]) : nil
    }
    let remarks = { (remarks: [ImportRemark]) in remarks.map { Remark($0.what, at: $0.place, $0.why) } }
    self.init(
      request, of: catalogue, items + offered, skipped: remarks(report.skipped),
      missing: remarks(report.missing),
      notes: remarks(report.notes), outside: outside)
  }
}

import Catalogue
import Dispatch
import Exchange
import Interface
import Metamodel
import Synchronization

/// Descriptions on their way to files in a format of others, behind the interface, which can be cancelled until they
/// are written.
final class ExportedCatalogue: Sendable {
  private let export: CatalogueExport
  private let path: String
  private let overwrites: Bool
  private let terms: Terms
  private let root: String
  private let language: Language
  private let mailbox: Mailbox
  private let phase = Mutex(Phase.running)

  private enum Phase {
    case running
    case writing
    case over
  }

  /// How long an export may take before it is worth a word that it can be cancelled.
  private static let patience = DispatchTimeInterval.milliseconds(300)

  /// - Parameters:
  ///   - path: the file or folder, as typed.
  ///   - overwrites: whether files that are there may be written over; else it is asked about.
  ///   - root: the folder of the catalogue.
  init(
    _ export: CatalogueExport, to path: String, overwrites: Bool, terms: Terms, root: String,
    language: Language, _ mailbox: Mailbox
  ) {
    self.export = export
    self.path = path
    self.overwrites = overwrites
    self.terms = terms
    self.root = root
    self.language = language
    self.mailbox = mailbox
  }

  func start() {
    let queue = DispatchQueue.global(qos: .userInitiated)
    queue.async { [self] in
      do throws(Failure) {
        if let message = try write() { end(message) }
      } catch {
        end(.exporting(nil), .notice(error.words, isProblem: true))
      }
    }
    queue.asyncAfter(deadline: .now() + ExportedCatalogue.patience) { [self] in
      phase.withLock { phase in if phase == .running { mailbox.put(.exporting(path)) } }
    }
  }

  /// Gives it up, where nothing is being written yet.
  func cancel() {
    phase.withLock { phase in if phase == .running { phase = .over } }
  }

  private var isCancelled: Bool { phase.withLock { $0 == .over } }

  /// Tells what has come of it, where it has not been given up.
  private func end(_ messages: Message...) {
    phase.withLock { phase in
      guard phase != .over else { return }
      phase = .over
      for message in messages { mailbox.put(message) }
    }
  }

  /// Begins to write; false where that is not wanted any more.
  private func beginWriting() -> Bool {
    phase.withLock { phase in
      guard phase == .running else { return false }
      phase = .writing
      mailbox.put(.exporting(nil))
      return true
    }
  }

  private func write() throws(Failure) -> Message? {
    let exporter = try Names.exporter(export.format.id)
    let target = try ExportTarget(Paths.expanded(path), root: root, metamodel: terms.catalogue.metamodel)
    try target.check(for: exporter)
    let selection =
      export.only.map { Selection(terms, $0, in: language) } ?? Selection(terms, in: language)
    let exported = try? exporter.export(selection, ending: target.ending) { self.isCancelled }
    guard let exported else { return nil }
    if !overwrites, target.places(of: exported.files).contains(where: Paths.exist) {
      return .fileExists(.catalogue(export), to: path)
    }
    guard beginWriting() else { return nil }
    return .exported(
      ExportOutcome(written: try target.write(exported.files), leftOut: exported.lost.byReason))
  }
}

extension [Loss] {
  /// What is left out, by reason: what is left out whole in one paragraph, then the fields of each kind in one.
  var byReason: [ExportOutcome.LeftOut] {
    var reasons: [Words] = []
    for loss in self where !reasons.contains(loss.why) { reasons.append(loss.why) }
    return reasons.map { reason in ExportOutcome.LeftOut(why: reason, filter { $0.why == reason }.paragraphs)
    }
  }

  private var paragraphs: [String] {
    let whole = filter { !$0.what.contains(" ") }.map { $0.count > 1 ? "\($0.what) (\($0.count))" : $0.what }
    var kinds: [String] = []
    var fields: [String: [String]] = [:]
    for loss in self {
      let halves = loss.what.split(separator: " ", maxSplits: 1).map(String.init)
      guard halves.count == 2 else { continue }
      if fields[halves[0]] == nil { kinds.append(halves[0]) }
      fields[halves[0], default: []].append(halves[1])
    }
    return (whole.isEmpty ? [] : [whole.joined(separator: ", ")])
      + kinds.map { "\($0): \((fields[$0] ?? []).joined(separator: ", "))" }
  }
}

import Catalogue
import Dispatch
import Exchange
import Interface
import Metamodel

/// Descriptions on their way to files in a format of others, behind the interface.
struct ExportedCatalogue: Sendable {
  let export: CatalogueExport
  /// The file or folder, as typed.
  let path: String
  /// Whether files that are there may be written over; else it is asked about.
  let overwrites: Bool
  let terms: Terms
  /// The folder of the catalogue.
  let root: String
  let language: Language

  func start(_ mailbox: Mailbox) {
    DispatchQueue.global(qos: .userInitiated).async {
      do throws(Failure) {
        mailbox.put(try write())
      } catch {
        mailbox.put(.notice(error.words, isProblem: true))
      }
    }
  }

  private func write() throws(Failure) -> Message {
    let exporter = try Names.exporter(export.format.id)
    let target = try ExportTarget(Paths.expanded(path), root: root, metamodel: terms.catalogue.metamodel)
    let selection =
      export.only.map { Selection(terms, $0, in: language) } ?? Selection(terms, in: language)
    let exported = exporter.export(selection, ending: target.ending)
    if !overwrites, target.places(of: exported.files).contains(where: Paths.exist) {
      return .fileExists(.catalogue(export), to: path)
    }
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

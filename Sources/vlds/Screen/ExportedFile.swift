import Catalogue
import CatalogueFiles
import Glibc
import Interface
import Metamodel

/// What is shown, on its way to a file outside the catalogue, with the same reports as the command line.
struct ExportedFile {
  private let export: Export
  private let terms: Terms
  private let language: Language

  init(_ export: Export, terms: Terms, language: Language) {
    self.export = export
    self.terms = terms
    self.language = language
  }

  /// Writes the file, and says what has come of it.
  ///
  /// - Parameters:
  ///   - path: as typed, perhaps with `~/` first; its ending says the form.
  ///   - overwriting: whether one that is there may be written over; else it is asked about.
  func write(to path: String, overwriting: Bool) -> Message {
    let mode = overwriting ? O_TRUNC : O_EXCL
    let file = open(Paths.expanded(path), O_WRONLY | O_CREAT | O_CLOEXEC | mode, 0o666)
    guard file >= 0 else {
      if errno == EEXIST, !overwriting { return .fileExists(export, to: path) }
      return failure(path, errno)
    }
    let output = Output(file)
    fill(output, Export.ending(of: path))
    output.flush()
    let isClosed = close(file) == 0
    guard output.error == 0, isClosed else { return failure(path, output.error == 0 ? errno : output.error) }
    return .notice(Words(sv: "Skrivet till \(path).", en: "Written to \(path)."), isProblem: false)
  }

  private func fill(_ output: Output, _ ending: String) {
    switch export {
    case .trace(let name):
      guard let element = terms.element(name), let form = TraceReport.Form(ending: ending) else { return }
      TraceReport(trace: Trace(from: element, in: terms), terms: terms, language: language)
        .write(form, to: output)
    case .impact(let name):
      guard let element = terms.element(name), let form = ImpactReport.Form(ending: ending) else { return }
      ImpactReport(impact: Impact(of: element, in: terms), terms: terms, language: language)
        .write(form, to: output)
    case .text(let text, _): output.write(text)
    case .catalogue: break
    }
  }

  private func failure(_ path: String, _ code: Int32) -> Message {
    let why = systemWords(code)
    return .notice(
      Words(sv: "\(path) blev inte skriven: \(why.sv)", en: "\(path) was not written: \(why.en)"),
      isProblem: true)
  }
}

import Catalogue
import Glibc
import Interface
import Metamodel

extension Export {
  /// Writes what is shown to a new file, with the same reports as the command line, and says what has come of it.
  func write(to path: String, _ terms: Terms, _ language: Language) -> Message {
    let ending = path.lastIndex(of: ".").map { String(path[path.index(after: $0)...]) } ?? ""
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else {
      let reason = systemWords(errno)
      return .notice(
        Words(sv: "\(path) kan inte skrivas: \(reason)", en: "\(path) cannot be written: \(reason)"),
        isProblem: true)
    }
    let output = Output(file)
    switch self {
    case .trace(let name):
      if let element = terms.element(name), let form = TraceReport.Form(ending: ending) {
        TraceReport(trace: Trace(from: element, in: terms), terms: terms, language: language)
          .write(form, to: output)
      }
    case .impact(let name):
      if let element = terms.element(name), let form = ImpactReport.Form(ending: ending) {
        ImpactReport(impact: Impact(of: element, in: terms), terms: terms, language: language)
          .write(form, to: output)
      }
    }
    output.flush()
    let isClosed = close(file) == 0
    guard output.error == 0, isClosed else {
      let reason = systemWords(output.error == 0 ? errno : output.error)
      return .notice(
        Words(sv: "\(path) blev inte hel: \(reason)", en: "\(path) is not whole: \(reason)"), isProblem: true)
    }
    return .notice(Words(sv: "Skrivet till \(path).", en: "Written to \(path)."), isProblem: false)
  }
}

import Catalogue
import Metamodel

/// What is shown, to be written to a file outside the catalogue that the person names.
public enum Export: Sendable, Hashable {
  /// The trace of an element, `kind/id#part`.
  case trace(String)
  /// What a change of an element reaches.
  case impact(String)
  /// A text as it is, and the name that its file is offered.
  case text(String, name: String)
  /// Descriptions in a format of others.
  case catalogue(CatalogueExport)

  /// The endings of files, which say the form; the first is offered.
  public var endings: [String] {
    switch self {
    case .trace: ["svg", "txt", "json", "mmd", "dot"]
    case .impact: ["csv", "txt", "json"]
    case .text(_, let name): [Export.ending(of: name)]
    case .catalogue(let export): export.format.endings.map { String($0.dropFirst()) }
    }
  }

  /// What stands after the last dot of a file's name, in small letters.
  public static func ending(of path: String) -> String {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  /// The name of the file that is offered.
  func fileName(_ language: Language) -> String {
    switch self {
    case .trace(let element): name(Words(sv: "spar", en: "trace")[language], element)
    case .impact(let element): name(Words(sv: "paverkan", en: "impact")[language], element)
    case .text(_, let name): name
    case .catalogue(let export): export.name
    }
  }

  private func name(_ word: String, _ element: String) -> String {
    let id = element.drop { $0 != "/" }.dropFirst().map { $0 == "/" || $0 == "#" ? "-" : $0 }
    return "\(word)-\(String(id)).\(endings[0])"
  }
}

extension State {
  /// Makes what is shown ready to be written to a file, which takes its time in a large catalogue; `nil` where nothing
  /// that is shown can be.
  var exported: (() -> Export)? {
    if let tracing { return { .trace(tracing.start) } }
    if case .impact(let element)? = outline?.subject { return { .impact(element) } }
    switch overview {
    case .matrix(let matrix):
      return { .text(commaSeparated(matrix), name: "\(matrix.subject.rawValue).csv") }
    case .diagram(let diagram): return { .text(svg(diagram), name: diagram.subject.fileName + ".svg") }
    case .dashboard, nil: return nil
    }
  }

  /// Writes to a file whose ending says a form that there is; says which else.
  mutating func export(_ export: Export, to path: String) -> [Effect] {
    guard export.endings.contains(Export.ending(of: path)) else {
      let endings = export.endings.map { ".\($0)" }.joined(separator: ", ")
      say(
        Words(sv: "Ändelsen säger formen: \(endings).", en: "The ending says the form: \(endings)."),
        isProblem: true)
      return []
    }
    return [.export(export, to: path, overwriting: false)]
  }
}

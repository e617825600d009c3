import Catalogue
import Metamodel

/// What can be written to a file as it is shown.
public enum Export: Sendable, Hashable {
  /// The trace of an element, `kind/id#part`.
  case trace(String)
  /// What a change of an element reaches.
  case impact(String)

  /// The endings of files, which say the form; the first is offered.
  public var endings: [String] {
    switch self {
    case .trace: ["svg", "txt", "json", "mmd", "dot"]
    case .impact: ["csv", "txt", "json"]
    }
  }

  /// The element that it is about.
  var element: String {
    switch self {
    case .trace(let element), .impact(let element): element
    }
  }

  /// The name of the file that is offered.
  func fileName(_ language: Language) -> String {
    let word =
      switch self {
      case .trace: Words(sv: "spar", en: "trace")
      case .impact: Words(sv: "paverkan", en: "impact")
      }
    let id = element.drop { $0 != "/" }.dropFirst().map { $0 == "/" || $0 == "#" ? "-" : $0 }
    return "\(word[language])-\(String(id)).\(endings[0])"
  }
}

extension State {
  /// What is shown and can be written to a file.
  var exported: Export? {
    if let tracing { return .trace(tracing.start) }
    if case .impact(let element)? = outline?.subject { return .impact(element) }
    return nil
  }

  /// Asks for a file where its ending says a form that there is; says which else.
  mutating func export(_ export: Export, to path: String) -> [Effect] {
    let ending = path.lastIndex(of: ".").map { String(path[path.index(after: $0)...]).lowercased() } ?? ""
    guard export.endings.contains(ending) else {
      let endings = export.endings.map { ".\($0)" }.joined(separator: ", ")
      say(
        Words(sv: "Ändelsen säger formen: \(endings).", en: "The ending says the form: \(endings)."),
        isProblem: true)
      return []
    }
    return [.export(export, path)]
  }
}

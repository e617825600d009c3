import Catalogue
import Metamodel
import Rules

/// The heading of some findings, which can be folded.
///
/// There may be as many as descriptions: the words are made when they are shown.
struct FindingsGroup: Sendable, Hashable {
  /// What the rows have in common.
  enum Subject: Sendable, Hashable {
    case rule(String)
    case openQuestions
    case perspective(Perspective)
    /// A description by its position.
    case description(Int)
    /// A file that is no description.
    case file(String)
    /// All such files.
    case files
    case acknowledged
    case lapsed
    /// What is wrong with the file of acknowledgements.
    case problems
  }

  let subject: Subject
  let count: Int
  let isFolded: Bool
}

extension FindingsGroup.Subject {
  /// What it is known by while findings and descriptions come and go.
  func key(in catalogue: Catalogue) -> String {
    switch self {
    case .rule(let id): id
    case .openQuestions: "open-questions"
    case .perspective(let perspective): perspective.rawValue
    case .description(let position): catalogue.descriptions[position].reference
    case .file(let file): file
    case .files: "files"
    case .acknowledged: "acknowledged"
    case .lapsed: "lapsed"
    case .problems: "problems"
    }
  }

  /// The words of the heading.
  func title(_ content: Content, _ language: Language) -> String {
    switch self {
    case .rule(let id): "\(id) \(Rules.rule(id)?.title[language] ?? "")"
    case .openQuestions: Words(sv: "Öppna frågor", en: "Open questions")[language]
    case .perspective(let perspective): perspective.label[language]
    case .description(let position):
      "\(content.name(position, language)) · \(content.catalogue.descriptions[position].kind.label[language])"
    case .file(let file): file
    case .files: Words(sv: "Katalogen", en: "The catalogue")[language]
    case .acknowledged: Words(sv: "Kvitterade", en: "Acknowledged")[language]
    case .lapsed: Words(sv: "Inaktuella kvitteringar", en: "Lapsed acknowledgements")[language]
    case .problems:
      Words(sv: "Fel i \(Acknowledgements.file)", en: "Faults in \(Acknowledgements.file)")[language]
    }
  }
}

import Catalogue
import Metamodel

/// The rules that need to know what git knows, the first half of one of them among them.
public enum HistoryRules {
  static let types: [any Rule.Type] = [VE04.self, JU03.self]

  /// Their ids.
  public static let ids = types.map { $0.statement.id }

  /// The kinds whose descriptions they look at.
  static let kinds = Set(types.flatMap { $0.statement.kinds })

  /// Whether a finding follows from the history, so that without one its absence says nothing.
  static func isFound(_ key: FindingKey) -> Bool {
    switch key.rule {
    case JU03.statement.id: true
    // The half that the file alone tells of stands at `breaking` and names the version that is replaced.
    case VE04.statement.id: key.path != "breaking" || key.names.isEmpty
    default: false
    }
  }

  /// Whether there is anything in a catalogue that they would look at: an assessment with a date, or a published
  /// version.
  ///
  /// - Parameter options: what is asked for.
  public static func haveWork(in catalogue: Catalogue, _ options: Validator.Options = .init()) -> Bool {
    !withWork(in: catalogue, options).isEmpty
  }

  /// The ids of those that there is something to look at for.
  public static func withWork(in catalogue: Catalogue, _ options: Validator.Options) -> [String] {
    if let asked = options.descriptions,
      !asked.contains(where: { kinds.contains(catalogue.descriptions[$0].kind.id) })
    {
      return []
    }
    let work: [(rule: String, kind: String, isWork: (Description) -> Bool)] = [
      (VE04.statement.id, "profile", { $0.isPublished }),
      (JU03.statement.id, "legal-assessment", { $0.node("date") != nil }),
    ]
    return work.filter { rule, kind, isWork in
      options.keeps(rule)
        && (catalogue.metamodel[kind].map(catalogue.positions) ?? 0..<0).contains {
          isWork(catalogue.descriptions[$0])
        }
    }.map(\.rule)
  }
}

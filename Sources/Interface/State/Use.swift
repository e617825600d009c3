/// Something that a person has typed or run, worth offering again, also in later runs.
public struct Use: Sendable, Hashable {
  /// What sort of thing it is, by the name that it is kept under.
  public enum Sort: String, Sendable, CaseIterable {
    /// A filter of the list, in the query language.
    case filter
    /// A text looked for in what is shown.
    case find
    /// A search of all text, in the query language.
    case search
    /// A command, by its id.
    case command
  }

  public let sort: Sort
  public let text: String

  /// Creates a use.
  public init(_ sort: Sort, _ text: String) {
    self.sort = sort
    self.text = text
  }
}

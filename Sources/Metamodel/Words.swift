/// The languages that every text of the program exists in.
public enum Language: String, Sendable, CaseIterable {
  case swedish = "sv"
  case english = "en"
}

/// One text in both languages.
public struct Words: Sendable, Hashable {
  /// The Swedish text; terms are those of the guide.
  public let sv: String
  /// The English text.
  public let en: String

  /// Creates a text from its Swedish and English forms.
  @inline(never)
  public init(sv: String, en: String) {
    self.sv = sv
    self.en = en
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .swedish: sv
    case .english: en
    }
  }
}

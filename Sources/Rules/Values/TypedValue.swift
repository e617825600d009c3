import Catalogue
import Metamodel

/// A value while it is being typed: what the rules would say of it in the file.
public enum TypedValue {
  /// Whether a text is a language tag, as the keys of a text in several languages are.
  public static func isLanguage(_ text: String) -> Bool { Forms.isLanguage(Array(text.utf8)[...]) }

  /// Why a text is no value of a field (FO-04); `nil` where it is one, or where the field takes any text.
  public static func fault(of text: String, in field: Field) -> Words? {
    let bytes = Array(text.utf8)[...]
    let isRight =
      switch field.type {
      case .boolean: Forms.isBoolean(bytes)
      case .integer(let least, let most):
        Forms.integer(bytes).map { $0 >= least ?? .min && $0 <= most ?? .max } ?? false
      case .date: Day(text) != nil
      case .uri: Forms.isURI(bytes)
      case .version: Forms.isVersion(bytes)
      case .language: Forms.isLanguage(bytes)
      case .text(_, let pattern?): Pattern(pattern).matches(bytes)
      case .reference(let reference): ReferenceValue.form(of: text, for: reference) != .malformed
      case .text, .markdown, .choice, .structure, .parts: true
      }
    return isRight ? nil : .wrongType(field, found: Words(text.quoted))
  }
}

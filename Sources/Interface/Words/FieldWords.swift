import Catalogue
import Metamodel

/// What a field asks for, in words.
enum FieldWords {
  /// The labels of the fields on a path, with the ids of the parts.
  static func label(
    of steps: [FieldPath.Step], in schema: Schema, _ language: Language, separator: String
  ) -> String {
    var schema: Schema? = schema
    var labels: [String] = []
    for step in steps {
      // What is no field is a language, or something that the metamodel does not know.
      guard let field = schema?[step.name] else {
        labels.append(step.name)
        break
      }
      var label = field.label[language]
      if case .id(let part)? = step.selector { label += " \(part)" }
      labels.append(label)
      schema = field.schema
    }
    return labels.joined(separator: separator)
  }

  /// The type of a field with how many values it may have.
  static func type(of field: Field, _ language: Language) -> String {
    let words: Words
    switch field.type {
    case .text: words = Words(sv: "text", en: "text")
    case .markdown: words = Words(sv: "lång text (Markdown)", en: "long text (Markdown)")
    case .choice(_, true): words = Words(sv: "val, eller eget värde", en: "choice, or a value of your own")
    case .choice: words = Words(sv: "val", en: "choice")
    case .boolean: words = Words(sv: "ja eller nej", en: "yes or no")
    case .integer: words = Words(sv: "heltal", en: "whole number")
    case .date: words = Words(sv: "datum, 2026-11-22", en: "date, 2026-11-22")
    case .uri: words = Words(sv: "adress, eller sökväg från filen", en: "address, or a path from the file")
    case .version: words = Words(sv: "version, 2.1", en: "version, 2.1")
    case .language: words = Words(sv: "språk, sv", en: "language, sv")
    case .structure(let structure): words = structure.label
    case .reference: words = Words(sv: "hänvisning", en: "reference")
    case .parts: words = Words(sv: "delar", en: "parts")
    }
    return "\(words[language]) · \(field.cardinality.notation)"
  }
}

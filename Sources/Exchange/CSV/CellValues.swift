import Catalogue
import Metamodel
import Text

/// Cells as values of fields: what ``FieldCells`` writes, and what people write in a spreadsheet.
enum CellValues {
  /// Why a cell is no value of its field.
  struct Fault: Error {
    let words: Words
  }

  /// The value of a cell that is not blank; `nil` where it says that nothing is there.
  static func value(_ text: String, of field: Field) throws(Fault) -> NewValue? {
    let isJSON = text.hasPrefix("[") || text.hasPrefix("{")
    if isJSON, field.cardinality.isList || field.schema != nil, let value = NewValue(json: text) {
      let typed = try typed(value, field)
      guard field.cardinality.isList else { return typed }
      if case .list(let entries) = typed { return entries.isEmpty ? nil : typed }
      return .list([typed])
    }
    if field.schema != nil { throw Fault(words: .noMap(field)) }
    guard field.cardinality.isList else { return .text(try scalar(text, field)) }
    var entries: [NewValue] = []
    for entry in self.entries(text, field) { entries.append(.text(try scalar(entry, field))) }
    return entries.isEmpty ? nil : .list(entries)
  }

  /// One value a line; words that cannot have a comma in them may also stand on one.
  private static func entries(_ text: String, _ field: Field) -> [String] {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    switch field.type {
    case .reference, .choice, .language:
      return lines.flatMap { line -> [String] in
        if choice(line.trimmed, field) != nil || line.contains("://") { return [line] }
        return line.split { $0 == "," || $0 == ";" }.map(String.init)
      }.filter { !$0.trimmed.isEmpty }
    default: return lines
    }
  }

  /// A value of JSON with each of its texts in the form of its field.
  private static func typed(_ value: NewValue, _ field: Field) throws(Fault) -> NewValue {
    switch value {
    case .text(let text):
      if field.schema != nil { throw Fault(words: .noMap(field)) }
      return .text(try scalar(text, field))
    case .list(let entries):
      var values: [NewValue] = []
      for entry in entries { values.append(try typed(entry, field)) }
      return .list(values)
    case .map(let pairs):
      guard let schema = field.schema else {
        guard field.isLocalized, pairs.allSatisfy({ $0.key.isLanguageTag }) else {
          throw Fault(words: .noValue(field))
        }
        return value
      }
      var values: [NewValue.Pair] = []
      for pair in pairs {
        guard let inner = schema[pair.key] else {
          throw Fault(words: .noKey(pair.key, nearest(to: pair.key, among: schema.fields.map(\.id))))
        }
        values.append(NewValue.Pair(pair.key, try typed(pair.value, inner)))
      }
      return .map(values)
    }
  }

  /// A text in the form that its field asks for.
  private static func scalar(_ text: String, _ field: Field) throws(Fault) -> String {
    let word = text.trimmed
    switch field.type {
    case .text(_, let pattern?):
      // A blank too many is nobody's meaning.
      let bytes = Array(word.utf8)[...]
      if !Pattern(pattern).matches(bytes) { throw Fault(words: .notOfForm(field, pattern)) }
    case .text, .markdown: return text
    case .uri:
      if word.contains("://"), word.contains(where: \.isWhitespace) { throw Fault(words: .noValue(field)) }
    case .choice(let choices, let isOpen):
      if let choice = choice(word, field) { return choice.id }
      if !isOpen { throw Fault(words: .noChoice(choices, word)) }
    case .boolean:
      guard let truth = truths[word.folded] else { throw Fault(words: .noTruth) }
      return truth
    case .integer(let least, let most):
      guard let number = Int(word), number >= least ?? .min, number <= most ?? .max else {
        throw Fault(words: .noNumber(least, most))
      }
      return String(number)
    case .date: if Day(word) == nil { throw Fault(words: .noDay) }
    case .version: if VersionNumber(word)?.text != word { throw Fault(words: .noVersion) }
    case .language: if !word.isLanguageTag { throw Fault(words: .noTag) }
    case .reference(let reference):
      if ReferenceValue.form(of: word, for: reference) == .malformed {
        throw Fault(words: .noReference(word))
      }
    case .structure, .parts: throw Fault(words: .noMap(field))
    }
    return word
  }

  /// The choice that is meant by its id, or its label in either language.
  private static func choice(_ word: String, _ field: Field) -> Choice? {
    let folded = word.folded
    return field.choices.first { $0.id == word }
      ?? field.choices.first { $0.label.sv.folded == folded || $0.label.en.folded == folded }
  }

  private static let truths = [
    "true": "true", "ja": "true", "yes": "true", "sant": "true", "1": "true",
    "false": "false", "nej": "false", "no": "false", "falskt": "false", "0": "false",
  ]
}

extension Words {
  fileprivate static func noMap(_ field: Field) -> Words {
    let keys = field.schema?.fields.prefix(2).map { "\"\($0.id)\": \"…\"" }.joined(separator: ", ") ?? ""
    let form = field.cardinality.isList ? "[{\(keys)}]" : "{\(keys)}"
    return Words(sv: "värdet skrivs som JSON: \(form)", en: "the value is written as JSON: \(form)")
  }

  fileprivate static func noValue(_ field: Field) -> Words {
    Words(
      sv: "är inget värde för \(field.label.sv.lowercased())",
      en: "is no value of \(field.label.en.lowercased())")
  }

  fileprivate static func notOfForm(_ field: Field, _ pattern: String) -> Words {
    Words(
      sv: "är inget värde för \(field.label.sv.lowercased()), som har formen \(pattern)",
      en: "is no value of \(field.label.en.lowercased()), which has the form \(pattern)")
  }

  fileprivate static func noKey(_ key: String, _ nearest: String?) -> Words {
    let (sv, en) = ("det finns inget fält \(key) här", "there is no field \(key) here")
    guard let nearest else { return Words(sv: sv, en: en) }
    return Words(sv: "\(sv); menade du \(nearest)?", en: "\(en); did you mean \(nearest)?")
  }

  fileprivate static let noTruth = Words(sv: "skrivs ja eller nej", en: "is written yes or no")
  fileprivate static let noDay = Words(
    sv: "är inget datum; skriv det som 2026-11-22", en: "is no date; write it as 2026-11-22")
  fileprivate static let noVersion = Words(
    sv: "är ingen version; skriv den som 2.1", en: "is no version; write it as 2.1")
  fileprivate static let noTag = Words(
    sv: "är inget språk; skriv det som sv, flera på var sin rad",
    en: "is no language; write it as sv, several on a line each")

  fileprivate static func noNumber(_ least: Int?, _ most: Int?) -> Words {
    guard let least else { return Words(sv: "är inget heltal", en: "is no whole number") }
    guard let most else {
      return Words(sv: "är inget heltal från \(least)", en: "is no whole number from \(least) on")
    }
    return Words(
      sv: "är inget heltal från \(least) till \(most)", en: "is no whole number from \(least) to \(most)")
  }

  fileprivate static func noReference(_ word: String) -> Words {
    Words(
      sv: "är ingen hänvisning; skriv id:t, kanske \(word.identifier)",
      en: "is no reference; write the id, perhaps \(word.identifier)")
  }
}

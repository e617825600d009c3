import Metamodel
import Text

/// What the columns of a table mean for descriptions of one kind.
///
/// A heading is a path as the export writes it (`contact.email`, `name.en`), or has labels in either language in it
/// (`Kontakt.E-post`). Lists from elsewhere have the language behind a low line (`description_en`), and other words
/// for the id and the name.
struct CSVHeading {
  /// What a column is.
  enum Column {
    case id
    case kind
    case body
    /// A field, inside the structures before it, perhaps in one language.
    case field([Field], language: String?)
    /// Nothing that the kind has.
    case ignored(Words)
  }

  let columns: [Column]
  let names: [String]
  /// Columns that are read as something else than they say: its name and what it is taken for.
  private(set) var readAs: [(name: String, meaning: String)] = []

  /// Whether there is a column for a field, in any language.
  func has(_ field: String) -> Bool {
    columns.contains { if case .field(let steps, _) = $0 { steps.map(\.id) == [field] } else { false } }
  }

  init(_ names: [String], _ kind: Kind) {
    self.names = names.map(\.trimmed)
    var columns = self.names.map { CSVHeading.column($0, kind.schema) }
    var readAs: [(String, String)] = []
    for (meaning, words) in CSVHeading.otherWords where !columns.contains(where: { $0.meaning == meaning }) {
      // The whole name before its last word, `titel` before `bokens_titel`.
      let whole = self.names.firstIndex { words.contains($0.folded) }
      guard let place = whole ?? self.names.firstIndex(where: { words.contains($0.lastWord) }),
        case .ignored = columns[place]
      else { continue }
      columns[place] = meaning == "id" ? .id : CSVHeading.column(meaning, kind.schema)
      readAs.append((self.names[place], meaning))
    }
    var taken: [String: String] = [:]
    for (place, column) in columns.enumerated() {
      guard let meaning = column.meaning else { continue }
      if let other = taken[meaning] {
        columns[place] = .ignored(.sameAs(other))
      } else {
        taken[meaning] = self.names[place]
      }
    }
    self.columns = columns
    self.readAs = readAs
  }

  /// What lists call the id and the name of a thing.
  private static let otherWords: [(meaning: String, words: Set<String>)] = [
    ("name", ["name", "namn", "label", "title", "titel", "rubrik", "term", "benamning"]),
    ("id", ["id", "identifier", "identifierare", "code", "kod", "nyckel", "key"]),
  ]

  private static func column(_ name: String, _ schema: Schema) -> Column {
    switch name.folded {
    case "id": return .id
    case "kind", "slag": return .kind
    case "body", "brodtext": return .body
    case "": return .ignored(.noHeading)
    default: break
    }
    if let found = path(name, schema) ?? localized(name, schema) { return found }
    let names = schema.fields.filter { $0.level != .computed }.flatMap { [$0.id, $0.label.sv, $0.label.en] }
    return .ignored(.noField(nearest(to: name, among: names)))
  }

  /// A path of ids or labels, perhaps with a language last.
  private static func path(_ name: String, _ schema: Schema) -> Column? {
    var schema: Schema? = schema
    var fields: [Field] = []
    if let field = schema?.field(named: name) { return column([field], nil) }
    for step in name.split(separator: ".", omittingEmptySubsequences: false).map(\.trimmed) {
      if let inner = schema {
        guard let field = inner.field(named: step) else { return nil }
        fields.append(field)
        schema = field.schema
      } else {
        // A text may have a language behind it, and nothing behind that.
        guard let last = fields.last, last.isLocalized, step.isLanguageTag,
          fields.count + 1 == name.split(separator: ".").count
        else { return nil }
        return column(fields, step)
      }
    }
    return column(fields, nil)
  }

  /// A text with its language behind a sign: `description_en`, `Namn (en)`.
  private static func localized(_ name: String, _ schema: Schema) -> Column? {
    let bare = name.hasSuffix(")") ? String(name.dropLast()) : name
    guard let sign = bare.lastIndex(where: { "_@-( :".contains($0) }) else { return nil }
    let tag = bare[bare.index(after: sign)...].lowercased()
    let stem = bare[..<sign].trimmed
    guard tag.count == 2, tag.isLanguageTag else { return nil }
    let field =
      otherWords[0].words.contains(stem.folded) ? schema.field(named: "name") : schema.field(named: stem)
    guard let field, field.isLocalized, !field.cardinality.isList else { return nil }
    return column([field], tag)
  }

  private static func column(_ fields: [Field], _ language: String?) -> Column {
    if let field = fields.first(where: { $0.level == .computed }) { return .ignored(.computed(field)) }
    if let list = fields.dropLast().first(where: { $0.cardinality.isList }) { return .ignored(.inList(list)) }
    if language != nil, fields.last?.cardinality.isList == true {
      return .ignored(.inList(fields[fields.count - 1]))
    }
    return .field(fields, language: language)
  }
}

extension CSVHeading.Column {
  /// What two columns cannot both be; `nil` where the column is ignored.
  fileprivate var meaning: String? {
    switch self {
    case .id: "id"
    case .kind: "kind"
    case .body: "body"
    case .field(let fields, let language):
      (fields.map(\.id) + [language].compactMap(\.self)).joined(separator: ".")
    case .ignored: nil
    }
  }
}

extension Schema {
  /// The field with an id or, in either language, a label.
  fileprivate func field(named name: String) -> Field? {
    if let field = self[name] { return field }
    let folded = name.folded
    return fields.first {
      $0.id == folded.replacing(" ", with: "-").replacing("_", with: "-") || $0.label.sv.folded == folded
        || $0.label.en.folded == folded
    }
  }
}

extension Field {
  /// Whether the value may be in several languages.
  var isLocalized: Bool {
    switch type {
    case .text(let localized, _): localized
    case .markdown: true
    default: false
    }
  }
}

extension StringProtocol {
  /// Whether a text is a tag as BCP 47 spells it: two or three letters, then letters and digits between hyphens.
  var isLanguageTag: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    let isWord = { (part: SubSequence) in part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(\.isLetter) else {
      return false
    }
    return parts.allSatisfy { isWord($0) && (1...8).contains($0.count) }
  }

  /// The last word of a name, `name` of `municipality_name`.
  fileprivate var lastWord: String {
    folded.split { !$0.isLetter && !$0.isNumber }.last.map(String.init) ?? ""
  }
}

extension Words {
  fileprivate static let noHeading = Words(sv: "kolumnen har ingen rubrik", en: "the column has no heading")

  fileprivate static func noField(_ nearest: String?) -> Words {
    let words = Words(sv: "slaget har inget sådant fält", en: "the kind has no such field")
    guard let nearest else { return words }
    return Words(sv: "\(words.sv); menade du \(nearest)?", en: "\(words.en); did you mean \(nearest)?")
  }

  fileprivate static func computed(_ field: Field) -> Words {
    Words(
      sv: "\(field.label.sv) räknas ut och skrivs aldrig",
      en: "\(field.label.en) is computed and never written")
  }

  fileprivate static func inList(_ field: Field) -> Words {
    Words(
      sv: "fältet \(field.id) kan ha flera värden, som skrivs tillsammans i kolumnen \(field.id)",
      en:
        "the field \(field.id) may have several values, which are written together in the column \(field.id)")
  }

  fileprivate static func sameAs(_ other: String) -> Words {
    Words(sv: "samma fält som kolumnen \(other)", en: "the same field as the column \(other)")
  }
}

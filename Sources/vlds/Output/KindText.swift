import Metamodel
import Text

/// One kind for people: what it means, and its fields with level, number, type and help.
struct KindText {
  let language: Language
  let ink: Ink
  let output: Output
  private let width = min(columnsOfOutput(), 100)

  init(language: Language, ink: Ink, output: Output) {
    self.language = language
    self.ink = ink
    self.output = output
  }

  func write(_ kind: Kind) {
    output.line("\(ink.bold(kind.label[language]))  \(ink.dim(kind.id))")
    paragraph(kind.definition[language], indent: 0)
    output.line(ink.dim("\(kind.path.notation)  \(kind.source)"))
    let commons = kind.schema.fields.prefix(Metamodel.commonFields.count)
    section(Words(sv: "Fält", en: "Fields"), kind.fields)
    for part in kind.parts { write(part: part, indent: 0) }
    section(
      Words(sv: "Katalogens egna fält", en: "Extension fields"),
      kind.schema.fields.suffix(kind.extensionCount))
    section(Words(sv: "Gemensamma fält", en: "Common fields"), commons)
  }

  private func section(_ title: Words, _ fields: some Collection<Field>) {
    guard !fields.isEmpty else { return }
    output.line()
    output.line(ink.bold(title[language]))
    for field in fields { write(field: field, indent: 2) }
  }

  private func write(part: Field, indent: Int) {
    guard case .parts(let entry) = part.type else { return }
    output.line()
    let blank = String(repeating: " ", count: indent)
    output.line("\(blank)\(ink.bold(part.label[language]))  \(ink.dim("\(part.id)  \(facts(part))"))")
    if let help = part.help { paragraph(help[language], indent: indent + 4) }
    for field in entry.schema.fields {
      if case .parts = field.type {
        write(part: field, indent: indent + 2)
      } else {
        write(field: field, indent: indent + 2)
      }
    }
  }

  private func write(field: Field, indent: Int) {
    let blank = String(repeating: " ", count: indent)
    output.line("\(blank)\(field.id)  \(field.label[language])  \(ink.dim(facts(field)))")
    if let help = field.help { paragraph(help[language], indent: indent + 4) }
    if !field.choices.isEmpty {
      paragraph(
        field.choices.map { "\($0.id) (\($0.label[language]))" }.joined(separator: ", "), indent: indent + 4)
    }
    if let inverse = field.reference?.inverse {
      paragraph("← \(inverse.label[language]) (\(inverse.id))", indent: indent + 4)
    }
  }

  /// Level, number and type on a line.
  private func facts(_ field: Field) -> String {
    var parts = [level(field), field.cardinality.notation]
    switch field.type {
    case .reference(let reference):
      let targets = reference.targets.isEmpty ? ["*"] : reference.targets.map(\.notation)
      parts.append("→ " + targets.joined(separator: ", ") + (reference.allowsURI ? ", uri" : ""))
    case .choice(_, let isOpen):
      parts.append(
        isOpen
          ? Words(sv: "val, öppet", en: "choice, open")[language] : Words(sv: "val", en: "choice")[language])
    case .integer(let min?, let max?): parts.append("integer \(min)-\(max)")
    case .parts: break
    default: parts.append(field.type.name)
    }
    if !field.defaults.isEmpty {
      parts.append(
        Words(sv: "förval", en: "default")[language] + " " + field.defaults.joined(separator: ", "))
    }
    return "[" + parts.joined(separator: "; ") + "]"
  }

  private func level(_ field: Field) -> String {
    switch field.level {
    case .first: Words(sv: "nivå 1", en: "level 1")[language]
    case .publish: Words(sv: "vid publicering", en: "at publishing")[language]
    case .optional: Words(sv: "frivilligt", en: "optional")[language]
    case .computed: Words(sv: "räknas fram", en: "computed")[language]
    }
  }

  private func paragraph(_ text: String, indent: Int) {
    let blank = String(repeating: " ", count: indent)
    for line in text.wrapped(to: max(20, width - indent)) { output.line(blank + line) }
  }
}

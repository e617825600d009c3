import Catalogue
import Metamodel
import Terminal

extension Matrix.Mark {
  /// The sign in a cell, one column wide.
  func sign(ascii: Bool) -> String {
    switch self {
    case .withoutService, .withoutAgreement: ascii ? "x" : "╳"
    case .withoutAssessment: ascii ? "$" : "§"
    case .agreementNotValid: ascii ? "!" : "▲"
    case .digital, .whole, .agreed: StatusMark.decided.sign(ascii: ascii)
    case .inOperation: StatusMark.decided.sign(ascii: ascii)
    case .planned, .attribute: ascii ? "~" : "◐"
    case .phasingOut: StatusMark.phasingOut.sign(ascii: ascii)
    case .manual, .connectionPlanned: StatusMark.draft.sign(ascii: ascii)
    case .inDevelopment: StatusMark.draft.sign(ascii: ascii)
    case .never, .disconnected: ascii ? "-" : "–"
    // The cross of what is retired elsewhere looks like that of what is missing.
    case .retired: ascii ? "/" : "–"
    case .agreementNotNeeded: "="
    }
  }
}

extension Matrix.Subject {
  /// What the rows and the columns stand for.
  var axes: (rows: Words, columns: Words) {
    switch self {
    case .actors: (Words(sv: "Lämnar", en: "Gives"), Words(sv: "Får", en: "Receives"))
    case .services: (Words(sv: "Utbyte", en: "Exchange"), Words(sv: "Tjänst", en: "Service"))
    case .messages:
      (
        Words(sv: "Informationsutbytesobjekt", en: "Exchange object"),
        Words(sv: "Tjänstemeddelande", en: "Message")
      )
    case .consumers: (Words(sv: "Konsument", en: "Consumer"), Words(sv: "Producent", en: "Producer"))
    }
  }

  /// The perspective whose colour the cells have.
  var perspective: Perspective {
    switch self {
    case .actors: .process
    case .services, .messages: .service
    case .consumers: .agreement
    }
  }
}

extension State {
  /// What a cell shows: how the things in it are done, with how many where there are several, then what is missing.
  func cell(_ entries: [Matrix.Entry], of subject: Matrix.Subject) -> Span {
    guard !entries.isEmpty else { return Span(glyphs == .ascii ? "." : "·", theme.look.dim) }
    let states = entries.compactMap(\.marks.last)
    let lacks = Set(entries.flatMap { $0.marks.dropLast() })
    var text = ""
    for mark in subject.marks {
      let count = states.count { $0 == mark }
      if count > 0 { text += mark.sign(ascii: glyphs == .ascii) + (entries.count > 1 ? String(count) : "") }
    }
    for mark in subject.marks where lacks.contains(mark) { text += mark.sign(ascii: glyphs == .ascii) }
    return Span(text, style(Set(entries.flatMap(\.marks)), subject))
  }

  /// The style of what has some marks: the gravest decides.
  private func style(_ marks: Set<Matrix.Mark>, _ subject: Matrix.Subject) -> Style {
    switch marks.min() {
    case .withoutService, .withoutAgreement: theme.error
    case .withoutAssessment, .agreementNotValid: theme.warning
    case .digital, .inOperation, .whole, .agreed: theme.style(subject.perspective)
    default: .plain
    }
  }

  /// What a row or column stands for.
  func name(_ heading: Matrix.Heading) -> String {
    guard heading.description >= 0, let part = heading.part else { return name(at: heading.description) }
    let description = catalogue.descriptions[heading.description]
    let name = description.partName(part, in: language, catalogue.manifest.language)
    let family = terms.version(of: heading.description).map { content.name($0, language) } ?? description.id
    return "\(family): \(name.isEmpty ? part : name)".visible
  }
}

import Catalogue
import Metamodel
import Terminal
import Text

/// Asking questions, and doing what is answered.
extension State {
  /// Asks for edits of a field, called by what they change.
  func perform(_ edits: [CatalogueEdit], on reference: String, _ field: Words) -> [Effect] {
    guard let position = catalogue.position(of: reference) else { return [] }
    let words = Words(
      sv: "Ändra \(field.sv.lowercased()) på \(content.name(position, .swedish))",
      en: "Change \(field.en.lowercased()) of \(content.name(position, .english))")
    return [.edit(edits, words)]
  }

  mutating func ask(_ subject: Question.Subject) {
    if overlay == nil || subject.isUrgent { overlay = .question(Question(subject: subject)) }
    guard case .question(var question) = overlay else { return }
    switch subject {
    case .rename(let reference):
      question.input = TextInputState(String(reference.drop { $0 != "/" }.dropFirst()))
    case .duplicate(let reference):
      question.input = TextInputState(String(reference.drop { $0 != "/" }.dropFirst()) + "-2")
    case .export(let export): question.input = TextInputState(export.fileName(language))
    case .version(_, let old): question.input = TextInputState(old.nextVersion)
    case .acknowledge(let draft) where draft.reason != nil && draft.by == nil:
      question.input = TextInputState(usualAcknowledger)
    default: return
    }
    overlay = .question(question)
  }

  // MARK: Answers

  /// Keys of a question.
  mutating func press(_ key: KeyPress, in question: Question) -> [Effect] {
    var question = question
    if question.isTyped {
      switch (key.key, key.modifiers) {
      case (.escape, _): overlay = nil
      case (.enter, _): return answer(typed: question.input.text)
      default:
        question.input.update(key)
        overlay = .question(question)
      }
      return []
    }
    let dialog = question.dialog(language, look: theme.look)
    switch question.choice.update(key, dialog: dialog, screen: Rect(size)) {
    case .open:
      overlay = .question(question)
      return []
    case .cancelled:
      overlay = nil
      return []
    case .chosen(let answer):
      overlay = nil
      return self.answer(answer, to: question.subject)
    }
  }

  /// What was typed as the answer.
  mutating func answer(typed text: String) -> [Effect] {
    guard case .question(let question) = overlay else { return [] }
    let text = String(text.drop { $0.isWhitespace })
    overlay = nil
    if case .replace(var replacement) = question.subject {
      // Nothing in its place, or blanks, is an answer too.
      replacement.with = question.input.text
      openOutline(.replacement(replacement))
      return []
    }
    if case .acknowledge(let draft) = question.subject { return go(on: draft, with: text) }
    guard !text.isEmpty else { return [] }
    switch question.subject {
    case .openQuestion(let reference): return leave(question: text, in: reference)
    case .rename(let reference):
      let kind = reference.prefix { $0 != "/" }
      if reading?.reference == reference || form != nil { pendingReading = "\(kind)/\(text)" }
      form = nil
      return [
        .edit([.rename(reference, to: text)], Words(sv: "Byt id på \(reference)", en: "Rename \(reference)"))
      ]
    case .entry(_, let path, let isPart):
      guard let field = formRow?.field ?? form.flatMap({ _ in formRows.last?.field }),
        let schema = field.schema
      else { return [] }
      // A part has its id; of a structure the first field that is asked for is what was typed.
      let name = isPart ? "id" : schema.fields.first?.id ?? ""
      var pairs = [NewValue.Pair(name, .text(isPart ? text.identifier : text))]
      if isPart, schema["name"] != nil { pairs.append(NewValue.Pair("name", .text(text))) }
      openAfterwards(entryOf: path)
      return change(path, .add(.map(pairs)))
    case .language(_, let path): return write(in: text, path)
    case .duplicate(let reference): return duplicate(reference, as: text)
    case .export(let export): return self.export(export, to: text)
    case .version(let service, let old):
      ask(.phaseOut(text, service: service, from: old))
      return []
    case .value(let target): return putOnMarked(text, target)
    case .find(var replacement):
      replacement.find = question.input.text
      guard !replacement.rows(in: catalogue).isEmpty else {
        say(
          Words(
            sv: "”\(replacement.find)” finns inte i fältet.",
            en: "The field does not have “\(replacement.find)”."),
          isProblem: true)
        return []
      }
      ask(.replace(replacement))
      return []
    case .replace, .acknowledge, .repair, .quit, .keepText, .remove, .family, .make, .editor, .phaseOut,
      .changedOnDisk, .recover, .overwriteExport, .outside:
      return []
    }
  }

  private mutating func answer(_ answer: Question.Answer, to subject: Question.Subject) -> [Effect] {
    switch (subject, answer) {
    case (.quit, .save): return [.saveAndQuit]
    case (.quit, .discard): return [.quit]
    case (.keepText, .yes):
      guard case .area(let area, let path)? = form?.input else { return [] }
      form?.input = nil
      return commit(area.text, at: path)
    case (.keepText, .discard): form?.input = nil
    case (.remove(let removed, _), .removeReferences): return remove(removed, .remove)
    case (.remove(let removed, _), .leaveReferences): return remove(removed, .leave)
    case (.family(let id, let name), .yes): return createService(id, name: name, withParts: true)
    case (.family(let id, let name), .no): return createService(id, name: name, withParts: false)
    case (.editor(let reference, let line, _), .yes): return [.openEditor(reference, line: line)]
    case (.make(let reference), .yes): return make(reference)
    case (.phaseOut(let new, let service, let old), .yes):
      return makeVersion(new, of: service, from: old, phasesOut: true)
    case (.phaseOut(let new, let service, let old), .no):
      return makeVersion(new, of: service, from: old, phasesOut: false)
    case (.changedOnDisk(let files), .compare): return files.first.map { [.compare($0)] } ?? []
    case (.changedOnDisk, .overwrite): return [.save(overwriting: true)]
    case (.changedOnDisk(let files), .reload): return [.takeFromDisk(files)]
    case (.repair(let finding, _), .yes): return repair([finding])
    case (.repair(_, let all), .all): return repair(all)
    case (.overwriteExport(let export, let path), .overwrite):
      return [.export(export, to: path, overwriting: true)]
    case (.outside(let files), .yes): return readAlso(files)
    case (.recover, .yes): return [.recover(true)]
    case (.recover, .discard): return [.recover(false)]
    default: break
    }
    return []
  }
}

extension Question.Subject {
  /// Whether it is asked whatever box is open.
  fileprivate var isUrgent: Bool {
    switch self {
    case .changedOnDisk, .recover, .editor: true
    default: false
    }
  }
}

import Catalogue
import Metamodel
import Rules
import Terminal
import Text

/// Keys and pasted text, while something is typed in a form.
extension State {
  /// Keys of a value that is being typed.
  mutating func pressInForm(_ key: KeyPress) -> [Effect]? {
    guard overlay == nil, var form, let input = form.input else { return nil }
    switch input {
    case .line(var text, let path):
      switch (key.key, key.modifiers) {
      case (.escape, _): form.input = nil
      case (.enter, _), (.tab, _), (.down, []), (.up, []):
        if let fault = fault(of: text.text) {
          say(fault, isProblem: true)
          return []
        }
        form.input = nil
        self.form = form
        let effects = commit(text.text, at: path)
        if key.key != .enter { moveInForm(KeyPress(key.modifiers == .shift || key.key == .up ? .up : .down)) }
        return effects
      case (.character("c"), .alt), (.character("x"), .alt):
        let copied = text.selectedText ?? text.text
        if key.key == .character("x") { text.removeSelection() }
        form.input = .line(text, path: path)
        self.form = form
        return [.copy(copied)]
      default:
        text.update(key)
        form.input = .line(text, path: path)
      }
    case .day(var day, let path):
      switch (key.key, key.modifiers) {
      case (.escape, _): form.input = nil
      case (.enter, _):
        guard let chosen = day.chosen else {
          if let fault = fault(of: day.text.text) { say(fault, isProblem: true) }
          return []
        }
        form.input = nil
        self.form = form
        return commit(chosen, at: path)
      default:
        day.update(key, today: today)
        form.input = .day(day, path: path)
      }
    case .area(var area, let path):
      switch (key.key, key.modifiers) {
      case (.escape, _): return leaveArea(area, path)
      case (.character("e"), .alt): return [.editText(area.text)]
      case (.character("s"), .control):
        form.input = nil
        self.form = form
        return commit(area.text, at: path)
      case (.character("c"), .alt), (.character("x"), .alt):
        let copied = area.selectedText ?? area.text
        if key.key == .character("x") { area.removeSelection() }
        form.input = .area(area, path: path)
        self.form = form
        return [.copy(copied)]
      default:
        area.update(key, height: formRect.height)
        form.input = .area(area, path: path)
      }
    }
    self.form = form
    return []
  }

  /// Why what is typed is no value of the field; nothing typed takes the value away.
  func fault(of text: String) -> Words? {
    guard !text.isEmpty, let field = formRow?.field else { return nil }
    return TypedValue.fault(of: text, in: field)
  }

  /// Esc drops no typed text without a question.
  private mutating func leaveArea(_ area: TextAreaState, _ path: String) -> [Effect] {
    if area.text == originalText(at: path) {
      form?.input = nil
    } else {
      ask(.keepText)
    }
    return []
  }

  /// The long text as the person's text editor has left it; the line break that editors end a file with is none
  /// of the text's.
  mutating func takeEdited(_ text: String) {
    guard case .area(_, let path)? = form?.input else { return }
    form?.input = .area(TextAreaState(text.hasSuffix("\n") ? String(text.dropLast()) : text), path: path)
  }

  func originalText(at path: String) -> String {
    guard let form, let position = catalogue.position(of: form.reference) else { return "" }
    if path.isEmpty {
      return catalogue.descriptions[position].document?.bodyText ?? ""
    }
    return rowsOfForm?.text(at: path) ?? ""
  }

  mutating func pasteInForm(_ text: String) {
    switch form?.input {
    case .line(var line, let path):
      line.insert(text)
      form?.input = .line(line, path: path)
    case .area(var area, let path):
      area.insert(text)
      form?.input = .area(area, path: path)
    case .day(var day, let path):
      day.text.insert(text)
      form?.input = .day(day, path: path)
    case nil: break
    }
  }
}

import Interface
import Metamodel

/// Lending the terminal to the person's own editor.
extension Screen {
  private mutating func lend(_ body: (TextEditor) -> TextEditor.Outcome) -> TextEditor.Outcome {
    wasAway = true
    let outcome = body(TextEditor(personal.editor, run: terminal.run))
    // A path is not remembered, and a program that is asked to end shows nothing more: it is told once more at the end.
    if case .failed(let words, leavesCopy: true) = outcome { complain(words[state.language]) }
    return outcome
  }

  /// Lends the terminal to the person's editor, and takes what comes back as one edit.
  mutating func openEditor(_ reference: String, _ line: Int?) -> Bool {
    guard let bytes = desk?.bytes(of: reference) else {
      return tell([
        .notice(
          Words(
            sv: "Filen för \(reference) kan inte öppnas.", en: "The file of \(reference) cannot be opened."),
          isProblem: true)
      ])
    }
    switch lend({ $0.edit(bytes, line: line) }) {
    case .unchanged: return false
    case .changed(let bytes):
      let title = Words(
        sv: "Ändra \(reference) i en textredigerare", en: "Change \(reference) in a text editor")
      return work(.edit, on: 1, title) { $0.edit([.file(reference, bytes)], title, $1) }
    case .failed(let words, _): return tell([.notice(words, isProblem: true)])
    }
  }

  /// Lends the terminal to the person's editor for a text of a field.
  mutating func editText(_ text: String) -> Bool {
    switch lend({ $0.edit(Array(text.utf8)) }) {
    case .unchanged: return false
    case .changed(let bytes): return tell([.edited(String(decoding: bytes, as: UTF8.self))])
    case .failed(let words, _): return tell([.notice(words, isProblem: true)])
    }
  }

  /// Lends the terminal to the person's editor for the settings, and takes them over.
  mutating func openSettings() -> Bool {
    let before = personal.settingsText(state.language)
    switch lend({ $0.edit(before, name: "config.yaml") }) {
    case .unchanged: return false
    case .failed(let words, _): return tell([.notice(words, isProblem: true)])
    case .changed(let bytes):
      do {
        let faults = try personal.settle(bytes, &state)
        terminal.reportsMouse = state.usesMouse
        state.refresh()
        let done = Words(sv: "Inställningarna gäller.", en: "The settings are in force.")
        return tell([faults.isEmpty ? .notice(done, isProblem: false) : .faultsInSettings(faults)])
      } catch {
        // What has been written is not lost with the file that could not be.
        guard let copy = TextCopy(bytes, name: "config.yaml") else { return tell(error) }
        let words = TextEditor.left(copy, error.words)
        complain(words[state.language])
        return tell([.notice(words, isProblem: true)])
      }
    }
  }
}

import Metamodel
import Terminal
import Text

extension State {
  /// Opens the line for finding in the open description.
  mutating func openFind() {
    reading?.find = ReadingState.Find()
  }

  mutating func pressInFind(_ key: KeyPress) -> [Effect] {
    guard var find = reading?.find else { return [] }
    switch (key.key, key.modifiers) {
    case (.escape, _): reading?.find = nil
    case (.enter, _):
      find.isTyping = false
      reading?.find = find.input.isEmpty ? nil : find
      return remember(.find, find.input.text)
    default:
      let before = find.input.text
      guard find.input.update(key) else { return [] }
      reading?.find = find
      if find.input.text != before { findAnew() }
    }
    return []
  }

  mutating func pasteInFind(_ text: String) {
    reading?.find?.input.insert(text)
    findAnew()
  }

  /// Finds what is typed, from the lines in sight on.
  mutating func findAnew() {
    guard var reading, var find = reading.find else { return }
    let wanted = find.input.text.folded
    find.lines =
      wanted.isEmpty
      ? []
      : reading.page.lines.indices.filter { index in
        reading.page.lines[index].spans.map(\.text).joined().folded.contains(wanted)
      }
    find.current = find.lines.firstIndex { $0 >= reading.scroll.top } ?? 0
    reading.find = find
    self.reading = reading
    revealFound()
  }

  /// Goes to the next line that has the text in it.
  mutating func findNext() {
    guard var find = reading?.find else { return }
    guard !find.lines.isEmpty else {
      say(Texts.noHits, isProblem: true)
      return
    }
    find.isTyping = false
    find.current = (find.current + 1) % find.lines.count
    reading?.find = find
    revealFound()
  }

  private mutating func revealFound() {
    guard var reading, let find = reading.find, find.lines.indices.contains(find.current) else { return }
    reading.scroll.reveal(
      find.lines[find.current], count: reading.page.lines.count, height: readingRect.height)
    self.reading = reading
  }
}

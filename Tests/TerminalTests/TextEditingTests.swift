// SPDX-License-Identifier: EUPL-1.2
import Terminal
import TestSupport
import Testing

/// Selecting, replacing and taking back in lines and in texts of several lines.
@Suite struct TextEditingTests {
  private func press(_ names: String, in line: inout TextInputState) {
    for name in names.split(separator: " ") { line.update(KeyPress(String(name))!) }
  }

  private func press(_ names: String, in area: inout TextAreaState) {
    for name in names.split(separator: " ") { area.update(KeyPress(String(name))!, height: 10) }
  }

  @Test func aSelectionIsByGraphemeAndWordAndIsReplaced() {
    var line = TextInputState("blå e\u{301}n 👨‍👩‍👧 hus")
    press("Ctrl-Shift-Left", in: &line)
    #expect(line.selectedText == "hus")
    press("Shift-Left Shift-Left", in: &line)
    #expect(line.selectedText == "👨‍👩‍👧 hus")
    press("ö", in: &line)
    #expect(line.text == "blå e\u{301}n ö")
    #expect(line.selectedText == nil)
    press("Shift-Home Backspace", in: &line)
    #expect(line.isEmpty)
    press("Alt-z Alt-z", in: &line)
    #expect(line.text == "blå e\u{301}n 👨‍👩‍👧 hus")
    press("Alt-y", in: &line)
    #expect(line.text == "blå e\u{301}n ö")
  }

  @Test func aMoveWithoutShiftEndsTheSelection() {
    var line = TextInputState("abc")
    press("Shift-Left Left x", in: &line)
    #expect(line.text == "axbc")
    #expect(line.selection.isEmpty)
  }

  @Test func aSelectionGoesOverLines() {
    var area = TextAreaState("första raden\nandra\ntredje")
    press("Ctrl-Right Shift-Down Shift-Down", in: &area)
    #expect(area.selectedText == " raden\nandra\ntredje")
    area.insert("!")
    #expect(area.text == "första!")
    press("Alt-z Ctrl-Home Shift-Down Delete", in: &area)
    #expect(area.text == "andra\ntredje")
    press("Alt-z", in: &area)
    #expect(area.text == "första raden\nandra\ntredje")
  }

  @Test func whatIsSelectedIsSeenWithItsWidth() {
    var area = TextAreaState("a漢字b\ncd")
    press("Right Shift-Right Shift-Down", in: &area)
    var frame = Frame(size: Size(columns: 8, rows: 2))
    let look = Look()
    TextArea(look: look).draw(area, in: frame.bounds, of: &frame)
    let selected = (0..<2).map { y in
      (0..<8).filter { frame[Point(x: $0, y: y)]?.style == look.selection }
    }
    #expect(selected == [[1, 2, 3, 4, 5], [0, 1]])
  }

  /// Whatever keys are pressed, the cursor is in the text, and undoing all gives what there was.
  @Test func anyKeysAreUndoneWhole() {
    let keys = [
      "a", "ö", "Left", "Right", "Shift-Left", "Shift-Right", "Up", "Down", "Shift-Up", "Shift-Down", "Home",
      "End",
      "Shift-End", "Ctrl-Left", "Ctrl-Shift-Right", "Backspace", "Delete", "Enter", "Ctrl-w", "Ctrl-u",
      "Ctrl-k",
      "Alt-d",
    ].map { KeyPress($0)! }
    var random = SeededRandom(seed: 11)
    for _ in 0..<300 {
      let text = "rad ett åäö\n\n👨‍👩‍👧 e\u{301}n\nslut"
      var area = TextAreaState(text)
      var line = TextInputState("rad e\u{301}n 👨‍👩‍👧")
      for _ in 0..<40 {
        let key = keys.randomElement(using: &random)!
        area.update(key, height: 3)
        line.update(key)
        #expect(
          area.lines.indices.contains(area.row) && (0...area.lines[area.row].count).contains(area.column))
        #expect((0...line.text.count).contains(line.cursor))
        #expect(area.selectedText.map(area.text.contains) ?? true)
        #expect(line.selectedText.map(line.text.contains) ?? true)
      }
      for _ in 0..<60 {
        area.update(KeyPress("Alt-z")!, height: 3)
        line.update(KeyPress("Alt-z")!)
      }
      #expect(area.text == text)
      #expect(line.text == "rad e\u{301}n 👨‍👩‍👧")
    }
  }
}

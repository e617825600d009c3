import Metamodel
import Terminal

/// A walk back through what has been typed in a line before.
struct Recall: Sendable, Hashable {
  let sort: Use.Sort
  /// What was typed when the walk began, and then the lines before that begin with it, latest first.
  private let lines: [String]
  private var place = 0

  init(_ sort: Use.Sort, typed: String, _ recent: Recent) {
    self.sort = sort
    lines = [typed] + recent.texts(sort).filter { $0 != typed && $0.hasPrefix(typed) }
  }

  var line: String { lines[place] }

  /// Goes to an older line, or a newer one; false where there is none.
  mutating func step(_ step: Int) -> Bool {
    guard lines.indices.contains(place + step) else { return false }
    place += step
    return true
  }
}

extension State {
  /// Keeps a use for later, in this run and the next.
  mutating func remember(_ sort: Use.Sort, _ text: String) -> [Effect] {
    guard !text.isEmpty, recent.texts(sort).first != text else { return [] }
    let use = Use(sort, text)
    recent.note(use)
    return [.remember(use)]
  }

  /// What is typed in the open line, with the sort that it is kept as; `nil` where nothing is kept of it.
  private var openLine: (sort: Use.Sort, text: String)? {
    if case .picker(let picker)? = overlay {
      return picker.source == .text ? (.search, picker.state.input.text) : nil
    }
    guard overlay == nil, form == nil, context == .typing else { return nil }
    if let find = reading?.find { return (.find, find.input.text) }
    if let outline { return (.find, outline.filter.text) }
    return (.filter, browse.filter.text)
  }

  /// Puts an older line, or a newer one, in the place of what is typed.
  mutating func recallLine(_ step: Int) {
    guard let (sort, text) = openLine else { return }
    // Once something else has been typed a new walk begins, from there.
    var walk =
      recall.flatMap { $0.sort == sort && $0.line == text ? $0 : nil }
      ?? Recall(sort, typed: text, recent)
    guard walk.step(step) else {
      say(
        step > 0
          ? Words(sv: "Inget tidigare att hämta.", en: "Nothing earlier to bring back.")
          : Words(sv: "Inget senare att hämta.", en: "Nothing later to bring back."), isProblem: true)
      return
    }
    recall = walk
    putInLine(walk.line)
  }

  /// Puts a text in the open line.
  private mutating func putInLine(_ text: String) {
    if case .picker(var picker)? = overlay {
      picker.state = PickerState(text)
      picker.find(self)
      overlay = .picker(picker)
    } else if reading != nil {
      reading?.find?.input.set(text)
      findAnew()
    } else if outline != nil {
      outline?.filter.set(text)
      refreshOutline()
      moveInOutline(KeyPress(.home))
    } else {
      browse.filter.set(text)
      browse.refresh(content, language)
      fit()
    }
  }
}

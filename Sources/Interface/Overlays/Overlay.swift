import Catalogue
import Metamodel
import Terminal
import Text

/// A box over the view that takes all keys until it is closed.
enum Overlay: Sendable {
  case picker(PickerOverlay)
  case menu(MenuBarState)
  /// A question to be answered.
  case question(Question)
  /// A text to read.
  case text(title: String, lines: [String], ScrollState)

  var context: Context {
    switch self {
    case .picker: .typing
    case .question(let question): question.isTyped ? .typing : .overlay
    case .menu, .text: .overlay
    }
  }

  /// Finds anew after the content has changed.
  mutating func refresh(_ state: State) {
    guard case .picker(var picker) = self else { return }
    picker.find(state)
    self = .picker(picker)
  }
}

import Metamodel
import Terminal

/// The view Description: one description whole, with the links in it.
struct ReadingState: Sendable {
  /// What is shown, as `kind/id`; for a part of a service that is missing, where it would be.
  var reference: String
  var page: Page
  var scroll = ScrollState()
  /// The position in the page's anchors of the chosen link.
  var anchor: Int?
  var find: Find?

  /// A search in the text of the page.
  struct Find: Sendable, Hashable {
    var input = TextInputState()
    var isTyping = true
    /// The lines that have the text in them.
    var lines: [Int] = []
    /// The position among the lines of the one last gone to.
    var current = 0
  }
}

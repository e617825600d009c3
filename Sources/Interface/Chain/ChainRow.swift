import Catalogue
import Metamodel

extension Chain {
  /// One step of the way.
  struct Row: Sendable, Hashable {
    let depth: Int
    /// What the step is.
    let step: Words
    let content: Content
    /// Whether the step is there, with all that is asked for on level 1.
    let holds: Bool
    /// How much of level 1 the description still lacks.
    var missing = 0
    /// What would be tied as this one is, where there can be more of them.
    var another: ChainGap?

    /// The position of the description that the row shows.
    var description: Int? {
      switch content {
      case .there(let position, _), .again(let position), .question(let position, _, _): position
      case .gap: nil
      }
    }

    /// What would fill the step, where it is a hole.
    var gap: ChainGap? { if case .gap(let gap) = content { gap } else { nil } }

    /// Whether the row is a step of its own.
    var isStep: Bool {
      switch content {
      case .there, .gap: true
      case .again, .question: false
      }
    }

    /// The position of the description that an open question of the row is left in.
    var asked: Int? {
      switch gap?.tie {
      case .above(let holder, _): holder
      case .below(let fields): fields.values.first?.first
      case .message(let interface, _): interface
      case .inside: nil
      case nil: description
      }
    }
  }

  enum Content: Sendable, Hashable {
    /// A description, or the part of it that makes the step.
    case there(Int, part: String?)
    /// A description that stands with its own steps further up.
    case again(Int)
    /// Something that should be there and is not.
    case gap(ChainGap)
    /// What is not known yet, as left in a description.
    case question(Int, number: Int, text: String)
  }
}

import Metamodel
import Terminal

/// How the application looks: the toolkit's styles, and those that mean something in a catalogue.
public struct Theme: Sendable, Hashable {
  /// The themes one can choose.
  public enum Name: String, Sendable, CaseIterable {
    case standard
    case highContrast = "high-contrast"
    case monochrome
  }

  public let name: Name
  public let look: Look
  private let colours: Bool

  public static let standard = Theme(.standard)
  public static let highContrast = Theme(.highContrast)
  public static let monochrome = Theme(.monochrome)

  /// Creates a theme; colours are those of the terminal's own palette.
  public init(_ name: Name) {
    var look = Look()
    switch name {
    case .standard:
      // A background, not reversed: a terminal can erase with it, so that the bar costs few bytes.
      look.selection = Style(.black, on: .cyan)
      look.openMenu = look.selection
      look.parenthesisesDisabled = false
      look.focusedBorder = Style(.cyan)
      look.border = Style(.standard, on: .standard, .dim)
      look.match = Style(.yellow, on: .standard, [.bold, .underline])
      look.key = Style(.cyan, on: .standard, .bold)
      look.problem = Style(.red, on: .standard, .bold)
    case .highContrast:
      look.dim = .plain
      look.disabled = .plain
      look.focusedBorder = Style(.brightWhite, on: .standard, .bold)
      look.match = Style(.brightYellow, on: .standard, [.bold, .underline])
      look.problem = Style(.brightRed, on: .standard, .bold)
    case .monochrome: break
    }
    self.name = name
    self.look = look
    self.colours = name != .monochrome
  }

  /// The style of what belongs to a perspective, in the colour that the guide's figures give it.
  public func style(_ perspective: Perspective?) -> Style {
    guard colours, let perspective else { return .plain }
    return Style(perspective.terminalColour)
  }

  /// The style of what is wrong.
  public var error: Style {
    colours ? Style(.red, on: .standard, .bold) : Style(.standard, on: .standard, .bold)
  }

  /// The style of what should be better.
  public var warning: Style {
    colours ? Style(.yellow, on: .standard, .bold) : Style(.standard, on: .standard, .bold)
  }

  /// The theme after this one.
  var next: Theme {
    let all = Name.allCases
    return Theme(all[((all.firstIndex(of: name) ?? 0) + 1) % all.count])
  }
}

import Metamodel
import Terminal

/// How the application looks: the toolkit's styles, and those that mean something in a catalogue.
public struct Theme: Sendable, Hashable {
  /// The themes one can choose, by the names that they have in the settings.
  public enum Name: String, Sendable, CaseIterable {
    case standard = "default"
    case highContrast = "high-contrast"
    case monochrome

    /// The name shown to people.
    var label: Words {
      switch self {
      case .standard: Words(sv: "standard", en: "default")
      case .highContrast: Words(sv: "hög kontrast", en: "high contrast")
      case .monochrome: Words(sv: "utan färg", en: "no colour")
      }
    }
  }

  public let name: Name
  public let look: Look
  /// The styles of descriptions.
  let page: PageLook
  /// The style of what is wrong.
  public let error: Style
  /// The style of what should be better.
  public let warning: Style

  public static let standard = Theme(.standard)
  public static let highContrast = Theme(.highContrast)
  public static let monochrome = Theme(.monochrome)

  /// Creates a theme; colours are those of the terminal's own palette.
  ///
  /// Whether the terminal is light or dark nobody knows: a colour that must be read on both has its own background.
  public init(_ name: Name) {
    self.name = name
    let bold = Style(.standard, on: .standard, .bold)
    switch name {
    case .standard:
      error = Style(.red, on: .standard, .bold)
      warning = Style(.yellow, on: .standard, .bold)
      look = Theme.standardLook
      page = .colours
    case .highContrast:
      error = Style(.brightWhite, on: .red, .bold)
      warning = Style(.black, on: .yellow, .bold)
      look = Theme.highContrastLook(error, warning)
      page = Theme.highContrastPage(error, warning)
    case .monochrome:
      error = bold
      warning = bold
      look = Look()
      page = .plain
    }
  }

  private static var standardLook: Look {
    var look = Look()
    // A background, not reversed: a terminal can erase with it, so that the bar costs few bytes.
    look.selection = Style(.black, on: .cyan)
    look.openMenu = look.selection
    look.parenthesisesDisabled = false
    look.focusedBorder = Style(.cyan)
    look.border = Style(.standard, on: .standard, .dim)
    look.match = Style(.yellow, on: .standard, [.bold, .underline])
    look.key = Style(.cyan, on: .standard, .bold)
    look.problem = Style(.red, on: .standard, .bold)
    return look
  }

  /// Nothing is dim, and what stands out has a background.
  private static func highContrastLook(_ error: Style, _ warning: Style) -> Look {
    var look = Look()
    look.dim = .plain
    look.disabled = .plain
    look.match = warning.with(.underline)
    look.problem = error
    return look
  }

  private static func highContrastPage(_ error: Style, _ warning: Style) -> PageLook {
    var page = PageLook.plain
    page.label = .plain
    page.dim = .plain
    page.rule = .plain
    page.broken = error
    page.hole = error
    page.error = error
    page.warning = warning
    return page
  }

  /// The style of what belongs to a perspective, in the colour that the guide's figures give it.
  public func style(_ perspective: Perspective?) -> Style {
    guard name == .standard, let perspective else { return .plain }
    return Style(perspective.terminalColour)
  }

  /// The theme after this one.
  var next: Theme {
    let all = Name.allCases
    return Theme(all[((all.firstIndex(of: name) ?? 0) + 1) % all.count])
  }
}

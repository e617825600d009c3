// SPDX-License-Identifier: EUPL-1.2

/// A colour by the terminal's own palette: the reader's choice of theme is kept.
public enum Colour: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow
  case brightBlue, brightMagenta, brightCyan, brightWhite
  /// One of the 256 of xterm; the first sixteen are the same as the named.
  case index(UInt8)

  private static let named: [Colour] = [
    .black, .red, .green, .yellow, .blue, .magenta, .cyan, .white,
    .brightBlack, .brightRed, .brightGreen, .brightYellow,
    .brightBlue, .brightMagenta, .brightCyan, .brightWhite,
  ]

  /// The palette's number, or -1 for the terminal's own.
  public var number: Int {
    switch self {
    case .standard: -1
    case .black: 0
    case .red: 1
    case .green: 2
    case .yellow: 3
    case .blue: 4
    case .magenta: 5
    case .cyan: 6
    case .white: 7
    case .brightBlack: 8
    case .brightRed: 9
    case .brightGreen: 10
    case .brightYellow: 11
    case .brightBlue: 12
    case .brightMagenta: 13
    case .brightCyan: 14
    case .brightWhite: 15
    case .index(let number): Int(number)
    }
  }

  /// The colour with a number of the palette; anything else is the terminal's own.
  public init(number: Int) {
    switch number {
    case 0..<16: self = Self.named[number]
    case 16..<256: self = .index(UInt8(number))
    default: self = .standard
    }
  }
}

/// How a cell looks.
public struct Style: Hashable, Sendable {
  /// Ways to make text stand out that need no colour.
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    public static let bold = Attributes(rawValue: 1)
    public static let dim = Attributes(rawValue: 2)
    public static let italic = Attributes(rawValue: 4)
    public static let underline = Attributes(rawValue: 8)
    public static let reverse = Attributes(rawValue: 16)
  }

  public static let plain = Style()

  public var foreground: Colour
  public var background: Colour
  public var attributes: Attributes

  public init(
    _ foreground: Colour = .standard, on background: Colour = .standard, _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The same with more attributes.
  public func with(_ attributes: Attributes) -> Style {
    Style(foreground, on: background, self.attributes.union(attributes))
  }

  /// The same with another foreground.
  public func coloured(_ foreground: Colour) -> Style {
    Style(foreground, on: background, attributes)
  }

  /// This style laid over another: own colours win where set, attributes add up.
  public func over(_ under: Style) -> Style {
    Style(
      foreground == .standard ? under.foreground : foreground,
      on: background == .standard ? under.background : background,
      attributes.union(under.attributes))
  }

  /// The whole style in 24 bits, so that a cell compares as two numbers.
  public var packed: UInt32 {
    UInt32(foreground.number + 1) | UInt32(background.number + 1) << 9 | UInt32(attributes.rawValue) << 18
  }

  public init(packed: UInt32) {
    self.init(
      Colour(number: Int(packed & 0x1FF) - 1), on: Colour(number: Int(packed >> 9 & 0x1FF) - 1),
      Attributes(rawValue: UInt8(truncatingIfNeeded: packed >> 18)))
  }
}

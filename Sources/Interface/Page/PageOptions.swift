// SPDX-License-Identifier: EUPL-1.2
import Metamodel
import Terminal

/// How pages are made.
public struct PageOptions: Sendable {
  public var language: Language
  public var look: PageLook
  /// Whether only ASCII can be shown: other signs for marks, arrows and rules.
  public var ascii: Bool
  /// The most lines to make, for a preview; nil makes all of them.
  public var lineLimit: Int?
  /// The most links to show under one heading of "links here"; the heading tells how many there are.
  public var linkLimit: Int
  /// The level that the description reaches, 0 to 3, when it is known.
  public var level: Int?
  /// What the rules have found in the description.
  public var findings: [PageFinding]

  public init(
    language: Language, look: PageLook = .colours, ascii: Bool = false, lineLimit: Int? = nil,
    linkLimit: Int = 200, level: Int? = nil, findings: [PageFinding] = []
  ) {
    self.language = language
    self.look = look
    self.ascii = ascii
    self.lineLimit = lineLimit
    self.linkLimit = linkLimit
    self.level = level
    self.findings = findings
  }

  var signs: PageSigns { ascii ? .ascii : .unicode }
}

/// A finding as a page shows it.
public struct PageFinding: Hashable, Sendable {
  public enum Severity: Hashable, Sendable {
    case error, warning, info
  }

  public var severity: Severity
  /// The rule, such as `SP-10`.
  public var rule: String
  /// The message in the language of the page.
  public var message: String
  /// The path of the field that it is about.
  public var field: String?

  public init(severity: Severity, rule: String, message: String, field: String?) {
    self.severity = severity
    self.rule = rule
    self.message = message
    self.field = field
  }
}

/// The styles of a page, by what they say. No meaning rests on colour alone.
public struct PageLook: Hashable, Sendable {
  public var text = Style.plain
  /// The name of a description; its perspective's colour is laid over it where `usesColour`.
  public var name = Style(.standard, on: .standard, .bold)
  /// Headings of sections.
  public var heading = Style(.standard, on: .standard, .bold)
  public var label = Style(.standard, on: .standard, .dim)
  /// What is less important: the facts under the name, counts, languages.
  public var dim = Style(.standard, on: .standard, .dim)
  public var link = Style(.standard, on: .standard, .underline)
  /// A reference that leads nowhere, a value that is none.
  public var broken = Style(.standard, on: .standard, .bold)
  /// What is asked for and missing.
  public var hole = Style(.standard, on: .standard, .bold)
  public var error = Style(.standard, on: .standard, .bold)
  public var warning = Style(.standard, on: .standard, .bold)
  public var code = Style.plain
  public var tableHead = Style(.standard, on: .standard, .bold)
  public var rule = Style(.standard, on: .standard, .dim)
  /// Whether the perspectives have their colours.
  public var usesColour = false

  public init() {}

  /// Without colour.
  public static let plain = PageLook()

  /// With the sixteen colours of the terminal.
  public static let colours: PageLook = {
    var look = PageLook()
    look.broken = Style(.red, on: .standard, .bold)
    look.hole = Style(.red)
    look.error = Style(.red, on: .standard, .bold)
    look.warning = Style(.yellow, on: .standard, .bold)
    look.code = Style(.green)
    look.usesColour = true
    return look
  }()

  /// The style of a name in a perspective.
  public func name(in perspective: Perspective) -> Style {
    usesColour ? name.coloured(perspective.terminalColour) : name
  }
}

extension Perspective {
  /// The colour that the guide's figures give the perspective, of the terminal's palette.
  public var terminalColour: Colour {
    switch colour {
    case "cyan": .cyan
    case "yellow": .yellow
    case "red": .red
    case "magenta": .magenta
    case "green": .green
    default: .standard
    }
  }
}

/// The signs that pages are drawn with.
struct PageSigns: Sendable {
  let out: String
  let into: String
  let broken: String
  let within: String
  let dot: String
  let bullet: String
  let bar: String
  let rule: String
  let done: String
  let open: String
  let finding: String
  let ellipsis: String

  static let unicode = PageSigns(
    out: "→", into: "←", broken: "╳", within: "›", dot: "·", bullet: "•", bar: "│", rule: "─", done: "☑",
    open: "☐", finding: "▲", ellipsis: "…")
  static let ascii = PageSigns(
    out: "->", into: "<-", broken: "X", within: ">", dot: "-", bullet: "*", bar: "|", rule: "-", done: "[x]",
    open: "[ ]", finding: "!", ellipsis: "~")
}

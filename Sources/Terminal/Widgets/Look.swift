// SPDX-License-Identifier: EUPL-1.2

/// The styles that widgets draw with, by what they say. A theme is a value of this type; the default needs no
/// colour at all.
public struct Look: Hashable, Sendable {
  public var text = Style.plain
  public var dim = Style(.standard, on: .standard, .dim)
  public var title = Style(.standard, on: .standard, .bold)
  public var border = Style.plain
  /// The border of the pane that has the focus.
  public var focusedBorder = Style(.standard, on: .standard, .bold)
  /// The row that the cursor is on, in the pane that has the focus.
  public var selection = Style(.standard, on: .standard, .reverse)
  /// The same in the other panes.
  public var otherSelection = Style(.standard, on: .standard, .underline)
  /// Characters that a search has found.
  public var match = Style(.standard, on: .standard, [.bold, .underline])
  public var key = Style(.standard, on: .standard, .bold)
  public var disabled = Style(.standard, on: .standard, .dim)
  /// Whether what cannot be done now stands in parentheses too: a terminal may show no style for it.
  public var parenthesisesDisabled = true
  public var input = Style(.standard, on: .standard, .underline)
  public var bar = Style(.standard, on: .standard, .reverse)
  /// The title of the open menu in the bar.
  public var openMenu = Style(.standard, on: .standard, [.bold, .underline])
  public var hot = Style(.standard, on: .standard, .underline)
  public var toast = Style(.standard, on: .standard, .reverse)
  public var problem = Style(.standard, on: .standard, .bold)

  public init() {}
}

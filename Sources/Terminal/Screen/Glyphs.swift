// SPDX-License-Identifier: EUPL-1.2

/// The signs that lines, lists and menus are drawn with, so that a terminal without Unicode gets others.
public struct Glyphs: Hashable, Sendable {
  public var horizontal: String
  public var vertical: String
  public var topLeft: String
  public var topRight: String
  public var bottomLeft: String
  public var bottomRight: String
  public var teeDown: String
  public var teeUp: String
  public var teeRight: String
  public var teeLeft: String
  public var cross: String
  public var folded: String
  public var unfolded: String
  public var selected: String
  public var marked: String
  public var moreAbove: String
  public var moreBelow: String
  public var barFull: String
  public var barEmpty: String
  /// One scalar of one column.
  public var ellipsis: String

  public static let unicode = Glyphs(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
    teeDown: "┬", teeUp: "┴", teeRight: "├", teeLeft: "┤", cross: "┼", folded: "▸", unfolded: "▾",
    selected: "▸", marked: "✓", moreAbove: "↑", moreBelow: "↓", barFull: "█", barEmpty: "░", ellipsis: "…")

  public static let ascii = Glyphs(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    teeDown: "+", teeUp: "+", teeRight: "+", teeLeft: "+", cross: "+", folded: "+", unfolded: "-",
    selected: ">", marked: "*", moreAbove: "^", moreBelow: "v", barFull: "#", barEmpty: ".", ellipsis: "~")
}

// SPDX-License-Identifier: EUPL-1.2

/// The columns that single scalars take on a terminal.
///
/// The table is our own, not the C library's at run time, so that a screen looks the same in every locale and
/// in tests; it equals glibc's, which is what ncurses counts with.
public enum ScalarWidth {
  /// What drawing does with a scalar.
  public enum Kind: UInt8, Sendable {
    /// Joins the cell before it.
    case mark
    /// Takes one column.
    case narrow
    /// Takes two columns.
    case wide
    /// Cannot be shown: a control, an unassigned code, a bidirectional override. A visible sign stands for it.
    case unsafe
    /// Has no look of its own: a joiner, a variation selector, a soft hyphen. It is left out.
    case invisible
  }

  /// What drawing does with `scalar`.
  @inlinable
  public static func kind(of scalar: UInt32) -> Kind {
    if scalar < 0x300 {
      if scalar >= 0x20 && scalar < 0x7F { return .narrow }
      if scalar < 0xA0 { return .unsafe }
      return scalar == 0xAD ? .invisible : .narrow
    }
    // Lines, blocks and geometric shapes fill most of a screen that is not text.
    if scalar >= 0x2500 && scalar < 0x25FD { return .narrow }
    return lookUp(scalar)
  }

  @usableFromInline
  static func lookUp(_ scalar: UInt32) -> Kind {
    if let special = formatCharacter(scalar) { return special }
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] >> 2 <= scalar { low = middle } else { high = middle }
    }
    switch runs[low] & 3 {
    case 0: return .mark
    case 1: return .narrow
    case 2: return .wide
    default: return .unsafe
    }
  }

  /// Format characters that change the text around them. Overrides and isolates could make a name read as
  /// another, so they are shown; the rest is left out, since terminals disagree on its width.
  private static func formatCharacter(_ scalar: UInt32) -> Kind? {
    switch scalar {
    case 0x202A...0x202E, 0x2066...0x2069: .unsafe
    case 0x061C, 0x180E, 0x200B...0x200F, 0x2060...0x2065, 0x206A...0x206F: .invisible
    case 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB: .invisible
    case 0x1D173...0x1D17A, 0xE0000...0xE0FFF: .invisible
    default: nil
    }
  }
}

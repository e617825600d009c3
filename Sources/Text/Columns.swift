// SPDX-License-Identifier: EUPL-1.2

extension StringProtocol {
  /// The width in terminal columns, controls counted as the signs that stand for them.
  public var columns: Int {
    var plain = 0
    for byte in utf8 {
      guard byte >= 0x20 && byte < 0x7F else { return CellTexts(self).reduce(0) { $0 + Int($1.columns) } }
      plain += 1
    }
    return plain
  }

  /// The text safe to print on a terminal: controls, overrides and lone marks as visible signs.
  public var visible: String {
    if unicodeScalars.allSatisfy({ CellTexts.standsAsItIs($0.value) }) { return String(self) }
    return String.text(of: CellTexts(self))
  }

  /// The text safe to print and at most `width` columns wide; what does not fit is replaced by `ellipsis`.
  public func cut(to width: Int, ellipsis: String = "…") -> String {
    let sign = ellipsis.columns <= width ? ellipsis : ""
    let room = width - sign.columns
    var whole = String.UnicodeScalarView()
    var kept = 0
    var used = 0
    // A line of a megabyte costs no more than what is shown of it.
    for cell in CellTexts(self) {
      used += Int(cell.columns)
      guard used <= width else { return String(whole.prefix(kept)) + sign }
      for scalar in cell.scalars.compactMap(Unicode.Scalar.init) { whole.append(scalar) }
      if used <= room { kept += 1 + Int(cell.markCount) }
    }
    return String(whole)
  }

  /// The text safe to print and at most `width` columns wide; what does not fit is left out before the end, by which
  /// texts that begin alike are told apart.
  public func cutInside(to width: Int, ellipsis: String = "…") -> String {
    let cells = Array(CellTexts(self))
    let room = width - ellipsis.columns
    guard cells.reduce(0, { $0 + Int($1.columns) }) > width, room >= 3 else {
      return cut(to: width, ellipsis: ellipsis)
    }
    var (head, tail) = (0, cells.count)
    var used = 0
    while used + Int(cells[tail - 1].columns) <= room - room / 3 {
      tail -= 1
      used += Int(cells[tail].columns)
    }
    while used + Int(cells[head].columns) <= room {
      used += Int(cells[head].columns)
      head += 1
    }
    return String.text(of: cells[..<head]) + ellipsis + String.text(of: cells[tail...])
  }

  /// The text exactly `width` columns wide, cut or filled with spaces.
  public func padded(to width: Int, _ alignment: TextAlignment = .start, ellipsis: String = "…") -> String {
    let text = cut(to: width, ellipsis: ellipsis)
    let room = Swift.max(0, width - text.columns)
    let before =
      switch alignment {
      case .start: 0
      case .centre: room / 2
      case .end: room
      }
    return String(repeating: " ", count: before) + text + String(repeating: " ", count: room - before)
  }
}

/// Where text stands in a wider room.
public enum TextAlignment: Sendable, Hashable {
  case start, centre, end
}

// SPDX-License-Identifier: EUPL-1.2

/// A cell as a renderer needs it.
public struct ChangedCell {
  public let x: Int
  public let y: Int
  /// Base and marks, at most five.
  public let scalars: [UInt32]
  /// One or two; for two the next cell is covered.
  public let columns: Int
  /// Style.packed.
  public let style: UInt32
}

extension Frame {
  /// Calls `body` for every cell that differs from an earlier frame of the same size, row by row from the left;
  /// for all of them when there is none.
  public func changes(since earlier: Frame?, _ body: (ChangedCell) -> Void) {
    let old = earlier.flatMap { $0.size == size ? $0 : nil }
    var index = 0
    for y in 0..<size.rows {
      for x in 0..<size.columns {
        defer { index += 1 }
        let cell = cells[index]
        if cell.isStub { continue }
        if let old, same(cell, at: index, in: old) { continue }
        body(
          ChangedCell(
            x: x, y: y, scalars: scalars(of: cell), columns: cell.isWide ? 2 : 1, style: cell.style))
      }
    }
  }

  private func same(_ cell: Cell, at index: Int, in old: Frame) -> Bool {
    let other = old.cells[index]
    if cell.glyph < Cell.firstCluster { return cell == other }
    return cell.style == other.style && other.glyph >= Cell.firstCluster
      && clusters[Int(cell.glyph - Cell.firstCluster)]
        == old.clusters[Int(other.glyph - Cell.firstCluster)]
  }
}

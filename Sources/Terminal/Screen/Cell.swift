// SPDX-License-Identifier: EUPL-1.2

/// One place on the screen, in eight bytes: a frame is filled and compared at memory speed.
struct Cell: Hashable, Sendable {
  /// A scalar; 0 for the second column of a wide sign; from `firstCluster` on an entry of the frame's table of
  /// signs with marks.
  var glyph: UInt32
  /// Style.packed, and in the top bit whether the sign is wide.
  private var look: UInt32

  static let blank = Cell(glyph: 0x20, style: Style.plain.packed)
  static let firstCluster: UInt32 = 0x110000
  private static let wideBit: UInt32 = 1 << 31

  init(glyph: UInt32, style: UInt32, wide: Bool = false) {
    self.glyph = glyph
    self.look = wide ? style | Self.wideBit : style
  }

  var style: UInt32 {
    get { look & ~Self.wideBit }
    set { look = newValue | look & Self.wideBit }
  }
  var isWide: Bool { look & Self.wideBit != 0 }
  var isStub: Bool { glyph == 0 }
}

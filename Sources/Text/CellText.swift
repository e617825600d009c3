// SPDX-License-Identifier: EUPL-1.2

/// One cell's worth of text: a scalar that takes columns and the marks upon it.
public struct CellText: Hashable, Sendable {
  /// ncurses holds one base and four marks in a cell; more marks are left out.
  public static let markLimit = 4

  public private(set) var base: UInt32
  public private(set) var markCount: UInt8 = 0
  /// One or two.
  public private(set) var columns: UInt8
  private var marks: SIMD4<UInt32> = .zero

  @inlinable
  public init(base: UInt32, columns: UInt8) {
    self.init(uncheckedBase: base, columns: columns)
  }

  @usableFromInline
  init(uncheckedBase base: UInt32, columns: UInt8) {
    self.base = base
    self.columns = columns
  }

  /// Base and marks in order.
  public var scalars: [UInt32] { [base] + (0..<Int(markCount)).map { marks[$0] } }

  mutating func add(mark: UInt32) {
    guard markCount < Self.markLimit else { return }
    marks[Int(markCount)] = mark
    markCount += 1
  }
}

/// The cells of a text, made safe to draw: nothing in them is a control, and their widths are those that
/// ncurses gives the same scalars.
///
/// - A control becomes its picture (`␛`), a bidirectional override or an unassigned code U+FFFD.
/// - A mark with nothing to stand on gets a dotted circle.
/// - Joiners and variation selectors go, and of joined emoji the first stays: terminals disagree on the rest.
public struct CellTexts: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var ahead: UInt32?
  private var joined = false

  public init(_ text: some StringProtocol) {
    scalars = String(text).unicodeScalars.makeIterator()
  }

  public mutating func next() -> CellText? {
    while let scalar = take() {
      switch ScalarWidth.kind(of: scalar) {
      case .narrow: return marked(CellText(base: scalar, columns: 1))
      case .wide: return marked(CellText(base: scalar, columns: 2))
      case .unsafe: return marked(CellText(base: Self.sign(for: scalar), columns: 1))
      case .invisible: continue
      case .mark:
        var cell = CellText(base: 0x25CC, columns: 1)
        cell.add(mark: scalar)
        return marked(cell)
      }
    }
    return nil
  }

  private mutating func take() -> UInt32? {
    if let scalar = ahead {
      ahead = nil
      return scalar
    }
    return scalars.next()?.value
  }

  /// Takes what belongs on top of `cell`.
  private mutating func marked(_ cell: CellText) -> CellText {
    var cell = cell
    let pictographic = Self.isPictographic(cell.base)
    var joined = false
    while let scalar = scalars.next()?.value {
      if scalar >= 0x20 && scalar < 0x7F {
        ahead = scalar
        return cell
      }
      switch ScalarWidth.kind(of: scalar) {
      case .mark: cell.add(mark: scalar)
      case .invisible: joined = joined || scalar == 0x200D
      case .narrow, .wide, .unsafe:
        let isTail = pictographic && (joined || Self.isSkinTone(scalar))
        guard isTail, Self.isPictographic(scalar) else {
          ahead = scalar
          return cell
        }
        joined = false
      }
    }
    return cell
  }

  /// Whether a scalar is drawn as it is whatever stands around it.
  static func standsAsItIs(_ scalar: UInt32) -> Bool {
    switch ScalarWidth.kind(of: scalar) {
    case .narrow, .wide: !isSkinTone(scalar)
    case .mark, .unsafe, .invisible: false
    }
  }

  private static func isSkinTone(_ scalar: UInt32) -> Bool { (0x1F3FB...0x1F3FF).contains(scalar) }

  private static func isPictographic(_ scalar: UInt32) -> Bool {
    scalar >= 0x1F000 && scalar < 0x20000 || scalar >= 0x2190 && scalar < 0x2C00
  }

  /// The visible sign for a scalar that must not reach a terminal.
  static func sign(for scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x0A, 0x2028, 0x2029: 0x2424
    case 0..<0x20: 0x2400 + scalar
    case 0x7F: 0x2421
    default: 0xFFFD
    }
  }
}

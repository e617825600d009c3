// SPDX-License-Identifier: EUPL-1.2

/// The sequences that terminals send for keys which type nothing.
enum KeySequences {
  typealias Found = (key: Key, modifiers: Modifiers)

  /// CSI: `body` is what follows ESC [, with the letter that ends it.
  static func control(_ body: [UInt8]) -> Found? {
    guard let final = body.last, let parameters = numbers(body.dropLast()) else { return nil }
    let modifiers = modifiers(parameters.count > 1 ? parameters[1] : 1)
    switch final {
    case 0x7E: return tilde(parameters.first ?? 0, parameters, modifiers)
    // rxvt: the ending letter tells the modifier.
    case 0x24: return numbered(parameters.first ?? 0).map { ($0, .shift) }
    case 0x5E: return numbered(parameters.first ?? 0).map { ($0, .control) }
    case 0x40: return numbered(parameters.first ?? 0).map { ($0, [.control, .shift]) }
    case 0x61...0x64: return (arrow(final - 0x20), .shift)
    case 0x5A: return (.tab, modifiers.union(.shift))
    case 0x75: return coded(parameters.first ?? 0, modifiers)
    case 0x41...0x44: return (arrow(final), modifiers)
    case 0x48: return (.home, modifiers)
    case 0x46: return (.end, modifiers)
    // With other numbers it is the answer to where the cursor is.
    case 0x50...0x53 where parameters[0] <= 1: return (.function(Int(final) - 0x4F), modifiers)
    default: return nil
    }
  }

  /// SS3: the letter after ESC O, and a modifier's digits that old xterms put before it.
  static func singleShift(_ final: UInt8, digits: [UInt8]) -> Found? {
    let modifiers = modifiers(numbers(digits[...])?.last ?? 1)
    switch final {
    case 0x41...0x44: return (arrow(final), modifiers)
    // rxvt: Ctrl with an arrow.
    case 0x61...0x64: return (arrow(final - 0x20), .control)
    case 0x48: return (.home, modifiers)
    case 0x46: return (.end, modifiers)
    case 0x50...0x53: return (.function(Int(final) - 0x4F), modifiers)
    case 0x4D: return (.enter, modifiers)
    case 0x49: return (.tab, modifiers)
    // The keypad in application mode: the ASCII sign is 0x40 below.
    case 0x6A...0x79: return (.character(Character(Unicode.Scalar(final - 0x40))), modifiers)
    case 0x58: return (.character("="), modifiers)
    default: return nil
    }
  }

  private static func tilde(_ number: Int, _ parameters: [Int], _ modifiers: Modifiers) -> Found? {
    // xterm's modifyOtherKeys: CSI 27 ; modifier ; code ~.
    if number == 27, parameters.count == 3 { return coded(parameters[2], modifiers) }
    return numbered(number).map { ($0, modifiers) }
  }

  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// A key told by its code point, as CSI u does.
  private static func coded(_ code: Int, _ modifiers: Modifiers) -> Found? {
    switch code {
    case 9: return (.tab, modifiers)
    case 13: return (.enter, modifiers)
    case 27: return (.escape, modifiers)
    case 8, 127: return (.backspace, modifiers)
    default:
      guard code >= 0x20, code < 0xE000 || code > 0xF8FF,
        let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init)
      else { return nil }
      let lower = Character(scalar).lowercased()
      let isControl = modifiers.contains(.control) && lower.count == 1
      return (.character(isControl ? Character(lower) : Character(scalar)), modifiers.subtracting(.shift))
    }
  }

  private static func arrow(_ final: UInt8) -> Key {
    switch final {
    case 0x41: .up
    case 0x42: .down
    case 0x43: .right
    default: .left
    }
  }

  /// xterm's parameter: one more than shift 1, alt 2, control 4, meta 8.
  private static func modifiers(_ parameter: Int) -> Modifiers {
    guard (2...16).contains(parameter) else { return [] }
    let bits = parameter - 1
    var modifiers = Modifiers(rawValue: UInt8(bits & 7))
    if bits & 8 != 0 { modifiers.insert(.alt) }
    return modifiers
  }

  /// Decimal numbers between semicolons; nil when anything else is there. Sub-parameters after a colon are left out.
  static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int]? {
    var numbers: [Int] = []
    for part in bytes.split(separator: 0x3B, omittingEmptySubsequences: false) {
      var number = 0
      for byte in part.prefix(while: { $0 != 0x3A }) {
        guard (0x30...0x39).contains(byte), number < 10_000_000 else { return nil }
        number = number * 10 + Int(byte) - 0x30
      }
      numbers.append(number)
    }
    return numbers
  }
}

// SPDX-License-Identifier: EUPL-1.2

/// The two ways in which terminals report the mouse.
enum MouseReport {
  /// SGR: `<` button `;` column `;` row, then `M` for down and `m` for up.
  static func sgr(_ body: [UInt8]) -> Mouse? {
    guard let final = body.last, final == 0x4D || final == 0x6D,
      let numbers = KeySequences.numbers(body.dropFirst().dropLast()), numbers.count == 3,
      numbers[1] > 0, numbers[2] > 0
    else { return nil }
    let point = Point(x: numbers[1] - 1, y: numbers[2] - 1)
    return mouse(code: numbers[0], isRelease: final == 0x6D, at: point)
  }

  /// X10: three bytes, each 32 more than its value; which button went up it does not tell.
  static func x10(_ bytes: [UInt8]) -> Mouse? {
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }), bytes[1] > 32, bytes[2] > 32 else { return nil }
    let code = Int(bytes[0]) - 32
    let point = Point(x: Int(bytes[1]) - 33, y: Int(bytes[2]) - 33)
    let isRelease = code & 3 == 3 && code & 64 == 0
    return mouse(code: isRelease ? code & ~3 : code, isRelease: isRelease, at: point)
  }

  private static func mouse(code: Int, isRelease: Bool, at point: Point) -> Mouse? {
    var modifiers: Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    if code & 64 != 0 {
      // Buttons beyond the wheel are unknown to us.
      guard code & 0x83 < 2, !isRelease else { return nil }
      return Mouse(code & 1 == 0 ? .wheelUp : .wheelDown, at: point, modifiers)
    }
    let buttons: [Mouse.Button] = [.left, .middle, .right]
    guard code & 0x80 == 0, code & 3 < 3 else { return nil }
    let button = buttons[code & 3]
    let action: Mouse.Action = isRelease ? .release(button) : code & 32 != 0 ? .drag(button) : .press(button)
    return Mouse(action, at: point, modifiers)
  }
}

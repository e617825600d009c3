// SPDX-License-Identifier: EUPL-1.2

/// Keys of several bytes, and answers of the terminal.
extension KeyDecoder {
  /// CSI: parameters, then one letter that ends it.
  mutating func controlSequence(
    _ byte: UInt8, alt: Modifiers, from start: Int, _ events: inout [Event]
  ) {
    held.append(byte)
    let body = held[start...]
    // The Linux console sends F1 as CSI [ A.
    if body.first == 0x5B {
      guard body.count == 2 else { return }
      held = []
      if (0x41...0x45).contains(byte) {
        events.append(.key(KeyPress(.function(Int(byte) - 0x40), alt)))
      }
      return
    }
    // X10 mouse: three bytes follow the M, whatever they are.
    if body.first == 0x4D {
      guard body.count == 4 else { return }
      if let mouse = MouseReport.x10(Array(body.dropFirst())) { events.append(.mouse(mouse)) }
      held = []
      return
    }
    switch byte {
    case 0x24 where body.count > 1 && body.dropLast().allSatisfy({ (0x30...0x39).contains($0) }):
      // rxvt ends keys with Shift in "$", which elsewhere stands before the ending letter.
      let body = Array(body)
      held = []
      finish(body, alt: alt, &events)
    case 0x20...0x3F:
      guard held.count > Self.sequenceLimit else { return }
      held = []
      skipping = .control
    case 0x40...0x7E:
      let body = Array(body)
      held = []
      finish(body, alt: alt, &events)
    case 0x1B: held = [0x1B]
    case 0x18, 0x1A: held = []
    default:
      // The sequence was cut short, and this byte begins something of its own.
      held = []
      feed(byte, &events)
    }
  }

  private mutating func finish(_ body: [UInt8], alt: Modifiers, _ events: inout [Event]) {
    if body == Array("200~".utf8) {
      paste = PasteCollector(limit: pasteLimit)
    } else if body.first == 0x3C {
      if let mouse = MouseReport.sgr(body) { events.append(.mouse(mouse)) }
    } else if let key = KeySequences.control(body) {
      events.append(.key(KeyPress(key.key, key.modifiers.union(alt))))
    }
  }

  /// SS3: one letter, before it perhaps a modifier's digit.
  mutating func singleShift(
    _ byte: UInt8, alt: Modifiers, from start: Int, _ events: inout [Event]
  ) {
    if (0x30...0x3B).contains(byte) && held.count - start < 8 {
      held.append(byte)
      return
    }
    let digits = Array(held[start...])
    held = []
    guard byte >= 0x20 && byte < 0x7F else {
      feed(byte, &events)
      return
    }
    if let key = KeySequences.singleShift(byte, digits: digits) {
      events.append(.key(KeyPress(key.key, key.modifiers.union(alt))))
    }
  }

  /// Answers to questions (OSC, DCS and the like), to ST or BEL.
  mutating func string(_ byte: UInt8, _ events: inout [Event]) {
    let ends = byte == 0x07 || byte == 0x18 || byte == 0x1A || byte == 0x5C && held.last == 0x1B
    if ends {
      held = []
    } else if held.count > Self.sequenceLimit {
      held = []
      skipping = .string
    } else {
      held.append(byte)
    }
  }

  mutating func skip(_ byte: UInt8, _ kind: Skip) {
    switch kind {
    case .control: if !(0x20...0x3F).contains(byte) { skipping = nil }
    case .string: if byte == 0x07 || byte == 0x5C { skipping = nil }
    }
  }
}

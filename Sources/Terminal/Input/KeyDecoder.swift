// SPDX-License-Identifier: EUPL-1.2

/// Turns the bytes that a terminal sends into events.
///
/// It is our own and knows the forms of xterm, rxvt, the Linux console, vt100, tmux and screen all at once, so
/// that keys do not depend on a right TERM. Bytes come in any pieces. A sequence that is not known is swallowed
/// whole: its letters never act as keys.
///
/// A lone ESC cannot be told from the beginning of a sequence but by waiting: while `isPending`, call `flush`
/// when nothing has come for `escapeDelay`.
public struct KeyDecoder: Sendable {
  /// Milliseconds after which an unfinished sequence is taken as it is.
  public static let escapeDelay = 25
  /// Milliseconds of silence after which a paste without its end mark is given out.
  public static let pasteDelay = 1_000
  /// Bytes of one sequence; a longer one is nothing that a keyboard sends.
  static let sequenceLimit = 4_096

  /// Bytes of an unfinished sequence or letter.
  var held: [UInt8] = []
  var paste: PasteCollector?
  var skipping: Skip?

  /// Something too long to hold, of which the end is awaited.
  enum Skip {
    case control
    case string
  }

  let pasteLimit: Int

  /// - Parameter pasteLimit: Bytes of one paste that are kept; the rest of it is dropped.
  public init(pasteLimit: Int = 8 << 20) {
    self.pasteLimit = pasteLimit
  }

  /// Whether a sequence, a letter or a paste is unfinished.
  public var isPending: Bool { !held.isEmpty || paste != nil || skipping != nil }

  /// Milliseconds of silence to wait before `flush`; nil when nothing is pending.
  public var patience: Int? {
    guard isPending else { return nil }
    return paste == nil ? Self.escapeDelay : Self.pasteDelay
  }

  /// Takes bytes and returns the events they complete.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Event] {
    var events: [Event] = []
    for byte in bytes { feed(byte, &events) }
    return events
  }

  /// Gives out what is pending, since nothing more of it will come.
  public mutating func flush() -> [Event] {
    skipping = nil
    if let paste {
      self.paste = nil
      held = []
      return [.paste(paste.text)]
    }
    defer { held = [] }
    switch held {
    case [0x1B]: return [.key(KeyPress(.escape))]
    case [0x1B, 0x1B]: return [.key(KeyPress(.escape, .alt))]
    case [0x1B, 0x5B]: return [.key(KeyPress("[", .alt))]
    case [0x1B, 0x4F]: return [.key(KeyPress("O", .alt))]
    case [0x1B, 0x50], [0x1B, 0x58], [0x1B, 0x5D], [0x1B, 0x5E], [0x1B, 0x5F]:
      return [.key(KeyPress(Character(Unicode.Scalar(held[1])), .alt))]
    default: return []
    }
  }

  // MARK: - One byte at a time

  mutating func feed(_ byte: UInt8, _ events: inout [Event]) {
    if paste != nil {
      guard let text = paste?.feed(byte) else { return }
      paste = nil
      events.append(.paste(text))
      return
    }
    if let skipping {
      skip(byte, skipping)
      return
    }
    if held.isEmpty {
      first(byte, &events)
    } else if held[0] == 0x1B {
      afterEscape(byte, &events)
    } else {
      letter(byte, modifiers: [], from: 0, &events)
    }
  }

  private mutating func first(_ byte: UInt8, _ events: inout [Event]) {
    switch byte {
    case 0x1B: held = [byte]
    case 0x80...0xFF: letter(byte, modifiers: [], from: 0, &events)
    default: events.append(.key(Self.plainKey(byte, [])))
    }
  }

  private mutating func afterEscape(_ byte: UInt8, _ events: inout [Event]) {
    if held.count == 1 {
      switch byte {
      case 0x1B, 0x5B, 0x4F, 0x50, 0x58, 0x5D, 0x5E, 0x5F: held.append(byte)
      case 0x80...0xFF: letter(byte, modifiers: .alt, from: 1, &events)
      default:
        held = []
        events.append(.key(Self.plainKey(byte, .alt)))
      }
      return
    }
    switch held[1] {
    case 0x1B: afterTwoEscapes(byte, &events)
    case 0x5B: controlSequence(byte, alt: [], from: 2, &events)
    case 0x4F: singleShift(byte, alt: [], from: 2, &events)
    case 0x80...0xFF: letter(byte, modifiers: .alt, from: 1, &events)
    default: string(byte, &events)
    }
  }

  /// rxvt and others send Alt with a function key as ESC before the key's own sequence.
  private mutating func afterTwoEscapes(_ byte: UInt8, _ events: inout [Event]) {
    if held.count == 2 {
      switch byte {
      case 0x5B, 0x4F: held.append(byte)
      case 0x1B: events.append(.key(KeyPress(.escape)))
      default:
        events.append(.key(KeyPress(.escape)))
        held = [0x1B]
        afterEscape(byte, &events)
      }
    } else if held[2] == 0x5B {
      controlSequence(byte, alt: .alt, from: 3, &events)
    } else {
      singleShift(byte, alt: .alt, from: 3, &events)
    }
  }

  // MARK: - Letters

  /// A letter outside ASCII, whose bytes may come apart. What is not UTF-8 is one U+FFFD and loses no byte that
  /// begins something else.
  private mutating func letter(
    _ byte: UInt8, modifiers: Modifiers, from start: Int, _ events: inout [Event]
  ) {
    if held.count > start && byte & 0xC0 != 0x80 {
      held = []
      events.append(.key(KeyPress("\u{FFFD}", modifiers)))
      feed(byte, &events)
      return
    }
    held.append(byte)
    let bytes = held[start...]
    let needed =
      switch bytes[start] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard bytes.count >= needed else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    held = []
    let character = text.count == 1 ? text.first : nil
    events.append(.key(KeyPress(character ?? "\u{FFFD}", modifiers)))
  }

  private static func plainKey(_ byte: UInt8, _ modifiers: Modifiers) -> KeyPress {
    switch byte {
    case 0x00: KeyPress(" ", modifiers.union(.control))
    case 0x08, 0x7F: KeyPress(.backspace, modifiers)
    case 0x09: KeyPress(.tab, modifiers)
    case 0x0A, 0x0D: KeyPress(.enter, modifiers)
    case 0x1B: KeyPress(.escape, modifiers)
    case 0x01...0x1A: KeyPress(Character(Unicode.Scalar(byte + 0x60)), modifiers.union(.control))
    case 0x1C...0x1F: KeyPress(Character(Unicode.Scalar(byte + 0x40)), modifiers.union(.control))
    default: KeyPress(Character(Unicode.Scalar(byte)), modifiers)
    }
  }
}

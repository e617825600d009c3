// SPDX-License-Identifier: EUPL-1.2

/// A key of the keyboard, without its modifiers.
public enum Key: Hashable, Sendable {
  /// A key that types: one grapheme, " " for the space bar.
  case character(Character)
  case enter, tab, escape, backspace
  case insert, delete, home, end, pageUp, pageDown
  case up, down, left, right
  /// F1 is `function(1)`.
  case function(Int)
}

/// Keys held down beside another.
public struct Modifiers: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  public static let shift = Modifiers(rawValue: 1)
  public static let alt = Modifiers(rawValue: 2)
  public static let control = Modifiers(rawValue: 4)
}

/// A key pressed together with modifiers, as a terminal can tell it.
///
/// Shift is part of a letter ("J"), and a modifier only of keys that do not type. Control takes lower-case
/// letters, since terminals send the same for both.
public struct KeyPress: Hashable, Sendable {
  public var key: Key
  public var modifiers: Modifiers

  public init(_ key: Key, _ modifiers: Modifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }

  public init(_ character: Character, _ modifiers: Modifiers = []) {
    self.init(.character(character), modifiers)
  }

  /// The text that the key types into a field, if it does.
  public var typed: Character? {
    if case .character(let character) = key, modifiers.isEmpty { return character }
    return nil
  }
}

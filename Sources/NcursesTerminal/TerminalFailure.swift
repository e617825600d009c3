// SPDX-License-Identifier: EUPL-1.2

/// Why a program cannot have the terminal. Nothing has been changed then.
public enum TerminalFailure: Error, Hashable, Sendable {
  /// Standard input comes from a file or a pipe.
  case inputIsNoTerminal
  /// Standard output goes to a file or a pipe.
  case outputIsNoTerminal
  case termIsUnset
  /// The terminfo database does not have this TERM.
  case termIsUnknown(String)
  /// A terminal that cannot move its cursor, such as "dumb".
  case termIsTooSimple(String)
  case noUTF8Locale
  case alreadyOpen
  /// A system call failed, with its `errno`.
  case system(Int32)
}

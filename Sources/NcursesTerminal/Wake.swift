// SPDX-License-Identifier: EUPL-1.2
import CNcurses

/// Lets other threads end a terminal's wait for input, which then reports `Event.wake`.
///
/// Signals that come before the wait ends are one.
public final class Wake: Sendable {
  let file: Int32

  public init() {
    file = cncurses_wake_new()
  }

  deinit {
    cncurses_wake_free(file)
  }

  public func signal() {
    cncurses_wake_signal(file)
  }
}

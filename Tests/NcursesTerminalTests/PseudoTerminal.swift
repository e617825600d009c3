// SPDX-License-Identifier: EUPL-1.2
@preconcurrency import Glibc
import Terminal

/// A terminal for tests: what the program under test writes is read here, and keys are pressed here.
final class PseudoTerminal {
  let master: Int32
  /// The end that the program under test has for its input and output.
  let slave: Int32
  private var isHungUp = false

  init(columns: Int, rows: Int) {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    openpty(&ends.master, &ends.slave, nil, nil, nil)
    (master, slave) = ends
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    resize(columns: columns, rows: rows)
  }

  deinit {
    close(slave)
    if !isHungUp { close(master) }
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  func press(_ text: String) {
    _ = text.withCString { write(master, $0, text.utf8.count) }
  }

  /// What has been written since the last call.
  func written() -> String {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var text: [UInt8] = []
    while true {
      let count = read(master, &bytes, bytes.count)
      guard count > 0 else { return String(decoding: text, as: UTF8.self) }
      text += bytes[..<count]
    }
  }

  func hangUp() {
    close(master)
    isHungUp = true
  }

  /// The line settings that raw mode changes.
  var settings: [UInt32] {
    var settings = termios()
    tcgetattr(slave, &settings)
    return [settings.c_iflag, settings.c_oflag, settings.c_lflag]
  }
}

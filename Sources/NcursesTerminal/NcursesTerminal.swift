// SPDX-License-Identifier: EUPL-1.2
import CNcurses
import Glibc
import Terminal

/// The terminal that the program was started from: shown through ncurses, read by ourselves.
///
/// While one exists the terminal is in raw mode on its other screen, and what is written to standard error is
/// kept in memory. `close` undoes all of it, and so do the signals that end a program: TERM, HUP, INT and QUIT,
/// a crash, `fatalError`. The errors kept are printed then, and the signal takes its course; a backtrace that
/// Swift prints after a crash comes at once, without its question and its wait of 30 seconds.
@MainActor
public final class NcursesTerminal: TerminalScreen {
  public let colours: Int
  public let showsUnicode: Bool

  private let wake: Wake
  private var decoder = KeyDecoder()
  /// When the bytes came that the decoder waits to see completed.
  private var lastInput = ContinuousClock.now
  private var shown: Frame?
  /// The size that the application knows of.
  private var announcedSize = Size(columns: 0, rows: 0)
  private var hasEnded = false
  private var isOpen = true

  /// Takes the terminal of standard input and output. It has to be closed.
  /// - Parameters:
  ///   - wantsColour: False where NO_COLOR or an option says so.
  ///   - wake: What other threads signal to be heard.
  public convenience init(wantsColour: Bool, wake: Wake = Wake()) throws(TerminalFailure) {
    try self.init(wantsColour: wantsColour, wake: wake, input: STDIN_FILENO, output: STDOUT_FILENO)
  }

  /// Takes the terminal of two open files.
  init(wantsColour: Bool, wake: Wake, input: Int32, output: Int32) throws(TerminalFailure) {
    let status = Int(cncurses_open(wantsColour, input, output))
    if let failure = Self.failure(status) { throw failure }
    self.wake = wake
    colours = Int(cncurses_colours())
    showsUnicode = cncurses_terminal_reads_utf8()
    announcedSize = size
  }

  private static func failure(_ status: Int) -> TerminalFailure? {
    let term = getenv("TERM").map { String(cString: $0) } ?? ""
    return switch status {
    case CNCURSES_OK: nil
    case CNCURSES_ALREADY_OPEN: .alreadyOpen
    case CNCURSES_INPUT_IS_NO_TERMINAL: .inputIsNoTerminal
    case CNCURSES_OUTPUT_IS_NO_TERMINAL: .outputIsNoTerminal
    case CNCURSES_TERM_UNSET: .termIsUnset
    case CNCURSES_TERM_UNKNOWN: .termIsUnknown(term)
    case CNCURSES_TERM_TOO_SIMPLE: .termIsTooSimple(term)
    case CNCURSES_NO_UTF8_LOCALE: .noUTF8Locale
    default: .system(errno)
    }
  }

  public var size: Size { Size(columns: Int(cncurses_columns()), rows: Int(cncurses_rows())) }

  // MARK: - Showing

  public func present(_ frame: Frame) {
    frame.changes(since: shown) { put($0) }
    shown = frame
    if let cursor = frame.cursor, frame.bounds.contains(cursor) {
      cncurses_show_cursor(Int32(cursor.x), Int32(cursor.y))
    } else {
      cncurses_hide_cursor()
    }
    cncurses_flush()
  }

  private func put(_ cell: ChangedCell) {
    let style = Style(packed: cell.style)
    let foreground = style.foreground.number(among: colours)
    let background = style.background.number(among: colours)
    let bold = foreground.bold ? Style.Attributes.bold : []
    let attributes = Int32(style.attributes.union(bold).rawValue)
    let scalars = showsUnicode ? cell.scalars : [cell.ascii]
    let columns = showsUnicode ? cell.columns : 1
    cncurses_put(
      Int32(cell.x), Int32(cell.y), scalars, Int32(scalars.count), Int32(columns),
      Int32(foreground.number), Int32(background.number), attributes)
    guard columns < cell.columns else { return }
    var space: UInt32 = 0x20
    cncurses_put(
      Int32(cell.x + 1), Int32(cell.y), &space, 1, 1, Int32(foreground.number), Int32(background.number),
      attributes)
  }

  public func repaint() {
    cncurses_repaint()
  }

  public func bell() {
    cncurses_bell()
  }

  public func copy(_ text: String) {
    guard cncurses_understands_commands() else { return }
    let bytes = ClipboardCommand.bytes(for: text, term: getenv("TERM").map { String(cString: $0) } ?? "")
    cncurses_send(bytes, bytes.count)
  }

  public var reportsMouse = false {
    didSet { cncurses_report_mouse(reportsMouse) }
  }

  // MARK: - Reading

  public func events(timeout: Int?) -> [Event] {
    guard !hasEnded else { return [.end] }
    let news = Int(cncurses_wait(waitTime(timeout), wake.file))
    var events: [Event] = []
    if news & CNCURSES_INPUT != 0 { readAll(&events) }
    if let patience = decoder.patience, lastInput.duration(to: .now) >= .milliseconds(patience) {
      events += decoder.flush()
    }
    if news & CNCURSES_ENDED != 0 { hasEnded = true }
    if news & CNCURSES_STOP_ASKED != 0 { suspend() }
    if news & CNCURSES_CONTINUED != 0 {
      // Stopped without having been asked: the shell has changed the terminal's settings.
      cncurses_reenter()
    }
    if news & CNCURSES_WOKEN != 0 { events.append(.wake) }
    if news & CNCURSES_RESIZED != 0 { _ = cncurses_adopt_size() }
    if size != announcedSize {
      announcedSize = size
      shown = nil
      events.append(.resize(size))
    }
    if hasEnded { events.append(.end) }
    return events
  }

  /// The time to wait: not longer than an unfinished key has to be completed in.
  private func waitTime(_ timeout: Int?) -> Int32 {
    // Changed while another program had the terminal, when nobody was told.
    if size != announcedSize { return 0 }
    let asked = timeout.map { Int32(clamping: max(0, $0)) } ?? -1
    guard let patience = decoder.patience else { return asked }
    let waited = lastInput.duration(to: .now) / .milliseconds(1)
    let left = Int32(clamping: max(0, Int((Double(patience) - waited).rounded(.up))))
    return asked < 0 ? left : min(asked, left)
  }

  /// Reads what is there, so that a held key is drawn once and not once for each repetition.
  private func readAll(_ events: inout [Event]) {
    // A stream without end must not keep the screen from being drawn.
    var room = 1 << 20
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 14) { bytes in
      while room > 0 {
        let count = Int(cncurses_read(bytes.baseAddress, Int32(bytes.count)))
        if count < 0 { hasEnded = true }
        guard count > 0 else { break }
        events += decoder.feed(bytes[..<count])
        lastInput = .now
        room -= count
      }
    }
  }

  // MARK: - Going away

  public func suspend() {
    cncurses_suspend()
  }

  /// Gives the terminal to another program and waits for its end.
  ///
  /// It stops and goes on with this one, and is asked to end where this one is; `events` tells of that then.
  ///
  /// - Parameter command: the path of the program, and its arguments.
  /// - Returns: its exit status, or 128 and the signal that ended it.
  public func run(_ command: [String]) -> Int32 {
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    return cncurses_run(&arguments)
  }

  public func close() {
    guard isOpen else { return }
    isOpen = false
    cncurses_close()
  }
}

import CBench
import Glibc

/// A program on a terminal of its own, seen from the keyboard and the screen.
final class PseudoTerminal {
  private let terminal: Int32
  private let process: pid_t
  private let started = ContinuousClock.now
  private var hasEnded = false
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// What came after a key.
  struct Answer {
    /// The time to the last byte, in seconds; `nil` where nothing came.
    let last: Double?
    let bytes: Int
  }

  init(
    _ program: String, _ arguments: [String], environment: [String: String], columns: Int = 80, rows: Int = 24
  ) throws(BenchProblem) {
    var process: pid_t = 0
    terminal = withCStrings([program] + arguments) { arguments in
      withCStrings(Environment.with(environment)) { environment in
        cbench_start_in_terminal(program, arguments, environment, Int32(columns), Int32(rows), &process)
      }
    }
    guard terminal >= 0 else { throw .cannotStart(program, words: String(cString: strerror(errno))) }
    self.process = process
  }

  deinit {
    if !hasEnded {
      kill(process, SIGTERM)
      waitpid(process, nil, 0)
    }
    close(terminal)
  }

  /// The time from the start until a text is on the screen, in seconds; `nil` where it does not come.
  func time(until text: String, atMost limit: Double = 30) -> Double? {
    let wanted = Array(text.utf8)
    var screen = PlainText()
    while started.duration(to: .now).inSeconds < limit {
      guard let bytes = read(waiting: 100) else { return nil }
      let now = started.duration(to: .now).inSeconds
      screen.feed(bytes)
      if screen.contains(wanted) { return now }
    }
    return nil
  }

  /// Waits until nothing comes and the program does nothing; false where that does not happen in a minute.
  func settle() -> Bool {
    var work = -1
    let start = ContinuousClock.now
    while start.duration(to: .now).inSeconds < 60 {
      guard let bytes = read(waiting: 200) else { return false }
      let now = processorTicks()
      if bytes.isEmpty, now == work { return true }
      work = now
    }
    return false
  }

  /// Sends what a key sends and takes what comes back, until nothing has come for `quiet` milliseconds.
  func press(_ key: String, quiet: Int32 = 40) -> Answer {
    let start = ContinuousClock.now
    var key = key
    let sent = key.withUTF8 { write(terminal, $0.baseAddress, $0.count) }
    guard sent > 0 else { return Answer(last: nil, bytes: 0) }
    var last: Double?
    var count = 0
    // The first byte may take its time; then silence is the end.
    while let bytes = read(waiting: last == nil ? 1000 : quiet), !bytes.isEmpty {
      last = start.duration(to: .now).inSeconds
      count += bytes.count
    }
    return Answer(last: last, bytes: count)
  }

  /// Ends the program with a key; true where it ended by itself with 0.
  func quit(_ key: String = "q") -> Bool {
    _ = key.withCString { write(terminal, $0, strlen($0)) }
    for _ in 0..<500 {
      while let bytes = read(waiting: 0), !bytes.isEmpty {}
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process {
        hasEnded = true
        return status == 0
      }
      usleep(10_000)
    }
    return false
  }

  /// What has come; empty when the time is up, `nil` when the program is gone.
  private func read(waiting milliseconds: Int32) -> [UInt8]? {
    var poll = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard Glibc.poll(&poll, 1, milliseconds) > 0 else { return [] }
    let count = Glibc.read(terminal, &buffer, buffer.count)
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  /// The processor time used so far, in ticks of the system.
  private func processorTicks() -> Int {
    guard let file = fopen("/proc/\(process)/stat", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 1024)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    // The name, in parentheses, may hold anything; utime and stime are the 12th and 13th after it.
    let fields =
      String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      .split(separator: ")").last?.split(separator: " ") ?? []
    return fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
  }
}

/// The text among the bytes that a program sends to a terminal, its commands left out.
struct PlainText {
  private var text: [UInt8] = []
  private var state = State.text

  private enum State { case text, escape, sequence, string }

  mutating func feed(_ bytes: [UInt8]) {
    for byte in bytes {
      switch (state, byte) {
      case (.text, 0x1B): state = .escape
      case (.text, _): if byte >= 0x20 { text.append(byte) }
      case (.escape, UInt8(ascii: "[")): state = .sequence
      case (.escape, UInt8(ascii: "]")), (.escape, UInt8(ascii: "P")): state = .string
      case (.escape, 0x20...0x2F): break
      case (.escape, _): state = .text
      case (.sequence, 0x40...0x7E): state = .text
      case (.sequence, _): break
      case (.string, 0x07): state = .text
      case (.string, 0x1B): state = .escape
      case (.string, _): break
      }
    }
  }

  func contains(_ wanted: [UInt8]) -> Bool { text.firstRange(of: wanted) != nil }
}

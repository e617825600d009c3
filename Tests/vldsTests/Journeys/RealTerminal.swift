import Foundation
import Testing

/// The built program in a real terminal: a session of tmux of its own.
///
/// It waits for what is to be seen and never sleeps for a time, so that a slow machine is only slow.
final class RealTerminal {
  private let socket = "vlds-\(ProcessInfo.processInfo.processIdentifier)-\(UInt32.random(in: 0 ..< .max))"
  private let home: URL

  /// Where tmux is; `nil` where it is not installed.
  static let tmux: String? = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Starts a shell command in a terminal of a size, in a folder of its own.
  init(_ command: String, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    home = FileManager.default.temporaryDirectory.appending(path: socket)
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    var variables = [
      "HOME": home.path, "LANG": "C.UTF-8", "VLDS_LANG": "sv", "VLDS_TODAY": "2026-11-22",
      "SWIFT_BACKTRACE": "enable=no", "XDG_CONFIG_HOME": "", "XDG_STATE_HOME": "", "NO_COLOR": "",
    ]
    variables.merge(environment) { $1 }
    let words = variables.map { "\($0.key)='\($0.value)'" }.sorted().joined(separator: " ")
    // The server that this starts keeps the standard output it is given: a pipe would never end.
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-c", home.path, "-x", String(columns), "-y",
      String(rows),
      "env \(words) PS1='$ ' sh -c '\(command.replacing("'", with: "'\\''"))'", silent: true)
    try tmux("set-option", "-g", "remain-on-exit", "on")
    try tmux("set-option", "-g", "escape-time", "0")
  }

  deinit {
    _ = try? tmux("kill-server")
    try? FileManager.default.removeItem(at: home)
  }

  /// Presses keys by tmux's names.
  func press(_ keys: String...) throws { _ = try tmux(["send-keys"] + keys) }

  /// Types a text as it is.
  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  /// Makes the window another size.
  func resize(_ columns: Int, _ rows: Int) throws {
    try tmux("resize-window", "-x", String(columns), "-y", String(rows))
  }

  /// Pastes a text, in brackets where the program asked for them.
  func paste(_ text: String) throws {
    try tmux("set-buffer", text)
    try tmux("paste-buffer", "-p")
  }

  /// What is on the screen.
  var screen: String { (try? tmux("capture-pane", "-p")) ?? "" }

  /// What is on the screen, with the sequences that style it.
  var styled: String { (try? tmux("capture-pane", "-p", "-e")) ?? "" }

  /// Writes what the program sends from now on to a file too.
  func record(to path: String) throws { try tmux("pipe-pane", "-O", "cat > \(path)") }

  /// What tmux knows of the terminal, such as `#{alternate_on}`.
  func ask(_ format: String) throws -> String {
    try tmux("display-message", "-p", format).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Sends a signal, such as `TERM`, to the program that the shell runs.
  func send(_ signal: String) throws {
    let kill = Process()
    kill.executableURL = URL(filePath: "/bin/sh")
    kill.arguments = ["-c", "kill -\(signal) $(ps -o pid= --ppid \(try ask("#{pane_pid}")) | head -1)"]
    try kill.run()
    kill.waitUntilExit()
  }

  /// Waits until the screen has a text in it, at most half a minute; false where it did not come.
  @discardableResult
  func wait(for text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Bool {
    wait("«\(text)»", sourceLocation: sourceLocation) { screen.contains(text) }
  }

  /// Waits until something holds, at most half a minute; false where it did not come to.
  @discardableResult
  func wait(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation, until holds: () -> Bool
  ) -> Bool {
    for _ in 0..<600 {
      if holds() { return true }
      usleep(50_000)
    }
    Issue.record("\(what) did not come:\n\(screen)", sourceLocation: sourceLocation)
    return false
  }

  @discardableResult
  private func tmux(_ arguments: String..., silent: Bool = false) throws -> String {
    try tmux(arguments, silent: silent)
  }

  /// Runs tmux by way of the shell: its server goes on for itself, and Foundation's `Process` would wait for that.
  private func tmux(_ arguments: [String], silent: Bool = false) throws -> String {
    let words = [Self.tmux ?? "tmux", "-L", socket, "-u"] + arguments
    let command = words.map { "'\($0.replacing("'", with: "'\\''"))'" }.joined(separator: " ")
    guard let stream = popen(command + " </dev/null 2>/dev/null" + (silent ? " >/dev/null" : ""), "r") else {
      throw CocoaError(.executableLoad)
    }
    defer { pclose(stream) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while case let count = fread(&piece, 1, piece.count, stream), count > 0 { bytes += piece[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}

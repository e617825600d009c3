import Glibc

/// A program run to its end, and what it cost.
struct ChildProcess {
  let exitCode: Int32
  /// In seconds.
  let wall: Double
  /// Time of all its threads, in seconds.
  let user: Double
  let system: Double
  /// The most memory it had at once, in megabytes (10^6 bytes).
  ///
  /// Linux counts what its parent had at the start too, so a small parent is needed for a true figure.
  let peakMemory: Double
  /// What it wrote to standard error; empty unless asked for.
  let errors: String

  /// Runs a program with its output thrown away.
  ///
  /// - Parameters:
  ///   - environment: settings beside those of this process.
  ///   - keepsErrors: whether standard error is kept.
  /// - Throws: where it cannot be started.
  static func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:], keepsErrors: Bool = false
  ) throws(BenchProblem) -> ChildProcess {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    let kept = keepsErrors ? tmpfile() : nil
    defer { if let kept { fclose(kept) } }
    if let kept {
      posix_spawn_file_actions_adddup2(&actions, fileno(kept), 2)
    } else {
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    }
    var process: pid_t = 0
    let start = ContinuousClock.now
    let failure = withCStrings([program] + arguments) { arguments in
      withCStrings(Environment.with(environment)) { environment in
        posix_spawnp(&process, program, &actions, nil, arguments, environment)
      }
    }
    guard failure == 0 else { throw .cannotStart(program, words: String(cString: strerror(failure))) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
    return ChildProcess(
      exitCode: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F,
      wall: start.duration(to: .now).inSeconds, user: usage.ru_utime.inSeconds,
      system: usage.ru_stime.inSeconds,
      peakMemory: Double(usage.ru_maxrss) * 1024 / 1e6, errors: kept.map { text(of: fileno($0)) } ?? "")
  }

  private static func text(of file: Int32) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(file, &buffer, buffer.count, bytes.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}

extension timeval {
  fileprivate var inSeconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}

/// The settings that programs are started with.
enum Environment {
  /// Those of this process with some set anew, as `NAME=VALUE`.
  static func with(_ settings: [String: String]) -> [String] {
    var all = settings
    var entry = environ
    while let text = entry.pointee {
      let halves = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if halves.count == 2, all[String(halves[0])] == nil { all[String(halves[0])] = String(halves[1]) }
      entry += 1
    }
    return all.map { "\($0.key)=\($0.value)" }.sorted()
  }

  /// What makes a program of ours do the same anywhere.
  static func fixed(home: String) -> [String: String] {
    [
      "HOME": home, "XDG_CONFIG_HOME": "\(home)/config", "XDG_STATE_HOME": "\(home)/state",
      "XDG_CACHE_HOME": "\(home)/cache", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "VLDS_LANG": "sv",
      "VLDS_TODAY": BenchDay.text, "NO_COLOR": "",
    ]
  }
}

/// Calls `body` with texts as C wants the arguments of a program.
func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) throws -> Result
) rethrows -> Result {
  let copies = texts.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return try body(copies + [nil])
}

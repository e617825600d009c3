import Glibc

/// The program git, asked about the folder of a catalogue; it never writes and never reaches out on the net.
struct Git: Sendable {
  let folder: String

  /// What git answers; `nil` where there is no git, or it says no.
  func answer(_ arguments: [String]) -> [UInt8]? {
    guard let running = start(arguments, takesInput: false) else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(running.output, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    close(running.output)
    return running.wait() == 0 ? bytes : nil
  }

  /// A git that runs.
  struct Running: Sendable {
    let process: pid_t
    /// Where it is asked; -1 where it takes nothing.
    let input: Int32
    let output: Int32

    /// Its exit status, when it has ended.
    func wait() -> Int32 {
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }
  }

  /// Starts git; its complaints are dropped.
  func start(_ arguments: [String], takesInput: Bool) -> Running? {
    guard let output = Git.pipe() else { return nil }
    let input = takesInput ? Git.pipe() : nil
    guard !takesInput || input != nil else {
      output.close()
      return nil
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input.reading, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var process = pid_t()
    // Without optional locks git does not even freshen its index.
    let all = ["git", "--no-optional-locks", "--literal-pathspecs", "-C", folder] + Git.settings + arguments
    let code = withCStrings(all) { arguments in
      withCStrings(Git.environment) { posix_spawnp(&process, "git", &actions, nil, arguments, $0) }
    }
    guard code == 0 else {
      output.close()
      input?.close()
      return nil
    }
    close(output.writing)
    if let input { close(input.reading) }
    return Running(process: process, input: input?.writing ?? -1, output: output.reading)
  }

  /// The two ends of a pipe, which no other program that is started has.
  private struct Pipe {
    let reading: Int32
    let writing: Int32

    func close() {
      _ = Glibc.close(reading)
      _ = Glibc.close(writing)
    }
  }

  private static func pipe() -> Pipe? {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return Pipe(reading: ends[0], writing: ends[1])
  }

  /// Names as they are, and no program that a repository could name.
  private static let settings = ["-c", "core.quotePath=false", "-c", "core.fsmonitor=false"]

  /// That of this process, without what names another repository than that of the folder.
  private static var environment: [String] {
    var settings = ["LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1"]
    var entry = environ
    while let text = entry.pointee.map({ String(cString: $0) }) {
      let name = String(text.prefix { $0 != "=" })
      if !foreign.contains(name), !settings.contains(where: { $0.hasPrefix(name + "=") }) {
        settings.append(text)
      }
      entry += 1
    }
    return settings
  }

  private static let foreign: Set<String> = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_SHALLOW_FILE", "GIT_IMPLICIT_WORK_TREE",
  ]
}

/// Calls `body` with texts as C wants the arguments of a program.
private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = texts.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}

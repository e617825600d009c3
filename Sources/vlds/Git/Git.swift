import Glibc

/// Asks git; nothing is ever written by it.
enum Git {
  /// What a command of git writes; `nil` where git is not there or says no.
  static func output(_ arguments: [String], in folder: String) -> [UInt8]? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // Without optional locks git does not even freshen its index.
    let words = ["git", "--no-optional-locks", "--literal-pathspecs", "-C", folder] + arguments
    var pointers = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process = pid_t()
    let code = posix_spawnp(&process, "git", &actions, nil, &pointers, environ)
    close(ends[1])
    guard code == 0 else { return nil }
    let bytes = all(of: ends[0])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status == 0 ? bytes : nil
  }

  private static func all(of file: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// The words of an answer that ends each with a null byte.
  static func words(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The name of whoever works here, as git knows it.
  static func userName(in folder: String) -> String? {
    output(["config", "user.name"], in: folder)
      .map { String(decoding: $0, as: UTF8.self).split(separator: "\n").first.map(String.init) } ?? nil
  }

  /// The folder of the work tree that a folder lies in; `nil` outside git. Git itself need not be there.
  static func workTree(of folder: String) -> String? {
    var path = folder
    while true {
      if Paths.exist(path == "/" ? "/.git" : "\(path)/.git") { return path }
      guard path != "/", let slash = path.lastIndex(of: "/") else { return nil }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
  }
}

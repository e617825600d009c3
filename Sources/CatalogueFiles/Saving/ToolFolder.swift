import Glibc

/// The folder `.vlds/` at the root, which is the tool's own; all of it can be deleted at any time.
struct ToolFolder {
  let path: String

  /// Makes the folder where it is not there.
  init(root: String) throws(SavingProblem) {
    path = "\(root)/.vlds"
    try make(path)
    for name in ["pending", "journal"] { try make("\(path)/\(name)") }
    let ignore = "\(path)/.gitignore"
    if access(ignore, F_OK) != 0 { try writeFile(ignore, Array("*\n".utf8), mode: 0o600) }
  }

  /// Takes the folder away where nothing waits in it.
  static func remove(root: String) {
    let path = "\(root)/.vlds"
    for name in ["pending", "journal"] { rmdir("\(path)/\(name)") }
    guard access("\(path)/pending", F_OK) != 0, access("\(path)/journal", F_OK) != 0 else { return }
    for name in [".gitignore", "lock"] { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  private func make(_ folder: String) throws(SavingProblem) {
    if mkdir(folder, 0o700) != 0, errno != EEXIST { throw .system(file: folder, code: errno) }
    // A link in its place, as a clone may bring, would have the tool write elsewhere.
    guard realPath(folder) == folder else { throw .outside(folder) }
  }

  /// Does something while no other program writes to the catalogue.
  func locked<Result>(_ body: () throws(SavingProblem) -> Result) throws(SavingProblem) -> Result {
    let file = open("\(path)/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .system(file: ".vlds/lock", code: errno) }
    // Closing it gives the lock back.
    defer { close(file) }
    var tries = 0
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .system(file: ".vlds/lock", code: errno) }
      tries += 1
      if tries > 300 { throw .locked(by: holder(file)) }
      usleep(10_000)
    }
    ftruncate(file, 0)
    let who = Array("\(getpid()) \(hostName()) \(time(nil))\n".utf8)
    _ = pwrite(file, who, who.count, 0)
    return try body()
  }

  /// Who holds the lock, for people to read.
  private func holder(_ file: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 200)
    let count = pread(file, &buffer, buffer.count, 0)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).split(separator: "\n").first.map(
      String.init)
      ?? "?"
  }

  private func hostName() -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    gethostname(&buffer, buffer.count - 1)
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

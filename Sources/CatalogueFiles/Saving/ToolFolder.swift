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

/// Writes a file that is flushed to the disk before this returns.
func writeFile(_ path: String, _ bytes: [UInt8], mode: mode_t) throws(SavingProblem) {
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode)
  guard file >= 0 else { throw .system(file: path, code: errno) }
  var code = writeAll(bytes, to: file)
  if code == 0, fchmod(file, mode) != 0 { code = errno }
  if code == 0, fsync(file) != 0 { code = errno }
  if close(file) != 0, code == 0 { code = errno }
  guard code == 0 else {
    unlink(path)
    throw .system(file: path, code: code)
  }
}

/// Writes bytes at the end of what has been written to a file; 0, or the system's error.
func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32 {
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes { write(file, $0.baseAddress! + written, bytes.count - written) }
    if count < 0 {
      if errno == EINTR { continue }
      return errno
    }
    written += count
  }
  return 0
}

/// Flushes the names in a folder to the disk.
func flushFolder(_ path: String) {
  let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard folder >= 0 else { return }
  fsync(folder)
  close(folder)
}

/// The bytes of a file; `nil` where there is none.
func fileBytes(_ path: String) throws(SavingProblem) -> [UInt8]? {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else {
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw .system(file: path, code: errno)
  }
  defer { close(file) }
  var result: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(file, &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw .system(file: path, code: errno) }
    if count == 0 { return result }
    result += buffer[..<count]
  }
}

/// The names of the files in a folder, in order; those that begin with a dot left out.
func fileNames(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted()
}

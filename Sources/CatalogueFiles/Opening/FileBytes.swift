import Catalogue
import Glibc

/// Reads files below one folder, by paths relative to it; one for each thread, since it uses its buffer
/// again.
final class FileBytes {
  private let folder: Int32
  private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)

  /// - Parameter folder: a descriptor of the folder, which must stay open.
  init(folder: Int32) {
    self.folder = folder
  }

  deinit { buffer.deallocate() }

  /// Opens a file; a negative number is the system's error.
  func open(_ path: String) -> Int32 {
    // What is no file, such as a pipe, must not make the reader wait.
    let file = openat(folder, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    return file >= 0 ? file : -errno
  }

  /// Asks the system to read a file from the disk before it is wanted.
  func prepare(_ file: Int32) {
    if file >= 0 { posix_fadvise(file, 0, 0, POSIX_FADV_WILLNEED) }
  }

  /// The bytes of a file.
  func read(_ path: String) throws(ReadingProblem.Fault) -> [UInt8] {
    try read(open(path))
  }

  /// The bytes of an open file, or of one that could not be opened; closes it.
  func read(_ file: Int32) throws(ReadingProblem.Fault) -> [UInt8] {
    guard file >= 0 else { throw .system(-file) }
    defer { close(file) }
    var count = 0
    while true {
      if count == buffer.count { grow() }
      let got = Glibc.read(file, buffer.baseAddress! + count, buffer.count - count)
      if got == 0 { break }
      if got < 0 {
        if errno == EINTR { continue }
        throw .system(errno)
      }
      count += got
      if count > Limits.fileSize { throw ReadingProblem.Fault(.tooLarge(limit: Limits.fileSize)) }
    }
    return Array(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
  }

  /// The first bytes of a file, as many as are there; `nil` where it cannot be read.
  func start(of path: String, count: Int) -> [UInt8]? {
    let file = open(path)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let got = Glibc.read(file, buffer.baseAddress!, count)
    return got < 0 ? nil : Array(UnsafeRawBufferPointer(rebasing: buffer[..<got]))
  }

  private func grow() {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 4, alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
    buffer.deallocate()
    buffer = larger
  }
}

extension ReadingProblem {
  /// Why the bytes of a file cannot be had.
  struct Fault: Error {
    let cause: Cause

    init(_ cause: Cause) { self.cause = cause }

    static func system(_ code: Int32) -> Fault { Fault(.unreadable(systemWords(code))) }
  }
}

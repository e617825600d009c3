import Catalogue
import Glibc

/// The file that a journal is written to, open and locked for as long as its program runs.
struct JournalFile {
  let path: String
  /// The number by which the system knows it.
  let number: Int32
  private(set) var size = 0
  /// What the last record in it says.
  var last: [FileChange] = []

  /// Makes a file of its own for this program; `nil` where there can be none.
  init?(in folder: String) {
    path = "\(folder)/\(getpid())-\(UInt32.random(in: 0 ... .max))"
    number = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard number >= 0 else { return nil }
    if flock(number, LOCK_EX | LOCK_NB) != 0 {
      close(number)
      return nil
    }
  }

  /// Adds a record, flushed to the disk, or leaves the file as it was.
  mutating func append(_ record: [UInt8]) throws(SavingProblem) {
    var code = writeAll(record, to: number)
    if code == 0, fsync(number) != 0 { code = errno }
    guard code == 0 else {
      // Half a record would hide those that follow.
      cut(to: size)
      throw .system(file: path, code: code)
    }
    size += record.count
  }

  /// Forgets all records.
  mutating func clear() {
    cut(to: 0)
    size = 0
    fsync(number)
  }

  private func cut(to size: Int) {
    ftruncate(number, off_t(size))
    lseek(number, off_t(size), SEEK_SET)
  }

  /// Takes the file away.
  func remove() {
    unlink(path)
    close(number)
  }
}

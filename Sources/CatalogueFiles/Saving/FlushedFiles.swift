import CSystem
import Catalogue
import Glibc

/// A file that is to be written.
struct NewFile {
  let path: String
  let bytes: [UInt8]
  /// Who may read and write it.
  let mode: mode_t
}

/// Writes files that are all flushed to the disk before this returns; where it throws, some may be there.
///
/// - Parameter work: each file is a piece of it.
func writeFiles(_ files: [NewFile], _ work: Work = Work()) throws(SavingProblem) {
  // As many at once as any system lets be open.
  var rest = files[...]
  while !rest.isEmpty {
    if work.isCancelled() { throw .cancelled }
    let batch = rest.prefix(256)
    try flush(batch)
    work.finish(batch.count)
    rest = rest.dropFirst(batch.count)
  }
}

/// Writes a file that is flushed to the disk before this returns, or does not leave it there.
func writeFile(_ path: String, _ bytes: [UInt8], mode: mode_t) throws(SavingProblem) {
  do {
    try writeFiles([NewFile(path: path, bytes: bytes, mode: mode)])
  } catch {
    unlink(path)
    throw error
  }
}

private func flush(_ files: ArraySlice<NewFile>) throws(SavingProblem) {
  var opened: [Int32] = []
  defer { for file in opened { close(file) } }
  for file in files {
    let number = open(file.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, file.mode)
    guard number >= 0 else { throw .system(file: file.path, code: errno) }
    opened.append(number)
    var code = writeAll(file.bytes, to: number)
    if code == 0, fchmod(number, file.mode) != 0 { code = errno }
    guard code == 0 else { throw .system(file: file.path, code: code) }
  }
  var code: Int32 = 0
  let failed = csystem_flush(opened, Int32(opened.count), &code)
  guard failed < 0 else { throw .system(file: files[files.startIndex + Int(failed)].path, code: code) }
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

/// Flushes the names in some folders to the disk.
func flushFolders(_ paths: some Sequence<String>) {
  let folders = paths.map { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }.filter { $0 >= 0 }
  var code: Int32 = 0
  _ = csystem_flush(folders, Int32(folders.count), &code)
  for folder in folders { close(folder) }
}

/// The bytes of a file; `nil` where there is none.
func fileBytes(_ path: String) throws(SavingProblem) -> [UInt8]? {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else {
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw .system(file: path, code: errno)
  }
  defer { close(file) }
  do throws(SystemFault) {
    return try openFileBytes(file)
  } catch {
    throw .system(file: path, code: error.code)
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

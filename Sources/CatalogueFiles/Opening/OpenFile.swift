import Glibc

/// The system's number of what went wrong.
public struct SystemFault: Error {
  public let code: Int32
}

/// The bytes of an open file from where it stands to its end.
///
/// - Parameter limit: how many bytes are wanted at most; of a larger file more than these come back, but not all.
public func openFileBytes(_ file: Int32, limit: Int = .max) throws(SystemFault) -> [UInt8] {
  var status = stat()
  let size = fstat(file, &status) == 0 ? Int(status.st_size) : 0
  // One byte more than the file has: when that stays empty, the end is reached.
  var room = max(min(size, limit), 0) + 1
  var bytes: [UInt8] = []
  while true {
    let more = try read(file, upTo: room)
    bytes = bytes.isEmpty ? more : bytes + more
    if more.count < room || bytes.count > limit { return bytes }
    room = max(bytes.count, 1 << 16)
  }
}

/// Reads until so many bytes are there, or no more come.
private func read(_ file: Int32, upTo room: Int) throws(SystemFault) -> [UInt8] {
  var fault: SystemFault?
  let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
    while count < room {
      let got = Glibc.read(file, buffer.baseAddress! + count, room - count)
      if got == 0 { return }
      if got > 0 {
        count += got
      } else if errno != EINTR {
        fault = SystemFault(code: errno)
        return
      }
    }
  }
  if let fault { throw fault }
  return bytes
}

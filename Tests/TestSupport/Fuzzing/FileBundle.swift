/// Several files as one input, so that mutations reach their names and go from one to another: before each file
/// stands a line `==== ` with its path.
public enum FileBundle {
  private static let mark = Array("==== ".utf8)

  /// The files one after the other.
  public static func bytes(of files: [String: [UInt8]]) -> [UInt8] {
    files.sorted { $0.key < $1.key }.reduce(into: []) { bytes, file in
      bytes += mark + Array(file.key.utf8) + [0x0A] + file.value
      if bytes.last != 0x0A { bytes.append(0x0A) }
    }
  }

  /// The files in an input; what stands before the first line with a path is left out.
  public static func files(in bytes: [UInt8]) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var path: String?
    var start = 0
    var line = 0
    while line <= bytes.count {
      let end = bytes[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      let isMark = bytes[line..<end].starts(with: mark)
      if isMark || line == bytes.count {
        if let path, !path.isEmpty { files[path] = Array(bytes[start..<line]) }
        path = String(decoding: bytes[line..<end].dropFirst(mark.count).filter { $0 > 0x1F }, as: UTF8.self)
        start = end
      }
      if line == bytes.count { break }
      line = end
    }
    return files
  }
}

import Foundation
import Testing

/// Expected screens and pages, as text files that a reviewer can read.
///
/// With `VLDS_UPDATE_GOLDEN=1` in the environment the files are written as the program is now; look at what git
/// shows before you believe them.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden")

  /// Compares a text with the file of a name.
  static func expect(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let file = folder.appending(path: name + ".txt")
    let own =
      text.split(separator: "\n", omittingEmptySubsequences: false).map(trimmed).joined(separator: "\n")
      + "\n"
    if ProcessInfo.processInfo.environment["VLDS_UPDATE_GOLDEN"] == "1" {
      try? FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? own.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    guard let wanted = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record("There is no \(file.path).", sourceLocation: sourceLocation)
      return
    }
    #expect(own == wanted, "\(name):\n\(own)", sourceLocation: sourceLocation)
  }

  private static func trimmed(_ line: Substring) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

import BenchCatalogue
import Glibc

/// The temporary folder of a run, removed when it ends.
final class Workplace {
  let folder: String

  init() throws(BenchProblem) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/vlds-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .unreadable(parent) }
    folder = String(decoding: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    mkdir("\(folder)/home", 0o700)
  }

  deinit { _ = try? ChildProcess.run("rm", ["-rf", folder]) }

  var home: String { "\(folder)/home" }

  func catalogue(_ count: Int) throws -> GeneratedCatalogue {
    try GeneratedCatalogue(count: count, root: "\(folder)/catalogue-\(count)")
  }
}

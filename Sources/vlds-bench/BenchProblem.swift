/// Why something cannot be measured.
enum BenchProblem: Error, CustomStringConvertible {
  case cannotStart(String, words: String)
  case noProgram(String)
  case ended(String, exitCode: Int32)
  /// What should have been seen on the screen was not.
  case notShown(String)
  case unreadable(String)
  case unknownRow(String, among: [String])

  var description: String {
    switch self {
    case .cannotStart(let program, let words): "\(program) cannot be started: \(words)"
    case .noProgram(let path): "there is no \(path); build it with `swift build -c release --product vlds`"
    case .ended(let command, let code): "`\(command)` ended with \(code)"
    case .notShown(let text): "the screen never showed \(text)"
    case .unreadable(let path): "\(path) cannot be read"
    case .unknownRow(let name, let among): "no row \(name); there are \(among.joined(separator: ", "))"
    }
  }
}

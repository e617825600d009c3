import Glibc

/// The program vlds that is measured: the one beside this program, built anew where the package is at hand.
enum Program {
  /// - Throws: where there is none, or it cannot be built.
  static func beside() throws(BenchProblem) -> String {
    let folder = try folderOfThisProgram()
    let path = "\(folder)/vlds"
    // Beside a package's build folder the sources may be newer than the program.
    if let build = folder.firstRange(of: "/.build/"), let swift = Subject.tool("swift") {
      let package = String(folder[..<build.lowerBound])
      let arguments = ["build", "-c", "release", "--product", "vlds", "--package-path", package]
      let run = try ChildProcess.run(swift, arguments, keepsErrors: true)
      guard run.exitCode == 0 else {
        throw .ended("swift \(arguments.joined(separator: " "))", exitCode: run.exitCode)
      }
    }
    guard access(path, X_OK) == 0 else { throw .noProgram(path) }
    return path
  }

  private static func folderOfThisProgram() throws(BenchProblem) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { throw .unreadable("/proc/self/exe") }
    let path = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }
}

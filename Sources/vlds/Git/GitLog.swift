import Catalogue

/// The commits that git tells of, and the descriptions that each of them has touched.
struct GitLog {
  /// Latest first.
  private(set) var commits: [FileHistory.Commit] = []
  /// The versions of each file, by the path that it has now, latest first.
  private(set) var versions: [String: [FileHistory.Version]] = [:]
  /// What a file was called before, in the commits that are still to come, and what it is called now; `nil` for a name
  /// that another file had before.
  private var names: [String: String?] = [:]

  /// What is asked of git, once for all files. A merge tells of the files that are as in none of its parents.
  static let question = [
    "log", "--date-order", "-c", "--name-status", "-M", "--relative", "--no-ext-diff", "--no-show-signature",
    "--format=%x01%H %cs", "--", ".",
  ]

  /// Reads the answer.
  init(_ answer: [UInt8]) {
    for line in answer.split(separator: UInt8(ascii: "\n")) {
      if line.first == 1 {
        addCommit(line.dropFirst())
      } else {
        addChange(line.split(separator: UInt8(ascii: "\t")))
      }
    }
  }

  private mutating func addCommit(_ line: ArraySlice<UInt8>) {
    let halves = line.split(separator: UInt8(ascii: " "))
    guard halves.count == 2, let day = Day.read(halves[1]) else { return }
    commits.append(FileHistory.Commit(id: String(decoding: halves[0], as: UTF8.self), day: day))
  }

  /// A line `M\tpath`, `R100\told\tnew`, or of a merge `MM\tpath`.
  private mutating func addChange(_ parts: [ArraySlice<UInt8>]) {
    guard parts.count >= 2, let last = parts.last, last.suffix(3).elementsEqual(".md".utf8), !commits.isEmpty,
      parts[0] != [UInt8(ascii: "D")]
    else { return }
    let file = String(decoding: last, as: UTF8.self)
    guard let now = names[file] ?? file else { return }
    versions[now, default: []].append(FileHistory.Version(commit: commits.count - 1, file: file))
    if parts.count == 3, parts[0].first == UInt8(ascii: "R") {
      names[file] = .some(nil)
      names[String(decoding: parts[1], as: UTF8.self)] = now
    }
  }
}

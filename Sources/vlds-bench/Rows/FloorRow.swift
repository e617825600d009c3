/// What the catalogue costs others to read: a small C program, a search for a word, git's look for changed files.
enum FloorRow: Row {
  static let name = "floor"

  static func figures(of subject: Subject) throws -> [Figure] {
    var figures = [figure("floor: every file read once, ids resolved", subject.floor, subject)]
    if let search = Subject.tool("rg") {
      let time = try samples(subject.runs) {
        _ = try ChildProcess.run(search, ["-c", "handläggare", subject.catalogue])
      }
      figures.append(figure("floor: rg -c handläggare", time.median, subject))
    }
    if let git = Subject.tool("git") {
      let folder = "\(subject.home)/git-\(subject.count)"
      let call = ["--git-dir=\(folder)", "--work-tree=\(subject.catalogue)"]
      _ = try ChildProcess.run(git, ["init", "-q", "--bare", folder])
      _ = try ChildProcess.run(git, call + ["-c", "core.looseCompression=0", "add", "-A"])
      let time = try samples(subject.runs) {
        _ = try ChildProcess.run(git, call + ["status", "--porcelain"])
      }
      figures.append(figure("floor: git status", time.median, subject))
    }
    return figures
  }

  private static func figure(_ work: String, _ seconds: Double, _ subject: Subject) -> Figure {
    Figure(row: name, work: work, descriptions: subject.count, value: seconds, unit: .seconds)
  }
}

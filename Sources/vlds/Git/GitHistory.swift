import Catalogue
import CatalogueFiles
import Metamodel

/// What git knows of the files of a catalogue.
enum GitHistory {
  /// Why the history is not at hand.
  enum Absence: Error {
    /// There is no git, the folder is in no repository, or nothing has been committed.
    case outside
    /// The clone has only the latest commits.
    case shallow

    /// For people.
    var words: Words {
      switch self {
      case .outside:
        Words(
          sv: "katalogen ligger inte i git, eller inget är incheckat",
          en: "the catalogue is not in git, or nothing is committed")
      case .shallow:
        Words(sv: "klonen är grund (`git clone --depth`)", en: "the clone is shallow (`git clone --depth`)")
      }
    }
  }

  /// Asks git of all files at once.
  ///
  /// - Parameters:
  ///   - folder: the root of the catalogue.
  ///   - catalogue: the catalogue as it has been read from there.
  static func ask(in folder: String, of catalogue: Catalogue) throws(Absence) -> FileHistory {
    let (git, prefix) = try open(folder)
    let (log, edited) = try log(git, prefix)
    let contents = GitContents(git, prefix: prefix)
    return FileHistory(
      commits: log.commits, versions: log.versions, edited: edited, of: catalogue
    ) { file, commit, schema in
      contents.bytes(of: file, at: commit.id).flatMap {
        Document.read(description: $0, schema: schema).document
      }
    }
  }

  /// The commits of the files, and the paths of the files that differ from what is committed.
  static func log(in folder: String) throws(Absence) -> (GitLog, edited: Set<String>) {
    let (git, prefix) = try open(folder)
    return try log(git, prefix)
  }

  /// Git, and where the folder is in the work tree.
  private static func open(_ folder: String) throws(Absence) -> (Git, prefix: String) {
    let git = Git(folder: folder)
    guard let place = git.answer(["rev-parse", "--is-shallow-repository", "--show-prefix"]) else {
      throw .outside
    }
    let lines = String(decoding: place, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "false" else { throw .shallow }
    return (git, lines.count > 1 ? String(lines[1]) : "")
  }

  private static func log(_ git: Git, _ prefix: String) throws(Absence) -> (GitLog, edited: Set<String>) {
    guard let answer = git.answer(GitLog.question), let edited = git.answer(question) else { throw .outside }
    return (GitLog(answer), paths(in: edited, below: prefix))
  }

  private static let question = [
    "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--", ".",
  ]

  /// The paths of an answer `XY PATH`, each with a null byte behind, relative to the catalogue.
  private static func paths(in status: [UInt8], below prefix: String) -> Set<String> {
    Set(
      status.split(separator: 0).compactMap { entry in
        let path = entry.dropFirst(3)
        guard path.starts(with: prefix.utf8) else { return nil }
        return String(decoding: path.dropFirst(prefix.utf8.count), as: UTF8.self)
      })
  }
}

import Metamodel

/// How the files of a catalogue have come to be as they are, as far as git knows.
///
/// The library asks nobody: who has asked git hands this over, with a way to read what a file once was.
public struct FileHistory: Sendable {
  /// A commit, with the day on which it was made.
  public struct Commit: Sendable, Hashable {
    public let id: String
    public let day: Day

    /// Creates a commit.
    public init(id: String, day: Day) {
      self.id = id
      self.day = day
    }
  }

  /// A file as a commit left it.
  public struct Version: Sendable, Hashable {
    /// The number of the commit: 0 is the latest.
    public let commit: Int
    /// The path that the file had then, relative to the catalogue.
    public let file: String

    /// Creates a version.
    public init(commit: Int, file: String) {
      self.commit = commit
      self.file = file
    }
  }

  /// Reads a file as a commit has it; `nil` where it is not there or cannot be read.
  public typealias Reader = @Sendable (_ file: String, _ commit: Commit, _ schema: Schema) -> Document?

  /// The commits, latest first.
  public let commits: [Commit]
  private let versions: [String: [Version]]
  /// The files that have versions, by the path of their folder.
  private let folders: [Substring: [String]]
  private let edited: Set<String>
  private let catalogue: Catalogue
  private let read: Reader

  /// Creates a history.
  ///
  /// - Parameters:
  ///   - versions: by path in the catalogue now, those of each file, latest first.
  ///   - edited: the paths of the files that differ from what is committed, new ones included.
  ///   - catalogue: the catalogue as it was when all this was asked for: what is another since then is edited.
  public init(
    commits: [Commit], versions: [String: [Version]], edited: Set<String>, of catalogue: Catalogue,
    read: @escaping Reader
  ) {
    self.commits = commits
    self.versions = versions
    folders = Dictionary(grouping: versions.keys, by: FileHistory.folder)
    self.edited = edited
    self.catalogue = catalogue
    self.read = read
  }

  /// The versions of a description's file that have been committed, latest first.
  public func versions(of description: Description) -> [Version] { versions[description.file] ?? [] }

  /// The files in the folder of a path that have been committed, also those that are gone; in order.
  public func files(beside path: String) -> [String] {
    (folders[FileHistory.folder(of: path)] ?? []).sorted()
  }

  private static func folder(of path: String) -> Substring {
    path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
  }

  /// Whether a description may differ from its latest version.
  public func isEdited(_ description: Description) -> Bool {
    if edited.contains(description.file) { return true }
    guard let position = catalogue.position(of: description.reference) else { return true }
    return catalogue.descriptions[position] !== description
  }

  /// A description's file as a version has it.
  public func document(_ version: Version, of description: Description) -> Document? {
    read(version.file, commits[version.commit], description.kind.schema)
  }

  /// A description's file as it stood at a commit; `nil` where it was not there yet.
  public func document(of description: Description, at commit: Int) -> Document? {
    document(description.file, at: commit, description.kind.schema)
  }

  /// A file as it stood at a commit; `nil` where it was not there.
  ///
  /// - Parameter file: the path that it has now, or had last.
  public func document(_ file: String, at commit: Int, _ schema: Schema) -> Document? {
    // The name that it had then is that of its last version before.
    guard let version = versions[file]?.first(where: { $0.commit >= commit }) else { return nil }
    return read(version.file, commits[commit], schema)
  }

  /// Whether a description may have changed after a commit.
  public func mayHaveChanged(_ description: Description, since commit: Int) -> Bool {
    isEdited(description) || versions(of: description).first.map { $0.commit < commit } ?? false
  }

  /// The last day after another on which a description changed in more than some of its fields; `nil` where it has not.
  ///
  /// - Parameters:
  ///   - fields: fields whose changes do not count; how the file is written does not count either.
  ///   - today: the day of a change that is not committed.
  public func lastChange(
    of description: Description, after day: Day, today: Day, except fields: Set<String>
  ) -> Day? {
    guard var newer = description.document else { return nil }
    let versions = versions(of: description)
    if isEdited(description), day < today {
      let committed = versions.first.flatMap { document($0, of: description) }
      guard let committed, newer.says(theSameAs: committed, except: fields) else { return today }
      newer = committed
    }
    for (index, version) in versions.enumerated() {
      let isLater = commits[version.commit].day > day
      // Where no version from here on is later, nothing more has to be read.
      if !isLater, !versions[index...].contains(where: { commits[$0.commit].day > day }) { return nil }
      let older = index + 1 < versions.count ? document(versions[index + 1], of: description) : nil
      let isSame = older.map { newer.says(theSameAs: $0, except: fields) } ?? false
      if isLater, !isSame { return commits[version.commit].day }
      newer = older ?? newer
    }
    return nil
  }
}

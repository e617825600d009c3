import Catalogue
import Metamodel
import Rules

/// The files of a catalogue that differ from a revision of git: changed, new or gone, committed or not.
struct ChangedFiles {
  /// Paths relative to the root of the catalogue.
  let files: Set<String>

  init(since revision: String, root: String) throws(Failure) {
    let git = Git(folder: root)
    guard git.answer(["rev-parse", "--is-inside-work-tree"]) != nil else { throw .noGit }
    let commit = ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"]
    guard let name = git.answer(commit) else { throw .unknownRevision(revision) }
    let hash = String(decoding: name, as: UTF8.self).filter(\.isHexDigit)
    // A file that has moved is gone from one place and new at another.
    let differing = ["diff", "--name-only", "--no-renames", "--no-ext-diff", "--relative", "-z", hash, "--"]
    let unknown = ["ls-files", "--others", "--exclude-standard", "-z"]
    guard let changed = git.answer(differing), let new = git.answer(unknown) else {
      throw .noGit
    }
    files = Set(Git.words(changed) + Git.words(new))
  }

  /// How many descriptions there are in these files.
  func count(in catalogue: Catalogue) -> Int {
    files.count { file in
      catalogue.metamodel.place(of: file).flatMap { catalogue.position(kind: $0.kind.id, id: $0.id) } != nil
    }
  }

  /// Whether a finding is about a file that differs, or names something in one: what a removal breaks elsewhere
  /// is then seen too.
  func concern(_ finding: Finding, in metamodel: Metamodel) -> Bool {
    if files.contains(finding.place.file) || finding.related.contains(where: { files.contains($0.file) }) {
      return true
    }
    return FindingKey(finding.key)?.names.contains { name in
      file(of: name, in: metamodel).map(files.contains) ?? false
    } ?? false
  }

  /// The file of `kind/id` or `kind/id#part`, whether it is there or not.
  private func file(of name: String, in metamodel: Metamodel) -> String? {
    let reference = name.prefix { $0 != "#" }
    guard let slash = reference.firstIndex(of: "/"), let kind = metamodel[String(reference[..<slash])],
      ReferenceValue.isIdentifier(reference[reference.index(after: slash)...])
    else { return nil }
    return kind.path.path(of: String(reference[reference.index(after: slash)...]))
  }
}

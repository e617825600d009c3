import Catalogue
import CatalogueFiles
import Metamodel
import Rules
import TestSupport

/// A catalogue that has been committed again and again.
struct Past {
  /// What stands in files, by path without `.md`; front matter alone.
  typealias Files = [String: String]

  let catalogue: Catalogue
  let history: FileHistory

  /// - Parameters:
  ///   - commits: oldest first, each with its day and the files that it changes.
  ///   - edits: files that differ from what is committed.
  ///   - removed: files that are there no longer.
  init(_ commits: [(day: String, files: Files)], edits: Files = [:], removed: Set<String> = []) {
    var states: [Files] = []
    for commit in commits { states.append((states.last ?? [:]).merging(commit.files) { $1 }) }
    states.reverse()
    let catalogue = makeCatalogue(
      (states.first ?? [:]).merging(edits) { $1 }.filter { !removed.contains($0.key) })
    let days = commits.reversed().map { Day($0.day)! }  // Days that there are.
    var versions: [String: [FileHistory.Version]] = [:]
    for (number, commit) in commits.reversed().enumerated() {
      for file in commit.files.keys {
        versions[file + ".md", default: []].append(.init(commit: number, file: file + ".md"))
      }
    }
    self.catalogue = catalogue
    history = FileHistory(
      commits: days.enumerated().map { .init(id: String($0), day: $1) }, versions: versions,
      edited: Set(edits.keys.map { $0 + ".md" }), of: catalogue
    ) { [states] file, commit, schema in
      guard let number = Int(commit.id), let text = states[number][String(file.dropLast(3))] else {
        return nil
      }
      return Document.read(description: Array("---\n\(text)---\n".utf8), schema: schema).document
    }
  }

  /// The findings of a rule.
  func findings(_ rule: String) -> [Finding] {
    Validator(catalogue, today: testDay, options: .init(rules: [rule]), history: history).assess().findings
  }

  /// The messages of a rule, each behind its file and line.
  func messages(_ rule: String) -> [String] {
    findings(rule).map { "\($0.place.file):\($0.place.position.line) \($0.message.sv)" }
  }
}

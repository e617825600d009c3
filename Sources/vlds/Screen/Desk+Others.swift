import Catalogue
import CatalogueFiles
import Glibc
import Interface
import Metamodel

/// What other programs do to the files while they are worked on.
extension Desk {
  static let readingAgain = Words(sv: "Läser om", en: "Reading again")

  /// Takes in what other programs have done to files.
  ///
  /// - Parameter typed: the file that somebody is typing in, which stays as it is.
  mutating func takeChanges(at paths: Set<String>, keeping typed: String?, _ work: Work) -> [Message] {
    let changes = copy.takeChanges(at: paths, keeping: typed, work)
    if let file = changes.conflicts.first {
      let isThere = access("\(root)/\(file)", F_OK) == 0
      let done = isThere ? Words(sv: "ändrats", en: "changed") : Words(sv: "tagits bort", en: "removed")
      let words = Words(
        sv: "Dina ändringar är kvar, och Ctrl-S frågar: \(file) har \(done.sv) av ett annat program.",
        en: "Your changes are kept, and Ctrl-S asks: \(file) has been \(done.en) by another program.")
      return (changes.reloaded.isEmpty ? [] : outcome) + [.notice(words, isProblem: true)]
    }
    guard !changes.reloaded.isEmpty else { return [] }
    return outcome + [.notice(Desk.words(changes), isProblem: false)]
  }

  /// What other programs have done, for the person.
  private static func words(_ changes: WorkingCopy.OthersChanges) -> Words {
    let read = changes.reloaded.filter { !changes.removed.contains($0) }
    let parts = [
      (read, Words(sv: "lästes om", en: read.count == 1 ? "was read again" : "were read again")),
      (
        changes.removed, Words(sv: "har tagits bort", en: changes.removed.count == 1 ? "is gone" : "are gone")
      ),
    ].filter { !$0.0.isEmpty }.map { files, done in
      files.count == 1
        ? Words(sv: "\(files[0]) \(done.sv).", en: "\(files[0]) \(done.en).")
        : Words(sv: "\(files.count) filer \(done.sv).", en: "\(files.count) files \(done.en).")
    }
    return Words(sv: parts.map(\.sv).joined(separator: " "), en: parts.map(\.en).joined(separator: " "))
  }

  /// Holds a file here against the one on disk.
  func compare(_ file: String) -> [Message] {
    if let conflict = copy.conflict(in: file) { return [.conflict(conflict)] }
    let words = Words(
      sv: "\(file) går inte att jämföra fält för fält: den är borta eller kan inte läsas på disk.",
      en: "\(file) cannot be compared field by field: it is gone or cannot be read on disk.")
    return [.notice(words, isProblem: true)]
  }

  static func settling(_ file: String) -> Words {
    Words(sv: "Behåll egna fält i \(file)", en: "Keep own fields in \(file)")
  }

  /// Takes a file from disk with the fields that are kept from here.
  mutating func settle(_ file: String, keeping kept: Set<String>) -> [Message] {
    do throws(EditProblem) {
      try copy.settle(file, keeping: kept, title: Desk.settling(file))
      return outcome
    } catch {
      return outcome + [.notice(error.words, isProblem: true)]
    }
  }

  /// Drops what is unsaved of files that another program has changed.
  mutating func takeFromDisk(_ files: [String]) -> [Message] {
    let names = files.joined(separator: ", ")
    do throws(SavingProblem) {
      try copy.takeFromDisk(
        files, title: Words(sv: "Läs om \(names), släpp mitt", en: "Read \(names) again, drop mine"))
      return outcome
    } catch {
      return [.notice(error.words, isProblem: true)]
    }
  }
}

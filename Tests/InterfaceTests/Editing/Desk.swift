import Catalogue
import CatalogueFiles
import Metamodel
import Rules
import Terminal
import TestSupport
import Testing

@testable import Interface

/// A person at the keyboard whose edits are done: the state, and a working copy on disk.
struct Desk {
  let folder: TemporaryCatalogue
  private(set) var copy: WorkingCopy
  private(set) var state: State
  /// What is on the clipboard.
  private(set) var copied: String?

  /// - Parameters:
  ///   - files: texts by path, `.md` left out, each the front matter alone or a whole file.
  ///   - others: files that are no descriptions, by their whole path.
  init(
    _ files: [String: String], columns: Int = 80, rows: Int = 24, _ language: Language = .swedish,
    others: [String: String] = [:]
  ) throws {
    folder = TemporaryCatalogue(
      others.merging(
        files.map { path, text in
          (
            path + ".md",
            text.hasPrefix("---") ? text : "---\n\(text)\(text.hasSuffix("\n") ? "" : "\n")---\n"
          )
        }
      ) { $1 })
    let opened = try CatalogueReader.open(folder.root)
    copy = WorkingCopy(opened, try opened.catalogue())
    state = State(
      size: Size(columns: columns, rows: rows), language: language, content: Desk.content(copy.catalogue))
  }

  private static func content(_ catalogue: Catalogue) -> Content {
    let check = LiveCheck(catalogue, today: Day("2026-11-22")!)
    return Content(
      catalogue, names: NameIndex(catalogue), texts: TextIndex(catalogue), check: check)
  }

  /// Presses keys by their names, with blanks between.
  mutating func press(_ keys: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for name in keys.split(separator: " ") {
      guard let key = KeyPress(String(name)) else {
        Issue.record("No key \(name).", sourceLocation: sourceLocation)
        continue
      }
      carryOut(state.update(.event(.key(key))))
    }
  }

  /// Opens the form of a description at a field.
  mutating func edit(_ reference: String, _ field: String) { state.edit(reference, field: field) }

  /// Types a text.
  mutating func type(_ text: String) {
    for character in text { carryOut(state.update(.event(.key(KeyPress(character))))) }
  }

  /// Says which formats there are.
  mutating func allow(_ formats: ForeignFormats) { state.formats = formats }

  /// Tells what the world outside has found.
  mutating func send(_ message: Message) { carryOut(state.update(message)) }

  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects {
      do {
        switch effect {
        case .edit(let edits, let title): try copy.perform(edits, title: title)
        case .undo: _ = try copy.undo()
        case .redo: _ = try copy.redo()
        case .save: try copy.save()
        case .copy(let text):
          copied = text
          continue
        default: continue
        }
        _ = state.update(.content(Desk.content(copy.catalogue)))
      } catch let problem as EditProblem {
        _ = state.update(.notice(problem.words, isProblem: true))
      } catch {
        Issue.record("\(error)")
      }
      let work = WorkStatus(
        unsaved: copy.unsaved.count, undo: copy.history.done.last?.title,
        redo: copy.history.undone.last?.title)
      _ = state.update(.work(work))
    }
  }

  /// The file of a description as the edits leave it.
  func text(of reference: String) -> String? {
    copy.catalogue.position(of: reference).flatMap { copy.catalogue.descriptions[$0].document?.bytes }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// What is on the screen.
  var screen: String { state.render().lines.joined(separator: "\n") }
}

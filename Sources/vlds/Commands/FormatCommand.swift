import ArgumentParser
import Catalogue
import CatalogueFiles
import Metamodel

/// `vlds format [FILE…]`: files in canonical form.
struct FormatCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "format",
      abstract: spoken(
        sv: "Skriv filer i kanonisk form; värden och kommentarer står kvar.",
        en: "Write files in canonical form; values and comments stay."))
  }

  @OptionGroup var form: FormatOptions
  @OptionGroup var place: PlaceOptions

  @Flag(help: ArgumentHelp(spoken(sv: "Säg bara vad som skulle ändras.", en: "Only say what would change.")))
  var check = false

  @Argument(
    help: ArgumentHelp(
      spoken(
        sv: "Filer, från katalogens rot; utan dem hela katalogen.",
        en: "Files, from the root of the catalogue; without them all of it.")), completion: .file())
  var files: [String] = []

  func run() throws {
    let session = Session(form.format)
    var editing = try Editing(session, at: place.path)
    var edits: [CatalogueEdit] = []
    var changed: [String] = []
    var left: [(file: String, why: Words)] = []
    for position in try positions(in: editing.catalogue) {
      let description = editing.catalogue.descriptions[position]
      guard let document = description.document else {
        left.append((description.file, Words(sv: "kan inte läsas", en: "cannot be read")))
        continue
      }
      do throws(CanonicalForm.Obstacle) {
        let bytes = try CanonicalForm.bytes(of: document, description.kind.schema)
        guard bytes != document.bytes else { continue }
        edits.append(.file(description.reference, bytes))
        changed.append(description.file)
      } catch {
        left.append((description.file, error.words))
      }
    }
    if !check {
      _ = try editing.perform(edits, Words(sv: "Kanonisk form", en: "Canonical form"))
    }
    answer(changed.sorted(), left, session)
    try session.end(check && !changed.isEmpty ? .no : .done)
  }

  private func positions(in catalogue: Catalogue) throws(Failure) -> [Int] {
    guard !files.isEmpty else { return Array(catalogue.descriptions.indices) }
    var positions: [Int] = []
    for file in files {
      let path = file.hasPrefix("./") ? String(file.dropFirst(2)) : file
      guard let place = catalogue.metamodel.place(of: path),
        let position = catalogue.position(kind: place.kind.id, id: place.id)
      else { throw .noDescription(file, nearest: nil) }
      positions.append(position)
    }
    return positions
  }

  private func answer(_ changed: [String], _ left: [(file: String, why: Words)], _ session: Session) {
    switch session.format {
    case .json:
      session.output.document([
        "changed": .strings(changed),
        "left": .array(left.map { ["file": .string($0.file), "why": .string($0.why[session.language])] }),
      ])
    case .text:
      session.answer(["changed": changed])
      for (file, why) in left {
        session.output.line(session.say(sv: "lämnad: ", en: "left: ") + "\(file): \(why[session.language])")
      }
    }
  }
}

extension CanonicalForm.Obstacle {
  fileprivate var words: Words {
    switch self {
    case .outsidePlainSubset:
      Words(sv: "YAML utanför den enkla delmängden", en: "YAML outside the plain subset")
    case .repeatedKey(let key):
      Words(sv: "nyckeln \(key) står två gånger", en: "the key \(key) stands twice")
    }
  }
}

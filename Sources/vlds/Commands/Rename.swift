import ArgumentParser
import Catalogue
import Metamodel

/// `vlds rename KIND/ID[#PART] NEW`: another id, which every reference follows.
struct Rename: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rename",
      abstract: spoken(
        sv: "Ge en beskrivning eller del ett annat id; hänvisningarna följer med.",
        en: "Give a description or part another id; the references follow."))
  }

  @OptionGroup var form: FormatOptions
  @OptionGroup var place: PlaceOptions

  @Argument(
    help: ArgumentHelp(
      spoken(sv: "Beskrivningen eller delen.", en: "The description or part."), valueName: "kind/id[#part]"),
    completion: .descriptions)
  var name: String

  @Argument(help: ArgumentHelp(spoken(sv: "Det nya id:t.", en: "The new id."), valueName: "new"))
  var new: String

  func run() throws {
    let session = Session(form.format)
    var editing = try Editing(session, at: place.path)
    let halves = name.split(separator: "#", maxSplits: 1).map(String.init)
    let found = try Names.description(halves[0], in: editing.catalogue)
    guard found.alias == nil else { throw Failure.importedDescription(name) }
    let description = editing.catalogue.descriptions[found.position]
    let part = halves.count > 1 ? halves[1] : nil
    let reference = description.reference + (part.map { "#" + $0 } ?? "")
    let metamodel = editing.catalogue.metamodel
    let changes = try editing.perform(
      [.rename(reference, to: new)], Words(sv: "Byt id på \(reference)", en: "Rename \(reference)"))
    var moved: [(from: String, to: String)] = []
    if part != nil {
      moved.append((reference, "\(description.reference)#\(new)"))
    } else {
      for place in changes.filter({ $0.after == nil }).compactMap({ metamodel.place(of: $0.file) }) {
        let tail = place.id.dropFirst(description.id.count)
        moved.append(("\(place.kind.id)/\(place.id)", "\(place.kind.id)/\(new)\(tail)"))
      }
    }
    let changed = changes.filter { $0.before != nil && $0.after != nil }.map(\.file)
    switch session.format {
    case .json:
      session.output.document([
        "moved": .array(moved.map { ["from": .string($0.from), "to": .string($0.to)] }),
        "changed": .strings(changed),
      ])
    case .text:
      for (from, to) in moved { session.output.line("\(from) → \(to)") }
      if !changed.isEmpty { session.answer(["changed": changed]) }
    }
    try session.end()
  }
}

/// `vlds remove KIND/ID`: removes a description, and on consent what refers to it.
struct Remove: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove",
      abstract: spoken(
        sv: "Ta bort en beskrivning; utan flagga bara om inget hänvisar dit.",
        en: "Remove a description; without an option only if nothing refers to it."))
  }

  @OptionGroup var form: FormatOptions
  @OptionGroup var place: PlaceOptions

  @Argument(
    help: ArgumentHelp(spoken(sv: "Beskrivningen.", en: "The description."), valueName: "kind/id"),
    completion: .descriptions)
  var description: String

  @Flag(
    help: ArgumentHelp(spoken(sv: "Ta bort hänvisningarna också.", en: "Remove the references too.")))
  var withReferences = false

  @Flag(
    help: ArgumentHelp(
      spoken(sv: "Lämna hänvisningarna, utan mål.", en: "Leave the references, without target.")))
  var leaveReferences = false

  func validate() throws {
    if withReferences, leaveReferences {
      throw ValidationError(
        spoken(
          sv: "välj --with-references eller --leave-references, inte båda",
          en: "choose --with-references or --leave-references, not both"))
    }
  }

  func run() throws {
    let session = Session(form.format)
    var editing = try Editing(session, at: place.path)
    let found = try Names.description(description, in: editing.catalogue)
    guard found.alias == nil else { throw Failure.importedDescription(description) }
    let reference = editing.catalogue.descriptions[found.position].reference
    let changes = try editing.perform(
      [.remove(reference, references: withReferences ? .remove : leaveReferences ? .leave : .refuse)],
      Words(sv: "Ta bort \(reference)", en: "Remove \(reference)"))
    session.answer([
      "removed": changes.filter { $0.after == nil }.map(\.file),
      "changed": changes.filter { $0.after != nil }.map(\.file),
    ])
    try session.end()
  }
}

import ArgumentParser
import Catalogue
import CatalogueFiles
import Exchange
import Metamodel

/// `vlds set KIND/ID PATH=VALUE…`: changes fields of a description, all or none.
struct SetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "set",
      abstract: spoken(
        sv: "Ändra fält i en beskrivning, på plats.", en: "Change fields of a description, in place."))
  }

  @OptionGroup var form: FormatOptions
  @OptionGroup var place: PlaceOptions

  @Argument(
    help: ArgumentHelp(spoken(sv: "Beskrivningen.", en: "The description."), valueName: "kind/id"),
    completion: .descriptions)
  var description: String

  @Argument(
    help: ArgumentHelp(
      spoken(
        sv: "Fältets sökväg och värde, som status=decided eller name.en=Income. Utan värde tas fältet bort.",
        en:
          "Path and value of a field, such as status=decided or name.en=Income. Without value the field is removed."
      ),
      valueName: "path=value"))
  var settings: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      spoken(sv: "Lägg till ett värde sist i en lista.", en: "Add a value at the end of a list."),
      valueName: "path=value"))
  var add: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      spoken(
        sv: "Ta bort ett fält, eller ett värde ur en lista.", en: "Remove a field, or a value from a list."),
      valueName: "path[=value]"))
  var remove: [String] = []

  @Option(
    help: ArgumentHelp(
      spoken(sv: "Brödtexten, ur en fil eller - .", en: "The body, from a file or - ."), valueName: "file"))
  var body: String?

  func run() throws {
    let session = Session(form.format)
    var editing = try Editing(session, at: place.path)
    let found = try Names.description(description, in: editing.catalogue)
    guard found.alias == nil else { throw Failure.importedDescription(description) }
    let target = editing.catalogue.descriptions[found.position]
    let edits = try Assignments.edits(set: settings, add: add, remove: remove, target.kind.schema)
    var all: [CatalogueEdit] = edits.isEmpty ? [] : [.fields(target.reference, edits)]
    if let body { all.append(.body(target.reference, try bodyText(body))) }
    let changes = try editing.perform(
      all, Words(sv: "Ändra \(target.reference)", en: "Change \(target.reference)"),
      refusing: WorkingCopy.valueRules)
    session.answer(["changed": changes.map(\.file)])
    try session.end()
  }
}

/// `vlds new KIND ID`: a new description in canonical form.
struct New: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: spoken(sv: "Skapa en beskrivning.", en: "Create a description."))
  }

  @OptionGroup var form: FormatOptions
  @OptionGroup var place: PlaceOptions

  @Argument(
    help: ArgumentHelp(spoken(sv: "Slaget, som service.", en: "The kind, such as service.")),
    completion: .list(Metamodel.vlds.kinds.map(\.id)))
  var kind: String

  @Argument(help: ArgumentHelp(spoken(sv: "Id för det nya.", en: "The id of what is new.")))
  var id: String

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      spoken(sv: "Ett fält med värde.", en: "A field with its value."), valueName: "path=value"))
  var set: [String] = []

  @Option(
    help: ArgumentHelp(
      spoken(sv: "Brödtexten, ur en fil eller - .", en: "The body, from a file or - ."), valueName: "file"))
  var body: String?

  func run() throws {
    let session = Session(form.format)
    var editing = try Editing(session, at: place.path)
    let kind = try Names.kind(kind, in: editing.catalogue.metamodel)
    let standard = [NewValue.Pair("name", .text(id)), NewValue.Pair("status", .text("draft"))]
      .filter { kind.schema[$0.key] != nil }
    let edits = try Assignments.edits(set: set, kind.schema)
    var all: [CatalogueEdit] = [
      .create(kind: kind.id, id: id, standard, body: try body.map(bodyText) ?? "")
    ]
    if !edits.isEmpty { all.append(.fields("\(kind.id)/\(id)", edits)) }
    let changes = try editing.perform(
      all, Words(sv: "Skapa \(kind.id)/\(id)", en: "Create \(kind.id)/\(id)"),
      refusing: WorkingCopy.valueRules)
    session.answer(["created": changes.map(\.file)])
    try session.end()
  }
}

extension Session {
  /// Says which files have come, changed or gone.
  func answer(_ files: KeyValuePairs<String, [String]>) {
    switch format {
    case .json:
      output.document(.object(files.map { JSON.Member(key: $0.key, value: .strings($0.value)) }))
    case .text:
      for (key, files) in files {
        for file in files { output.line("\(Session.words[key]?[language] ?? key): \(file)") }
      }
      if files.allSatisfy(\.value.isEmpty) {
        output.line(say(sv: "inget att ändra", en: "nothing to change"))
      }
    }
  }

  private static let words = [
    "created": Words(sv: "skapad", en: "created"), "changed": Words(sv: "ändrad", en: "changed"),
    "removed": Words(sv: "borttagen", en: "removed"), "moved": Words(sv: "flyttad", en: "moved"),
  ]
}

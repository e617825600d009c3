import ArgumentParser
import Catalogue
import Exchange
import Interface
import Metamodel
import Text

/// `vlds metamodel [KIND]`: what a catalogue can describe.
struct MetamodelCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "metamodel",
      abstract: spoken(
        sv: "Visa slagen, eller ett slag med sina fält.", en: "Show the kinds, or one with its fields."),
      discussion: spoken(
        sv: """
          Med -C visas också katalogens egna fält.

          --mapping archimate skriver vad slag, delar och fält är i ArchiMate, så som \
          det kan stå i catalogue.yaml. Rader under mappings där kommer före programmets, \
          så bara det som ska vara annorlunda behöver stå. Vid export gäller den första \
          raden för slaget eller fältet, vid import den första för elementets byggblock \
          eller typ.

          when, values  raden gäller där fältet har något av värdena
          only          raden gäller bara vid import, eller bara vid export
          turned        relationen går från det som fältet hänvisar till
          targets       raden gäller hänvisningar till de slagen eller delarna

          Till exempel:

          mappings:
            archimate:
              elements:
                - {kind: process, type: BusinessFunction, only: import}
          """,
        en: """
          With -C the extension fields of the catalogue are shown too.

          --mapping archimate writes what kinds, parts and fields are in ArchiMate, as \
          it may stand in catalogue.yaml. Rows under mappings there come before those of \
          the program, so only what is to be different has to stand there. In an export \
          the first row for the kind or field holds, in an import the first for the \
          building block or type of the element.

          when, values  the row is for where the field has one of the values
          only          the row is for import only, or for export only
          turned        the relationship leads from what the field refers to
          targets       the row is for references to those kinds or parts

          For example:

          mappings:
            archimate:
              elements:
                - {kind: process, type: BusinessFunction, only: import}
          """))
  }

  @OptionGroup var form: FormatOptions
  @OptionGroup var place: PlaceOptions

  @Argument(
    help: ArgumentHelp(
      spoken(sv: "Ett slag, som exchange eller utbyte.", en: "A kind, such as exchange."),
      valueName: spoken(sv: "slag", en: "kind")),
    completion: .list(Metamodel.vlds.kinds.map(\.id)))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      spoken(
        sv: "Skriv avbildningen till ett format i stället: archimate.",
        en: "Write the mapping to a format instead: archimate."),
      valueName: spoken(sv: "format", en: "format")),
    completion: .list(Mappings.formats))
  var mapping: String?

  func run() throws {
    let session = Session(form.format)
    if let mapping { return try write(mapping, session) }
    let metamodel = try place.path.map { path throws(Failure) in try Session.open(path).metamodel } ?? .vlds
    let kind = try self.kind.map { name throws(Failure) in try Names.kind(name, in: metamodel) }
    switch (session.format, kind) {
    case (.json, let kind?): session.output.document(.kind(kind))
    case (.json, nil): session.output.document(.metamodel(metamodel))
    case (.text, let kind?):
      KindText(language: session.language, ink: session.ink, output: session.output).write(kind)
    case (.text, nil): list(metamodel, session)
    }
    try session.end()
  }

  private func write(_ format: String, _ session: Session) throws {
    let manifest = try place.path.map { path throws(Failure) in try Session.open(path).manifest }
    guard let mapping = Mappings(format, manifest ?? Manifest(id: "")) else {
      throw Failure.unknownFormat(format, known: Mappings.formats)
    }
    switch session.format {
    case .json: session.output.document(mapping.json)
    case .text: for line in mapping.lines { session.output.line(line.visible) }
    }
    try session.end()
  }

  private func list(_ metamodel: Metamodel, _ session: Session) {
    let (language, ink, output) = (session.language, session.ink, session.output)
    let width = columnsOfOutput()
    for perspective in Perspective.allCases {
      output.line(ink.bold(perspective.label[language]))
      var table = TextTable()
      for kind in metamodel.kinds where kind.perspective == perspective {
        table.add(kind.label[language], kind.id, kind.path.notation)
      }
      for line in table.lines(indent: 2, paint: { text, _, column in column == 0 ? text : ink.dim(text) }) {
        output.line(line)
      }
      output.line()
    }
    let advice = session.say(
      sv: "Ett slag med sina fält: vlds metamodel utbyte",
      en: "A kind with its fields: vlds metamodel exchange")
    for line in advice.wrapped(to: width) { output.line(line) }
  }
}

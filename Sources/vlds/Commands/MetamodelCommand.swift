import ArgumentParser
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
        sv: "Med -C visas också katalogens egna fält.",
        en: "With -C the extension fields of the catalogue are shown too."))
  }

  @OptionGroup var form: FormatOptions
  @OptionGroup var place: PlaceOptions

  @Argument(
    help: ArgumentHelp(
      spoken(sv: "Ett slag, som exchange eller utbyte.", en: "A kind, such as exchange."),
      valueName: spoken(sv: "slag", en: "kind")),
    completion: .list(Metamodel.vlds.kinds.map(\.id)))
  var kind: String?

  func run() throws {
    let session = Session(form.format)
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

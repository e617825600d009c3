import ArgumentParser
import Catalogue
import Metamodel

/// `vlds trace KIND/ID[#PART]`: the three perspectives side by side, seen from one element.
struct TraceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "trace",
      abstract: spoken(
        sv: "Visa process, information och tjänst sida vid sida, från ett element.",
        en: "Show process, information and service side by side, from one element."),
      discussion: spoken(
        sv: """
          Till exempel: vlds trace exchange/svar-om-inkomst
                        vlds trace exchange-object/inkomst#belopp --format svg > spar.svg
          """,
        en: """
          For example: vlds trace exchange/svar-om-inkomst
                       vlds trace exchange-object/inkomst#belopp --format svg > trace.svg
          """))
  }

  @Option(
    help: ArgumentHelp(
      spoken(sv: "Svarets form.", en: "The form of the answer."), valueName: "text|json|mermaid|dot|svg"))
  var format = TraceReport.Form.text
  @OptionGroup var place: PlaceOptions

  @Argument(
    help: ArgumentHelp(
      spoken(
        sv: "Beskrivningen eller delen, som exchange/svar-om-inkomst; med alias: framför en importerad.",
        en:
          "The description or part, such as exchange/svar-om-inkomst; with alias: in front where it is imported."
      ),
      valueName: spoken(sv: "slag/id#del", en: "kind/id#part")),
    completion: .descriptions)
  var element: String

  func run() throws {
    let session = Session(format == .json ? .json : .text)
    let found = try Names.element(element, in: try session.catalogue(at: place.path))
    let terms = try session.terms(found.catalogue)
    // What is read by a person is as wide as the terminal, what goes elsewhere as wide as it needs.
    let isLimited = isTerminalOutput() || environment("COLUMNS") != nil
    TraceReport(
      trace: Trace(from: found.element, in: terms), terms: terms, language: session.language,
      ink: session.ink,
      width: isLimited ? columnsOfOutput() : nil
    ).write(format, to: session.output)
    try session.end()
  }
}

extension TraceReport.Form: ExpressibleByArgument {}

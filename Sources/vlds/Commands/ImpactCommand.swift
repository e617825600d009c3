import ArgumentParser
import Catalogue
import Metamodel

/// `vlds impact KIND/ID[#PART]`: what a change reaches, and whom to inform.
struct ImpactCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "impact",
      abstract: spoken(
        sv: "Visa vad en ändring når, och vem som ska informeras.",
        en: "Show what a change reaches, and whom to inform."),
      discussion: spoken(
        sv: """
          Direkta konsumenter informeras (VLDS 7.4) och skiljs från indirekta; för en instans sägs också vad som \
          faller om den är nere. Till exempel: vlds impact exchange-object/inkomst#belopp --format csv
          """,
        en: """
          Direct consumers are to be informed (VLDS 7.4) and are told apart from indirect ones; for an instance it \
          also says what fails if it is down. For example: vlds impact exchange-object/inkomst#belopp --format csv
          """))
  }

  @Option(
    help: ArgumentHelp(spoken(sv: "Svarets form.", en: "The form of the answer."), valueName: "text|json|csv")
  )
  var format = ImpactReport.Form.text
  @OptionGroup var place: PlaceOptions

  @Argument(
    help: ArgumentHelp(
      spoken(
        sv: "Beskrivningen eller delen som ändras, som logical-interface/inkomst/2#svar.",
        en: "The description or part that changes, such as logical-interface/inkomst/2#svar."),
      valueName: spoken(sv: "slag/id#del", en: "kind/id#part")),
    completion: .descriptions)
  var element: String

  func run() throws {
    let session = Session(format == .json ? .json : .text)
    let found = try Names.element(element, in: try session.catalogue(at: place.path))
    let terms = try session.terms(found.catalogue)
    ImpactReport(
      impact: Impact(of: found.element, in: terms), terms: terms, language: session.language, ink: session.ink
    ).write(format, to: session.output)
    try session.end()
  }
}

extension ImpactReport.Form: ExpressibleByArgument {}

import ArgumentParser
import Catalogue
import Interface
import Metamodel
import Terminal

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

  /// The form of a trace.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json, mermaid, dot, svg
  }

  @Option(
    help: ArgumentHelp(
      spoken(sv: "Svarets form.", en: "The form of the answer."), valueName: "text|json|mermaid|dot|svg"))
  var format = Form.text
  @OptionGroup var place: PlaceOptions

  @Argument(
    help: ArgumentHelp(
      spoken(
        sv: "Beskrivningen eller delen, som exchange/svar-om-inkomst; med alias: framför en importerad.",
        en: "The description or part, such as exchange/svar-om-inkomst; with alias: in front where it is imported."),
      valueName: spoken(sv: "slag/id#del", en: "kind/id#part")))
  var element: String

  func run() throws {
    let session = Session(format == .json ? .json : .text)
    let found = try Names.element(element, in: try session.catalogue(at: place.path))
    let terms = try session.terms(found.catalogue)
    let trace = Trace(from: found.element, in: terms)
    let language = session.language
    switch format {
    case .json: session.output.document(TraceJSON(trace, terms, language).document)
    case .mermaid: session.output.write(TraceMermaid(trace, terms, language).text)
    case .dot: session.output.write(TraceDOT(trace, terms, language).text)
    case .svg: session.output.write(TraceSVG(trace, terms, language).text)
    case .text: write(trace, terms, session)
    }
    try session.end()
  }

  /// The columns that the terminal interface shows, as wide as the terminal; where there is none, as they need.
  private func write(_ trace: Trace, _ terms: Terms, _ session: Session) {
    let picture = trace.picture(
      in: terms, session.language, look: session.ink.isOn ? .standard : .monochrome,
      width: isTerminalOutput() || environment("COLUMNS") != nil ? columnsOfOutput() : nil)
    for row in 0..<picture.size.rows where !session.output.isStopped {
      session.output.line(picture.spans(in: row).map(session.ink.paint).joined())
    }
  }
}

extension Frame {
  /// A row as pieces of one style each.
  fileprivate func spans(in row: Int) -> [Span] {
    var spans: [Span] = []
    for x in 0..<size.columns {
      guard let cell = self[Point(x: x, y: row)] else { continue }
      if spans.last?.style == cell.style {
        spans[spans.count - 1].text += cell.text
      } else {
        spans.append(Span(cell.text, cell.style))
      }
    }
    return spans
  }
}

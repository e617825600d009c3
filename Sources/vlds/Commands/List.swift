import ArgumentParser
import Catalogue
import Exchange
import Interface
import Metamodel
import Rules
import Text

/// `vlds list`: the descriptions of a kind, or those that answer a query.
struct List: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: spoken(sv: "Lista beskrivningar.", en: "List descriptions."),
      discussion: spoken(
        sv: """
          Till exempel: vlds list --where 'kind:service producer:skatteverket has:findings'
          """,
        en: """
          For example: vlds list --where 'kind:service producer:skatteverket has:findings'
          """))
  }

  @Option(
    name: .customLong("where"), parsing: .unconditional,
    help: ArgumentHelp(
      spoken(
        sv: "Bara de som svarar mot frågan: ord och fält:värde, med - framför för motsatsen.",
        en: "Only those that answer: words and field:value, with - in front for the opposite."),
      valueName: spoken(sv: "fråga", en: "query")),
    completion: .query)
  var condition: String?

  @OptionGroup var form: FormatOptions
  @OptionGroup var place: PlaceOptions

  @Argument(
    help: ArgumentHelp(
      spoken(sv: "Slaget, som service, tjänst eller tjänster.", en: "The kind, such as service or services."),
      valueName: spoken(sv: "slag", en: "kind")),
    completion: .list(Metamodel.vlds.kinds.map(\.id)))
  var kind: String?

  func run() throws {
    let session = Session(form.format)
    let catalogue = try session.catalogue(at: place.path)
    let kind = try self.kind.map { name throws(Failure) in try Names.kind(name, in: catalogue.metamodel) }
    let query = try condition.map { text throws(Failure) in try Names.query(text, in: catalogue.metamodel) }
    let assessment = try session.assess(catalogue, at: place.path)
    let range = kind.map { catalogue.positions(of: $0) } ?? catalogue.descriptions.indices
    let positions =
      query.map { QueryMatcher($0, in: catalogue, findings: assessment).positions(in: range) } ?? Array(range)
    switch session.format {
    case .json:
      session.output.document(
        .rows(positions.count) { row(positions[$0], catalogue, assessment, session.language) })
    case .text: write(positions, catalogue, assessment, session)
    }
    try session.end(positions.isEmpty ? .no : .done)
  }

  private func row(
    _ position: Int, _ catalogue: Catalogue, _ assessment: Assessment, _ language: Language
  ) -> JSON {
    let description = catalogue.descriptions[position]
    return [
      "kind": .string(description.kind.id),
      "id": .string(description.id),
      "name": .string(catalogue.name(at: position, in: language)),
      "status": .string(description.status),
      "level": .number(assessment.level(at: position)),
      "file": .string(description.file),
      "findings": .counts(assessment.counts(at: position)),
    ]
  }

  /// Kind by kind, by name.
  private func write(
    _ positions: [Int], _ catalogue: Catalogue, _ assessment: Assessment, _ session: Session
  ) {
    let (language, ink, output) = (session.language, session.ink, session.output)
    var start = 0
    while start < positions.count, !output.isStopped {
      let kind = catalogue.descriptions[positions[start]].kind
      let end = positions[start...].firstIndex { catalogue.descriptions[$0].kind !== kind } ?? positions.count
      let group = positions[start..<end]
        .map { (key: SwedishSortKey(catalogue.name(at: $0, in: language)), position: $0) }
        .sorted { ($0.key, $0.position) < ($1.key, $1.position) }
      if start > 0 { output.line() }
      output.line(ink.bold("\(kind.plural[language]) (\(group.count))"))
      var table = TextTable(columnLimit: 56)
      for (_, position) in group {
        let description = catalogue.descriptions[position]
        let mark = StatusMark(status: description.status)?.sign() ?? "?"
        table.add(
          "\(mark) \(catalogue.name(at: position, in: language))", description.reference,
          findings(assessment.counts(at: position), session))
      }
      for line in table.lines(indent: 2, paint: { text, _, column in column == 1 ? ink.dim(text) : text }) {
        output.line(line)
      }
      start = end
    }
    output.line()
    output.line(ink.bold(Counting.descriptions(positions.count, language)))
  }

  /// The errors and warnings, nothing where there are none.
  private func findings(_ counts: FindingCounts, _ session: Session) -> String {
    guard counts.errors + counts.warnings > 0 else { return "" }
    var parts: [String] = []
    if counts.errors > 0 { parts.append("\(counts.errors) \(session.say(sv: "fel", en: "err"))") }
    if counts.warnings > 0 { parts.append("\(counts.warnings) \(session.say(sv: "varn", en: "warn"))") }
    return "▲ " + parts.joined(separator: " ")
  }
}

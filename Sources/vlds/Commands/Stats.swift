import ArgumentParser
import Catalogue
import Exchange
import Interface
import Metamodel
import Rules
import Text

/// `vlds stats`: how much the catalogue describes, and how far the trail holds.
struct Stats: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "stats",
      abstract: spoken(
        sv: "Räkna beskrivningar, nivåer och täckning.", en: "Count descriptions, levels and coverage."),
      discussion: spoken(
        sv:
          "Täckning är hur många som har de länkar i triangeln process, information, tjänst som nivå 3 kräver.",
        en:
          "Coverage is how many have the links of the triangle process, information, service that level 3 asks for."
      ))
  }

  @OptionGroup var form: FormatOptions
  @OptionGroup var place: PlaceOptions

  func run() throws {
    let session = Session(form.format)
    let catalogue = try session.catalogue(at: place.path)
    let figures = Figures(try session.terms(catalogue), try session.assess(catalogue, at: place.path))
    switch session.format {
    case .json: session.output.document(figures.json)
    case .text: write(figures, catalogue, session)
    }
    try session.end()
  }

  private func write(_ figures: Figures, _ catalogue: Catalogue, _ session: Session) {
    let (language, ink, output) = (session.language, session.ink, session.output)
    output.line(ink.bold(Counting.descriptions(catalogue.descriptions.count, language)))
    for perspective in Perspective.allCases {
      let kinds = figures.kinds.filter { $0.kind.perspective == perspective && $0.count > 0 }
      guard !kinds.isEmpty else { continue }
      var table = TextTable()
      for (kind, count) in kinds { table.add(kind.plural[language], String(count)) }
      output.line()
      output.line(ink.bold(perspective.label[language]))
      table.lines(indent: 2).forEach(output.line)
    }
    output.line()
    output.line(ink.bold(session.say(sv: "Nivåer", en: "Levels")))
    var levels = TextTable()
    for (level, count) in figures.levels.enumerated() {
      levels.add(session.say(sv: "nivå \(level)", en: "level \(level)"), String(count))
    }
    levels.lines(indent: 2).forEach(output.line)
    output.line()
    output.line(ink.bold(session.say(sv: "Täckning", en: "Coverage")))
    var coverage = TextTable()
    for part in figures.coverage where part.total > 0 {
      coverage.add(
        part.label[language],
        session.say(sv: "\(part.count) av \(part.total)", en: "\(part.count) of \(part.total)"),
        "\(part.count * 100 / part.total) %")
    }
    coverage.lines(indent: 2).forEach(output.line)
  }
}

/// The numbers of a catalogue.
private struct Figures {
  let total: Int
  let kinds: [(kind: Kind, count: Int)]
  /// How many reach each level, from 0 to 3.
  let levels: [Int]
  let coverage: [Coverage]

  init(_ terms: Terms, _ assessment: Assessment) {
    let catalogue = terms.catalogue
    total = catalogue.descriptions.count
    kinds = catalogue.metamodel.kinds.map { ($0, catalogue.positions(of: $0).count) }
    levels = catalogue.descriptions.indices.reduce(into: [0, 0, 0, 0]) { $0[assessment.level(at: $1)] += 1 }
    coverage = Coverage.triangle(in: terms) + [Coverage.responsible(in: terms)]
  }

  var json: JSON {
    [
      "descriptions": .number(total),
      "kinds": .object(kinds.map { JSON.Member(key: $0.kind.id, value: .number($0.count)) }),
      "levels": .object(levels.enumerated().map { JSON.Member(key: String($0), value: .number($1)) }),
      "coverage": .object(
        coverage.map { part in
          JSON.Member(key: part.id, value: ["total": .number(part.total), "covered": .number(part.count)])
        }),
    ]
  }
}

import ArgumentParser
import Catalogue
import Exchange
import Metamodel
import Rules
import Text

/// `vlds search`: looks for words in all text of the catalogue.
struct SearchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search",
      abstract: spoken(sv: "Sök i all text.", en: "Search all text."),
      discussion: spoken(
        sv: """
          Ord söks i namn, id, fält och brödtext; alla ska finnas. Villkor som kind:service och -status:draft \
          begränsar. Å, ä, ö och versaler jämförs utan prickar och skiftläge.
          """,
        en: """
          Words are looked for in names, ids, fields and bodies; all have to be there. Conditions such as \
          kind:service and -status:draft narrow it down. Case and marks on letters do not count.
          """))
  }

  @Option(
    help: ArgumentHelp(
      spoken(sv: "Högst så många träffar.", en: "So many hits at most."),
      valueName: spoken(sv: "antal", en: "number")))
  var limit: Int?

  @OptionGroup var form: FormatOptions
  @OptionGroup var place: PlaceOptions

  @Argument(
    help: ArgumentHelp(
      spoken(sv: "Ord och villkor.", en: "Words and conditions."), valueName: spoken(sv: "fråga", en: "query")
    ))
  var query: [String]

  func run() throws {
    if let limit, limit < 0 { throw Failure.negativeLimit(limit) }
    let session = Session(form.format)
    let catalogue = try session.catalogue(at: place.path)
    let query = try Names.query(query.joined(separator: " "), in: catalogue.metamodel)
    if query.isEmpty { throw Failure.emptyQuery }
    let findings = query.asksForFindings ? try session.assess(catalogue, at: place.path) : nil
    let texts = TextIndex(catalogue)
    let (hits, count) = Search(catalogue, texts, findings: findings)
      .hits(query, in: session.language, limit: limit)
    switch session.format {
    case .json: session.output.document(.rows(hits.count) { row(hits[$0], catalogue, session.language) })
    case .text: write(hits, of: count, for: query.words, catalogue, session)
    }
    try session.end(count == 0 ? .no : .done)
  }

  private func row(_ hit: SearchHit, _ catalogue: Catalogue, _ language: Language) -> JSON {
    let description = catalogue.descriptions[hit.position]
    return [
      "kind": .string(description.kind.id),
      "id": .string(description.id),
      "name": .string(catalogue.name(at: hit.position, in: language)),
      "file": .string(description.file),
      "line": .number(description.document?.position(of: hit.offset).line ?? 1),
      "where": .string(hit.place),
      "excerpt": .string(hit.excerpt),
      "score": .number(hit.score),
    ]
  }

  private func write(
    _ hits: [SearchHit], of count: Int, for query: [String], _ catalogue: Catalogue, _ session: Session
  ) {
    let words = query.map(\.folded)
    for hit in hits where !session.output.isStopped {
      let description = catalogue.descriptions[hit.position]
      let name = catalogue.name(at: hit.position, in: session.language).visible
      let line = description.document?.position(of: hit.offset).line ?? 1
      session.output.line(
        "\(session.ink.bold(name))  \(description.reference.visible)  "
          + session.ink.dim("\(description.file.visible):\(line)"))
      guard hit.place != "name", !hit.place.hasPrefix("name."), hit.place != "id" else { continue }
      let excerpt = Excerpt.around(words, in: hit.excerpt, width: columnsOfOutput() - hit.place.columns - 6)
      session.output.line("    \(session.ink.dim(hit.place.visible + ":")) \(excerpt)")
    }
    if !hits.isEmpty { session.output.line() }
    let all = Counting.hits(count, session.language)
    let some = session.say(sv: "\(hits.count) av \(all)", en: "\(hits.count) of \(all)")
    session.output.line(session.ink.bold(hits.count < count ? some : all))
  }
}

extension Query {
  /// Whether an answer needs the rules: terms that ask for findings or for the level reached.
  fileprivate var asksForFindings: Bool {
    terms.contains { term in
      guard case .field(let name, _, let values) = term.condition else { return false }
      if ["level", "rule"].contains(name) { return true }
      let states: Set = ["findings", "error", "warning", "info"]
      return ["has", "missing"].contains(name) && !states.isDisjoint(with: values)
    }
  }
}

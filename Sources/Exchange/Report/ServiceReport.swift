import Catalogue
import Metamodel

/// The report of one service version: its introduction and versions here, the other chapters beside.
struct ServiceReport {
  let reader: ExportReader
  let version: Int
  let service: Int?
  let interface: Int?
  var markdown = MarkdownText()
  private var section = 0
  private var chapter = 0

  init(of version: Int, _ reader: ExportReader) {
    self.reader = reader
    self.version = version
    service = reader.terms.service(of: version)
    interface = reader.terms.logicalInterface(of: version)
  }

  var terms: Terms { reader.terms }

  /// The text of the whole report.
  mutating func text() -> String {
    title()
    introduction()
    versions()
    architecture()
    requirements()
    information()
    contracts()
    return markdown.text
  }

  func say(_ sv: String, _ en: String) -> String { Words(sv: sv, en: en)[reader.language] }

  /// Begins a chapter: `4 Krav och regler`.
  mutating func begin(chapter sv: String, _ en: String) {
    chapter += 1
    section = 0
    markdown.heading(2, "\(chapter) \(say(sv, en))")
  }

  /// A section of the chapter; says that nothing is described where `fill` adds nothing.
  mutating func section(_ sv: String, _ en: String, _ fill: (inout ServiceReport) -> Void) {
    section += 1
    markdown.heading(3, "\(chapter).\(section) \(say(sv, en))")
    let before = markdown.count
    fill(&self)
    if markdown.count == before {
      markdown.nothing(say("Inte beskrivet i katalogen.", "Not described in the catalogue."))
    }
  }

  /// The names of descriptions, with commas between.
  func names(_ positions: [Int]) -> String { positions.map(reader.name).joined(separator: ", ") }

  /// The names of what a field refers to.
  func names(_ field: String, of record: ExportRecord) -> String {
    names(record.targets(field).map(\.position))
  }

  // MARK: 1 and 2

  private mutating func title() {
    let profile = reader.record(version)
    let title = say("Tjänstekontraktsbeskrivning", "Service contract description")
    markdown.heading(1, "\(title): \(reader.name(version))")
    let manifest = reader.catalogue.manifest
    let catalogue =
      manifest.title[reader.language.rawValue] ?? manifest.title[manifest.language] ?? manifest.id
    let day = terms.today.map { ", \($0)" } ?? ""
    markdown.line("\(say("Ur katalogen", "From the catalogue")) \(catalogue)\(day)")
    markdown.facts(
      (say("Uppgift", "Item"), say("Värde", "Value")),
      [
        (say("Version", "Version"), terms.versionNumber(of: version)?.text ?? profile?.text("version")),
        (say("Livscykel", "Life cycle"), profile?.label("life-cycle")),
        (say("Beskrivningens status", "Status of the description"), profile?.label("status")),
        (say("Prövad", "Tested"), profile?.label("tested")),
        (say("Avvecklas", "Phased out"), profile?.text("phase-out-date")),
      ])
  }

  private mutating func introduction() {
    let profile = reader.record(version)
    let service = service.flatMap { reader.record($0) }
    begin(chapter: "Inledning", "Introduction")
    section("Namn", "Name") { report in
      let names = service?.localized("name") ?? []
      report.markdown.table(
        [report.say("Språk", "Language"), report.say("Namn", "Name")], names.map { [$0.language, $0.text] })
    }
    section("Beskrivning", "Description") { report in
      report.markdown.markdown(service?.text("description"))
      report.markdown.markdown(profile?.text("description"))
      report.markdown.facts(
        (report.say("Uppgift", "Item"), report.say("Värde", "Value")),
        [
          (report.say("Tjänstetyp", "Type of service"), service?.label("type")),
          (report.say("Kategori", "Category"), service?.label("category")),
          (report.say("Nyckelord", "Keywords"), service?.list("keywords").joined(separator: ", ")),
          (report.say("Kanaler", "Channels"), service.map { report.names("channels", of: $0) }),
          (report.say("Målgrupp", "Audience"), profile?.text("audience")),
          (report.say("Licens", "Licence"), profile?.text("licence")),
        ])
      if let text = report.service.map(report.reader.body) { report.markdown.markdown(text, below: 3) }
      report.markdown.markdown(report.reader.body(report.version), below: 3)
    }
    section("Ansvariga", "Responsible") { report in
      report.responsible([service, profile].compactMap(\.self))
    }
    section("Villkor och anslutning", "Terms and connecting") { report in
      guard let profile else { return }
      report.markdown.markdown(profile.text("terms-of-use"))
      report.markdown.markdown(profile.text("price"))
      report.markdown.markdown(profile.text("limitations"))
      let agreements = profile.labels("requires-agreements")
      if !agreements.isEmpty {
        report.markdown.line(
          "\(report.say("Kräver", "Requires")): \(agreements.joined(separator: ", ").lowercased())")
      }
      report.markdown.table(
        [
          report.say("Steg", "Step"), report.say("Vem", "Who"), report.say("Ledtid", "Lead time"),
          report.say("Anteckning", "Note"),
        ],
        profile.records("connection-steps").map { step in
          [
            step.text("name") ?? "", report.names("who", of: step), step.text("lead-time") ?? "",
            step.text("note") ?? "",
          ]
        })
    }
  }

  /// Who holds which role, with the way to reach them.
  private mutating func responsible(_ records: [ExportRecord]) {
    let rows = records.flatMap { $0.records("responsible") }.map { entry in
      let contact = entry.record("contact")
      return [
        entry.label("role") ?? "", names("actor", of: entry), contact?.text("function") ?? "",
        contact?.text("email") ?? "", contact?.text("phone") ?? "", contact?.text("url") ?? "",
      ]
    }
    markdown.table(
      [
        say("Roll", "Role"), say("Aktör", "Actor"), say("Funktion", "Function"), say("E-post", "E-mail"),
        say("Telefon", "Telephone"), say("Webbadress", "Web address"),
      ], rows)
  }

  private mutating func versions() {
    let others = service.map { terms.versions(of: $0) } ?? [version]
    begin(chapter: "Versionsinformation", "Versions")
    section("Tjänstens versioner", "Versions of the service") { report in
      report.markdown.table(
        [
          report.say("Version", "Version"), report.say("Namn", "Name"),
          report.say("Livscykel", "Life cycle"), report.say("Avvecklas", "Phased out"),
        ],
        others.map { other in
          let record = report.reader.record(other)
          return [
            report.terms.versionNumber(of: other)?.text ?? "", report.reader.name(other),
            record?.label("life-cycle") ?? "", record?.text("phase-out-date") ?? "",
          ]
        })
    }
    guard let older = VersionComparison.predecessor(of: version, in: terms), older >= 0 else { return }
    let number = terms.versionNumber(of: older)?.text ?? ""
    let comparison = VersionComparison(from: older, to: version, in: terms)
    section("Förändringar sedan version \(number)", "Changes since version \(number)") { report in
      let profile = report.reader.record(report.version)
      report.markdown.markdown(profile?.text("change-note"))
      profile?.carry("replaces")
      profile?.carry("breaking")
      report.changes(comparison)
    }
  }

  /// Unchanged, new, changed and removed contracts, then all that differs.
  private mutating func changes(_ comparison: VersionComparison) {
    let operations = comparison.changes.filter { $0.sort == .operation }
    let language = reader.language
    let named = { (act: VersionChange.Act) in
      operations.filter { $0.act == act }.map { $0.name[language] }
    }
    let touched = Set(operations.filter { $0.act != .removed }.compactMap(\.part))
    let unchanged = self.operations.filter { !touched.contains($0.id) }.map { $0.part.text("name") ?? $0.id }
    markdown.facts(
      (say("Tjänstekontrakt", "Contracts"), say("Namn", "Names")),
      [
        (say("Oförändrade", "Unchanged"), unchanged.joined(separator: ", ")),
        (say("Nya", "New"), named(.added).joined(separator: ", ")),
        (say("Förändrade", "Changed"), named(.changed).joined(separator: ", ")),
        (say("Utgångna", "Removed"), named(.removed).joined(separator: ", ")),
      ])
    let acts: [VersionChange.Act: String] = [
      .added: say("ny", "new"), .removed: say("borta", "removed"), .changed: say("ändrad", "changed"),
    ]
    markdown.table(
      [
        say("Vad", "What"), say("Namn", "Name"), say("Hur", "How"), say("Från och till", "From and to"),
        say("Bryter", "Breaks"),
      ],
      comparison.changes.map { change in
        let details = change.details.map { detail in
          let label = detail.label[reader.language]
          return "\(label): \(detail.old[reader.language]) → \(detail.new[reader.language])"
        }
        return [
          change.sort.label[reader.language], change.name[reader.language], acts[change.act] ?? "",
          details.joined(separator: "; "), change.breaks ? say("ja", "yes") : "",
        ]
      })
  }

  /// The operations of the logical interface, surface by surface.
  var operations: [(id: String, part: ExportRecord)] {
    guard let record = interface.flatMap({ reader.record($0) }) else { return [] }
    return record.records("surfaces").flatMap { $0.parts("operations") }
  }
}

import Catalogue
import Metamodel

/// Chapter 3: who exchanges what, in which order, and where.
extension ServiceReport {
  mutating func architecture() {
    begin(chapter: "Tjänstedomänens arkitektur", "Architecture")
    let interface = interface.flatMap { reader.record($0) }
    section("Flöden", "Flows") { report in
      report.markdown.markdown(interface?.text("description"))
      report.flows()
      for sequence in interface?.records("sequences") ?? [] {
        report.markdown.heading(4, sequence.text("name") ?? "")
        let calls = sequence.targets("calls").compactMap(\.part)
        let names = Dictionary(report.operations.map { ($0.id, $0.part.text("name") ?? $0.id) }) { one, _ in
          one
        }
        report.markdown.list(calls.map { names[$0] ?? $0 }, numbered: true)
        report.markdown.line(sequence.text("note"))
      }
      if let interface = report.interface {
        report.markdown.markdown(report.reader.body(interface), below: 3)
      }
    }
    section("Roller", "Roles") { report in report.roles() }
    section("Obligatoriska kontrakt", "Mandatory contracts") { report in
      let mandatory = report.operations.filter { $0.part.text("mandatory") == "true" }
      report.markdown.list(mandatory.map { $0.part.text("name") ?? $0.id })
    }
    section("Tekniska gränssnitt", "Technical interfaces") { report in report.technicalInterfaces() }
    section("Adressering", "Addresses") { report in report.instances() }
    section("Aggregering", "Composition") { report in
      let used = report.reader.record(report.version)?.targets("uses-services").map(\.position) ?? []
      report.markdown.list(used.map(report.reader.name))
    }
  }

  private var exchanges: [ExportRecord] {
    terms.realisedExchanges(of: version).compactMap { reader.record($0) }
  }

  private mutating func flows() {
    reader.record(version)?.carry("realises-exchanges")
    markdown.table(
      [
        say("Utbyte", "Exchange"), say("Från", "From"), say("Till", "To"),
        say("Verksamhetsobjekt", "Business object"), say("Digitalisering", "Digitalisation"),
        say("Volym", "Volume"),
      ],
      exchanges.map { exchange in
        [
          exchange.text("name") ?? "", ends("from", of: exchange), ends("to", of: exchange),
          names("passes", of: exchange), exchange.label("digitalisation") ?? "",
          exchange.text("volume") ?? "",
        ]
      })
  }

  /// The process, perhaps with its step, or the customer that an exchange ends in.
  private func ends(_ field: String, of exchange: ExportRecord) -> String {
    exchange.targets(field).map { end in
      let name = reader.name(end.position)
      let step = reader.record(end.position)?.parts("steps").first { $0.id == end.part }
      return step.map { "\(name): \($0.part.text("name") ?? $0.id)" } ?? name
    }.joined(separator: ", ")
  }

  /// The actors at the ends of the exchanges, with their processes.
  private mutating func roles() {
    var processes: [Int: [Int]] = [:]
    var order: [Int] = []
    for exchange in exchanges {
      for end in terms.ends(of: exchange.position) {
        guard let party = terms.party(ofEnd: end) else { continue }
        if processes[party] == nil { order.append(party) }
        if party != end, processes[party]?.contains(end) != true { processes[party, default: []].append(end) }
      }
    }
    markdown.table(
      [say("Part", "Party"), say("Processer", "Processes")],
      order.map { [reader.name($0), names(processes[$0] ?? [])] })
  }

  private mutating func technicalInterfaces() {
    for position in terms.technicalInterfaces(of: version) {
      guard let record = reader.record(position) else { continue }
      markdown.heading(4, reader.name(position))
      markdown.facts(
        (say("Uppgift", "Item"), say("Värde", "Value")),
        [
          (say("Protokoll", "Protocol"), record.label("protocol")),
          (say("Format", "Formats"), record.labels("formats").joined(separator: ", ")),
          (say("Stil", "Style"), record.label("style")),
          (say("Autentisering", "Authentication"), record.label("authentication")),
        ])
      markdown.markdown(record.text("binding"))
      specifications(record)
    }
    if let interface = interface.flatMap({ reader.record($0) }) { specifications(interface) }
  }

  private mutating func specifications(_ record: ExportRecord) {
    markdown.table(
      [say("Specifikation", "Specification"), say("Version", "Version"), say("Plats", "Location")],
      record.records("specifications").map { document in
        [document.label("type") ?? "", document.text("version") ?? "", document.text("location") ?? ""]
      })
  }

  private mutating func instances() {
    markdown.table(
      [
        say("Instans", "Instance"), say("Producent", "Provider"), say("Miljö", "Environment"),
        say("Adress", "Address"), say("Tekniskt gränssnitt", "Technical interface"),
        say("Kontakt", "Contact"),
      ],
      terms.instances(of: version).compactMap { reader.record($0) }.map { instance in
        let contact = instance.record("contact")
        return [
          instance.text("name") ?? "", names("provider", of: instance), instance.label("environment") ?? "",
          instance.text("endpoint") ?? "", names("implements", of: instance),
          ["function", "email", "phone"].compactMap { contact?.text($0) }.joined(separator: ", "),
        ]
      })
  }
}

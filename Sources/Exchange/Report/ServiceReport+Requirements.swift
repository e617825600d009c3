import Catalogue
import Metamodel

/// Chapter 4: law, security, service levels and errors.
extension ServiceReport {
  mutating func requirements() {
    begin(chapter: "Tjänstedomänens krav och regler", "Requirements and rules")
    section("Informationssäkerhet och juridik", "Information security and law") { report in
      report.law()
      report.agreements()
      report.classifications()
      report.security()
      report.personalData()
    }
    section("Icke-funktionella krav", "Non-functional requirements") { report in
      report.serviceLevels()
      report.qualityRequirements()
    }
    section("Felhantering", "Errors") { report in report.errors() }
  }

  /// The descriptions of a kind that the profile says it fulfils.
  private func fulfilled(_ kind: String) -> [Int] {
    (reader.record(version)?.targets("fulfils") ?? []).map(\.position).filter { terms.isKind(kind, $0) }
  }

  private mutating func law() {
    let exchanges = terms.realisedExchanges(of: version)
    let applying = exchanges.flatMap(terms.legalRequirements(on:))
    let all = (fulfilled("legal-requirement") + applying).reduce(into: [Int]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    markdown.table(
      [
        say("Juridiskt krav", "Legal requirement"), say("Område", "Area"), say("Verkan", "Effect"),
        say("Rättskälla", "Legal source"), say("Beskrivning", "Description"),
      ],
      all.compactMap { reader.record($0) }.map { requirement in
        let sources = requirement.targets("legal-sources").map { source in
          let record = reader.record(source.position)
          return [record?.text("designation"), record?.text("provision")].compactMap(\.self)
            .joined(separator: " ")
        }
        return [
          requirement.text("name") ?? "", requirement.label("area") ?? "", requirement.label("effect") ?? "",
          sources.joined(separator: "; "), requirement.text("description") ?? "",
        ]
      })
    let assessments = exchanges.compactMap(terms.latestAssessment(of:)).reduce(into: [Int]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    markdown.table(
      [
        say("Rättslig bedömning", "Legal assessment"), say("Resultat", "Result"), say("Datum", "Date"),
        say("Villkor", "Conditions"),
      ],
      assessments.compactMap { reader.record($0) }.map { assessment in
        [
          assessment.text("name") ?? "", assessment.label("result") ?? "", assessment.text("date") ?? "",
          assessment.list("conditions").joined(separator: "; "),
        ]
      })
  }

  private mutating func agreements() {
    let governing = [version, service].compactMap(\.self)
      .flatMap { terms.sources(of: "governs-services", "agreement", to: $0) }
      .filter(terms.exists)
    markdown.table(
      [
        say("Överenskommelse", "Agreement"), say("Typ", "Type"), say("Gäller från", "Valid from"),
        say("Gäller till", "Valid to"),
      ],
      governing.compactMap { reader.record($0) }.map { agreement in
        [
          agreement.text("name") ?? "", agreement.label("type") ?? "", agreement.text("valid-from") ?? "",
          agreement.text("valid-to") ?? "",
        ]
      })
  }

  private mutating func classifications() {
    let rows = terms.carried(by: version).compactMap { reader.record($0) }.compactMap { object -> [String]? in
      guard let classification = object.record("classification") else { return nil }
      let aspects = ["confidentiality", "integrity", "availability", "traceability"]
      return [object.text("name") ?? ""] + aspects.map { classification.text($0) ?? "" }
        + [names("decided-by", of: classification), classification.text("date") ?? ""]
    }
    markdown.table(
      [
        say("Informationsklassning", "Classification"), say("Konfidentialitet", "Confidentiality"),
        say("Riktighet", "Integrity"), say("Tillgänglighet", "Availability"),
        say("Spårbarhet", "Traceability"), say("Beslutad av", "Decided by"), say("Datum", "Date"),
      ], rows)
  }

  private mutating func security() {
    let interfaces = terms.technicalInterfaces(of: version) + terms.instances(of: version)
    let named = interfaces.compactMap { reader.record($0) }.flatMap { $0.targets("fulfils").map(\.position) }
    let all = (fulfilled("security-requirement") + named).reduce(into: [Int]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    markdown.table(
      [say("Säkerhetskrav", "Security requirement"), say("Aspekt", "Aspect"), say("Krav", "Requirement")],
      all.compactMap { reader.record($0) }.map { requirement in
        [
          requirement.text("name") ?? "", requirement.label("aspect") ?? "",
          requirement.text("requirement") ?? "",
        ]
      })
  }

  private mutating func personalData() {
    guard let roles = reader.record(version)?.record("personal-data-roles") else { return }
    markdown.facts(
      (say("Personuppgifter", "Personal data"), say("Aktörer", "Actors")),
      [
        (say("Personuppgiftsansvariga", "Controllers"), names("controllers", of: roles)),
        (say("Personuppgiftsbiträden", "Processors"), names("processors", of: roles)),
      ])
  }

  private mutating func serviceLevels() {
    let rows = terms.instances(of: version).compactMap { reader.record($0) }.flatMap { instance in
      instance.records("service-levels").map { level in
        [
          instance.text("name") ?? "", level.label("measure") ?? "",
          [level.text("value"), level.text("unit")].compactMap(\.self).joined(separator: " "),
          level.text("conditions") ?? "",
        ]
      }
    }
    markdown.table(
      [
        say("Instans", "Instance"), say("Servicenivå", "Service level"), say("Värde", "Value"),
        say("Villkor", "Conditions"),
      ], rows)
    for instance in terms.instances(of: version).compactMap({ reader.record($0) }) {
      markdown.facts(
        (instance.text("name") ?? "", say("Beskrivning", "Description")),
        [
          (say("Tillgänglighet", "Availability"), instance.text("availability")),
          (say("Användarstöd", "User support"), instance.text("user-support")),
          (say("Kontinuitet", "Continuity"), instance.text("continuity")),
          (say("Villkor för konsumenter", "Terms for consumers"), instance.text("consumer-terms")),
          (say("Testdata", "Test data"), instance.text("test-data")),
        ])
    }
  }

  private mutating func qualityRequirements() {
    let service = service.flatMap { reader.record($0)?.targets("quality-requirements").map(\.position) } ?? []
    let all = fulfilled("quality-requirement") + service
    markdown.table(
      [
        say("Icke-funktionellt krav", "Quality requirement"), say("Kategori", "Category"),
        say("Mått", "Measure"), say("Beskrivning", "Description"),
      ],
      all.compactMap { reader.record($0) }.map { requirement in
        [
          requirement.text("name") ?? "", requirement.label("category") ?? "",
          requirement.text("measure") ?? "", requirement.text("description") ?? "",
        ]
      })
  }

  private mutating func errors() {
    let rows = operations.flatMap { operation in
      operation.part.records("error-codes").map { error in
        [operation.part.text("name") ?? operation.id, error.text("code") ?? "", error.text("text") ?? ""]
      }
    }
    markdown.table([say("Anrop", "Operation"), say("Felkod", "Error code"), say("Text", "Text")], rows)
  }
}

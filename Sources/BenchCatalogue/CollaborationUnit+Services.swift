extension CollaborationUnit {
  func putServices(_ writer: inout CatalogueWriter) throws {
    for number in 0..<2 {
      try putService(number, &writer)
      try putAgreement(number, &writer)
      try putConsumption(number, &writer)
    }
  }

  private func service(_ number: Int) -> String { "\(id)-tjanst-\(number)" }

  private func putService(_ number: Int, _ writer: inout CatalogueWriter) throws {
    let folder = "services/\(service(number))"
    let half = number * 3..<number * 3 + 3

    var fields = head("Tjänst \(number) för \(area)")
    fields.add("description: \(writer.text(10))", "type: base-service", "shared: false", "category: business")
    fields.hold([("producer", producer)])
    fields.checkReuse()
    try writer.put("\(folder)/service", fields)

    var profile = head("Tjänst \(number) för \(area)")
    profile.add("description: \(writer.text(12))", "life-cycle: in-operation")
    profile.refer("realises-objects", Array(objects[half]))
    profile.refer("realises-exchanges", Array(exchanges[half]))
    profile.refer("uses-concepts", Array(concepts[half]))
    profile.add(
      "tested: validated", "terms-of-use: \(writer.text(8))",
      "licence: https://creativecommons.org/publicdomain/zero/1.0/")
    try writer.put("\(folder)/1/profile", profile)

    try putInterfaces(number, carries: Array(exchangeObjects[half]), in: folder, &writer)
    for instance in 0..<4 { try putInstance(instance, of: number, in: folder, &writer) }
  }

  private func putInterfaces(
    _ number: Int, carries objects: [String], in folder: String, _ writer: inout CatalogueWriter
  ) throws {
    var logical = head("Logiskt gränssnitt \(number) för \(area)")
    logical.add(
      "description: \(writer.text(10))", "surfaces:", "  - id: producent", "    implemented-by: producer",
      "    operations:")
    for operation in 0..<3 {
      logical.add(
        "      - id: hamta-\(operation)", "        name: Hamta\(operation)",
        "        pattern: request-response", "        uses: ['#fraga-\(operation)', '#svar-\(operation)']")
    }
    logical.add("messages:")
    for (message, object) in objects.enumerated() {
      logical.add(
        "  - id: fraga-\(message)", "    name: Fråga \(message)", "    direction: in",
        "    carries: [\(object)]",
        "  - id: svar-\(message)", "    name: Svar \(message)", "    direction: out",
        "    carries: [\(object)]")
    }
    try writer.put("\(folder)/1/logical-interface", logical)

    var technical = head("REST för tjänst \(number) \(area)")
    technical.add(
      "protocol: rest", "formats: [json]", "binding: HTTPS med JSON",
      "authentication: oauth2-client-credentials", "specifications:", "  - id: openapi", "    type: openapi",
      "    location: https://api.\(producer).example/\(service(number))/openapi.yaml")
    try writer.put("\(folder)/1/technical-interfaces/rest", technical)
  }

  private func putInstance(
    _ instance: Int, of number: Int, in folder: String, _ writer: inout CatalogueWriter
  ) throws {
    var fields = head("Instans \(instance) av tjänst \(number) \(area)")
    fields.add("provider: \(producer)")
    fields.refer("implements", "\(service(number))/1/rest")
    fields.add(
      "endpoint: https://api\(instance).\(producer).example/\(service(number))",
      "environment: \(instance == 0 ? "test" : "production")", "availability: 24x7, 99,5 %")
    fields.contact("Driftcentral \(producer)", mail: "drift@\(producer).example")
    fields.add("user-support: Vardagar 8-17")
    fields.serviceLevel("svarstid", measure: "response-time", value: "1", unit: "s")
    try writer.put("\(folder)/1/instances/instans-\(instance)", fields)
  }

  private func putAgreement(_ number: Int, _ writer: inout CatalogueWriter) throws {
    var agreement = head("Överenskommelse \(number) om \(area)")
    agreement.add("type: information-exchange", "signing: signed", "valid-from: 2026-01-01")
    agreement.refer("parties", [producer, consumer])
    agreement.refer("governs-services", "profile/\(service(number))/1")
    agreement.refer("considers", ["legal-requirement/\(id)-krav", "security-requirement/\(id)-sak"])
    agreement.add("terms: \(writer.text(8))", "change-handling: \(writer.text(6))")
    agreement.serviceLevel("tillganglighet", measure: "availability", value: "99,5", unit: "%")
    try writer.put("agreements/\(id)-overenskommelse-\(number)", agreement)
  }

  private func putConsumption(_ number: Int, _ writer: inout CatalogueWriter) throws {
    var consumption = head("Nyttjande \(number) inom \(area)")
    consumption.add("consumer: \(consumer)", "uses: \(service(number))/1")
    consumption.refer("instances", "\(service(number))/1/instans-1")
    consumption.add("connection: connected", "purpose: \(writer.text(6))")
    consumption.contact("Systemförvaltning \(consumer)", mail: "system@\(consumer).example")
    consumption.refer("agreements", "\(id)-overenskommelse-\(number)")
    try writer.put("consumptions/\(id)-nyttjande-\(number)", consumption)
  }
}

/// One collaboration with all that belongs to it: three actors, six exchanges, two services.
struct CollaborationUnit {
  /// The name of what it is about, such as `bistånd 7`.
  let area: String
  /// The same as an id.
  let id: String
  let lead: String
  let producer: String
  let consumer: String

  init(number: Int, actors: [String], random: inout SeededRandom) {
    area = "\(random.pick(Vocabulary.areas)) \(number)"
    id = Vocabulary.id(area)
    (lead, producer, consumer) = random.pickThree(actors)
  }

  var owners: [String] { [lead, producer, consumer] }
  var processes: [String] { (0..<3).map { "\(id)-process-\($0)" } }
  var exchanges: [String] { objects.indices.map { "\(id)-utbyte-\($0)" } }
  var concepts: [String] { objects.indices.map { "\(id)-begrepp-\($0)" } }
  var exchangeObjects: [String] { objects.indices.map { "\(id)-iuo-\($0)" } }

  /// The ids of the business objects.
  var objects: [String] {
    Vocabulary.objects.enumerated().map { "\(id)-\(Vocabulary.id($0.element.name))-\($0.offset)" }
  }

  func head(_ name: String) -> FrontMatter { FrontMatter(name: name) }

  func putNeeds(_ writer: inout CatalogueWriter) throws {
    var customer = head("\(GeneratedCatalogue.firstListText) \(area)")
    customer.add("type: citizen")
    try writer.put("needs/customers/\(id)-kund", customer)

    var situation = head("Läge inom \(area)")
    situation.add("description: \(writer.text(10))", "aspect: economy")
    situation.refer("life-events", "\(id)-handelse")
    try writer.put("needs/life-situations/\(id)-situation", situation)

    var event = head("Händelse inom \(area)")
    event.add("description: \(writer.text(10))", "audience: private-person")
    event.refer("leads-to", "\(id)-ansoker")
    try writer.put("needs/life-events/\(id)-handelse", event)

    var action = head("Ansöker inom \(area)")
    action.add("description: \(writer.text(10))", "cause: life-event")
    action.refer("customers", "\(id)-kund")
    action.refer("starts-exchanges", exchanges[0])
    try writer.put("needs/customer-actions/\(id)-ansoker", action)

    var value = head("Vet nästa steg inom \(area)")
    value.add("experience: \(writer.text(8))")
    value.refer("customers", "\(id)-kund")
    try writer.put("needs/customer-values/\(id)-varde", value)

    var goal = head("Kortare handläggning inom \(area)")
    goal.add("description: \(writer.text(10))")
    try writer.put("needs/goals/\(id)-mal", goal)
  }

  func putProcess(_ writer: inout CatalogueWriter) throws {
    var idea = head("Idé för \(area)")
    idea.add("problem: \(writer.text(8))", "purpose: \(writer.text(8))", "solution: \(writer.text(8))")
    try writer.put("process/collaboration-ideas/\(id)-ide", idea)

    var collaboration = head("Samverkan om \(area)")
    collaboration.add("purpose: \(writer.text(8))", "type: process")
    collaboration.refer("members", owners)
    collaboration.refer("ideas", "\(id)-ide")
    collaboration.refer("goals", "\(id)-mal")
    collaboration.refer("runs", id)
    collaboration.hold([("collaboration-lead", lead), ("benefits-lead", lead)])
    try writer.put("process/collaborations/\(id)-grupp", collaboration)

    var whole = head("Samverkansprocess \(area)")
    whole.hold([("process-owner", lead)])
    whole.add("delivery: \(writer.text(8))")
    whole.refer("starts-from", "life-event/\(id)-handelse")
    whole.refer("customer-values", "\(id)-varde")
    whole.refer("goals", "\(id)-mal")
    whole.refer("processes", processes)
    try writer.put("process/collaboration-processes/\(id)", whole)

    for number in processes.indices { try putProcess(number, &writer) }
    for number in exchanges.indices { try putExchange(number, &writer) }
  }

  private func putProcess(_ number: Int, _ writer: inout CatalogueWriter) throws {
    var process = head("Process \(number) för \(area)")
    process.add("actor: \(owners[number])", "result: \(writer.text(6))")
    process.refer("customer-values", "\(id)-varde")
    process.add("steps:")
    for step in 0..<4 {
      process.add(
        "  - id: steg-\(step)", "    name: \(writer.text(3))",
        "    receives: [\(objects[(number + step) % 6])]",
        "    produces: [\(objects[(number + step + 1) % 6])]")
      if step < 3 { process.add("    followed-by: ['#steg-\(step + 1)']") }
    }
    try writer.put("process/processes/\(processes[number])", process)
  }

  private func putExchange(_ number: Int, _ writer: inout CatalogueWriter) throws {
    let from = number == 0 ? "customer/\(id)-kund" : "process/\(processes[number % 3])#steg-\(number % 4)"
    var exchange = head("\(Vocabulary.objects[number].name) inom \(area)")
    exchange.add("from: \(from)", "to: process/\(processes[(number + 1) % 3])#steg-\((number + 1) % 4)")
    exchange.refer("passes", objects[number])
    exchange.add(
      "digitalisation: digital", "personal-data: ordinary",
      "volume: \(writer.random.number(100..<90_000)) per år")
    try writer.put("process/exchanges/\(exchanges[number])", exchange)
  }
}

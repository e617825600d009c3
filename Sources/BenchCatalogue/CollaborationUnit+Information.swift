extension CollaborationUnit {
  func putInformation(_ writer: inout CatalogueWriter) throws {
    for number in objects.indices {
      let owner = owners[number % 3]
      let kind = Vocabulary.objects[number]

      var object = head("\(kind.name) \(area)")
      object.add("definition: \(writer.text(8))", "type: \(kind.type)")
      object.refer("described-by", concepts[number])
      try writer.put("information/business-objects/\(objects[number])", object)

      var concept = head("Begrepp \(kind.name.lowercased()) \(area)")
      concept.add("definition: \(writer.text(9))")
      concept.hold([("concept-owner", owner)])
      concept.checkReuse()
      try writer.put("information/concepts/\(concepts[number])", concept)

      try putExchangeObject(number, named: kind.name.lowercased(), owner: owner, &writer)
    }
  }

  private func putExchangeObject(
    _ number: Int, named name: String, owner: String, _ writer: inout CatalogueWriter
  ) throws {
    var object = head("IUO \(name) \(area)")
    object.add("definition: \(writer.text(9))")
    object.refer("refines", objects[number])
    object.refer("based-on", concepts[number])
    object.add(
      "personal-data: ordinary", "classification:", "  confidentiality: \(writer.random.number(1..<4))",
      "  integrity: \(writer.random.number(1..<4))", "  availability: \(writer.random.number(1..<3))",
      "  traceability: 2", "  decided-by: \(owner)", "  date: 2026-01-15")
    object.hold([("information-owner", owner)])
    object.checkReuse()
    object.add("attributes:")
    for attribute in 0..<writer.random.number(4..<12) {
      let word = writer.random.pick(Vocabulary.words)
      object.add(
        "  - id: attribut-\(attribute)",
        "    name: \(word.prefix(1).uppercased())\(word.dropFirst()) \(attribute)",
        "    definition: \(writer.text(5))", "    data-type: \(writer.random.pick(Vocabulary.dataTypes))",
        "    cardinality: 0..1")
    }
    try writer.put("information/exchange-objects/\(exchangeObjects[number])", object)
  }
}

/// The matrix of those who use services and those who produce them, with how it is with the agreements between them.
extension MatrixDraft {
  /// Each consumer by each producer, with the consumptions.
  mutating func addConsumersOfProducers() {
    for consumption in existing("consumption") {
      guard let consumer = terms.targets(of: "consumer", from: consumption).first,
        let version = terms.targets(of: "uses", from: consumption).first
      else { continue }
      let producers = terms.producers(of: version).actors
      // A service that nobody produces stands for itself, so that those who use it are not lost.
      for producer in producers.isEmpty ? [terms.service(of: version) ?? version] : producers {
        let mark = mark(ofConsumption: consumption, by: consumer, from: producer, among: producers)
        add(
          Matrix.Entry(consumption, [mark]), row(Matrix.Heading(consumer)), column(Matrix.Heading(producer)))
      }
    }
  }

  /// How it is with the agreements that back a consumption with one of the producers (OV-01).
  private func mark(
    ofConsumption consumption: Int, by consumer: Int, from producer: Int, among producers: [Int]
  ) -> Matrix.Mark {
    guard terms.isActive(consumption) else {
      return terms.value("connection", of: consumption) == "planned" ? .connectionPlanned : .disconnected
    }
    if terms.areSameParty(consumer, producer) { return .agreementNotNeeded }
    let agreements = terms.targets(of: "agreements", from: consumption)
    // One that produces the service itself is not asked for agreements with those who do so too, but can have them.
    if terms.isSameParty(consumer, asOneOf: producers) {
      let joins = { terms.isValid($0) && terms.isSameParty(producer, asOneOf: terms.parties(of: $0)) }
      return agreements.contains(where: joins) ? .agreed : .agreementNotNeeded
    }
    if agreements.isEmpty { return .withoutAgreement }
    return terms.missingAgreements(of: consumption).isEmpty ? .agreed : .agreementNotValid
  }
}

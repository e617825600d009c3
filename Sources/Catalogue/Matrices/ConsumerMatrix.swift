/// The matrix of those who use services and those who produce them, with how it is with the agreements between them.
extension MatrixDraft {
  /// Each consumer by each producer, with the consumptions.
  mutating func addConsumersOfProducers() {
    for consumption in existing("consumption") {
      guard let consumer = terms.targets(of: "consumer", from: consumption).first,
        let version = terms.targets(of: "uses", from: consumption).first
      else { continue }
      let entry = Matrix.Entry(consumption, [mark(ofConsumption: consumption, by: consumer, of: version)])
      let producers = terms.producers(of: version).actors
      // A service that nobody produces stands for itself, so that those who use it are not lost.
      for producer in producers.isEmpty ? [terms.service(of: version) ?? version] : producers {
        add(entry, row(Matrix.Heading(consumer)), column(Matrix.Heading(producer)))
      }
    }
  }

  /// How it is with the agreements that back a consumption (OV-01).
  private func mark(ofConsumption consumption: Int, by consumer: Int, of version: Int) -> Matrix.Mark {
    guard terms.isActive(consumption) else {
      return terms.value("connection", of: consumption) == "planned" ? .connectionPlanned : .disconnected
    }
    if terms.isSameParty(consumer, asOneOf: terms.producers(of: version).actors) {
      return .agreementNotNeeded
    }
    if terms.targets(of: "agreements", from: consumption).isEmpty { return .withoutAgreement }
    return terms.missingAgreements(of: consumption).isEmpty ? .agreed : .agreementNotValid
  }
}

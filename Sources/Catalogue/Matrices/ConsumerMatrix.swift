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
    let agreements = terms.targets(of: "agreements", from: consumption)
    if agreements.isEmpty { return .withoutAgreement }
    let required = ["information-exchange"] + (terms.record(version)?.texts("requires-agreements") ?? [])
    let isCovered = required.allSatisfy { type in
      agreements.contains { suffices($0, as: type, for: version) }
    }
    return isCovered ? .agreed : .agreementNotValid
  }

  private func suffices(_ agreement: Int, as type: String, for version: Int) -> Bool {
    // Of an agreement in a catalogue that is not at hand no more is known than that it is there.
    guard terms.record(agreement) != nil else { return true }
    return terms.isValid(agreement) && terms.value("type", of: agreement) == type
      && (type != "information-exchange" || terms.governs(agreement, version))
  }
}

/// The matrices of exchanges: between whom they pass, and which services realise them.
extension MatrixDraft {
  /// The playing field: each party by each party, with the exchanges from the first to the second.
  mutating func addExchangesBetweenActors() {
    for exchange in existing("exchange") {
      let entry = Matrix.Entry(exchange, terms.marks(ofExchange: exchange))
      for giver in parties("from", of: exchange) {
        for receiver in parties("to", of: exchange) { add(entry, party(giver), party(receiver)) }
      }
    }
  }

  /// The parties at an end; a process that nobody heads stands for itself, so that its exchanges are not lost.
  private func parties(_ end: String, of exchange: Int) -> [Int] {
    terms.targets(of: end, from: exchange).map { terms.party(ofEnd: $0) ?? $0 }
  }

  /// The number of a party, which is that of its row and of its column.
  private mutating func party(_ position: Int) -> Int {
    column(Matrix.Heading(position))
    return row(Matrix.Heading(position))
  }

  /// Each exchange by each service, with the versions that realise it.
  mutating func addServicesOfExchanges() {
    for service in existing("service") {
      let column = column(Matrix.Heading(service))
      for profile in terms.versions(of: service) where terms.exists(profile) {
        let entry = Matrix.Entry(profile, [mark(ofVersion: profile)])
        for exchange in terms.realisedExchanges(of: profile) {
          add(entry, row(Matrix.Heading(exchange)), column)
        }
      }
    }
    for exchange in existing("exchange") { row(Matrix.Heading(exchange)) }
    let terms = terms
    markLacking(
      rows: { terms.value("digitalisation", of: $0) == "digital" },
      columns: { terms.value("type", of: $0) != "non-digital" })
  }

  private func mark(ofVersion profile: Int) -> Matrix.Mark {
    switch terms.value("life-cycle", of: profile) {
    case "in-operation": .inOperation
    case "phasing-out": .phasingOut
    case "retired": .retired
    default: .inDevelopment
    }
  }
}

extension Terms {
  /// How an exchange is done, and what it lacks (SP-13, JU-01); the gravest first.
  public func marks(ofExchange exchange: Int) -> [Matrix.Mark] {
    var marks: [Matrix.Mark]
    switch value("digitalisation", of: exchange) {
    case "digital": marks = [.digital]
    case "planned": marks = [.planned]
    case "never": marks = [.never]
    default: marks = [.manual]
    }
    if marks == [.digital], !isRealised(exchange) { marks.append(.withoutService) }
    if isDigital(exchange: exchange), latestAssessment(of: exchange) == nil {
      marks.append(.withoutAssessment)
    }
    return marks.sorted()
  }

  private func isRealised(_ exchange: Int) -> Bool {
    realisers(of: exchange).contains { value("life-cycle", of: $0) != "retired" }
  }
}

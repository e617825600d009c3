extension CollaborationUnit {
  func putAgreementAndLaw(_ writer: inout CatalogueWriter) throws {
    var agreement = head("Samverkansöverenskommelse \(area)")
    agreement.add("type: collaboration", "signing: signed", "valid-from: 2026-01-01")
    agreement.refer("parties", owners)
    agreement.add("collaboration: \(id)-grupp")
    agreement.refer("builds-on", "\(id)-ide")
    agreement.add("terms: \(writer.text(6))")
    try writer.put("agreements/\(id)-samverkan", agreement)

    var source = head("Förordning om \(area)")
    let year = writer.random.number(1990..<2026)
    source.add("designation: SFS \(year):\(writer.random.number(100..<1300))", "provision: 1 §")
    try writer.put("law/legal-sources/\(id)-kalla", source)

    let all = exchanges.map { "exchange/\($0)" }
    var requirement = head("Uppgiftsskyldighet \(area)")
    requirement.add("description: \(writer.text(10))", "area: secrecy-override", "effect: permits")
    requirement.refer("legal-sources", "\(id)-kalla")
    requirement.refer("applies-to", all)
    try writer.put("law/legal-requirements/\(id)-krav", requirement)

    for (number, exchange) in exchanges.enumerated() {
      var assessment = head("Bedömning \(number) för \(area)")
      assessment.refer("assesses", "exchange/\(exchange)")
      assessment.add("result: possible", "stage: after-specification", "date: 2026-06-01")
      assessment.refer("applies", "\(id)-krav")
      assessment.add("reasons: \(writer.text(9))")
      try writer.put("law/legal-assessments/\(id)-bedomning-\(number)", assessment)
    }

    var security = head("Skydd av \(area)")
    security.add("aspect: confidentiality", "requirement: \(writer.text(6))")
    security.refer("applies-to", all)
    try writer.put("security/security-requirements/\(id)-sak", security)
  }
}

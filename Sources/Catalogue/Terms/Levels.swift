/// The level that a description reaches (metamodel.yaml, Levels; VLDS 4.0, 5.1).
extension Terms {
  /// Whether the links of level 3 are there, as the head of metamodel.yaml says for each kind.
  public func hasLinks(_ position: Int) -> Bool {
    switch catalogue.descriptions[position].kind.id {
    case "process":
      return links(to: position).contains {
        ["from", "to"].contains($0.field.id) && isKind("exchange", $0.source)
      }
    case "exchange":
      guard !targets(of: "passes", from: position).isEmpty else { return false }
      return value("digitalisation", of: position) != "digital" || isRealised(position)
    case "business-object":
      let exchanges = sources(of: "passes", "exchange", to: position)
      guard !exchanges.isEmpty else { return false }
      return !exchanges.contains { value("digitalisation", of: $0) == "digital" }
        || !refinements(of: position).isEmpty
    case "exchange-object":
      return !targets(of: "refines", from: position).isEmpty && !carriers(of: position).isEmpty
    case "service":
      return versions(of: position).contains { !realisedExchanges(of: $0).isEmpty }
    case "profile":
      guard !targets(of: "realises-objects", from: position).isEmpty else { return false }
      return !isDigital(serviceOf: position) || logicalInterface(of: position) != nil
    case "logical-interface":
      return !targets(of: "carries", in: "messages", from: position).isEmpty
    default:
      return links(from: position).contains { $0.isSound && $0.verdict != .uri }
        || !links(to: position).isEmpty
    }
  }

  /// The level that a description reaches, 0 to 3.
  ///
  /// - Parameter isSound: whether no rule of structure or traceability (ST, SP) finds an error or a warning.
  public func level(of position: Int, isSound: Bool) -> Int {
    guard let description = description(position), Completeness(self).reachesFirstLevel(position) else {
      return 0
    }
    if isSound, hasLinks(position) { return 3 }
    let isLong = description.document?.hasBody == true || description.node("attachments") != nil
    return isLong ? 2 : 1
  }
}

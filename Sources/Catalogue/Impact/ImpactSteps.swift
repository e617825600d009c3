import Metamodel

/// Where a change goes from each kind. Mostly what refers to a thing depends on it; law and security, and what lies in
/// the folder of a service, depend the other way.
extension ImpactWalk {
  func steps(from position: Int, _ reach: Reach) -> [Step] {
    guard let kind = terms.kind(Element(position))?.id else { return [] }
    switch reach {
    case .named: return []
    case .touched: return touchedSteps(from: position, kind)
    case .used: return usedSteps(from: position)
    case .indirect: return []
    case .full: break
    }
    var steps: [Step]
    switch kind {
    case "concept":
      steps =
        into(position, "described-by", "business-object", .full)
        + into(position, "based-on", "exchange-object", .full) + others(position, .named)
    case "code-list": steps = into(position, "code-list", "exchange-object", .full) + others(position, .named)
    case "business-object": steps = businessObject(position)
    case "exchange-object": steps = exchangeObject(position)
    case "logical-interface": steps = interface(position)
    case "technical-interface":
      steps =
        into(position, "implements", "instance", .full) + toldConsumptions(of: position)
        + others(position, .named)
    case "instance":
      steps =
        into(position, "instances", "consumption", .full) + into(position, "reserves", "consumption", .full)
        + into(position, "alternative-to", "instance", .named) + agreements(of: position)
    case "profile": steps = version(position)
    case "service":
      steps =
        out(position, "versions", .full) + agreements(of: position) + assessments(of: position)
        + others(position, .named)
    case "consumption": steps = consumption(position)
    case "process": steps = process(position)
    case "exchange": steps = exchange(position)
    case "legal-source":
      steps =
        into(position, "legal-sources", "legal-requirement", .full)
        + into(position, "part-of", "legal-source", .full) + others(position, .named)
    case "legal-requirement": steps = requirement(position)
    case "legal-assessment": steps = out(position, "assesses", .named)
    case "security-requirement", "risk":
      steps =
        out(position, "applies-to", .named) + out(position, "threatens", .named)
        + into(position, "considers", "agreement", .named) + others(position, .named)
    case "agreement":
      steps =
        into(position, "agreements", "consumption", .full) + out(position, "governs-services", .named)
        + out(position, "governs-information", .named) + out(position, "concerns", .named)
    case "life-event": steps = out(position, "leads-to", .named) + others(position, .named)
    case "change": steps = out(position, "affects", .full) + others(position, .named)
    default: steps = others(position, .named)
    }
    return steps
  }

  // MARK: Information

  private func businessObject(_ object: Int) -> [Step] {
    into(object, "refines", "exchange-object", .full)
      + into(object, "realises-objects", "profile", .full)
      + into(object, "passes", "exchange", .touched)
      + others(object, .named)
  }

  private func exchangeObject(_ object: Int) -> [Step] {
    let carriers = terms.links(to: object).filter { link in
      guard link.field.id == "carries", terms.isKind("logical-interface", link.source) else { return false }
      guard object == start.position, let part = start.part else { return true }
      let carried = terms.catalogue.partName(of: link)
      return carried == nil || carried == part
    }
    return carriers.map { Step(position: $0.source, field: "carries", reach: .full) }
      + out(object, "refines", .touched) + agreements(of: object) + others(object, .named)
  }

  // MARK: Services

  private func interface(_ interface: Int) -> [Step] {
    let versions = terms.version(of: interface).map {
      [Step(position: $0, field: "logical-interface", reach: .full)]
    }
    return (versions ?? []) + into(interface, "realises", "technical-interface", .named)
      + others(interface, .named)
  }

  /// Whoever uses the version of a technical interface is told of a planned change of it (VE-03).
  private func toldConsumptions(of interface: Int) -> [Step] {
    guard terms.isKind("change", start.position), changing.contains(interface),
      let version = terms.version(of: interface)
    else { return [] }
    return into(version, "uses", "consumption", .full)
  }

  /// A version with what is built for it, who uses it and what it is for.
  private func version(_ profile: Int) -> [Step] {
    // What a service carries changes with the service; by one piece of information only its own exchanges do, and
    // those are reached through it.
    let exchanges = (isChanging(.service) ? terms.realisedExchanges(of: profile) : []).map {
      Step(position: $0, field: "realises-exchanges", reach: .touched)
    }
    return out(profile, "logical-interface", .named) + out(profile, "technical-interfaces", .named)
      + out(profile, "instances", .named) + into(profile, "uses", "consumption", .full)
      + into(profile, "uses-services", "profile", .used) + exchanges + agreements(of: profile)
      + others(profile, .named)
  }

  /// A version that uses what changes: those who use it are reached, its own description is not.
  private func usedSteps(from profile: Int) -> [Step] {
    into(profile, "uses", "consumption", .indirect) + into(profile, "uses-services", "profile", .used)
  }

  /// A consumption with what backs it, and the services of the consumer that stand on it.
  private func consumption(_ consumption: Int) -> [Step] {
    let assessed = changing.contains(consumption) ? assessments(of: consumption) : []
    // What is agreed holds wherever the service runs.
    let isMoved = changing.allSatisfy { terms.isKind("instance", $0) }
    return (isMoved ? [] : out(consumption, "agreements", .named)) + assessed
      + terms.services(standingOn: consumption).map {
        Step(position: $0, field: "uses-services", reach: .used)
      }
  }

  // MARK: Processes

  private func process(_ process: Int) -> [Step] {
    let exchanges = terms.links(to: process).filter { link in
      ["from", "to"].contains(link.field.id) && terms.isKind("exchange", link.source)
        && (process != start.position || start.part == nil
          || terms.catalogue.partName(of: link) == start.part)
    }
    // What the process exchanges is reached, with who is at the other end and what carries it; nothing of that is
    // judged anew for it.
    let steps = exchanges.flatMap { link -> [Step] in
      [Step(position: link.source, field: link.field.id, reach: .named)]
        + ends(of: link.source).filter { $0.position != process }
        + realisers(of: link.source, .named)
    }
    return steps + others(process, .named)
  }

  private func exchange(_ exchange: Int) -> [Step] {
    ends(of: exchange) + realisers(of: exchange, .full) + agreements(of: exchange) + assessments(of: exchange)
      + others(exchange, .named)
  }

  private func ends(of exchange: Int) -> [Step] {
    out(exchange, "from", .named) + out(exchange, "to", .named)
  }

  private func realisers(of exchange: Int, _ reach: Reach) -> [Step] {
    terms.realisers(of: exchange).map { Step(position: $0, field: "realises-exchanges", reach: reach) }
  }

  // MARK: Law

  /// What a requirement applies to and what rests on it.
  private func requirement(_ requirement: Int) -> [Step] {
    let latest = terms.sources(of: "applies", "legal-assessment", to: requirement).filter { assessment in
      terms.targets(of: "assesses", from: assessment).contains {
        terms.latestAssessment(of: $0) == assessment
      }
    }
    return out(requirement, "applies-to", .touched)
      + latest.map { Step(position: $0, field: "applies", reach: .named) }
      + into(requirement, "legal-requirements", "consumption", .full)
      + into(requirement, "considers", "agreement", .named)
      + others(requirement, .named)
  }

  /// What a change of something goes on to where it is only touched itself.
  private func touchedSteps(from position: Int, _ kind: String) -> [Step] {
    switch kind {
    case "exchange":
      // A service without ground for its exchanges is one that those who use it can lose.
      return ends(of: position) + (isChanging(.law) ? realisers(of: position, .touched) : [])
        + agreements(of: position) + assessments(of: position)
    case "business-object": return into(position, "passes", "exchange", .touched)
    case "exchange-object": return out(position, "refines", .touched) + agreements(of: position)
    case "service":
      return out(position, "versions", .touched) + agreements(of: position) + assessments(of: position)
    case "profile":
      return into(position, "uses", "consumption", .full) + into(position, "uses-services", "profile", .used)
        + agreements(of: position)
    default: return []
    }
  }

  // MARK: References

  private func out(_ position: Int, _ field: String, _ reach: Reach) -> [Step] {
    terms.targets(of: field, from: position).map { Step(position: $0, field: field, reach: reach) }
  }

  /// What of a kind refers to a description by a field, at the top or in a part.
  private func into(_ position: Int, _ field: String, _ kind: String, _ reach: Reach) -> [Step] {
    terms.links(to: position).filter {
      $0.field.id == field && terms.isKind(kind, $0.source) && isOfStart($0)
    }
    .map { Step(position: $0.source, field: field, reach: reach) }
  }

  /// All else that refers to a description, but for plans and follow-up, which count where they name the start itself,
  /// and for the family of a service, where it is the parts that depend on the whole.
  private func others(_ position: Int, _ reach: Reach) -> [Step] {
    terms.links(to: position).compactMap { link in
      guard link.node != nil, let perspective = terms.kind(Element(link.source))?.perspective,
        isOfStart(link),
        !ImpactWalk.without.contains(link.field.id), !TraceScope.isPublication(link),
        !["agreement", "legal-assessment", "consumption"].contains(terms.kind(Element(link.source))?.id)
          || position == start.position && terms.isKind("actor", position)
      else { return nil }
      let isPlan = perspective == .governance || perspective == .benefit
      if isPlan, position != start.position { return nil }
      return Step(position: link.source, field: link.field.id, reach: reach)
    }
  }

  /// Whether a link concerns the part that changes, where only a part does.
  private func isOfStart(_ link: Link) -> Bool {
    guard link.target == start.position, let part = start.part else { return true }
    let named = terms.catalogue.partName(of: link)
    return named == nil || named == part
  }

  /// References along which no change goes: what replaces a thing, or is the same elsewhere, does not depend on it.
  private static let without: Set<String> = ["replaces", "same-as", "replaced-by", "related-to"]

  /// The agreements on something that have not ended; on a version also those on its service.
  private func agreements(of position: Int) -> [Step] {
    let service = terms.isKind("profile", position) ? terms.service(of: position) : nil
    return ([position] + (service.map { [$0] } ?? [])).flatMap { subject in
      ["governs-services", "governs-information", "concerns"].flatMap {
        into(subject, $0, "agreement", .named)
      }
    }.filter { terms.value("signing", of: $0.position) != "ended" && terms.exists($0.position) }
  }

  private func assessments(of position: Int) -> [Step] {
    terms.latestAssessment(of: position).map { [Step(position: $0, field: "assesses", reach: .named)] } ?? []
  }
}

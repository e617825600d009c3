import Catalogue
import Metamodel

/// An agreement has two or more parties, and one that backs a consumption has both its consumer and its
/// producer as parties.
enum OV02: DescriptionRule {
  static let statement = RuleStatement(
    "OV-02", .error, .always,
    title: Words(sv: "Part saknas i överenskommelse", en: "Party missing in agreement"),
    statement: Words(
      sv: """
        En överenskommelse har minst två parter, och en som stödjer ett nyttjande har både konsumenten och \
        producenten som part.
        """,
      en: """
        An agreement has two or more parties, and one that backs a consumption has both its consumer and \
        its producer as parties.
        """),
    source: "VLDS 4.1 s24; 4.5 s31", .stated,
    kinds: ["agreement", "consumption"],
    fields: [
      "agreement.parties", "agreement.accessions", "agreement.template", "consumption.agreements",
      "consumption.consumer", "consumption.instances", "instance.provider",
    ],
    finds: """
      An agreement that is no template with fewer than two distinct actors in `parties` and `accessions` \
      together; a consumption one of whose `agreements` A has in parties(A) none that is the same party as \
      the consumer, or none that is the same party as one of the producers of the version or of the \
      providers of its instances; a template in `agreements`. A collaboration agreement in `agreements` is \
      not tested for the producer.
      """,
    fix: Words(
      sv: "Lägg till parten, eller hänvisa till rätt överenskommelse.",
      en: "Add the party, or refer to the right agreement."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    if context.terms.isKind("agreement", position) {
      checkAgreement(position, context.terms, report)
    } else {
      checkConsumption(position, context.terms, report)
    }
  }

  private static func checkAgreement(_ position: Int, _ terms: Terms, _ report: Report) {
    guard let record = terms.record(position), record["template"] != "true" else { return }
    let named = Set(record.texts("parties") + record.records("accessions").flatMap { $0.texts("actor") })
    guard named.count < 2 else { return }
    report(.tooFew(named.first), at: .absent("parties", in: 0))
  }

  private static func checkConsumption(_ position: Int, _ terms: Terms, _ report: Report) {
    let givers = givers(for: position, terms)
    let consumer = terms.targets(of: "consumer", from: position).first
    for link in terms.links(from: position, by: "agreements") {
      guard let agreement = terms.target(of: link), let node = link.node, terms.exists(agreement) else {
        continue
      }
      if terms.value("template", of: agreement) == "true" {
        report(.template(terms.name(agreement)), at: .value(node), naming: [terms.reference(agreement)])
        continue
      }
      guard terms.arePartiesKnown(of: agreement) else { continue }
      let parties = terms.parties(of: agreement)
      if let consumer, !terms.isSameParty(consumer, asOneOf: parties) {
        report(
          .withoutConsumer(terms.name(consumer), agreement: terms.name(agreement)), at: .value(node),
          naming: [agreement, consumer].map(terms.reference))
      }
      if let givers, terms.value("type", of: agreement) != "collaboration",
        !givers.contains(where: { terms.isSameParty($0, asOneOf: parties) })
      {
        report(
          .withoutProducer(givers.map(terms.name), agreement: terms.name(agreement)), at: .value(node),
          naming: ([agreement] + givers).map(terms.reference))
      }
    }
  }

  /// The producers of the version that is used, and the providers of the instances; `nil` where not all are known.
  private static func givers(for consumption: Int, _ terms: Terms) -> [Int]? {
    guard let version = terms.targets(of: "uses", from: consumption).first, terms.isAtHand(version),
      terms.isKnown("instances", of: consumption)
    else { return nil }
    let producers = terms.producers(of: version)
    let instances = terms.targets(of: "instances", from: consumption)
    guard producers.count == producers.actors.count,
      instances.allSatisfy({ terms.isKnown("provider", of: $0) })
    else { return nil }
    return instances.flatMap { terms.targets(of: "provider", from: $0) }.reduce(into: producers.actors) {
      if !$0.contains($1) { $0.append($1) }
    }
  }
}

extension Words {
  fileprivate static func tooFew(_ party: String?) -> Words {
    let who = party.map { Words(sv: "bara \($0.quoted) som part", en: "only \($0.quoted) as party") }
    return Words(
      sv:
        "Överenskommelsen har \(who?.sv ?? "ingen part"). Ange minst två parter i `parties` eller `accessions`.",
      en: "The agreement has \(who?.en ?? "no party"). Name two parties or more in `parties` or `accessions`."
    )
  }

  fileprivate static func template(_ agreement: String) -> Words {
    Words(
      sv:
        "\(agreement.quoted) är en mall och gäller inte själv. Ange den överenskommelse som har tecknats efter den.",
      en:
        "\(agreement.quoted) is a template and not in force itself. Name the agreement that was signed by it."
    )
  }

  fileprivate static func withoutConsumer(_ consumer: String, agreement: String) -> Words {
    Words(
      sv:
        "Konsumenten \(consumer.quoted) är inte part i \(agreement.quoted). Lägg till den, eller hänvisa till rätt överenskommelse.",
      en:
        "The consumer \(consumer.quoted) is no party to \(agreement.quoted). Add it, or refer to the right agreement."
    )
  }

  fileprivate static func withoutProducer(_ producers: [String], agreement: String) -> Words {
    let names = producers.isEmpty ? Words("") : Words(" (") + .enumeration(producers) + Words(")")
    return Words(
      sv:
        "Ingen producent\(names.sv) är part i \(agreement.quoted). Lägg till den, eller hänvisa till rätt överenskommelse.",
      en: "No producer\(names.en) is party to \(agreement.quoted). Add it, or refer to the right agreement.")
  }
}

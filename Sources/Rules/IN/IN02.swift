import Catalogue
import Metamodel

/// An alternative instance has the same logical interface in the same kind of environment, and information
/// with high demands on availability has an alternative or a reserve.
enum IN02: DescriptionRule {
  static let statement = RuleStatement(
    "IN-02", .warning, .always,
    title: Words(sv: "Alternativ saknas eller passar inte", en: "Alternative missing or not fitting"),
    statement: Words(
      sv: """
        En alternativ instans har samma logiska gränssnitt i samma slags miljö, och information med höga \
        tillgänglighetskrav har ett alternativ eller en reserv.
        """,
      en: """
        An alternative instance has the same logical interface in the same kind of environment, and \
        information with high demands on availability has an alternative or a reserve.
        """),
    source: "VLDS 7.4 s61-62", .inferred,
    kinds: ["instance", "profile"],
    fields: [
      "instance.alternative-to", "instance.environment", "consumption.reserves",
      "exchange-object.classification.availability",
    ],
    finds: """
      A profile in operation with class(availability, V) 3 or more where no instance with environment \
      production has or is an alternative, and no consumption of V has `reserves`.
      """,
    cases: [
      .init(
        .error,
        """
        An instance and one in its `alternative-to` lie in different versions or have different \
        `environment`.
        """)
    ],
    fix: Words(
      sv: "Ange ett alternativ i samma version och miljö.",
      en: "Name an alternative in the same version and environment."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    if context.terms.isKind("instance", position) {
      checkAlternatives(of: position, context.terms, report)
    } else {
      checkProfile(position, context.terms, report)
    }
  }

  private static func checkAlternatives(of instance: Int, _ terms: Terms, _ report: Report) {
    for link in terms.links(from: instance, by: "alternative-to") {
      guard let node = link.node, let other = terms.target(of: link), let record = terms.record(other) else {
        continue
      }
      let sharesVersion = terms.version(of: other).map { $0 == terms.version(of: instance) } ?? false
      let places = [terms.value("environment", of: instance), record["environment"]].compactMap(\.self)
      let sharesEnvironment = Set(places).count < 2
      guard !sharesVersion || !sharesEnvironment else { continue }
      report(
        .notAlternative(terms.name(other), version: !sharesVersion, environment: !sharesEnvironment),
        at: .value(node), naming: [terms.reference(other)],
        related: [report.place(.file, in: other)], as: .error)
    }
  }

  private static func checkProfile(_ profile: Int, _ terms: Terms, _ report: Report) {
    guard terms.isInOperation(profile), let level = terms.classification("availability", of: profile),
      level >= 3, !terms.instances(of: profile).contains(where: { isBackedUp($0, terms) }),
      !terms.sources(of: "uses", "consumption", to: profile)
        .contains(where: { terms.record($0)?.has("reserves") == true })
    else { return }
    report(.withoutAlternative(level), at: .file)
  }

  /// Whether an instance in production has or is an alternative.
  private static func isBackedUp(_ instance: Int, _ terms: Terms) -> Bool {
    guard let record = terms.record(instance), record["environment"] == "production" else { return false }
    return record.has("alternative-to")
      || !terms.sources(of: "alternative-to", "instance", to: instance).isEmpty
  }
}

extension Words {
  fileprivate static func notAlternative(_ other: String, version: Bool, environment: Bool) -> Words {
    let faults = joined(
      (version ? [Words(sv: "hör till en annan version", en: "belongs to another version")] : [])
        + (environment ? [Words(sv: "ligger i en annan miljö", en: "lies in another environment")] : []),
      sv: "och", en: "and")
    return Words(
      sv:
        "\(other.quoted) \(faults.sv) och kan inte ersätta instansen. Ange ett alternativ i samma version och miljö.",
      en:
        "\(other.quoted) \(faults.en) and cannot stand in for the instance. Name an alternative in the same version and environment."
    )
  }

  fileprivate static func withoutAlternative(_ level: Int) -> Words {
    Words(
      sv:
        "Versionen bär information med klass \(level) i tillgänglighet, men ingen instans i produktion har eller är ett alternativ och inget nyttjande har en reserv. Ange ett alternativ eller en reserv.",
      en:
        "The version carries information of class \(level) in availability, but no instance in production has or is an alternative and no consumption has a reserve. Name an alternative or a reserve."
    )
  }
}

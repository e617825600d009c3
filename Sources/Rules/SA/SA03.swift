import Catalogue
import Metamodel

/// Each technical interface, instance and reserve on the way meets the requirements that follow from the
/// highest class it carries.
enum SA03: DescriptionRule {
  static let statement = RuleStatement(
    "SA-03", .warning, .always,
    title: Words(sv: "Svag länk i kedjan", en: "Weak link in the chain"),
    statement: Words(
      sv: """
        Varje tekniskt gränssnitt, instans och reserv på vägen uppfyller de krav som följer av den högsta \
        klass den bär.
        """,
      en: """
        Each technical interface, instance and reserve on the way meets the requirements that follow from \
        the highest class it carries.
        """),
    source: "VLDS 5.7 s45; VLDS41", .stated,
    kinds: ["technical-interface", "instance", "security-requirement"],
    fields: [
      "security-requirement.applies-to", "security-requirement.derived-from", "security-requirement.aspect",
      "security-requirement.required-level", "technical-interface.fulfils", "instance.fulfils",
      "consumption.reserves",
    ],
    finds: """
      A link L of version V = each instance with environment production, with the technical interfaces it \
      implements. (a) A security requirement that names in `applies-to` V, the instance, one of the \
      interfaces or an object in carried(V), or has such an object in `derived-from`, and is in `fulfils` \
      of neither the instance nor one of the interfaces. (b) An aspect with class(aspect, V) 2 or more for \
      which neither has in `fulfils` a requirement of that aspect with required-level at least \
      class(aspect, V). A reserve is tested with the version of the consumption that names it.
      """,
    fix: Words(
      sv: "Uppfyll kravet och ange det, eller sänk inte skyddet genom den länken.",
      en: "Meet the requirement and name it, or keep the information off that link."), .second)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard terms.isKind("instance", position), let record = terms.record(position),
      record["environment"] == "production"
    else { return }
    let link = ChainLink(instance: position, terms)
    let own = terms.version(of: position)
    let reserved = terms.sources(of: "reserves", "consumption", to: position)
      .flatMap { terms.targets(of: "uses", from: $0) }
    let spot = record.node("fulfils").map { Report.Spot.value($0) } ?? .absent("fulfils", in: 0)
    var reported: Set<Int> = []
    var tested: Set<Int> = []
    for version in [own].compactMap(\.self) + reserved where tested.insert(version).inserted {
      let other = version == own ? nil : version
      for requirement in link.unmet(with: version, terms) where reported.insert(requirement).inserted {
        report(
          .unmet(terms.name(requirement), reserveOf: other.map(terms.name)), at: spot,
          naming: [requirement, other].compactMap(\.self).map(terms.reference),
          related: [report.place(.file, in: requirement)])
      }
      for (aspect, level) in link.weaknesses(with: version, terms) {
        let label = Metamodel.structure("classification")?.schema[aspect]?.label ?? Words(aspect)
        report(
          .weak(label, level, reserveOf: other.map(terms.name)), at: spot,
          naming: [aspect] + [other].compactMap(\.self).map(terms.reference))
      }
    }
  }
}

/// An instance in production with the technical interfaces that it implements, and what the two fulfil.
private struct ChainLink {
  private let members: [Int]
  private let fulfilled: Set<Int>
  /// Whether all that is said to be fulfilled is known: a requirement that is not may be any.
  private let isKnown: Bool

  init(instance: Int, _ terms: Terms) {
    members = [instance] + terms.targets(of: "implements", from: instance)
    let links = members.flatMap { member in terms.links(from: member).filter { $0.field.id == "fulfils" } }
    let targets = links.map(terms.target)
    fulfilled = Set(targets.compactMap(\.self))
    isKnown = targets.allSatisfy { $0.map { terms.record($0) != nil } ?? false }
  }

  /// The security requirements on the link, or on what it carries for a version, that it does not fulfil.
  func unmet(with version: Int, _ terms: Terms) -> [Int] {
    let kind = "security-requirement"
    let carried = terms.carried(by: version)
    let demanded =
      ([version] + members + carried).flatMap { terms.sources(of: "applies-to", kind, to: $0) }
      + carried.flatMap { terms.sources(of: "derived-from", kind, to: $0) }
    return demanded.filter { !fulfilled.contains($0) && terms.exists($0) }
  }

  /// The aspects whose class among what a version carries is 2 or more and is answered by no requirement fulfilled.
  func weaknesses(with version: Int, _ terms: Terms) -> [(aspect: String, level: Int)] {
    guard isKnown else { return [] }
    let classifications = terms.classifications(carriedBy: version)
    guard !classifications.isEmpty else { return [] }
    return ["confidentiality", "integrity", "availability", "traceability"].compactMap { aspect in
      guard let level = classifications.compactMap({ $0.number(aspect) }).max(), level >= 2,
        !fulfilled.contains(where: { answers($0, aspect, level, terms) })
      else { return nil }
      return (aspect, level)
    }
  }

  private func answers(_ requirement: Int, _ aspect: String, _ level: Int, _ terms: Terms) -> Bool {
    guard let record = terms.record(requirement), record["aspect"] == aspect else { return false }
    return record.number("required-level").map { $0 >= level } ?? false
  }
}

extension Words {
  fileprivate static func unmet(_ requirement: String, reserveOf version: String?) -> Words {
    let role = reserve(of: version)
    return Words(
      sv:
        "Varken instansen eller dess tekniska gränssnitt uppfyller säkerhetskravet \(requirement.quoted)\(role.sv). Uppfyll kravet och ange det.",
      en:
        "Neither the instance nor its technical interfaces fulfil the security requirement \(requirement.quoted)\(role.en). Meet the requirement and name it."
    )
  }

  fileprivate static func weak(_ aspect: Words, _ level: Int, reserveOf version: String?) -> Words {
    let role = reserve(of: version)
    return Words(
      sv:
        "Inget uppfyllt säkerhetskrav svarar mot klass \(level) i \(aspect.sv.lowercasedFirst)\(role.sv). Uppfyll ett sådant krav och ange det.",
      en:
        "No security requirement fulfilled answers to class \(level) in \(aspect.en.lowercasedFirst)\(role.en). Meet such a requirement and name it."
    )
  }

  private static func reserve(of version: String?) -> Words {
    guard let version else { return Words("") }
    return Words(sv: " som reserv för \(version.quoted)", en: " as a reserve for \(version.quoted)")
  }
}

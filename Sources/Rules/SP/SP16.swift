import Catalogue
import Metamodel

/// The concepts of the profile and those behind the information its messages carry are the same.
enum SP16: DescriptionRule {
  static let statement = RuleStatement(
    "SP-16", .info, .always,
    title: Words(sv: "Begrepp skiljer sig", en: "Concepts differ"),
    statement: Words(
      sv: "Profilens begrepp och begreppen bakom den information som meddelandena bär är desamma.",
      en: "The concepts of the profile and those behind the information its messages carry are the same."),
    source: "VLDS 5.3 s42; 5.3 s40", .inferred,
    kinds: ["profile"],
    fields: ["profile.uses-concepts"],
    finds: """
      The two differences between `uses-concepts` and the union of `based-on` of the objects in carried(V) \
      and of their attributes, one finding per version with both lists; not tested where carried(V) is \
      empty.
      """,
    fix: Words(
      sv: "Lägg till begreppen i profilen, eller se över informationen.",
      en: "Add the concepts to the profile, or review the information."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    let carried = terms.carried(by: position)
    guard !carried.isEmpty, let record = terms.record(position) else { return }
    let used = terms.targets(of: "uses-concepts", from: position)
    let behind = concepts(behind: carried, terms)
    // What is named by a broken reference, or not at hand, may be any concept of the other list.
    let isBehindKnown =
      terms.isCarriedKnown(by: position)
      && carried.allSatisfy {
        terms.isKnown("based-on", of: $0) && terms.isKnown("based-on", in: "attributes", of: $0)
      }
    let surplus = isBehindKnown ? used.filter { !behind.contains($0) } : []
    let missing = terms.isKnown("uses-concepts", of: position) ? behind.filter { !used.contains($0) } : []
    guard !surplus.isEmpty || !missing.isEmpty else { return }
    report(
      .differ(onlyInProfile: surplus.map(terms.name), onlyBehind: missing.map(terms.name)),
      at: record.node("uses-concepts").map { .key($0) } ?? .absent("uses-concepts", in: 0),
      naming: (surplus + missing).map(terms.reference))
  }

  /// The concepts that objects and their attributes are based on, each once.
  private static func concepts(behind objects: [Int], _ terms: Terms) -> [Int] {
    objects.flatMap {
      terms.targets(of: "based-on", from: $0) + terms.targets(of: "based-on", in: "attributes", from: $0)
    }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension Words {
  fileprivate static func differ(onlyInProfile surplus: [String], onlyBehind missing: [String]) -> Words {
    var words = Words("")
    if !surplus.isEmpty {
      let all = enumeration(surplus)
      words =
        words
        + Words(
          sv: "Profilen använder \(all.sv), som inte ligger bakom den information som meddelandena bär. ",
          en: "The profile uses \(all.en), which the information carried by its messages is not based on. ")
    }
    if !missing.isEmpty {
      let all = enumeration(missing)
      words =
        words
        + Words(
          sv: "Den information som meddelandena bär baseras på \(all.sv), som profilen inte använder. ",
          en:
            "The information carried by the messages is based on \(all.en), which the profile does not use. ")
    }
    return words
      + Words(
        sv: "Ändra `uses-concepts`, eller se över informationen.",
        en: "Change `uses-concepts`, or review the information.")
  }
}

import Catalogue
import Metamodel

/// A group at work rests on a collaboration agreement that builds on the idea and has every member as
/// party.
enum OV03: DescriptionRule {
  static let statement = RuleStatement(
    "OV-03", .warning, .always,
    title: Words(
      sv: "Samverkan utan samverkansöverenskommelse",
      en: "Collaboration without collaboration agreement"),
    statement: Words(
      sv: """
        En grupp i arbete vilar på en samverkansöverenskommelse som bygger på idén och har alla medlemmar \
        som part.
        """,
      en: """
        A group at work rests on a collaboration agreement that builds on the idea and has every member as \
        party.
        """),
    source: "VLDS 4.3 s25, s28", .stated,
    kinds: ["collaboration"],
    fields: [
      "collaboration.members", "collaboration.ideas", "agreement.collaboration", "agreement.builds-on",
      "agreement.parties", "agreement.accessions", "agreement.type",
    ],
    finds: """
      A collaboration with status decided for which no valid agreement A of type collaboration names it in \
      `agreement.collaboration`, shares an idea in `builds-on` with its ideas and has, for each of its \
      `members`, the same party in parties(A); the message says which of these fails.
      """,
    fix: Words(
      sv: "Teckna eller komplettera samverkansöverenskommelsen.",
      en: "Sign or complete the collaboration agreement."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard terms.value("status", of: position) == "decided" else { return }
    let agreements = terms.sources(of: "collaboration", "agreement", to: position).filter {
      terms.value("type", of: $0) == "collaboration" && terms.isValid($0)
    }
    let lacks = agreements.map { self.lacks(of: $0, for: position, terms) }
    guard let least = lacks.min(by: { $0.count < $1.count }) else {
      report(.withoutAgreement, at: .file)
      return
    }
    guard least.count > 0 else { return }
    report(
      .lacking(
        agreement: terms.name(least.agreement), idea: least.hasNoIdea, members: least.members.map(terms.name)),
      at: .absent(least.members.isEmpty ? "ideas" : "members", in: 0),
      naming: ([least.agreement] + least.members).map(terms.reference) + (least.hasNoIdea ? ["ideas"] : []),
      related: [report.place(.file, in: least.agreement)])
  }

  /// What a collaboration agreement lacks for a collaboration.
  private struct Lacks {
    let agreement: Int
    let hasNoIdea: Bool
    let members: [Int]

    var count: Int { members.count + (hasNoIdea ? 1 : 0) }
  }

  private static func lacks(of agreement: Int, for collaboration: Int, _ terms: Terms) -> Lacks {
    let ideas = terms.targets(of: "ideas", from: collaboration)
    let isIdeaKnown =
      terms.isKnown("ideas", of: collaboration) && terms.isKnown("builds-on", of: agreement)
    let sharesIdea = terms.targets(of: "builds-on", from: agreement).contains(where: ideas.contains)
    let parties = terms.parties(of: agreement)
    let members =
      terms.arePartiesKnown(of: agreement)
      ? terms.targets(of: "members", from: collaboration).filter { !terms.isSameParty($0, asOneOf: parties) }
      : []
    return Lacks(agreement: agreement, hasNoIdea: isIdeaKnown && !sharesIdea, members: members)
  }
}

extension Words {
  fileprivate static let withoutAgreement = Words(
    sv:
      "Ingen giltig samverkansöverenskommelse anger samverkansgruppen i `collaboration`. Teckna en mellan medlemmarna.",
    en:
      "No valid collaboration agreement names the collaboration in `collaboration`. Sign one between the members."
  )

  fileprivate static func lacking(agreement: String, idea: Bool, members: [String]) -> Words {
    let missing = joined(
      [
        idea
          ? Words(
            sv: "bygger inte på någon av samverkansidéerna", en: "builds on none of the collaboration ideas")
          : nil,
        members.isEmpty
          ? nil
          : Words(
            sv: "har inte \(enumeration(members).sv) som part",
            en: "does not have \(enumeration(members).en) as party"),
      ].compactMap(\.self), sv: "och", en: "and")
    return Words(
      sv: "\(agreement.quoted) \(missing.sv). Komplettera samverkansöverenskommelsen.",
      en: "\(agreement.quoted) \(missing.en). Complete the collaboration agreement.")
  }
}

import Catalogue
import Metamodel

/// A published version is not altered without being published anew, and a breaking change gives a new major
/// version.
enum VE04: DescriptionRule {
  static let statement = RuleStatement(
    "VE-04", .error, .always,
    title: Words(sv: "Publicerad version ändrad", en: "Published version altered"),
    statement: Words(
      sv: """
        En publicerad version ändras inte utan ny publicering, och en ändring som inte är bakåtkompatibel \
        ger en ny huvudversion.
        """,
      en: """
        A published version is not altered without being published anew, and a breaking change gives a new \
        major version.
        """),
    source: "VLDS 7.4 s59; TKB", .external,
    kinds: ["profile", "logical-interface", "technical-interface"],
    fields: [
      "profile.breaking", "profile.replaces", "profile.publication.state", "profile.publication.date",
    ],
    finds: """
      For a profile with publication.state published: a field or part of it, of its logical interface or \
      of its technical interfaces that in the history differs from how it stood when publication.date was \
      last set, apart from `status`, `publication`, `responsible`, `life-cycle`, `phase-out-date`, \
      `attachments` and the body; or `breaking` true where the first number of the version equals that of \
      the version in `replaces`.
      """,
    fix: Words(
      sv: "Publicera på nytt med nytt datum, eller lägg ändringen i en ny version.",
      en: "Publish anew with a new date, or put the change in a new version."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard terms.isKind("profile", position), let record = terms.record(position),
      record["breaking"] == "true",
      let node = record.node("breaking"),
      let replaced = terms.targets(of: "replaces", from: position).first,
      let number = terms.versionNumber(of: position), let other = terms.versionNumber(of: replaced),
      number.numbers.first == other.numbers.first
    else { return }
    report(
      .sameMajor(terms.name(replaced)), at: .value(node), naming: [terms.reference(replaced)],
      related: replaced < 0 ? [] : [report.place(.file, in: replaced)])
  }
}

extension Words {
  fileprivate static func sameMajor(_ replaced: String) -> Words {
    Words(
      sv:
        "Ändringen är inte bakåtkompatibel, men versionen har samma första tal som \(replaced.quoted), som den ersätter. Ge den ett nytt första tal.",
      en:
        "The change is breaking, but the version has the same first number as \(replaced.quoted), which it replaces. Give it a new first number."
    )
  }
}

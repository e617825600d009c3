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
    checkNumber(position, in: context, report)
    let terms = context.terms
    guard let history = context.history, let version = terms.version(of: position),
      let profile = terms.description(version), profile.isPublished, !profile.isRetired,
      let date = dayOfPublication(profile.record),
      let commit = publishing(of: profile, on: date, history)
    else { return }
    let publishing = Publishing(date: date, commit: commit, history: history)
    checkAlterations(position, since: publishing, in: context, report)
    if position == version { checkRemovals(position, since: publishing, in: context, report) }
  }

  /// When a version was published as it is to stand.
  private struct Publishing {
    let date: Day
    let commit: Int
    let history: FileHistory
  }

  /// A description of a published version was there and said what it says when the day of publishing was set.
  private static func checkAlterations(
    _ position: Int, since publishing: Publishing, in context: RuleContext, _ report: Report
  ) {
    let (history, date) = (publishing.history, publishing.date)
    guard let description = context.terms.description(position), let document = description.document,
      history.mayHaveChanged(description, since: publishing.commit)
    else { return }
    guard let before = history.document(of: description, at: publishing.commit) else {
      report(.added(since: date), at: .file)
      return
    }
    let schema = description.kind.schema
    let altered = document.fields(differingFrom: before).subtracting(free)
    for field in altered.sorted(by: {
      (schema.position(of: $0) ?? .max, $0) < (schema.position(of: $1) ?? .max, $1)
    }) {
      let node = document.children(of: 0).first { document.key($0) == field }
      report(.altered(field, since: date), at: node.map { .value($0) } ?? .absent(field, in: 0))
    }
  }

  /// The interfaces that were there when the day of publishing was set are there still.
  private static func checkRemovals(
    _ profile: Int, since publishing: Publishing, in context: RuleContext, _ report: Report
  ) {
    let (terms, history) = (context.terms, publishing.history)
    guard let version = terms.description(profile)?.id else { return }
    for (relation, id) in [
      ("logical-interface", "logical-interface"), ("technical-interfaces", "technical-interface"),
    ] {
      guard let kind = terms.catalogue.metamodel[id] else { continue }
      let present = Set(terms.targets(of: relation, from: profile).compactMap { terms.description($0)?.file })
      for file in history.files(beside: kind.path.path(of: version)) where !present.contains(file) {
        guard let interface = kind.path.identifier(of: file.dropLast(3)),
          history.document(file, at: publishing.commit, kind.schema) != nil
        else { continue }
        let reference = "\(kind.id)/\(interface)"
        report(.removed(reference, since: publishing.date), at: .absent(relation, in: 0), naming: [reference])
      }
    }
  }

  /// The fields that may be altered in a version that is published.
  private static let free: Set<String> = [
    "status", "publication", "responsible", "life-cycle", "phase-out-date", "attachments",
  ]

  private static func dayOfPublication(_ record: Record?) -> Day? {
    record?.record("publication")?.day("date")
  }

  /// The commit in which the day of publishing was set to what it is; `nil` where that is not committed yet.
  private static func publishing(of profile: Description, on date: Day, _ history: FileHistory) -> Int? {
    let versions = history.versions(of: profile)
    // Of a file with one version nothing has to be read.
    if versions.count == 1, !history.isEdited(profile) { return versions[0].commit }
    var commit: Int?
    for version in versions {
      guard let document = history.document(version, of: profile), !document.nodes.isEmpty,
        dayOfPublication(Record(document, map: 0, schema: profile.kind.schema)) == date
      else { break }
      commit = version.commit
    }
    return commit
  }

  /// A breaking change gives a new first number.
  private static func checkNumber(_ position: Int, in context: RuleContext, _ report: Report) {
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
      related: [report.place(.file, in: replaced)])
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

  fileprivate static func removed(_ interface: String, since date: Day) -> Words {
    Words(
      sv:
        "\(interface.quoted) har tagits bort sedan versionen publicerades \(date). Publicera på nytt med nytt datum, eller lägg ändringen i en ny version.",
      en:
        "\(interface.quoted) has been removed since the version was published on \(date). Publish anew with a new date, or put the change in a new version."
    )
  }

  fileprivate static func added(since date: Day) -> Words {
    Words(
      sv:
        "Gränssnittet har lagts till sedan versionen publicerades \(date). Publicera på nytt med nytt datum, eller lägg det i en ny version.",
      en:
        "The interface has been added since the version was published on \(date). Publish anew with a new date, or put it in a new version."
    )
  }

  fileprivate static func altered(_ field: String, since date: Day) -> Words {
    Words(
      sv:
        "\(field.quoted) har ändrats sedan versionen publicerades \(date). Publicera på nytt med nytt datum, eller lägg ändringen i en ny version.",
      en:
        "\(field.quoted) has been altered since the version was published on \(date). Publish anew with a new date, or put the change in a new version."
    )
  }
}

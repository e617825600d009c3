import Catalogue
import Metamodel

/// A published description refers only to published ones, so that others can follow the trail.
enum PU02: DescriptionRule {
  static let statement = RuleStatement(
    "PU-02", .warning, .always,
    title: Words(sv: "Publicerat hänvisar till opublicerat", en: "Published refers to unpublished"),
    statement: Words(
      sv: "En publicerad beskrivning hänvisar bara till publicerade, så att andra kan följa spåret.",
      en: "A published description refers only to published ones, so that others can follow the trail."),
    source: "VLDS 5.4 s43", .inferred,
    kinds: ["*"],
    fields: ["common.publication.state", "common.visibility"],
    finds: """
      A description with publication.state published that in any reference field, part or structure names \
      a description of the same catalogue whose publication.state is not published or whose `visibility` \
      is narrower; references to actors and catalogues are not tested.
      """,
    fix: Words(
      sv: "Publicera även målet, eller ta bort hänvisningen.",
      en: "Publish the target too, or remove the reference."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let description = terms.description(position), description.isPublished else { return }
    let visibility = description.visibility
    var told: Set<String> = []
    for link in terms.links(from: position) where link.verdict == .holds {
      guard let node = link.node, let target = link.target, target != position,
        let other = terms.description(target), other.document != nil, !exempt.contains(other.kind.id)
      else { continue }
      let isUnpublished = !other.isPublished
      guard isUnpublished || other.visibility < visibility,
        // The same target twice in a list is one thing to put right.
        let path = description.document?.path(of: node, in: description.kind.schema),
        told.insert("\(path) \(other.reference)").inserted
      else { continue }
      report(
        isUnpublished ? .unpublished(other.reference) : .narrower(other.reference), at: .value(node),
        naming: [other.reference], related: [report.place(.file, in: target)])
    }
  }

  /// The kinds that a published description may refer to as they are.
  private static let exempt: Set<String> = ["actor", "catalogue"]
}

extension Words {
  fileprivate static func unpublished(_ target: String) -> Words {
    Words(
      sv: "\(target.quoted) är inte publicerad. Publicera den också, eller ta bort hänvisningen.",
      en: "\(target.quoted) is not published. Publish it too, or remove the reference.")
  }

  fileprivate static func narrower(_ target: String) -> Words {
    Words(
      sv:
        "\(target.quoted) får läsas av färre än den här beskrivningen. Gör den lika synlig, eller ta bort hänvisningen.",
      en:
        "\(target.quoted) may be read by fewer than this description. Make it as visible, or remove the reference."
    )
  }
}

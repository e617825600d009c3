import Metamodel

/// A published description refers only to published ones, so that others can follow the trail.
enum PU02: Rule {
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
}

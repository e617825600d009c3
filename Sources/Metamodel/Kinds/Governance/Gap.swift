extension Kind {
  static let gap = Kind(
    "gap", sv: "Gap", en: "Gap", .governance, .second,
    path: "governance/gaps/{id}.md",
    definition: Words(
      sv: "En skillnad mellan två lägesbeskrivningar som någon behöver göra något åt.",
      en: "A difference between two plateaus that someone needs to act on."),
    source: "VLDS 6.2 s48; 6.4 s50", .stated,
    fields: [
      Field(
        "between", sv: "Mellan", en: "Between",
        .reference(
          Reference(
            to: ["plateau"], relation: "R135",
            inverse: Inverse("gaps-from-or-to", sv: "Har gap", en: "Has gap"))),
        Cardinality(lower: 2, upper: 2), .first, .stated, ordered: true,
        help: Words(
          sv: "Först det läge man går från, sedan det man går till.",
          en: "First the state one leaves, then the one to reach.")),
      Field(
        "concerns", sv: "Avser", en: "Concerns",
        .reference(
          Reference(
            to: ["*"], relation: "R136",
            inverse: Inverse("gaps", sv: "Berörs av gap", en: "Is touched by gap"))),
        .some, .first, .inferred),
      Field(
        "resolution", sv: "Hantering", en: "Resolution",
        .choice([
          Choice("to-close", sv: "Ska åtgärdas", en: "To be closed"),
          Choice("accepted", sv: "Accepteras", en: "Accepted"),
          Choice("closed", sv: "Åtgärdat", en: "Closed"),
        ]),
        .optional, .optional, .inferred, default: ["to-close"]),
      Field(
        "reason", sv: "Skäl", en: "Reason",
        .text(),
        .one, .first, .inferred, weak: true,
        when: [Condition("resolution", in: ["accepted"])]),
      Field(
        "type", sv: "Slag", en: "Type",
        .choice([
          Choice("added", sv: "Tillkommer", en: "Added"),
          Choice("removed", sv: "Försvinner", en: "Removed"),
          Choice("changed", sv: "Ändras", en: "Changed"),
          Choice("lacks-service", sv: "Saknar tjänst", en: "Lacks service"),
          Choice("lacks-legal-ground", sv: "Saknar rättslig grund", en: "Lacks legal ground"),
        ]),
        .one, .computed, .added),
    ])
}

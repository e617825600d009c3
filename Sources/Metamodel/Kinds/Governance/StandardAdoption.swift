extension Kind {
  static let standardAdoption = Kind(
    "standard-adoption", sv: "Standardtillämpning", en: "Standard adoption", .governance, .second,
    path: "governance/standard-adoptions/{id}.md",
    definition: Words(
      sv: "Ett beslut att använda en standard inom en räckvidd, och hur bindande det är.",
      en: "A decision to use a standard within a scope, and how binding it is."),
    source: "VLDS 5.5 s43-44", .stated,
    fields: [
      Field(
        "standard", sv: "Standard", en: "Standard",
        .reference(
          Reference(
            to: ["standard"], relation: "R124",
            inverse: Inverse("adoptions", sv: "Tillämpas genom", en: "Is adopted by"))),
        .one, .first, .stated),
      Field(
        "scope", sv: "Gäller", en: "Scope",
        .reference(
          Reference(
            to: [
              "collaboration", "plan-area", "technical-interface", "exchange-model", "exchange-object",
              "actor",
            ], relation: "R125",
            inverse: Inverse("standard-adoptions", sv: "Ska följa standard", en: "Is to follow standard"))),
        .some, .first, .stated),
      Field(
        "binding", sv: "Krav på efterlevnad", en: "Degree of binding",
        .choice([
          Choice("mandatory", sv: "Obligatorisk", en: "Mandatory"),
          Choice("recommended", sv: "Rekommenderad", en: "Recommended"),
          Choice("voluntary", sv: "Valfri", en: "Voluntary"),
        ]),
        .one, .first, .stated),
      Field(
        "decided-at", sv: "Beslutad på nivå", en: "Decided at level",
        .choice([
          Choice("global", sv: "Global", en: "Global"),
          Choice("eu", sv: "EU", en: "EU"),
          Choice("national", sv: "Nationell", en: "National"),
          Choice("sector", sv: "Sektor", en: "Sector"),
          Choice("collaboration", sv: "Samverkansgrupp", en: "Collaboration"),
        ]),
        .optional, .optional, .stated),
      Field(
        "decision", sv: "Beslutsläge", en: "Decision",
        .choice([
          Choice("on-trial", sv: "Under prövning", en: "On trial"),
          Choice("decided", sv: "Beslutad", en: "Decided"),
          Choice("phasing-out", sv: "Utgående", en: "Phasing out"),
        ]),
        .optional, .optional, .added),
      Field(
        "departures", sv: "Kända avsteg", en: "Known departures",
        .reference(
          Reference(
            to: ["technical-interface", "exchange-model", "exchange-object"],
            inverse: Inverse("departs-from", sv: "Avviker från", en: "Departs from"))),
        .any, .optional, .inferred,
        help: Words(
          sv: "Beskrivningar inom räckvidden som inte följer standarden.",
          en: "Descriptions within the scope that do not follow the standard.")),
    ])
}

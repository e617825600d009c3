extension Kind {
  static let collaboration = Kind(
    "collaboration", sv: "Samverkansgrupp", en: "Collaboration", .process, .core,
    path: "process/collaborations/{id}.md",
    definition: Words(
      sv: "De aktörer som tillsammans driver en samverkan, med egna mål, roller och mandat.",
      en: "The actors that together drive a collaboration, with goals, roles and a mandate of its own."),
    source: "VLDS Sammanfattning s4; 3.2 s19-20; 4.3 s25-28", .stated,
    fields: [
      Field(
        "purpose", sv: "Syfte", en: "Purpose",
        .markdown,
        .one, .first, .stated),
      Field(
        "type", sv: "Samverkanstyp", en: "Type of collaboration",
        .choice([
          Choice("information", sv: "Informationssamverkan", en: "Information collaboration"),
          Choice("process", sv: "Processamverkan", en: "Process collaboration"),
        ]),
        .one, .first, .stated),
      Field(
        "members", sv: "Består av", en: "Members",
        .reference(
          Reference(
            to: ["actor"], relation: "R20",
            inverse: Inverse("collaborations", sv: "Ingår i samverkansgrupp", en: "Is member of"))),
        Cardinality(lower: 2, upper: nil), .first, .stated),
      Field(
        "ideas", sv: "Grundas på", en: "Founded on",
        .reference(
          Reference(
            to: ["collaboration-idea"], relation: "R21",
            inverse: Inverse(
              "collaboration", sv: "Ligger till grund för samverkansgrupp", en: "Is the foundation of"))),
        .some, .first, .stated),
      Field(
        "goals", sv: "Mål", en: "Goals",
        .reference(
          Reference(
            to: ["goal"],
            inverse: Inverse(
              "collaborations", sv: "Är mål för samverkansgrupp", en: "Is goal of collaboration"))),
        .some, .first, .stated),
      Field(
        "runs", sv: "Driver", en: "Runs",
        .reference(
          Reference(
            to: ["collaboration-process"], relation: "R22",
            inverse: Inverse("collaboration", sv: "Drivs av", en: "Is run by", .one))),
        .any, .optional, .stated),
      Field(
        "form", sv: "Organisationsform", en: "Form of organisation",
        .choice([
          Choice("bilateral", sv: "Två aktörer", en: "Two actors"),
          Choice("peer-model", sv: "Kollegiemodell", en: "Peer model"),
          Choice("extended-mandate", sv: "Utökat myndighetsuppdrag", en: "Extended mandate of one agency"),
          Choice("new-legal-organisation", sv: "Ny legal organisation", en: "New legal organisation"),
        ]),
        .optional, .optional, .stated),
      Field(
        "financing", sv: "Finansiering", en: "Financing",
        .markdown,
        .optional, .optional, .stated),
      Field(
        "joining-and-leaving", sv: "Anslutning och utträde", en: "Joining and leaving",
        .markdown,
        .optional, .optional, .stated),
    ])
}

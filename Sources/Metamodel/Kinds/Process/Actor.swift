extension Kind {
  static let actor = Kind(
    "actor", sv: "Aktör", en: "Actor", .process, .core,
    path: "process/actors/{id}.md",
    definition: Words(
      sv:
        "Organisation eller person som handlar i samverkan; ansvaret ligger på organisationen men en funktion pekas ut.",
      en:
        "An organisation or person that acts in the collaboration; responsibility lies with the organisation but a function is named."
    ),
    source: "VLDS 9 s69; 5.3 s39; 3.1 s18", .stated,
    fields: [
      Field(
        "type", sv: "Aktörstyp", en: "Type of actor",
        .choice(
          [
            Choice("state-agency", sv: "Statlig myndighet", en: "State agency"),
            Choice("municipality", sv: "Kommun", en: "Municipality"),
            Choice("region", sv: "Region", en: "Region"),
            Choice("municipal-association", sv: "Kommunalförbund", en: "Municipal association"),
            Choice("company", sv: "Bolag", en: "Company"),
            Choice("association", sv: "Förening", en: "Association"),
            Choice("private-person", sv: "Privatperson", en: "Private person"),
          ], open: true),
        .one, .first, .inferred),
      Field(
        "generic", sv: "Generisk", en: "Generic",
        .boolean,
        .optional, .optional, .stated, default: ["false"],
        help: Words(
          sv: "Står för alla med samma uppdrag, till exempel Kommun; inte en viss organisation.",
          en: "Stands for all that have the same task, such as Municipality; not one given organisation.")),
      Field(
        "acts-as", sv: "Agerar som", en: "Acts as",
        .reference(
          Reference(
            to: ["actor"],
            inverse: Inverse("includes-actors", sv: "Omfattar aktör", en: "Includes actor"))),
        .any, .optional, .stated,
        help: Words(
          sv: "Generiska aktörer som den här är en av.", en: "Generic actors that this one is one of.")),
      Field(
        "part-of", sv: "Är del av", en: "Part of",
        .reference(
          Reference(
            to: ["actor"],
            inverse: Inverse("has-parts", sv: "Har delarna", en: "Consists of"))),
        .optional, .optional, .inferred,
        help: Words(
          sv: "Till exempel en nämnd i en kommun; nämnden är egen myndighet, kommunen juridisk person.",
          en:
            "Such as a board of a municipality; the board is an authority of its own, the municipality the legal person."
        )),
      Field(
        "contact", sv: "Kontakt", en: "Contact",
        .structure(.contact),
        .optional, .first, .stated, weak: true,
        when: [
          Condition(
            "type",
            in: ["state-agency", "municipality", "region", "municipal-association", "company", "association"]),
          Condition("generic", in: ["false"]),
        ]),
      Field(
        "organisation-number", sv: "Organisationsnummer", en: "Organisation number",
        .text(localized: false, pattern: #"^\d{6}-?\d{4}$"#),
        .optional, .publish, .added,
        when: [
          Condition(
            "type",
            in: ["state-agency", "municipality", "region", "municipal-association", "company", "association"]),
          Condition("generic", in: ["false"]),
        ],
        help: Words(
          sv: "Tio siffror; sista siffran är en kontrollsiffra. En del av en aktör anger den helhetens.",
          en: "Ten digits; the last is a check digit. A part of an actor gives that of the whole.")),
      Field(
        "legal-person", sv: "Juridisk person", en: "Legal person",
        .text(),
        .one, .computed, .stated,
        help: Words(
          sv:
            "Staten för alla statliga myndigheter, annars den aktör den ytterst är del av eller aktören själv; avgör överenskommelse eller avtal.",
          en:
            "The state for every state agency, else the actor that it is in the end part of, or itself; decides agreement or contract."
        )),
    ])
}

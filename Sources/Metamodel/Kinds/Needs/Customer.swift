extension Kind {
  static let customer = Kind(
    "customer", sv: "Kund", en: "Customer", .needs, .core,
    path: "needs/customers/{id}.md",
    definition: Words(
      sv: "Person eller organisation, sedd som målgrupp, som behöver något av den offentliga förvaltningen.",
      en:
        "A person or organisation, seen as a target group, that needs something from the public administration."
    ),
    source: "VLDS 9 s69; 3.2 s19", .stated,
    fields: [
      Field(
        "type", sv: "Kundtyp", en: "Type of customer",
        .choice(
          [
            Choice("citizen", sv: "Medborgare", en: "Citizen"),
            Choice("private-actor", sv: "Privat aktör", en: "Private actor"),
            Choice("state-agency", sv: "Statlig myndighet", en: "State agency"),
            Choice("municipality", sv: "Kommun", en: "Municipality"),
            Choice("region", sv: "Region", en: "Region"),
            Choice("association", sv: "Förening", en: "Association"),
            Choice("representative", sv: "Ombud eller ställföreträdare", en: "Representative or guardian"),
          ], open: true),
        .one, .first, .stated),
      Field(
        "ability-and-will", sv: "Förmåga och vilja", en: "Ability and will",
        .markdown,
        .optional, .optional, .stated,
        help: Words(sv: "Att använda olika kanaler.", en: "To use one channel or another.")),
      Field(
        "languages", sv: "Språk", en: "Languages",
        .language,
        .any, .optional, .inferred),
      Field(
        "life-situations", sv: "Befinner sig i", en: "Is in",
        .reference(
          Reference(
            to: ["life-situation"], relation: "R01",
            inverse: Inverse("customers", sv: "Gäller kund", en: "Holds for customer"))),
        .any, .optional, .stated),
      Field(
        "actors", sv: "Motsvaras av aktör", en: "Is also actor",
        .reference(
          Reference(
            to: ["actor"], relation: "R13",
            inverse: Inverse("as-customer", sv: "Motsvarar kund", en: "As customer is"))),
        .any, .optional, .stated,
        help: Words(
          sv: "När kunden själv är en myndighet eller ett företag i samverkan.",
          en: "Where the customer is itself an agency or company in the collaboration.")),
    ])
}

extension Kind {
  static let plateau = Kind(
    "plateau", sv: "Lägesbeskrivning", en: "Plateau", .governance, .second,
    path: "governance/plateaus/{id}.md",
    definition: Words(
      sv:
        "Arkitekturen vid en tidpunkt - som den är, som den borde bli på lång sikt, eller ett nyläge som går att nå.",
      en:
        "The architecture at one time - as it is, as it ought to be in the long run, or a new state that can be reached."
    ),
    source: "VLDS 6.4 s50; 6.2 s47-48", .stated,
    fields: [
      Field(
        "state", sv: "Läge", en: "State",
        .choice([
          Choice("current", sv: "Nuläge", en: "Current state"),
          Choice("new", sv: "Nyläge", en: "New state"),
          Choice("future", sv: "Framtidsläge", en: "Future state"),
        ]),
        .one, .first, .stated),
      Field(
        "alternative", sv: "Alternativ", en: "Alternative",
        .text(),
        .optional, .optional, .stated,
        help: Words(
          sv: "Namn på alternativet när flera nylägen prövas.",
          en: "Name of the alternative where several new states are tried.")),
      Field(
        "chosen", sv: "Valt nyläge", en: "Chosen new state",
        .boolean,
        .optional, .optional, .stated),
      Field(
        "collaboration", sv: "Gäller", en: "Holds for",
        .reference(
          Reference(
            to: ["collaboration"],
            inverse: Inverse("plateaus-of-group", sv: "Har lägesbeskrivning", en: "Has plateau"))),
        .optional, .optional, .added),
      Field(
        "horizon", sv: "Tidshorisont", en: "Horizon",
        .date,
        .optional, .optional, .inferred),
      Field(
        "contains", sv: "Innehåller", en: "Contains",
        .reference(
          Reference(
            to: ["*"], relation: "R134",
            inverse: Inverse("plateaus", sv: "Ingår i lägesbeskrivning", en: "Is in plateau"))),
        .any, .optional, .stated,
        help: Words(
          sv: "Utan lista ingår alla beskrivningar som har läget bland sina lägen.",
          en: "Without a list, all descriptions that have the state among their states.")),
      Field(
        "based-on", sv: "Utgår från", en: "Based on",
        .reference(
          Reference(
            to: ["plateau"],
            inverse: Inverse("basis-of", sv: "Är utgångspunkt för", en: "Is the basis of"))),
        .optional, .optional, .stated,
        help: Words(
          sv: "Innehållet i det läget ingår också.", en: "The contents of that plateau are in it too.")),
      Field(
        "excludes", sv: "Utan", en: "Without",
        .reference(
          Reference(
            to: ["*"],
            inverse: Inverse(
              "excluded-from", sv: "Ingår inte i lägesbeskrivning", en: "Is left out of plateau"))),
        .any, .optional, .inferred),
    ])
}

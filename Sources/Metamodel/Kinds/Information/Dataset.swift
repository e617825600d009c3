extension Kind {
  static let dataset = Kind(
    "dataset", sv: "Datamängd", en: "Dataset", .information, .second,
    path: "information/datasets/{id}.md",
    definition: Words(
      sv: "En samling data som en aktör gör tillgänglig för andra, öppet eller med villkor.",
      en: "A collection of data that an actor makes available to others, openly or on conditions."),
    source: "SRDS R28; DCAT-AP-SE; VLDS 6.3 s48; STHLM 4.4", .stated,
    common: [
      FieldChange("name", sv: "Titel", en: "Title"),
      FieldChange("description", level: .first, cardinality: .one),
    ],
    fields: [
      Field(
        "publisher", sv: "Utgivare", en: "Publisher",
        .reference(
          Reference(
            to: ["actor"],
            inverse: Inverse("datasets", sv: "Ger ut datamängd", en: "Publishes dataset"))),
        .one, .first, .external),
      Field(
        "themes", sv: "Tema", en: "Theme",
        .choice(
          [
            Choice(
              "agri", sv: "Jordbruk, fiske, skogsbruk och livsmedel",
              en: "Agriculture, fisheries, forestry and food"),
            Choice("econ", sv: "Ekonomi och finans", en: "Economy and finance"),
            Choice("educ", sv: "Utbildning, kultur och sport", en: "Education, culture and sport"),
            Choice("ener", sv: "Energi", en: "Energy"),
            Choice("envi", sv: "Miljö", en: "Environment"),
            Choice("gove", sv: "Regeringen och den offentliga sektorn", en: "Government and public sector"),
            Choice("heal", sv: "Hälsa", en: "Health"),
            Choice("intr", sv: "Internationella frågor", en: "International issues"),
            Choice(
              "just", sv: "Rättvisa, rättsliga system och allmän säkerhet",
              en: "Justice, legal system and public safety"),
            Choice("regi", sv: "Regioner och städer", en: "Regions and cities"),
            Choice("soci", sv: "Befolkning och samhälle", en: "Population and society"),
            Choice("tech", sv: "Vetenskap och teknik", en: "Science and technology"),
            Choice("tran", sv: "Transport", en: "Transport"),
          ], open: true),
        .any, .optional, .external),
      Field(
        "licence", sv: "Licens", en: "Licence",
        .uri,
        .optional, .optional, .stated),
      Field(
        "access-rights", sv: "Åtkomst", en: "Access rights",
        .choice([
          Choice("public", sv: "Öppen", en: "Public"),
          Choice("restricted", sv: "Begränsad", en: "Restricted"),
          Choice("non-public", sv: "Ej öppen", en: "Not public"),
        ]),
        .optional, .optional, .external),
      Field(
        "contains", sv: "Innehåller", en: "Contains",
        .reference(
          Reference(
            to: ["exchange-object"],
            inverse: Inverse("in-datasets", sv: "Ingår i datamängd", en: "Is in dataset"))),
        .any, .optional, .inferred),
      Field(
        "served-by", sv: "Tillgänglig genom", en: "Served by",
        .reference(
          Reference(
            to: ["profile"],
            inverse: Inverse(
              "serves-datasets", sv: "Ger tillgång till datamängd", en: "Gives access to dataset"))),
        .any, .optional, .inferred),
    ])
}

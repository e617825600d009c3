extension Metamodel {
  /// The fields that every description has, before what its kind changes in them.
  public static let commonFields: [Field] = [
    Field(
      "id", sv: "Id", en: "Id",
      .text(localized: false),
      .one, .computed, .added,
      help: Words(
        sv: "Följer av filens plats; stabilt och återanvänds aldrig.",
        en: "Follows from where the file lies; stable and never used again.")),
    Field(
      "name", sv: "Namn", en: "Name",
      .text(),
      .one, .first, .stated,
      help: Words(
        sv: "Svenska krävs, andra språk är frivilliga.",
        en: "Swedish is required, other languages are optional.")),
    Field(
      "description", sv: "Beskrivning", en: "Description",
      .markdown,
      .optional, .optional, .inferred,
      help: Words(
        sv: "Kort; utförlig text och bilder skrivs i filens brödtext.",
        en: "Short; longer text and pictures go in the body of the file.")),
    Field(
      "status", sv: "Status", en: "Status",
      .choice([
        Choice("draft", sv: "Utkast", en: "Draft"),
        Choice("review", sv: "Under granskning", en: "In review"),
        Choice("decided", sv: "Beslutad", en: "Decided"),
        Choice("phasing-out", sv: "Utgående", en: "Phasing out"),
        Choice("retired", sv: "Avvecklad", en: "Retired"),
      ]),
      .one, .first, .stated, default: ["draft"]),
    Field(
      "responsible", sv: "Ansvariga", en: "Responsible",
      .structure(.responsible),
      .any, .optional, .inferred,
      help: Words(
        sv: "Vilken aktör som har vilken roll för det som beskrivs.",
        en: "Which actor holds which role for what is described.")),
    Field(
      "states", sv: "Läge", en: "State",
      .choice([
        Choice("current", sv: "Nuläge", en: "Current state"),
        Choice("new", sv: "Nyläge", en: "New state"),
        Choice("future", sv: "Framtidsläge", en: "Future state"),
      ]),
      .some, .optional, .stated, default: ["current"],
      help: Words(
        sv:
          "Vilka tidslägen beskrivningen gäller; en lägesbeskrivning kan räkna upp sitt innehåll noggrannare.",
        en: "The points in time it holds for; a plateau can list its contents more exactly.")),
    Field(
      "publication", sv: "Publicering", en: "Publication",
      .structure(.publication),
      .optional, .optional, .stated),
    Field(
      "maintenance", sv: "Förvaltning", en: "Maintenance",
      .choice([
        Choice("active", sv: "Förvaltas aktivt", en: "Actively managed"),
        Choice("informative", sv: "Endast informativ", en: "Informative only"),
      ]),
      .optional, .optional, .stated),
    Field(
      "valid-from", sv: "Gäller från", en: "Valid from",
      .date,
      .optional, .optional, .inferred),
    Field(
      "valid-to", sv: "Gäller till", en: "Valid to",
      .date,
      .optional, .optional, .inferred),
    Field(
      "visibility", sv: "Synlighet", en: "Visibility",
      .choice([
        Choice("internal", sv: "Intern", en: "Internal"),
        Choice("collaboration", sv: "Inom samverkan", en: "Within the collaboration"),
        Choice("public", sv: "Publik", en: "Public"),
      ]),
      .optional, .optional, .added, default: ["collaboration"],
      help: Words(
        sv: "Vem som får läsa beskrivningen, inte informationen den handlar om.",
        en: "Who may read the description, not the information it is about.")),
    Field(
      "source", sv: "Källa", en: "Source",
      .uri,
      .optional, .optional, .added,
      help: Words(sv: "Varifrån texten är hämtad.", en: "Where the text comes from.")),
    Field(
      "same-as", sv: "Samma som", en: "Same as",
      .reference(
        Reference(
          to: ["*"],
          inverse: Inverse("same-as-from", sv: "Anges som samma av", en: "Is named as the same by"),
          orURI: true)),
      .any, .optional, .added, release: .second,
      help: Words(
        sv: "Samma sak beskriven i en annan katalog eller på en annan adress; inte en liknande.",
        en: "The same thing described in another catalogue or at another address; not a similar one.")),
    Field(
      "attachments", sv: "Underlag", en: "Attachments",
      .uri,
      .any, .optional, .stated,
      help: Words(
        sv: "Dokument och bilder utöver brödtexten (nivå 2).",
        en: "Documents and pictures beside the body (level 2).")),
    Field(
      "open-questions", sv: "Öppna frågor", en: "Open questions",
      .text(),
      .any, .optional, .added,
      help: Words(
        sv: "Vad som ännu är okänt, och vem som kan svara.", en: "What is not known yet, and who can answer.")
    ),
    Field(
      "revision", sv: "Beskrivningsversion", en: "Revision",
      .integer(min: 0),
      .one, .computed, .stated,
      help: Words(
        sv: "Beskrivningens egen version, ur historiken; inte tjänstens version.",
        en: "The version of the text itself, from its history; not the version of the service.")),
    Field(
      "changed", sv: "Ändrad", en: "Changed",
      .date,
      .one, .computed, .inferred),
    Field(
      "changed-by", sv: "Ändrad av", en: "Changed by",
      .text(localized: false),
      .one, .computed, .inferred),
    Field(
      "description-level", sv: "Beskrivningsnivå", en: "Level of description",
      .integer(min: 0, max: 3),
      .one, .computed, .stated),
  ]
}

/// A document that the metamodel rests on.
public struct Source: Sendable, Hashable {
  /// As `source` of kinds and rules cites it: `VLDS 5.3 s36`.
  public let id: String
  public let title: String
}

/// What the name of a type of values means.
public struct TypeName: Sendable, Hashable {
  public let id: String
  public let meaning: String
}

extension Metamodel {
  /// The version of the metamodel.
  public static let version = 1

  /// The documents that the metamodel cites.
  public static let sources = [
    Source(id: "VLDS", title: "Vägledning för digital samverkan, version 4.0 (E-delegationen)"),
    Source(id: "VLDS41", title: "E-delegationens presentation av version 4.1 av vägledningen (2015)"),
    Source(
      id: "SRDS",
      title: "Svenskt ramverk för digital samverkan 1.3 (R followed by a number = recommendation)"),
    Source(id: "TILLIT", title: "Ramverk för organisationstillit, ramverksbeskrivning (section)"),
    Source(id: "STHLM", title: "Principer för digital samverkan i Stockholms län (Storsthlm)"),
    Source(id: "TKB", title: "Mall för tjänstekontraktsbeskrivning inom RIV-TA, version 1.4"),
    Source(id: "DCAT-AP-SE", title: "DCAT-AP-SE 3.0.1"),
    Source(id: "REST", title: "REST API-profil 1.2.0"),
    Source(id: "KLASSA", title: "KLASSA, vägledning för klassning"),
  ]

  /// The types that fields have.
  public static let types = [
    TypeName(id: "text", meaning: "One line of text; a string or a localized-text."),
    TypeName(
      id: "markdown", meaning: "Text of one or more paragraphs in Markdown; a string or a localized-text."),
    TypeName(id: "choice", meaning: "The id of one of the choices; any other string too where open is true."),
    TypeName(id: "boolean", meaning: "true or false."),
    TypeName(id: "integer", meaning: "A whole number, within min and max where they are given."),
    TypeName(id: "date", meaning: "A calendar day, YYYY-MM-DD."),
    TypeName(id: "uri", meaning: "An absolute URI, or a path to a file relative to the description."),
    TypeName(id: "version", meaning: "One to three numbers with dots (2, 2.1, 2.1.3), read as written."),
    TypeName(id: "language", meaning: "A BCP 47 language tag (sv, en, se)."),
    TypeName(id: "structure:<name>", meaning: "A map with the fields of the structure."),
    TypeName(id: "reference", meaning: "The id of another description or part; see above."),
  ]
}

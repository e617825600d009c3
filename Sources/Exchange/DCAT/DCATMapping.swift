/// What fields say in DCAT-AP-SE 3.0.1 and CPSV-AP 3.2.0, by kind.
enum DCATMapping {
  static let agent: [FieldStatement] = [
    FieldStatement("name", .foaf("name")), FieldStatement("name", .dcterms("title")),
    FieldStatement("type", .dcterms("type"), .choice(publisherTypes)),
  ]

  static let dataset: [FieldStatement] = [
    FieldStatement("name", .dcterms("title")), FieldStatement("description", .dcterms("description")),
    FieldStatement("themes", .dcat("theme"), .choice(themes)),
    FieldStatement("licence", .dcterms("license"), .address),
    FieldStatement("access-rights", .dcterms("accessRights"), .choice(accessRights)),
    FieldStatement("attachments", .foaf("page"), .address),
  ]

  static let exchangeModel: [FieldStatement] = [
    FieldStatement("name", .dcterms("title")), FieldStatement("scope", .dcterms("description")),
    FieldStatement("attachments", .foaf("page"), .address),
  ]

  static let exchangeObject: [FieldStatement] = [
    FieldStatement("name", .dcterms("title")), FieldStatement("definition", .dcterms("description")),
    FieldStatement("attachments", .foaf("page"), .address),
  ]

  static let service: [FieldStatement] = [FieldStatement("keywords", .dcat("keyword"))]

  static let profile: [FieldStatement] = [
    FieldStatement("name", .dcterms("title")), FieldStatement("description", .dcterms("description")),
    FieldStatement("licence", .dcterms("license"), .address),
    FieldStatement("attachments", .foaf("page"), .address),
  ]

  static let technicalInterface: [FieldStatement] = [
    FieldStatement("style", .dcterms("type"), .choice(styles, others: otherStyles)),
    FieldStatement("formats", .dcterms("format"), .choice(formats, others: mediaTypes)),
  ]

  static let instance: [FieldStatement] = [FieldStatement("endpoint", .dcat("endpointURL"), .address)]

  static let standard: [FieldStatement] = [FieldStatement("name", .dcterms("title"))]

  static let publicService: [FieldStatement] = [FieldStatement("name", .dcterms("title"))]

  static let event: [FieldStatement] = [
    FieldStatement("name", .dcterms("title")), FieldStatement("description", .dcterms("description")),
  ]

  static let rule: [FieldStatement] = [
    FieldStatement("name", .dcterms("title")), FieldStatement("description", .dcterms("description")),
  ]

  static let businessObject: [FieldStatement] = [
    FieldStatement("name", .dcterms("title")), FieldStatement("definition", .dcterms("description")),
  ]

  /// The class of a life event, by whom it happens to.
  static let events: [String: Graph.Name] = [
    "private-person": .cv("LifeEvent"), "business": .cv("BusinessEvent"),
  ]

  /// The status of a distribution, by the life cycle of the version.
  static let lifeCycles = euList(
    "distribution-status",
    [
      "planned": "DEVELOP", "in-development": "DEVELOP", "in-operation": "COMPLETED",
      "phasing-out": "DEPRECATED", "retired": "WITHDRAWN",
    ])

  static let accessRights = euList(
    "access-right", ["public": "PUBLIC", "restricted": "RESTRICTED", "non-public": "NON_PUBLIC"])

  /// The access rights that follow from the highest confidentiality; what is above may not be listed at all.
  static let rightsByConfidentiality = ["public", "restricted", "non-public", "non-public"]

  private static let themes = euList(
    "data-theme",
    Dictionary(
      uniqueKeysWithValues: [
        "agri", "econ", "educ", "ener", "envi", "gove", "heal", "intr", "just", "regi", "soci", "tech",
        "tran",
      ].map { ($0, $0.uppercased()) }))

  private static let formats = euList(
    "file-type", ["json": "JSON", "xml": "XML", "csv": "CSV", "pdf": "PDF", "html": "HTML", "gml": "GML"])

  /// The formats by their media types, as a word and as the address that IANA gives it.
  private static let mediaTypes: [String: String] = {
    let types = [
      "application/json": "json", "application/xml": "xml", "text/xml": "xml", "text/csv": "csv",
      "application/pdf": "pdf", "text/html": "html", "application/gml+xml": "gml",
    ]
    var all = types
    for (type, format) in types {
      for scheme in ["http", "https"] {
        all["\(scheme)://www.iana.org/assignments/media-types/\(type)"] = format
      }
    }
    return all
  }()

  private static let publisherTypes = [
    "state-agency": "NationalAuthority", "municipality": "LocalAuthority", "region": "RegionalAuthority",
    "municipal-association": "LocalAuthority", "company": "Company", "association": "NonProfitOrganisation",
    "private-person": "PrivateIndividual(s)",
  ].mapValues { "http://purl.org/adms/publishertype/\($0)" }

  /// The two architectural styles that the profile has.
  private static let styles = [
    "rest": "http://www.wikidata.org/entity/Q749568", "rpc": "http://www.wikidata.org/entity/Q62270",
  ]

  /// The same in the list of the EU.
  private static let otherStyles = [
    "http://publications.europa.eu/resource/authority/data-service-type/REST": "rest",
    "http://publications.europa.eu/resource/authority/data-service-type/RPC": "rpc",
  ]

  private static func euList(_ list: String, _ codes: [String: String]) -> [String: String] {
    codes.mapValues { "http://publications.europa.eu/resource/authority/\(list)/\($0)" }
  }
}

import Catalogue
import Exchange
import Testing

/// OpenAPI documents as services: operations, messages, security, servers.
@Suite struct OpenAPIImportTests {
  private func contents(_ files: [String: String], _ endings: String = ".yaml") -> ImportedContents {
    OpenAPIImporter().read(MemoryFolder(files).sources(endings))
  }

  private func bring(_ files: [String: String]) throws -> Brought {
    var brought = Brought()
    try brought.bring(contents(files))
    #expect(try brought.faults().isEmpty)
    return brought
  }

  @Test func aPublishedDocumentHasTheCountsOfAnIndependentReader() throws {
    var brought = Brought()
    let folder = try MemoryFolder.fixture("userfeedback")
    try brought.bring(OpenAPIImporter().read(folder.sources(".json")))
    // version=3.0.1, paths=12, operations=12, schemas=14, servers=1
    let interface = try #require(brought.record("logical-interface/user-rating-api/1.0.0"))
    #expect(interface.records("surfaces").map { $0["id"] } == ["producer"])
    #expect(interface.records("surfaces")[0].records("operations").count == 12)
    let objects = brought.report.created.filter {
      $0.kind == "exchange-object" && !$0.id.hasSuffix("-parameters")
    }
    #expect(objects.count == 14)
    #expect(!brought.report.created.contains { $0.kind == "instance" })
    #expect(brought.report.notes.contains { $0.what == "http://localhost:8080" })
    let technical = try #require(brought.record("technical-interface/user-rating-api/1.0.0/rest"))
    #expect(technical["authentication"] == "api-key")
    #expect(technical["binding"]?.contains("- `impression`: POST /rating/create") == true)
    let form = try #require(brought.record("exchange-object/user-rating-api/1/rating-form"))
    #expect(form.records("attributes").map { $0["cardinality"] } == ["1..1", "1..1", "1..1"])
    #expect(form.records("attributes")[2]["format"] == "minimum 1, maximum 5")
    #expect(try brought.faults().isEmpty)
    let files = brought.files
    try brought.bring(OpenAPIImporter().read(folder.sources(".json")))
    #expect(brought.files == files && brought.report.updated.isEmpty)
  }

  private func arende(_ version: String, text: String = "Ett ärende.") -> String {
    """
    openapi: 3.1.0
    info: {title: Ärende-API, version: \(version)}
    paths:
      /arenden:
        get:
          operationId: lista
          responses:
            "200":
              description: Svar
              content:
                application/json:
                  schema: {$ref: "#/components/schemas/Arende"}
    components:
      schemas:
        Arende: {type: object, description: \(text), properties: {id: {type: string}}}
    """
  }

  /// A document that lies in the catalogue, which sources say then.
  private func kept(_ text: String, as wishes: ImportWishes = ImportWishes()) -> ImportedContents {
    let folder = MemoryFolder(["api.yaml": text])
    return OpenAPIImporter().read(Sources(folder, files: ["api.yaml"], place: "kontrakt"), as: wishes)
  }

  private func bringing(kept text: String) throws -> Brought {
    var brought = Brought()
    try brought.bring(kept(text))
    return brought
  }

  @Test func aNewVersionInTheSameFileIsAnotherVersion() throws {
    var brought = try bringing(kept: arende("1.0.0"))
    try brought.bring(kept(arende("1.1.0", text: "Ett ärende hos kommunen.")))
    #expect(brought.record("profile/arende-api/1.0.0") != nil)
    #expect(brought.record("profile/arende-api/1.1.0") != nil)
    #expect(brought.record("exchange-object/arende-api/1/arende")?["definition"] == "Ett ärende.")
    try brought.bring(kept(arende("2.0.0")))
    #expect(brought.record("profile/arende-api/2.0.0") != nil)
    #expect(brought.record("exchange-object/arende-api/2/arende") != nil, "the first number is another")
    let files = brought.files
    try brought.bring(kept(arende("2.0.0")))
    #expect(brought.files == files)
  }

  @Test func aVersionThatHasBeenRenamedStaysTheSame() throws {
    let first = try bringing(kept: arende("1.0.0"))
    var renamed = Brought(
      Dictionary(
        uniqueKeysWithValues: first.files.map {
          ($0.key.replacing("/1.0.0/", with: "/1/"), $0.value.replacing("api/1.0.0", with: "api/1"))
        }))
    let files = renamed.files
    try renamed.bring(kept(arende("1.0.0")))
    #expect(renamed.files == files)
  }

  @Test func whereItIsToGoCountsMoreThanWhereItCameFrom() throws {
    var brought = try bringing(kept: arende("1.0.0"))
    try brought.bring(kept(arende("1.0.0"), as: ImportWishes(service: "annan", version: "3")))
    #expect(brought.record("profile/annan/3") != nil)
    #expect(brought.record("profile/arende-api/1.0.0") != nil)
  }

  @Test func aTextThatIsAnotherInANewerDocumentIsOffered() throws {
    let brought = try bring(["api.yaml": arende("1.0.0")])
    let newer = contents(["api.yaml": arende("1.0.0", text: "Ett ärende hos kommunen.")])
    let offers = Merge(newer, into: brought.catalogue).offers
    let path = try #require(FieldPath("definition"))
    #expect(
      offers == [
        .fields(
          "exchange-object/arende-api/1/arende",
          [FieldEdit(path, .set(.text("Ett ärende hos kommunen.")))])
      ])
  }

  @Test func whatADocumentSaysBesidesComesInOrIsTold() throws {
    let brought = try bring([
      "t.yaml": """
      openapi: 3.1.0
      info:
        title: T
        version: 2.3.1-rc1
        license: {name: MIT, identifier: MIT}
        x-limitations: Bara hela månader.
        x-sla:
          availability: 99,9 %
          responseTime: 2 s
          support: Kontorstid
      servers: [{url: "https://api.kommun.se/t"}]
      components:
        schemas:
          Ensam: {type: string}
          Egen: {type: string}
          O: {type: object, properties: {a: {$ref: "#/components/schemas/Egen"}}}
      """
    ])
    let instance = try #require(brought.record("instance/t/2.3.1/api.kommun.se-t"))
    let levels = instance.records("service-levels")
    #expect(levels.map { $0["measure"] } == ["availability", "response-time", "user-support"])
    #expect(levels.map { $0["value"] } == ["99,9 %", "2 s", "Kontorstid"])
    #expect(brought.record("profile/t/2.3.1")?["limitations"] == "Bara hela månader.")
    let notes = Dictionary(uniqueKeysWithValues: brought.report.notes.map { ($0.what, $0.why.sv) })
    #expect(notes["info.version"] == "2.3.1-rc1 läses som 2.3.1")
    #expect(notes["info.license"]?.hasPrefix("licensen MIT har ingen adress") == true)
    #expect(notes["components.schemas"]?.hasSuffix("(1): Ensam") == true)
  }

  private static let booking = """
    openapi: 3.1.0
    info:
      title: Bokning
      version: v2.1.0-beta
      description: |
        Bokar tider.

        Gratis.
      license: {name: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}
      termsOfService: https://boka.se/villkor
      contact: {name: Supporten, email: support@boka.se, url: "https://boka.se"}
    tags: [{name: Tider}]
    servers:
      - {url: "https://api.boka.se/v2", description: Produktion, x-miljo: production}
      - {url: "https://{miljo}.boka.se"}
      - {url: /v2}
    security: [{token: []}]
    paths:
      /tider/{id}:
        parameters:
          - {name: id, in: path, required: true, schema: {type: string, format: uuid}, description: Tidens id.}
          - {$ref: "#/components/parameters/Lang"}
          - {name: Authorization, in: header, schema: {type: string}}
        get:
          summary: Hämta  tid
          description: Hämtar en tid.
          operationId: getTid
          responses:
            "200": {description: Tiden, content: {application/json: {schema: {$ref: "#/components/schemas/Tid"}}}}
            "404": {$ref: "#/components/responses/Fel"}
            default: {$ref: "#/components/responses/Fel"}
        delete:
          responses: {"204": {description: Borta}, "500": {description: ""}}
      /tider:
        post:
          operationId: bokaTid
          requestBody: {$ref: "#/components/requestBodies/Tid"}
          responses:
            "202": {description: Mottaget}
          callbacks:
            klart:
              "{$request.body#/url}":
                post:
                  operationId: bokningKlar
                  requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Tid"}}}}
                  responses: {"200": {description: OK}}
      /fil:
        get: {responses: {"200": {description: En fil, content: {application/pdf: {schema: {type: string, format: binary}}}}}}
    webhooks:
      nyTid: {post: {requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Tid"}}}}, responses: {"200": {description: OK}}}}
    components:
      parameters: {Lang: {name: lang, in: query, schema: {type: string}}}
      requestBodies: {Tid: {content: {application/json: {schema: {$ref: "#/components/schemas/Tid"}}}}}
      responses: {Fel: {description: Fel, content: {application/problem+json: {schema: {$ref: "#/components/schemas/Problem"}}}}}
      securitySchemes:
        nyckel: {type: apiKey, in: header, name: X-Nyckel}
        token: {type: oauth2, flows: {clientCredentials: {tokenUrl: "https://x.se", scopes: {}}}}
      schemas:
        Tid: {type: object, required: [start], properties: {start: {type: string, format: date-time}}}
        Problem: {type: object, properties: {title: {type: string}}}
    """

  @Test func operationsHavePatternsMessagesAndErrors() throws {
    let brought = try bring(["a.yaml": OpenAPIImportTests.booking])
    let interface = try #require(brought.record("logical-interface/bokning/2.1.0"))
    let surfaces = interface.records("surfaces")
    #expect(surfaces.map { $0["implemented-by"] } == ["producer", "consumer"])
    let operations = surfaces[0].records("operations")
    #expect(operations.map { $0["id"] } == ["get-tid", "delete-tider-id", "boka-tid", "get-fil"])
    #expect(
      operations.map { $0["pattern"] }
        == ["request-response", "update-receipt", "asynchronous", "request-response"])
    #expect(operations[0]["name"] == "Hämta tid" && operations[0]["summary"] == "Hämtar en tid.")
    #expect(operations[0].texts("uses") == ["#get-tid-request", "#get-tid-response", "#fault-problem"])
    #expect(operations[0].records("error-codes").map { $0["code"] } == ["404", "default"])
    #expect(operations[1].records("error-codes").map { $0["text"] } == ["500"])
    #expect(surfaces[1].records("operations").map { $0["id"] } == ["bokning-klar", "ny-tid"])
    let messages = interface.records("messages")
    let carries = Dictionary(
      messages.map { ($0["id"] ?? "", $0.texts("carries")) }, uniquingKeysWith: { first, _ in first })
    #expect(carries["get-tid-request"] == ["bokning/2/get-tid-parameters"])
    #expect(carries["boka-tid-request"] == ["bokning/2/tid"])
    #expect(carries["get-fil-response"] == ["bokning/2/get-fil-response"])
    #expect(messages.first { $0["id"] == "fault-problem" }?["direction"] == "fault")
    let parameters = try #require(brought.record("exchange-object/bokning/2/get-tid-parameters"))
    #expect(parameters.records("attributes").map { $0["name"] } == ["id", "lang"])
    #expect(parameters.records("attributes").map { $0["cardinality"] } == ["1..1", "0..1"])
    #expect(parameters.records("attributes")[0]["definition"] == "Tidens id.")
  }

  @Test func theDocumentBecomesServiceProfileInterfaceAndInstance() throws {
    let brought = try bring(["a.yaml": OpenAPIImportTests.booking])
    let service = try #require(brought.record("service/bokning"))
    #expect(service["description"] == "Bokar tider.\n\nGratis." && service.texts("keywords") == ["Tider"])
    let profile = try #require(brought.record("profile/bokning/2.1.0"))
    #expect(profile["licence"] == "https://creativecommons.org/publicdomain/zero/1.0/")
    #expect(profile["terms-of-use"] == "https://boka.se/villkor")
    let technical = try #require(brought.record("technical-interface/bokning/2.1.0/rest"))
    #expect(technical["authentication"] == "oauth2-client-credentials")
    #expect(technical.texts("formats") == ["json", "pdf"] || technical.texts("formats") == ["pdf", "json"])
    #expect(technical.records("specifications").map { $0["version"] } == ["v2.1.0-beta"])
    let instances = brought.report.created.filter { $0.kind == "instance" }
    #expect(instances.map(\.id) == ["bokning/2.1.0/api.boka.se-v2"])
    let instance = try #require(brought.record("instance/bokning/2.1.0/api.boka.se-v2"))
    #expect(instance["environment"] == "production" && instance["name"] == "Produktion")
    #expect(instance.record("contact")?["email"] == "support@boka.se")
    #expect(Set(brought.report.notes.map(\.what)) == ["https://{miljo}.boka.se", "/v2", "info.version"])
  }

  @Test func otherDocumentsAreRefusedInWords() {
    let found = contents([
      "a.yaml": "swagger: '2.0'\npaths: {}\n", "b.yaml": "asyncapi: 3.0.0\n", "c.yaml": "openapi: 4.0.0\n",
      "d.yaml": "helm: {{ .Values }}\n", "e.yaml": "openapi: [\n", "f.yaml": OpenAPIImportTests.booking,
    ])
    #expect(found.skipped.map(\.what) == ["a.yaml", "b.yaml", "c.yaml", "e.yaml"])
    #expect(found.skipped[0].why.en.contains("Swagger 2.0"))
    #expect(found.proposals.contains { $0.reference == "service/bokning" })
    #expect(contents(["d.yaml": "a: 1"]).skipped.map(\.what) == ["."])
  }

  @Test func twoDocumentsWithOneTitleAreTwoServices() {
    let found = contents(["a.yaml": OpenAPIImportTests.booking, "b.yaml": OpenAPIImportTests.booking])
    #expect(Set(found.proposals.filter { $0.kind == "service" }.map(\.id)) == ["bokning", "bokning-2"])
    #expect(Set(found.proposals.map(\.reference)).count == found.proposals.count)
  }

  @Test func noTwoPartsOfAnInterfaceHaveOneID() throws {
    let operation = { (path: String, id: String) in
      "  /\(path): {get: {operationId: \(id), responses: {\"200\": {description: Svar}}}}\n"
    }
    let brought = try bring([
      "a.yaml": "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths:\n" + operation("a", "createUser")
        + operation("b", "createUserRequest") + operation("c", "producer")
    ])
    let interface = try #require(brought.record("logical-interface/a/1"))
    let operations = interface.records("surfaces").flatMap { $0.records("operations") }
    #expect(operations.map { $0["id"] } == ["create-user", "create-user-request-2", "producer-2"])
  }

  @Test func whatHasNoPlaceIsToldOncePerKey() {
    let text = """
      openapi: 3.1.0
      info: {title: A, version: '1'}
      paths:
        /a:
          servers: [{url: "https://halsa.kommun.se"}]
          get:
            deprecated: true
            parameters: [{name: session, in: cookie, schema: {type: string}}]
            responses:
              "200": {description: Svar, headers: {X-Antal: {schema: {type: integer}}}, links: {nasta: {operationId: b}}}
      components:
        schemas:
          O: {type: object, properties: {deprecated: {type: boolean, readOnly: true}, links: {type: string}, headers: {type: string}}}
      """
    let notes = contents(["a.yaml": text]).notes
    #expect(
      notes.map { "\($0.what) \($0.place)" }.filter { $0.contains("(1)") && !$0.hasPrefix("components") } == [
        "servers (1) a.yaml:5", "deprecated (1) a.yaml:7", "in: cookie (1) a.yaml:8", "headers (1) a.yaml:10",
        "links (1) a.yaml:10", "readOnly (1) a.yaml:13",
      ])
  }

  @Test func whatReferredFilesSayInVainIsToldToo() {
    let notes = contents([
      "a.yaml": """
      openapi: 3.1.0
      info: {title: A, version: '1', summary: Kort}
      paths:
        /a:
          summary: Alla anrop
          get:
            x-pattern: request-respons
            responses:
              "200": {description: Svar, content: {application/json: {schema: {$ref: "scheman/o.yaml#/O"}}}}
      """,
      "scheman/o.yaml": """
      O:
        type: object
        properties: {gammal: {type: string, deprecated: true}, not: {type: string}}
        not: {required: [gammal]}
        x-foretag: {uniqueItems: true}
        patternProperties: {"^x": {type: string}}
      """,
      "scheman/annat.yaml": "P: {type: object, properties: {x: {type: string, deprecated: true}}}",
    ]).notes
    #expect(
      notes.filter { $0.why.sv.hasPrefix("har ingen plats") }.map { "\($0.what) \($0.place)" } == [
        "info.summary (1) a.yaml:2", "paths.summary (1) a.yaml:5", "deprecated (1) scheman/o.yaml:3",
        "not (1) scheman/o.yaml:4", "x-foretag (1) scheman/o.yaml:5",
        "patternProperties (1) scheman/o.yaml:6",
      ])
    let pattern = notes.first { $0.what == "x-pattern: request-respons" }
    #expect(pattern?.why.sv == "är inget av valen; menade du request-response?")
  }

  @Test func aDocumentWithoutOperationsHasNoTechnicalInterface() throws {
    let brought = try bring(["tom.yaml": "openapi: 3.1.0\ninfo: {title: Tom, version: '1'}\npaths: {}\n"])
    #expect(!brought.report.created.contains { $0.kind == "technical-interface" })
    #expect(brought.report.notes.contains { $0.why.sv.hasPrefix("inga anrop") })
  }
}

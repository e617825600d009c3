import Catalogue
import Exchange
import Testing

/// What the schemas of OpenAPI 3.0 and 3.1 become, in one file or many.
@Suite struct OpenAPISchemaTests {
  private func bring(_ schemas: String, _ files: [String: String] = [:]) throws -> Brought {
    let indented = schemas.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    let text =
      "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n\(indented)\n"
    let folder = MemoryFolder(files.merging(["t.yaml": text]) { $1 })
    var brought = Brought()
    try brought.bring(OpenAPIImporter().read(Sources(folder, files: ["t.yaml"])))
    #expect(try brought.faults().isEmpty)
    return brought
  }

  /// The attributes of an object: `name type cardinality format`.
  private func attributes(_ brought: Brought, _ object: String = "o") throws -> [String] {
    let record = try #require(brought.record("exchange-object/t/1/\(object)"))
    return record.records("attributes").map { attribute in
      ["name", "data-type", "cardinality", "format"].compactMap { attribute[$0] }.joined(separator: " ")
    }
  }

  private func associations(_ brought: Brought, _ object: String = "o") throws -> [String] {
    let record = try #require(brought.record("exchange-object/t/1/\(object)"))
    return record.records("associations").map {
      "\($0["name"] ?? "") \($0["to"] ?? "") \($0["cardinality"] ?? "")"
    }
  }

  @Test func simpleValuesHaveTypeFormatAndCardinality() throws {
    let brought = try bring(
      """
      O:
        required: [a, b, c, g]
        properties:
          a: {type: string, maxLength: 12, pattern: '^x', description: "Ett\\n a"}
          b: {type: [string, "null"], format: date}
          c: {type: array, items: {type: integer}, minItems: 2, maxItems: 3}
          d: {type: array, items: {type: array, items: {type: number}}}
          e: {type: boolean, nullable: true}
          f: {enum: [X, Y]}
          g: {anyOf: [{type: string, format: uuid}, {type: "null"}]}
          h: {oneOf: [{type: string}, {type: integer}]}
          i: {type: object, additionalProperties: {type: string, format: byte}}
          j: {}
          k: {const: K}
          l: {type: [string, integer]}
          m: {type: object}
      """)
    #expect(
      try attributes(brought) == [
        "a text 1..1 ^x, maxLength 12", "b date 0..1", "c integer 2..3", "d decimal 0..*", "e boolean 0..1",
        "f code 0..1 X | Y", "g identifier 0..1 uuid", "h text 0..1 text | integer", "i binary 0..*",
        "j object 0..1", "k code 0..1 K", "l text 0..1 string | integer", "m object 0..1",
      ])
    #expect(brought.report.notes.map(\.what) == ["h", "T"])
  }

  @Test func whatIsJoinedIsOneObject() throws {
    let brought = try bring(
      """
      Base: {required: [id], properties: {id: {type: integer}, typ: {type: string}}}
      O:
        allOf:
          - $ref: '#/components/schemas/Base'
          - {required: [typ, x], properties: {x: {type: string}, typ: {enum: [a, b]}}}
          - $ref: '#/components/schemas/O'
        properties: {y: {allOf: [{$ref: '#/components/schemas/Base'}]}}
      """)
    #expect(
      try attributes(brought) == ["id integer 1..1", "typ code 1..1 a | b", "x text 1..1", "y object 0..1"])
    #expect(try associations(brought) == ["y t/1/base 0..1"])
  }

  @Test func alternativesAreAssociatedAndNoted() throws {
    let brought = try bring(
      """
      A: {properties: {a: {type: string}}}
      B: {properties: {b: {$ref: '#/components/schemas/O'}}}
      O:
        properties: {v: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}}
        anyOf: [{$ref: '#/components/schemas/A'}, {properties: {z: {type: string}}}]
      """)
    #expect(try attributes(brought) == ["v object 0..1"])
    #expect(
      try associations(brought) == [
        "v t/1/a 0..1", "v t/1/b 0..1", "oneOf t/1/a 0..1", "oneOf t/1/o.alternative 0..1",
      ])
    #expect(try associations(brought, "b") == ["b t/1/o 0..1"])
    #expect(brought.report.notes.map(\.what) == ["v", "t/1/o", "T"])
  }

  @Test func nestedObjectsAndListsOfThemAreAssociated() throws {
    let brought = try bring(
      """
      O:
        required: [rader]
        properties:
          rader: {type: array, items: {type: object, description: En rad., properties: {n: {type: integer}}}}
          lista: {$ref: '#/components/schemas/Lista'}
          karta: {additionalProperties: {$ref: '#/components/schemas/O'}}
      Lista: {type: array, minItems: 1, items: {$ref: '#/components/schemas/O'}}
      """)
    #expect(try attributes(brought) == ["rader object 0..*", "lista object 0..*", "karta object 0..*"])
    #expect(try associations(brought) == ["rader t/1/o.rader 0..*", "lista t/1/o 0..*", "karta t/1/o 0..*"])
    #expect(brought.record("exchange-object/t/1/o.rader")?["definition"] == "En rad.")
  }

  @Test func namedEnumerationsAreCodeLists() throws {
    let brought = try bring(
      """
      Kon: {type: string, description: Kön., enum: [M, K], x-enum-descriptions: [Man, Kvinna]}
      Steg: {oneOf: [{const: a, title: Första}, {const: b, description: Andra}]}
      O: {properties: {kon: {$ref: '#/components/schemas/Kon'}, steg: {$ref: '#/components/schemas/Steg'}}}
      """)
    let list = try #require(brought.record("code-list/t/1/kon"))
    #expect(list["description"] == "Kön." && list.records("values").map { $0["text"] } == ["Man", "Kvinna"])
    let steps = try #require(brought.record("code-list/t/1/steg"))
    #expect(steps.records("values").map { $0["text"] } == ["Första", "Andra"])
    let object = try #require(brought.record("exchange-object/t/1/o"))
    #expect(object.records("attributes").map { $0["code-list"] } == ["t/1/kon", "t/1/steg"])
    #expect(object.records("attributes")[0]["definition"] == "Kön.")
  }

  @Test func referencesOfAllFormsLeadToOtherFiles() throws {
    let brought = try bring(
      """
      O:
        properties:
          fil: {$ref: 'del/person.json'}
          del: {$ref: './del/person.json#/$defs/Adress'}
          id: {$ref: '/schemas/ort'}
          ankare: {$ref: 'del/person.json#plats'}
          tecken: {$ref: '#/components/schemas/a~1b%20c'}
      a/b c: {properties: {x: {type: string}}}
      """,
      [
        "del/person.json":
          """
        {"title": "Person", "type": "object", "properties": {"vän": {"$ref": "#"}, "hem": {"$ref": "ort.yaml"}},
         "$defs": {"Adress": {"properties": {"gata": {"type": "string"}}},
                   "P": {"$anchor": "plats", "type": "string", "format": "date"}}}
        """,
        "del/ort.yaml": "$id: /schemas/ort\ntitle: Ort\nproperties:\n  person: {$ref: 'person.json'}\n",
      ])
    #expect(
      Set(try associations(brought).map { $0.split(separator: " ")[1] }) == [
        "t/1/person", "t/1/adress", "t/1/a-b-c",
      ])
    #expect(try attributes(brought).contains("ankare date 0..1"))
    #expect(try associations(brought, "person") == ["vän t/1/person 0..1", "hem t/1/ort 0..1"])
    #expect(try associations(brought, "ort") == ["person t/1/person 0..1"])
    // Its file is read after it is asked for by its name.
    #expect(brought.report.skipped.isEmpty || brought.report.skipped.map(\.what) == ["/schemas/ort"])
  }

  @Test func whatLeadsOutOrNowhereIsTold() throws {
    let brought = try bring(
      """
      O:
        properties:
          a: {$ref: '../ute.yaml'}
          b: {$ref: 'https://x.se/y.json'}
          c: {$ref: 'saknas.yaml#/x'}
          d: {$ref: '#/components/schemas/Nej'}
          e: {$ref: '#/components/schemas/Ring'}
      Ring: {$ref: '#/components/schemas/Ring2'}
      Ring2: {$ref: '#/components/schemas/Ring'}
      """)
    #expect(brought.report.skipped.map(\.what) == ["../ute.yaml", "https://x.se/y.json"])
    #expect(
      Set(brought.report.missing.map(\.what)) == [
        "saknas.yaml#/x", "#/components/schemas/Nej", "#/components/schemas/Ring",
        "#/components/schemas/Ring2",
      ])
    #expect(try attributes(brought).count == 5)
  }

  @Test func alternativesThatDoubleAtEveryLevelEnd() throws {
    let levels = (0..<60).map { level in
      "U\(level): {oneOf: [{$ref: '#/components/schemas/U\(level + 1)'}, {$ref: '#/components/schemas/U\(level + 1)'}]}"
    }
    let brought = try bring(
      levels.joined(separator: "\n")
        + "\nU60: {type: string}\nO: {properties: {u: {$ref: '#/components/schemas/U0'}}}")
    #expect(try attributes(brought).count == 1)
  }
}

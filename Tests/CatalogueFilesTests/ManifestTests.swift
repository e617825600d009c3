import Catalogue
import CatalogueFiles
import Glibc
import Metamodel
import TestSupport
import Testing

@Suite struct ManifestTests {
  private func manifest(_ text: String) throws -> Manifest { try Manifest.read(Array(text.utf8)) }

  @Test func readsTheExampleOfTheFormat() throws {
    let manifest = try manifest(
      """
      format: vlds-catalogue/1        # required
      id: ssbtek
      title: {sv: Ekonomiskt bistånd, en: Financial aid}
      publisher: sundsvalls-kommun    # an actor of the catalogue
      language: sv
      base-uri: https://example.se/katalog/
      license: https://creativecommons.org/publicdomain/zero/1.0/
      imports:
        - {alias: nationell, path: ../nationell}
        - {alias: riv, git: "https://example.se/x.git", ref: v3, path: katalog}
      rules:
        SP-15: {severity: off, reason: "Inga livshändelser beskrivs här"}
      extensions:
        service: [{id: x-objekt-id, sv: Förvaltningsobjekt, type: text}]
        "*":
          - id: x-klass
            sv: Klass
            en: Class
            type: choice
            cardinality: 0..*
            choices: [{id: a, sv: A}, {id: b, sv: B, en: Bee}]
        exchange-object#attribute: {id: x-kalla, sv: Källa, type: reference, targets: [actor, service]}
      """)
    #expect(manifest.id == "ssbtek")
    #expect(manifest.title == ["sv": "Ekonomiskt bistånd", "en": "Financial aid"])
    #expect(manifest.publisher == "sundsvalls-kommun")
    #expect(manifest.baseURI == "https://example.se/katalog/")
    #expect(
      manifest.imports == [
        Manifest.Import(alias: "nationell", path: "../nationell"),
        Manifest.Import(alias: "riv", path: "katalog", git: "https://example.se/x.git", ref: "v3"),
      ])
    #expect(
      manifest.rules == [
        "SP-15": Manifest.RuleSetting(severity: "off", reason: "Inga livshändelser beskrivs här")
      ])
    let metamodel = Metamodel.vlds.extended(by: manifest.extensions)
    let service = try #require(metamodel["service"])
    #expect(service.schema["x-objekt-id"]?.label.sv == "Förvaltningsobjekt")
    #expect(service.schema["x-klass"]?.choices.map(\.label.en) == ["A", "Bee"])
    #expect(service.schema["x-klass"]?.cardinality == .any)
    #expect(
      metamodel["exchange-object"]?.part("attribute")?.schema["x-kalla"]?.reference?.kinds == [
        "actor", "service",
      ])
    let document = try #require(manifest.document)
    let unknown = document.nodes.indices.dropFirst()
      .filter { document.nodes[$0].slot == Node.unknown && !document.nodes[$0].key.isEmpty }
      .map { document.key($0) }
    // Free keys and languages have no field; all else has.
    #expect(unknown == ["sv", "en", "SP-15", "service", "*", "exchange-object#attribute"])
  }

  @Test func aPlainTitleStandsUnderTheLanguageOfTheCatalogue() throws {
    #expect(try manifest("format: vlds-catalogue/1\nid: a\nlanguage: en\ntitle: Aid").title == ["en": "Aid"])
  }

  @Test func whatIsFaultyCountsAsAbsent() throws {
    let manifest = try manifest(
      """
      format: vlds-catalogue/1
      imports: nationell
      rules: [SP-15]
      extensions:
        service: [{id: objekt, type: text}, {id: x-a, type: structure:contact}, text]
      title: [a]
      """)
    #expect(manifest.id == "" && manifest.imports.isEmpty && manifest.rules.isEmpty && manifest.title.isEmpty)
    let fields = manifest.extensions.flatMap(\.fields)
    #expect(fields.isEmpty)
  }

  @Test func saysWhyAFolderIsNoCatalogue() throws {
    let files = TemporaryCatalogue(["inner/x/y/z.md": "", "inner/k/catalogue.yaml": "format: other/2\n"])
    #expect(
      throws: OpeningProblem.noManifest(
        folder: "\(files.root)/inner", above: files.root, below: ["\(files.root)/inner/k"])
    ) {
      try CatalogueReader.open("\(files.root)/inner")
    }
    #expect(throws: OpeningProblem.otherFormat("other/2", at: Position(line: 1, column: 9))) {
      try CatalogueReader.open("\(files.root)/inner/k")
    }
    #expect(throws: OpeningProblem.unreadableFolder("/nowhere/at/all", words: systemWords(ENOENT))) {
      try CatalogueReader.open("/nowhere/at/all")
    }
    files.write("format: vlds-catalogue/1\n\tid: x\n", to: "catalogue.yaml")
    let error = #expect(throws: OpeningProblem.self) { try CatalogueReader.open(files.root) }
    guard case .unreadableManifest(let problem) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(problem.position.line == 2)
    files.write("id: x\n", to: "catalogue.yaml")
    #expect(throws: OpeningProblem.otherFormat(nil, at: Position(line: 1, column: 1))) {
      try CatalogueReader.open(files.root)
    }
    #expect(CatalogueReader.root(above: "\(files.root)/inner/x/y/z.md") == files.root)
    #expect(CatalogueReader.root(above: "\(files.root)/inner/k") == "\(files.root)/inner/k")
    #expect(CatalogueReader.root(above: "/tmp") == nil)
  }

  @Test func importsWhatLiesBesideAndNothingElse() throws {
    let imported = "---\nname: A\n---\n"
    let files = TemporaryCatalogue([
      "own/catalogue.yaml": """
      format: vlds-catalogue/1
      id: own
      imports:
        - {alias: beside, path: ../beside}
        - {alias: inside, path: inner}
        - {alias: far, path: ../../../etc}
        - {alias: gone, path: ../gone}
        - {alias: self, path: .}
        - {alias: checked-out, git: "https://example.se/x.git"}
      """,
      "beside/catalogue.yaml": TemporaryCatalogue.manifest + "imports: [{alias: own, path: ../own}]\n",
      "beside/needs/customers/a.md": imported,
      "own/inner/catalogue.yaml": TemporaryCatalogue.manifest,
      "own/.vlds/imports/checked-out/catalogue.yaml": TemporaryCatalogue.manifest,
      "own/.vlds/imports/checked-out/needs/customers/b.md": imported,
    ])
    let catalogue = try CatalogueReader.open("\(files.root)/own").catalogue()
    #expect(Set(catalogue.imports.keys) == ["beside", "inside", "checked-out"])
    #expect(catalogue.imports["beside"]?.descriptions.map(\.id) == ["a"])
    #expect(catalogue.imports["beside"]?.imports.isEmpty == true)
    RobustnessRow.pathsOutside.note(3, "imported catalogues")
  }
}

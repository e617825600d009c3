import Catalogue
import Exchange
import TestSupport
import Testing

/// Contracts of one folder, which come in together as they would one after the other.
@Suite struct SeveralContractsTests {
  private func contract(_ version: String, _ fields: [String], server: String = "https://api.kommun.se")
    -> String
  {
    let properties = fields.map { "        \($0): {type: string, description: Fält \($0)}" }
    return """
      openapi: 3.1.0
      info: {title: Boka, version: "\(version)", description: Bokar.}
      tags: [{name: bokning}, {name: "v\(version)"}]
      servers: [{url: "\(server)/v\(version)"}]
      paths:
        /bokningar:
          get:
            operationId: hamta
            responses:
              "200":
                description: Svar
                content: {application/json: {schema: {$ref: "#/components/schemas/Bokning"}}}
      components:
        schemas:
          Bokning:
            type: object
            properties:
      \(properties.joined(separator: "\n"))
      """
  }

  private func read(_ folder: MemoryFolder, _ files: [String]) -> ImportedContents {
    OpenAPIImporter().read(Sources(folder, files: files, place: "kontrakt"))
  }

  @Test func twoVersionsOfOneServiceAreOneServiceWithTwoProfiles() throws {
    let folder = MemoryFolder(["v1.yaml": contract("1.0.0", ["dag"]), "v2.yaml": contract("2.0.0", ["tid"])])
    var brought = Brought()
    try brought.bring(read(folder, ["v1.yaml", "v2.yaml"]))
    let catalogue = brought.catalogue
    #expect(brought.report.created.filter { $0.kind == "service" }.map(\.id) == ["boka"])
    #expect(brought.report.created.filter { $0.kind == "profile" }.map(\.id) == ["boka/1.0.0", "boka/2.0.0"])
    let keywords = try #require(brought.record("service/boka")).texts("keywords")
    #expect(keywords == ["bokning", "v1.0.0", "v2.0.0"])
    #expect(catalogue.position(of: "exchange-object/boka/2/bokning") != nil)
    let files = brought.files
    try brought.bring(read(folder, ["v1.yaml", "v2.yaml"]))
    #expect(brought.files == files && brought.report.updated.isEmpty)
  }

  /// Contracts of several services and versions, in which any two may have objects of one id.
  private func contracts(_ random: inout SeededRandom) -> MemoryFolder {
    var files: [String: String] = [:]
    for number in 0..<(2 + random.below(4)) {
      // Versions of one major number have the same objects with other attributes.
      let version = "\(1 + random.below(2)).\(number).0"
      let fields = ["dag", "tid", "plats", "namn", "antal"].filter { _ in random.below(2) == 0 }
      files["k\(number).yaml"] = contract(version, fields.isEmpty ? ["dag"] : fields)
    }
    return MemoryFolder(files)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func aFolderIsWhatItsContractsAreOneAfterTheOther(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let folder = contracts(&random)
    let names = folder.files.keys.sorted()
    var together = Brought()
    try together.bring(read(folder, names))
    #expect(try together.faults().isEmpty)
    var apart = Brought()
    for name in names { try apart.bring(read(folder, [name])) }
    #expect(together.files == apart.files)
    // In any order there are the same descriptions, whose texts and lists are as the first file has them.
    for _ in 0..<3 {
      var other = Brought()
      for name in names.shuffled(using: &random) { try other.bring(read(folder, [name])) }
      #expect(other.files.keys.sorted() == together.files.keys.sorted())
    }
    // All at once again changes nothing.
    let files = together.files
    try together.bring(read(folder, names))
    #expect(together.files == files)
  }
}

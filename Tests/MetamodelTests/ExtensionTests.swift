import Testing

@testable import Metamodel

/// Extra fields of a catalogue.
@Suite struct ExtensionTests {
  private let field = Field("x-objekt", sv: "Objekt", en: "Object", .text(), .optional, .optional, .added)

  @Test func standLastInTheKindThatTheyAreFor() throws {
    let metamodel = Metamodel.vlds.extended(by: [("service", [field])])
    #expect(metamodel["service"]?.schema.fields.last === field)
    #expect(metamodel["service"]?.extensionCount == 1)
    #expect(metamodel["actor"]?.schema["x-objekt"] == nil)
    #expect(Metamodel.vlds["service"]?.schema["x-objekt"] == nil)
  }

  @Test func everyKindAndPartsInside() throws {
    let everywhere = Metamodel.vlds.extended(by: [("*", [field])])
    #expect(everywhere.kinds.allSatisfy { $0.schema["x-objekt"] != nil })
    let inside = Metamodel.vlds.extended(by: [("logical-interface#operation", [field])])
    #expect(inside["logical-interface"]?.part("operation")?.schema["x-objekt"] != nil)
    #expect(inside["logical-interface"]?.part("message")?.schema["x-objekt"] == nil)
  }
}

import Testing

@testable import Metamodel

/// What the rest of the program relies on in the declared kinds.
@Suite struct KindTests {
  private let metamodel = Metamodel.vlds

  @Test func everyReferenceNamesKindsAndPartsThatExist() {
    for kind in metamodel.kinds {
      visit(kind.schema) { field in
        for target in field.reference?.targets ?? [] {
          let named = metamodel[target.kind]
          #expect(named != nil, "\(kind.id).\(field.id) names \(target.notation)")
          if let part = target.part {
            #expect(named?.part(part) != nil, "\(kind.id).\(field.id): \(target.notation)")
          }
        }
      }
    }
  }

  @Test func everyConditionNamesAFieldBesideIt() {
    for kind in metamodel.kinds {
      for field in kind.schema.fields {
        for condition in field.conditions {
          let other = kind.schema[condition.field]
          #expect(other != nil, "\(kind.id).\(field.id) depends on \(condition.field)")
          for value in condition.values where !(other?.choices.isEmpty ?? true) {
            #expect(other?.choices.contains { $0.id == value } == true, "\(kind.id).\(field.id): \(value)")
          }
        }
      }
    }
  }

  @Test func everyReferenceFieldHasAnInverseWithItsOwnName() {
    for kind in metamodel.kinds {
      visit(kind.schema) { field in
        guard let reference = field.reference else { return }
        #expect(reference.inverse != nil, "\(kind.id).\(field.id)")
      }
    }
  }

  @Test func kindsChangeTheCommonFieldsTheyName() throws {
    let concept = try #require(metamodel["concept"])
    #expect(concept.schema["name"]?.label.sv == "Rekommenderad term")
    #expect(concept.schema["responsible"]?.isWeak == true)
    #expect(metamodel["actor"]?.schema["name"]?.label.sv == "Namn")
    #expect(metamodel["service"]?.schema["description"]?.cardinality == .one)
  }

  @Test func fieldsStandInTheOrderOfANewFile() throws {
    let schema = try #require(metamodel["exchange-object"]).schema.fields.map(\.id)
    #expect(schema.first == "id" && schema[1] == "name")
    #expect(schema.last == "associations")
    let part = try #require(metamodel["process"]?.part("service-level"))
    #expect(
      part.schema.fields.map(\.id) == ["id", "measure", "value", "unit", "conditions", "penalty", "towards"])
  }

  @Test func keysAreFoundWhereverTheSearchBegins() throws {
    let schema = try #require(metamodel["service"]).schema
    for (position, field) in schema.fields.enumerated() {
      for start in [0, position, schema.fields.count - 1] {
        let found = Array(field.id.utf8).withUnsafeBytes { schema.position(of: $0, from: start) }
        #expect(found == position)
      }
    }
    #expect(Array("nmae".utf8).withUnsafeBytes { schema.position(of: $0) } == nil)
  }

  private func visit(_ schema: Schema, _ body: (Field) -> Void) {
    for field in schema.fields {
      body(field)
      if let inner = field.schema { visit(inner, body) }
    }
  }
}

import Metamodel
import Testing

@testable import Rules

/// What is said of a value while it is typed.
@Suite struct TypedValueTests {
  private func field(_ kind: String, _ path: String) throws -> Field {
    let names = path.split(separator: ".").map(String.init)
    var schema = try #require(Metamodel.vlds[kind]).schema
    for name in names.dropLast() { schema = try #require(schema[name]?.schema) }
    return try #require(schema[names[names.count - 1]])
  }

  @Test func aValueOfItsTypeIsNoFault() throws {
    #expect(TypedValue.fault(of: "2028-02-29", in: try field("process", "valid-from")) == nil)
    #expect(TypedValue.fault(of: "5", in: try field("exchange", "priority")) == nil)
    #expect(TypedValue.fault(of: "namn@exempel.se", in: try field("instance", "contact.email")) == nil)
    #expect(TypedValue.fault(of: "https://a.example/å", in: try field("instance", "endpoint")) == nil)
    #expect(TypedValue.fault(of: "sv-FI", in: try field("service", "languages")) == nil)
    #expect(TypedValue.fault(of: "vad som helst", in: try field("exchange", "volume")) == nil)
  }

  @Test func aValueOfAnotherTypeSaysWhatIsAskedFor() throws {
    let day = try #require(TypedValue.fault(of: "2027-02-29", in: try field("process", "valid-from")))
    #expect(day.sv == "`valid-from` ska vara en dag i kalendern, som `2026-11-22`, inte `2027-02-29`.")
    for (text, kind, path) in [
      ("6", "exchange", "priority"), ("två", "exchange", "priority"), ("a@b@c", "instance", "contact.email"),
      ("https://a b", "instance", "endpoint"), ("svenska", "service", "languages"),
    ] {
      #expect(TypedValue.fault(of: text, in: try field(kind, path)) != nil, "\(text)")
    }
  }
}

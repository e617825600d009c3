import Catalogue
import Metamodel
import Testing

@testable import CatalogueFiles

/// Files in canonical form: the same values and comments, and nothing more to change.
@Suite struct CanonicalFormTests {
  private func form(_ text: String, _ kind: String = "customer") throws -> String {
    let kind = try #require(Metamodel.vlds[kind])
    let document = try #require(Document.read(description: Array(text.utf8), schema: kind.schema).document)
    return String(decoding: try CanonicalForm.bytes(of: document, kind.schema), as: UTF8.self)
  }

  @Test func orderStyleAndSpelling() throws {
    let text = """
      \u{FEFF}---\r
      # om typen\r
      type:   'citizen' # så\r
      x-eget: {b: 1, a: [x]}\r
      status: decided\r
      \r
      name: {en: "Register: new", sv: 'Register, "nya"'}\r
      open-questions: [ "95" , Vem? ] # frågor\r
      valid-from: "2026-01-01"\r
      source:\r
      # sist\r
      ---\r
      Text\r

      """
    #expect(
      try form(text) == """
        ---
        name:
          sv: Register, "nya"
          en: "Register: new"
        status: decided
        valid-from: 2026-01-01
        open-questions: # frågor
          - "95"
          - Vem?
        # om typen
        type: citizen # så
        x-eget:
          b: "1"
          a:
            - x
        # sist
        ---

        Text

        """)
  }

  @Test func whatIsOutsideThePlainSubsetIsLeft() {
    #expect(throws: CanonicalForm.Obstacle.outsidePlainSubset) { try form("---\nname: &a x\n---\n") }
    #expect(throws: CanonicalForm.Obstacle.repeatedKey("name")) { try form("---\nname: a\nname: b\n---\n") }
  }

  @Test(arguments: ["exchange-object", "service", "logical-interface", "actor", "agreement", "legal-source"])
  func valuesAndCommentsStay(kind: String) throws {
    let kind = try #require(Metamodel.vlds[kind])
    for seed in UInt64(1)...400 {
      var messy = MessyDocument(seed: seed, kind.schema)
      let text = messy.text()
      let before = try #require(Document.read(description: Array(text.utf8), schema: kind.schema).document)
      let bytes = try CanonicalForm.bytes(of: before, kind.schema)
      let whole = "\(kind.id) \(seed)\n\(text)\n→\n\(String(decoding: bytes, as: UTF8.self))"
      let after = try #require(Document.read(description: bytes, schema: kind.schema).document, "\(whole)")
      let again = String(decoding: try CanonicalForm.bytes(of: after, kind.schema), as: UTF8.self)
      #expect(again == String(decoding: bytes, as: UTF8.self), "\(whole)")
      #expect(
        sorted(NewValue(0, in: before), kind.schema) == sorted(NewValue(0, in: after), kind.schema),
        "\(whole)")
      let comments = { (bytes: [UInt8]) in
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).filter {
          $0.contains("# så") || $0.contains("# x: y") || $0.contains("# en:")
        }.count
      }
      #expect(comments(bytes) == comments(Array(text.utf8)), "\(whole)")
    }
  }

  /// The values without those that are absent, keys in order, lists where lists are meant.
  private func sorted(_ value: NewValue, _ schema: Schema?) -> NewValue {
    switch value {
    case .text: return value
    case .list(let entries): return .list(entries.filter { !isEmpty($0) }.map { sorted($0, schema) })
    case .map(let pairs):
      return .map(
        pairs.filter { !isEmpty($0.value) }.map { pair in
          let field = schema?[pair.key]
          var inner = sorted(pair.value, field?.schema)
          if field?.cardinality.isList == true {
            if case .text = inner { inner = .list([inner]) }
            if case .map = inner, field?.schema != nil { inner = .list([inner]) }
          }
          return NewValue.Pair(pair.key, inner)
        }.sorted { $0.key < $1.key })
    }
  }

  private func isEmpty(_ value: NewValue) -> Bool {
    switch value {
    case .text(let text): text.isEmpty
    case .list(let entries): entries.allSatisfy(isEmpty)
    case .map(let pairs): pairs.allSatisfy { isEmpty($0.value) }
    }
  }
}

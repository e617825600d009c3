import Catalogue
import Metamodel
import TestSupport
import Testing

/// Questions in the query language, mutated: answered, or refused with what is wrong.
@Suite struct QueryFuzz {
  private static let questions = [
    "kind:actor,service status:decided -malmo", "responsible[role=producer].contact.email:b.example",
    "refers:actor/skatteverket referred-by:consumption/a missing:replaces has:error",
    "id:2.1 replaces:inkomst/2.9",
    "phase-out-date:>2027-01-01 phase-out-date:<2027", "\"Inkomst: per\" -\"x, y\" perspective:process",
    "kind:\"Verksamhetsobjekt\" level:>2 finding:SP-11 text:å", "-has:x-eget priority:>3 shared:true",
  ]

  @Test func anyQuestionIsAnsweredOrRefused() async {
    await #expect(processExitsWith: .success, Fuzz.comment("query")) {
      let catalogue = makeCatalogue([
        "process/actors/skatteverket": "name: Skatteverket\nstatus: decided\ntype: state-agency",
        "services/inkomst/service": """
        name: {sv: Inkomstuppgift, en: Income}
        shared: true
        responsible:
          - {role: producer, actor: skatteverket, contact: {email: a@b.example}}
        """,
        "services/inkomst/2.9/profile": "name: V9\nrealises-objects: inkomst\nphase-out-date: 2027-05-01",
        "services/inkomst/2.10/profile": "name: V10\nreplaces: inkomst/2.9",
        "information/business-objects/inkomst": "name: \"Inkomst: per månad\"",
      ])
      let fields = Set(Metamodel.vlds.kinds.flatMap { $0.schema.fields.map(\.id) }).sorted()
      let words =
        fields.map { "\($0):" } + ["-", "\"", ",", ">", "<", "kind:", "has:", "missing:", "[", "]", "."]
      var fuzz = Fuzz("query", seeds: QueryFuzz.questions.map { Array($0.utf8) }, words: words)
      fuzz.run(for: .mutatedTexts) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        do throws(Query.Fault) {
          let query = try Query(text, metamodel: catalogue.metamodel)
          let found = QueryMatcher(query, in: catalogue).positions(in: catalogue.descriptions.indices)
          if query.isEmpty, found.count != catalogue.descriptions.count {
            return "asks nothing, answers little"
          }
          return found.allSatisfy { catalogue.descriptions.indices.contains($0) } ? nil : "\(found)"
        } catch {
          switch error {
          case .notClosed: return text.contains("\"") ? nil : "no quotation mark is opened"
          case .unknownField(let name, let nearest):
            return nearest.map { fields.contains($0) || $0 != name } ?? true ? nil : "\(error)"
          case .valueMissing(let name): return text.contains(name) ? nil : "\(error)"
          }
        }
      }
    }
  }
}

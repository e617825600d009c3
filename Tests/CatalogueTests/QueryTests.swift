import Catalogue
import Metamodel
import TestSupport
import Testing

/// The query language of cli.md: reading and answering.
@Suite struct QueryTests {
  private static let catalogue = makeCatalogue([
    "process/actors/skatteverket": "name: Skatteverket\nstatus: decided\ntype: state-agency",
    "process/actors/malmo": "name: {sv: Malmö stad, en: City of Malmö}\nstatus: draft\ntype: municipality",
    "services/inkomst/service": """
    name: Inkomstuppgift
    status: decided
    type: base-service
    shared: true
    responsible:
      - {role: producer, actor: skatteverket, contact: {email: a@b.example}}
    """,
    "services/inkomst/2.9/profile": "name: V9\nrealises-objects: inkomst\nphase-out-date: 2027-05-01",
    "services/inkomst/2.10/profile": "name: V10\nrealises-objects: inkomst\nreplaces: inkomst/2.9",
    "information/business-objects/inkomst": "name: \"Inkomst: per månad\"\ndefinition: Det man tjänar.",
    "consumptions/malmo-inkomst": "name: Malmös nyttjande\nconsumer: malmo\nuses: inkomst/2.10",
  ])

  private func answers(_ text: String) throws -> [String] {
    let query = try Query(text, metamodel: Self.catalogue.metamodel)
    let matcher = QueryMatcher(query, in: Self.catalogue)
    return matcher.positions(in: Self.catalogue.descriptions.indices).map {
      Self.catalogue.descriptions[$0].reference
    }
  }

  @Test(arguments: [
    ("malmo", ["actor/malmo", "consumption/malmo-inkomst"]),
    ("MALMÖ stad", ["actor/malmo"]),
    ("stad city", ["actor/malmo"]),
    ("kind:actor", ["actor/malmo", "actor/skatteverket"]),
    ("kind:Aktör -malmo", ["actor/skatteverket"]),
    ("kind:actor,service status:decided", ["actor/skatteverket", "service/inkomst"]),
    ("status:Beslutad", ["actor/skatteverket", "service/inkomst"]),
    ("status:decided -kind:actor", ["service/inkomst"]),
    ("producer:skatteverket", ["service/inkomst"]),
    ("producer:Skatteverket", ["service/inkomst"]),
    ("consumer:malmo", ["consumption/malmo-inkomst"]),
    ("responsible.role:producer", ["service/inkomst"]),
    ("responsible[role=producer].contact.email:b.example", ["service/inkomst"]),
    ("email:a@b", ["service/inkomst"]),
    ("refers:actor/skatteverket", ["service/inkomst"]),
    ("referred-by:consumption/malmo-inkomst", ["actor/malmo", "profile/inkomst/2.10"]),
    ("shared:true", ["service/inkomst"]),
    ("has:replaces", ["profile/inkomst/2.10"]),
    ("kind:profile missing:replaces", ["profile/inkomst/2.9"]),
    ("phase-out-date:2027", ["profile/inkomst/2.9"]),
    ("phase-out-date:>2027-01-01", ["profile/inkomst/2.9"]),
    ("phase-out-date:<2027-01-01", []),
    ("\"Inkomst: per\"", ["business-object/inkomst"]),
    ("perspective:process", ["actor/malmo", "actor/skatteverket"]),
    ("id:2.1", ["profile/inkomst/2.10"]),
    ("replaces:profile/inkomst/2.9", ["profile/inkomst/2.10"]),
    ("replaces:inkomst/2.9", ["profile/inkomst/2.10"]),
  ])
  func answers(text: String, expected: [String]) throws {
    #expect(try answers(text) == expected)
  }

  @Test func nothingAskedIsEverythingAnswered() throws {
    #expect(try answers("  ").count == Self.catalogue.descriptions.count)
  }

  @Test func faultsNameTheNearest() {
    #expect(throws: Query.Fault.unknownField("statsu", nearest: "status")) {
      try Query("statsu:x", metamodel: .vlds)
    }
    #expect(throws: Query.Fault.notClosed) { try Query("\"a", metamodel: .vlds) }
    #expect(throws: Query.Fault.valueMissing("status")) { try Query("status:", metamodel: .vlds) }
  }
}

import Catalogue
import Testing

/// What a change reaches.
@Suite struct ImpactTests {
  private let chain = ChainCatalogue()

  private func affected(_ reference: String, _ chain: ChainCatalogue? = nil) throws -> [String: Int] {
    let chain = chain ?? self.chain
    return Dictionary(
      uniqueKeysWithValues: try chain.impact(reference).affected.map {
        (chain.terms.reference($0.position), $0.distance)
      })
  }

  private func names(_ all: [Impact.Affected]) -> [String] { all.map { chain.terms.reference($0.position) } }

  private func actors(_ all: [Impact.Consumer], _ chain: ChainCatalogue? = nil) -> [String] {
    all.compactMap { $0.actor.map((chain ?? self.chain).terms.reference) }
  }

  @Test func informationReachesMessagesVersionsAndThoseWhoUseThem() throws {
    let impact = try chain.impact("exchange-object/uppgift")
    let reached = try affected("exchange-object/uppgift")
    #expect(reached["logical-interface/tjanst/1"] == 1)
    #expect(reached["profile/tjanst/1"] == 2)
    #expect(reached["instance/tjanst/1/drift"] == 3)
    #expect(reached["consumption/bruk"] == 3)
    #expect(reached["business-object/inkomst"] == 1)
    #expect(reached["exchange/svar"] == 2)
    #expect(reached["process/utreda"] == 3)
    #expect(actors(impact.inform) == ["actor/kommunen"])
    #expect(actors(impact.indirect) == ["actor/grannen"])
    #expect(names(impact.agreements) == ["agreement/avtal"])
    // Only the latest assessment is one that can become old.
    #expect(names(impact.assessments) == ["legal-assessment/bedomning"])
    #expect(impact.outage == nil)
  }

  @Test func viaAndFieldTellTheWay() throws {
    let impact = try chain.impact("exchange-object/uppgift")
    let version = try #require(
      impact.affected.first { chain.terms.reference($0.position) == "profile/tjanst/1" })
    #expect(chain.terms.reference(version.via) == "logical-interface/tjanst/1")
    #expect(version.field == "logical-interface")
  }

  @Test func theContactIsThatOfTheConsumptionElseOfItsActor() throws {
    let impact = try chain.impact("profile/tjanst/1")
    #expect(impact.inform.first?.contact?.parts == ["Registrator", "k@k.example"])
    #expect(impact.indirect.first?.contact?.parts == ["Växeln"])
  }

  @Test func anAttributeReachesOnlyTheInterfacesThatCarryIt() throws {
    let chain = ChainCatalogue([
      "services/tjanst/1/logical-interface":
        "name: Gränssnitt\nmessages: [{id: fraga, name: Fråga, carries: [uppgift#datum]}]\n"
    ])
    #expect(try affected("exchange-object/uppgift#datum", chain)["profile/tjanst/1"] == 2)
    #expect(try affected("exchange-object/uppgift#belopp", chain)["profile/tjanst/1"] == nil)
  }

  @Test func anInterfaceReachesItsVersionAndATechnicalOneOnlyItsInstances() throws {
    #expect(try affected("logical-interface/tjanst/1")["profile/tjanst/1"] == 1)
    let technical = try affected("technical-interface/tjanst/1/rest")
    #expect(technical["instance/tjanst/1/drift"] == 1 && technical["consumption/bruk"] == 2)
    #expect(technical["profile/tjanst/1"] == nil)
  }

  @Test func aStatuteReachesWhatRestsOnIt() throws {
    let impact = try chain.impact("legal-source/lag")
    let reached = try affected("legal-source/lag")
    #expect(reached["legal-source/paragraf"] == 1)
    #expect(reached["legal-requirement/plikt"] == 2)
    #expect(reached["exchange/svar"] == 3)
    #expect(reached["profile/tjanst/1"] == 4)
    #expect(names(impact.assessments) == ["legal-assessment/bedomning"])
  }

  @Test func whoUsesAServiceIsInformedWhenItsGroundCeases() throws {
    for start in ["legal-source/lag", "legal-requirement/plikt"] {
      let impact = try chain.impact(start)
      #expect(actors(impact.inform) == ["actor/kommunen"])
      #expect(actors(impact.indirect) == ["actor/grannen"])
      #expect(names(impact.agreements) == ["agreement/avtal"])
    }
    let chain = ChainCatalogue([
      "law/legal-requirements/plikt": "name: Plikt\nlegal-sources: [paragraf]\napplies-to: [service/tjanst]\n"
    ])
    #expect(actors(try chain.impact("legal-source/lag").inform, chain) == ["actor/kommunen"])
  }

  @Test func aPlannedChangeReachesWhatItAffectsReaches() throws {
    let change = try affected("change/byte")
    #expect(change["profile/tjanst/1"] == 1)
    for (reference, distance) in try affected("profile/tjanst/1") where reference != "change/byte" {
      #expect(change[reference] == distance + 1, "\(reference)")
    }
    let impact = try chain.impact("change/byte")
    #expect(actors(impact.inform) == ["actor/kommunen"])
    #expect(names(impact.agreements) == ["agreement/avtal"])
  }

  @Test func aPlannedChangeInformsAllWhoAreToBeTold() throws {
    for target in [
      "service/tjanst", "logical-interface/tjanst/1", "technical-interface/tjanst/1/rest",
      "exchange-object/uppgift", "instance/tjanst/1/drift",
    ] {
      let chain = ChainCatalogue([
        "governance/changes/byte": "name: Byte\naffects: ['\(target)']\n",
        "consumptions/annat": "name: Annat\nconsumer: grannen\nuses: tjanst/1\nconnection: connected\n",
      ])
      let told = chain.terms.consumptions(affectedBy: try chain.element("change/byte").position)
      #expect(!told.isEmpty)
      #expect(try Set(chain.impact("change/byte").inform.map(\.consumption)) == Set(told), "\(target)")
    }
  }

  @Test func anInstanceMakesOnlyTheAgreementsOldThatSpeakOfIt() throws {
    #expect(try chain.impact("instance/tjanst/1/drift").agreements.isEmpty)
    let chain = ChainCatalogue([
      "agreements/drift":
        "name: Drift\ntype: operation\nsigning: signed\nconcerns: [instance/tjanst/1/drift]\n"
    ])
    let agreements = try chain.impact("instance/tjanst/1/drift").agreements
    #expect(agreements.map { chain.terms.reference($0.position) } == ["agreement/drift"])
  }

  @Test func aProcessReachesItsExchangesButNothingIsJudgedAnewForIt() throws {
    let impact = try chain.impact("process/utreda")
    let reached = try affected("process/utreda")
    #expect(
      reached["exchange/svar"] == 1 && reached["process/lamna"] == 1 && reached["profile/tjanst/1"] == 1)
    #expect(reached["collaboration-process/hela"] == 1)
    #expect(impact.assessments.isEmpty && impact.agreements.isEmpty && impact.inform.isEmpty)
  }

  @Test func oneExchangeOfAServiceDoesNotReachItsOthers() throws {
    let chain = ChainCatalogue([
      "process/exchanges/annat":
        "name: Annat\nfrom: process/lamna\nto: process/utreda\npasses: [annat]\ndigitalisation: digital\n",
      "information/business-objects/annat": "name: Annat\n",
      "services/tjanst/1/profile":
        "name: Tjänst 1\nlife-cycle: in-operation\nrealises-objects: [inkomst, annat]\nrealises-exchanges: [svar, annat]\n",
    ])
    #expect(try affected("exchange-object/uppgift", chain)["exchange/annat"] == nil)
    #expect(try affected("profile/tjanst/1", chain)["exchange/annat"] == 1)
  }

  @Test func whoIsDisconnectedOrOnlyPlansIsNotToBeInformed() throws {
    for connection in ["planned", "disconnected"] {
      let chain = ChainCatalogue([
        "consumptions/bruk":
          "name: Bruk\nconsumer: kommunen\nuses: tjanst/1\nconnection: \(connection)\n"
      ])
      #expect(try chain.impact("profile/tjanst/1").inform.isEmpty)
      #expect(try affected("profile/tjanst/1", chain)["consumption/bruk"] == 1)
    }
  }

  @Test func circlesEnd() throws {
    let chain = ChainCatalogue([
      "services/vidare/1/profile": "name: Vidare 1\nuses-services: [tjanst/1, vidare/1]\n",
      "services/tjanst/1/profile": "name: Tjänst 1\nrealises-objects: [inkomst]\nuses-services: [vidare/1]\n",
    ])
    #expect(try affected("profile/tjanst/1", chain)["profile/vidare/1"] == 1)
  }

  // MARK: Outage

  private func outage(_ changes: [String: String?] = [:]) throws -> (chain: ChainCatalogue, outage: Outage) {
    let chain = ChainCatalogue(changes)
    return (chain, try #require(try chain.impact("instance/tjanst/1/drift").outage))
  }

  private static let bruk = "name: Bruk\nconsumer: kommunen\nuses: tjanst/1\nconnection: connected\n"

  @Test func withoutReserveAConsumptionFailsAndWhatStandsOnItToo() throws {
    let (chain, outage) = try outage()
    #expect(outage.losses.map(\.outcome) == [.fails])
    #expect(outage.services.map(chain.terms.reference) == ["profile/vidare/1"])
    #expect(outage.alternatives.isEmpty)
  }

  @Test func reservesAlternativesAndOtherInstancesStandIn() throws {
    let reserve = try outage([
      "consumptions/bruk": Self.bruk + "instances: [tjanst/1/drift]\nreserves: [tjanst/1/reserv]\n"
    ])
    #expect(reserve.outage.losses.map(\.outcome) == [.reserve] && reserve.outage.services.isEmpty)
    let alternative = try outage([
      "services/tjanst/1/instances/reserv":
        "name: Reserv\nenvironment: production\nalternative-to: [tjanst/1/drift]\n"
    ])
    #expect(alternative.outage.losses.map(\.outcome) == [.alternative])
    #expect(
      alternative.outage.alternatives.map(alternative.chain.terms.reference) == ["instance/tjanst/1/reserv"])
    let other = try outage([
      "consumptions/bruk": Self.bruk + "instances: [tjanst/1/drift, tjanst/1/reserv]\n"
    ])
    #expect(other.outage.losses.map(\.outcome) == [.goesOn])
  }

  @Test func whatIsDownItselfOrForTestsDoesNotStandIn() throws {
    for line in ["environment: test", "environment: production\noperational-state: down"] {
      let found = try outage([
        "services/tjanst/1/instances/reserv": "name: Reserv\n\(line)\nalternative-to: [tjanst/1/drift]\n"
      ])
      #expect(found.outage.alternatives.isEmpty)
    }
  }
}

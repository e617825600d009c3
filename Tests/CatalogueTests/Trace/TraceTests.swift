import Catalogue
import CatalogueFiles
import Foundation
import TestSupport
import Testing

/// The trace of an element: what stands in the columns, and the holes.
@Suite struct TraceTests {
  private let whole = ChainCatalogue()

  private func column(_ column: Trace.Column, of reference: String, _ chain: ChainCatalogue? = nil) throws
    -> [String]
  {
    let chain = chain ?? whole
    return try chain.trace(reference).column(column, chain.terms)
  }

  @Test func anExchangeStandsBesideWhatItPassesAndWhatCarriesIt() throws {
    #expect(
      try column(.process, of: "exchange/svar") == ["process/lamna", "exchange/svar", "process/utreda"])
    #expect(
      try column(.information, of: "exchange/svar") == ["business-object/inkomst", "exchange-object/uppgift"])
    #expect(
      try column(.service, of: "exchange/svar") == [
        "profile/tjanst/1", "logical-interface/tjanst/1#fraga", "logical-interface/tjanst/1#svar",
        "technical-interface/tjanst/1/rest", "instance/tjanst/1/drift", "instance/tjanst/1/reserv",
        "consumption/bruk", "agreement/avtal",
      ])
    #expect(
      try column(.law, of: "exchange/svar") == [
        "legal-requirement/plikt", "legal-source/paragraf", "legal-assessment/bedomning",
        "security-requirement/skydd",
      ])
    #expect(try whole.trace("exchange/svar").gaps.isEmpty)
  }

  @Test func aProcessIsTheHeadOfItsExchangesSeenItsWay() throws {
    let trace = try whole.trace("process/utreda")
    #expect(trace.column(.process, whole.terms) == ["process/utreda", "exchange/svar", "process/lamna"])
    let end = trace.bands.flatMap { $0[.process] }.last
    #expect(end?.direction == .incoming)
    #expect(end?.companion.map(whole.terms.reference) == "actor/verket")
  }

  @Test(arguments: [
    "life-event/handelse", "customer-action/ansoker", "customer/sokande", "collaboration-process/hela",
    "process/lamna", "process/utreda#hamta", "business-object/inkomst", "concept/lon",
    "exchange-object/uppgift", "service/tjanst", "profile/tjanst/1", "logical-interface/tjanst/1",
    "technical-interface/tjanst/1/rest", "instance/tjanst/1/drift", "consumption/bruk", "agreement/avtal",
    "legal-source/lag", "legal-source/paragraf", "legal-requirement/plikt", "legal-assessment/bedomning",
    "legal-assessment/aldre", "security-requirement/skydd", "actor/kommunen", "actor/verket", "change/byte",
  ])
  func theExchangeIsReachedFromEverywhereAndTheStartStandsInItsColumn(reference: String) throws {
    let trace = try whole.trace(reference)
    #expect(trace.column(.process, whole.terms).contains("exchange/svar"))
    let kind = try #require(whole.terms.kind(trace.start))
    #expect(trace.column(Trace.Column(kind.perspective), whole.terms).contains(reference))
    // The one that only gives on what it gets is full of them.
    let own = trace.gaps.map { whole.terms.reference($0.at) }.filter {
      !["service/vidare", "profile/vidare/1", "consumption/grannens"].contains($0)
    }
    #expect(own.isEmpty)
  }

  @Test func anAttributeShowsEveryMessageThatCarriesIt() throws {
    let messages = { (attribute: String) in
      try column(.service, of: "exchange-object/uppgift#\(attribute)").filter { $0.contains("#") }
    }
    // The answer carries the whole object, and so all its attributes.
    #expect(try messages("belopp") == ["logical-interface/tjanst/1#svar"])
    #expect(
      try messages("datum") == ["logical-interface/tjanst/1#fraga", "logical-interface/tjanst/1#svar"])
  }

  @Test func anActorShowsWhatItOwnsProducesAndConsumes() throws {
    let tied = { (reference: String, column: Trace.Column) in
      try whole.trace(reference).bands[0][column].compactMap { cell in
        cell.relation.map { "\(cell.element.map(whole.terms.reference) ?? ""): \($0.sv)" }
      }
    }
    let (owns, produces) = (try tied("actor/verket", .information), try tied("actor/verket", .service))
    #expect(owns == ["exchange-object/uppgift: Är primär källa för, informationsägare"])
    #expect(
      produces == [
        "service/tjanst: Producent", "instance/tjanst/1/drift: Tillhandahåller instans",
        "instance/tjanst/1/reserv: Tillhandahåller instans",
      ])
    #expect(try tied("actor/kommunen", .service).contains("consumption/bruk: Nyttjar"))
  }

  @Test func aTraceFromTheServiceKeepsToTheServiceInItsColumn() throws {
    let chain = ChainCatalogue([
      "services/annan/service": "name: Annan\n",
      "services/annan/1/profile": "name: Annan 1\nrealises-objects: [inkomst]\nrealises-exchanges: [svar]\n",
    ])
    #expect(try column(.service, of: "exchange/svar", chain).contains("profile/annan/1"))
    #expect(try !column(.service, of: "profile/tjanst/1", chain).contains("profile/annan/1"))
    #expect(try !column(.service, of: "agreement/avtal", chain).contains("profile/annan/1"))
  }

  @Test func oneServiceThatCarriesExchangeAfterExchangeIsNamedOnce() throws {
    let chain = ChainCatalogue([
      "process/exchanges/tva":
        "name: Två\nfrom: process/lamna\nto: process/utreda#hamta\npasses: [inkomst]\ndigitalisation: manual\n",
      "services/tjanst/1/profile": "name: Tjänst 1\nrealises-objects: [inkomst]\n",
    ])
    let service = try column(.service, of: "process/utreda", chain)
    #expect(service.filter { $0 == "profile/tjanst/1" }.count == 1)
    #expect(service.filter { $0 == "logical-interface/tjanst/1#svar" }.count == 2)
    #expect(service.last == "agreement/avtal")
  }

  @Test func edgesAreTheReferencesBetweenTheNodes() throws {
    let trace = try whole.trace("exchange/svar")
    let edges = trace.edges(in: whole.terms).map { edge in
      "\(whole.terms.reference(edge.from)) \(edge.field) \(whole.terms.reference(edge.to))"
    }
    for edge in [
      "exchange/svar to process/utreda#hamta", "process/utreda steps process/utreda#hamta",
      "exchange-object/uppgift refines business-object/inkomst",
      "logical-interface/tjanst/1#svar messages[svar].carries exchange-object/uppgift",
      "profile/tjanst/1 logical-interface logical-interface/tjanst/1",
      "profile/tjanst/1 realises-exchanges exchange/svar", "consumption/bruk agreements agreement/avtal",
      "legal-requirement/plikt applies-to exchange/svar",
    ] {
      #expect(edges.contains(edge), "\(edge)")
    }
    #expect(Set(trace.nodes).isSuperset(of: trace.edges(in: whole.terms).flatMap { [$0.from, $0.to] }))
    #expect(Set(edges).count == edges.count)
  }

  @Test func edgesAreCalledByTheirRelationsAndRoles() throws {
    let trace = try whole.trace("actor/verket")
    let labels = trace.edges(in: whole.terms).reduce(into: [String: String]()) { labels, edge in
      labels["\(whole.terms.reference(edge.from)) \(edge.field)"] = edge.label.sv
    }
    #expect(labels["service/tjanst responsible[role=producer].actor"] == "Producent")
    #expect(labels["profile/tjanst/1 realises-objects"] == "Realiserar utbyte av")
    #expect(labels["profile/tjanst/1 logical-interface"] == "Har logiskt gränssnitt")
  }

  @Test func aReferenceThatIsOnlyCalledWhatItNamesIsToldByItsList() throws {
    let chain = ChainCatalogue([
      "governance/changes/byte": "name: Byte\naffects: [profile/tjanst/1]\nnotices: [{actor: kommunen}]\n"
    ])
    let labels = chain.terms.links(from: try chain.element("change/byte").position).map {
      chain.terms.label(of: $0).sv
    }
    #expect(labels == ["Påverkar", "Besked"])
  }

  @Test func seenFromLawTheRequirementOnAProcessStandsByItsExchanges() throws {
    let chain = ChainCatalogue([
      "law/legal-requirements/plikt": "name: Plikt\nlegal-sources: [lag]\napplies-to: [process/utreda]\n"
    ])
    let trace = try chain.trace("legal-source/lag")
    let band = try #require(
      trace.bands.first { band in
        band[.process].contains { $0.element.map(chain.terms.reference) == "exchange/svar" }
      })
    #expect(
      band[.law].compactMap { $0.element.map(chain.terms.reference) }
        == ["legal-requirement/plikt", "legal-source/lag"])
    // Seen from elsewhere, what applies to the process is not said of the exchange.
    #expect(
      !(try chain.trace("exchange/svar").nodes.map(chain.terms.reference)).contains("legal-requirement/plikt")
    )
  }

  // MARK: The sample catalogue

  @Test func everyKindOfTheSampleHasATraceWithItselfInIt() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../../SampleCatalog").standardized.path
    let terms = Terms(try CatalogueReader.open(root).catalogue(), today: Day("2026-11-22"))
    for position in terms.catalogue.metamodel.kinds.compactMap({ terms.catalogue.positions(of: $0).first }) {
      let trace = Trace(from: Element(position), in: terms)
      let name = terms.reference(position)
      let column = Trace.Column(terms.catalogue.descriptions[position].kind.perspective)
      #expect(trace.column(column, terms).contains(name), "\(name)")
      #expect(trace.nodes.first == trace.start && Set(trace.nodes).count == trace.nodes.count, "\(name)")
      #expect(
        Set(trace.nodes).isSuperset(of: trace.edges(in: terms).flatMap { [$0.from, $0.to] }), "\(name)")
      #expect(Set(trace.nodes).isSuperset(of: trace.gaps.map(\.at)), "\(name)")
    }
  }
}

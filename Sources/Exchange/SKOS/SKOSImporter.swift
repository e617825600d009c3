import Catalogue
import Metamodel

/// Brings in concepts, and their schemes and collections as concept models, code lists and information areas, from
/// SKOS in Turtle or RDF/XML.
///
/// A scheme is a code list where each of its concepts has a code and none relates to another. Any other scheme is a
/// concept model.
public struct SKOSImporter: Importer {
  public let format = "skos"
  public let endings = RDFFiles.endings
  public let signs = ["http://www.w3.org/2004/02/skos/core#"]

  public init() {}

  public func read(
    _ sources: Sources, as wishes: ImportWishes, progress: (_ count: Int, _ total: Int) -> Void,
    isCancelled: () -> Bool
  ) throws -> ImportedContents {
    var terminology = ImportedTerminology(
      try StatementReader(sources, wishes, progress: progress, isCancelled: isCancelled))
    return terminology.contents()
  }
}

/// The words of a graph, as descriptions.
private struct ImportedTerminology {
  private var reader: StatementReader
  private var schemes: [Graph.Term] = []
  private var codeLists: Set<Graph.Term> = []
  private var concepts: [Graph.Term] = []
  private var areas: [Graph.Term] = []
  /// The concepts of each scheme.
  private var members: [Graph.Term: [Graph.Term]] = [:]

  init(_ reader: StatementReader) { self.reader = reader }

  private var graph: Graph { reader.graph }

  mutating func contents() -> ImportedContents {
    sortOut()
    readMemberLists()
    // A subject may be several things at once, and several may be one of the catalogue's own.
    var proposals = ProposalSet()
    for scheme in schemes where codeLists.contains(scheme) { proposals.add(codeList(scheme)) }
    for area in areas { proposals.add(proposal(area, SKOSMapping.informationArea)) }
    for concept in concepts { proposals.add(self.concept(concept)) }
    for scheme in schemes where !codeLists.contains(scheme) { proposals.add(conceptModel(scheme)) }
    proposals.add(reader.agents(onlyResponsible: true))
    reader.tellPages()
    reader.tellUnread()
    var contents = ImportedContents()
    contents.proposals = proposals.all
    contents.skipped = reader.remarks.skipped
    contents.missing = reader.remarks.missing
    contents.notes = reader.remarks.notes
    return contents
  }

  // MARK: What each subject is

  private mutating func sortOut() {
    let all = nameable(reader.subjects(isA: .skos("Concept")))
    areas = reader.subjects(isA: .skos("Collection")) + reader.subjects(isA: .skos("OrderedCollection"))
    schemes = reader.subjects(isA: .skos("ConceptScheme"))
    // The export puts every concept into one scheme that is no description, also that of another catalogue.
    let own = Graph.Term.iri(Addresses.base(of: reader.wishes.manifest).base + "concept")
    let wholes = Set(schemes.filter { $0 == own || $0.isInvented && $0.name == "concept" })
    schemes.removeAll(where: wholes.contains)
    for whole in wholes { reader.pass(whole) }
    for concept in all {
      for scheme in graph.statements(about: concept)
      where [.skos("inScheme"), .skos("topConceptOf")].contains(scheme.predicate) {
        if members[scheme.object]?.last != concept { members[scheme.object, default: []].append(concept) }
        if wholes.contains(scheme.object) { reader.pass(concept, .skos("inScheme")) }
      }
    }
    for scheme in schemes {
      let known = Set(members[scheme] ?? [])
      members[scheme, default: []] += reader.objects(scheme, .skos("hasTopConcept"))
        .filter { !known.contains($0) }
    }
    codeLists = Set(schemes.filter(isCodeList))
    let codes = Set(codeLists.flatMap { members[$0] ?? [] })
    let others = Set(schemes.filter { !codeLists.contains($0) }.flatMap { members[$0] ?? [] })
    concepts = all.filter { !codes.contains($0) || others.contains($0) }
    for (kind, subjects) in [
      ("code-list", schemes.filter(codeLists.contains)),
      ("concept-model", schemes.filter { !codeLists.contains($0) }),
      ("information-area", areas), ("concept", concepts),
    ] {
      let labels = Dictionary(subjects.compactMap { subject in label(subject).map { (subject, $0) } }) {
        first, _ in first
      }
      reader.names.give(kind, to: subjects) { labels[$0] }
    }
    reader.nameAgents()
  }

  private func label(_ subject: Graph.Term) -> String? {
    reader.label(subject, [.skos("prefLabel"), .dcterms("title"), .rdfs("label")])
  }

  /// The subjects that have a label, or an address to be named after.
  private mutating func nameable(_ subjects: [Graph.Term]) -> [Graph.Term] {
    subjects.filter { subject in
      guard case .blank = subject, label(subject) == nil else { return true }
      reader.skip(
        subject, Words(sv: "har varken benämning eller adress", en: "has neither label nor address"))
      reader.pass(subject)
      return false
    }
  }

  /// Makes the members of ordered collections such as those of others.
  private mutating func readMemberLists() {
    let property = Graph.Name.skos("memberList")
    for area in areas {
      for member in reader.objects(area, property).flatMap({ reader.list($0) }) {
        if reader.names.name(of: member)?.kind == "concept" {
          reader.derive(area, .skos("member"), member)
        } else {
          reader.lose(
            area, property, member,
            Words(
              sv: "är inget begrepp bland det som hämtas in",
              en: "is no concept among what is brought in"))
        }
      }
    }
  }

  private func isCodeList(_ scheme: Graph.Term) -> Bool {
    if let own = reader.names.own(scheme) { return own.kind == "code-list" }
    let concepts = members[scheme] ?? []
    return !concepts.isEmpty
      && concepts.allSatisfy { concept in
        let said = graph.statements(about: concept).map(\.predicate)
        return said.contains(.skos("notation"))
          && !said.contains {
            [
              .skos("broader"), .skos("narrower"), .skos("related"), .isothes("broaderGeneric"),
              .isothes("broaderPartitive"),
            ].contains($0)
          }
      }
  }

  // MARK: Descriptions

  private mutating func proposal(
    _ subject: Graph.Term, _ rows: [FieldStatement],
    _ more: (inout StatementReader, Schema) -> [NewValue.Pair] = { _, _ in [] }
  ) -> [Proposal] {
    guard let name = reader.names.name(of: subject), let kind = reader.wishes.metamodel[name.kind] else {
      return []
    }
    // The source of one from elsewhere is its address, and no other, unless that is invented.
    let keepsSource = reader.names.own(subject) != nil || subject.isInvented
    let held = (rows + SKOSMapping.common).filter { keepsSource || $0.predicate != .dcterms("source") }
    var fields = reader.pairs(subject, held, kind.schema)
    fields += more(&reader, kind.schema)
    fields = reader.named(fields, subject)
    var owners = reader.responsible("concept-owner", of: subject, by: .dcterms("rightsHolder"))
    if owners.isEmpty {
      owners = reader.responsible("concept-owner", of: subject, by: .dcterms("publisher"))
    }
    fields.add("responsible", owners)
    return [reader.proposal(subject, name, fields)]
  }

  private mutating func concept(_ subject: Graph.Term) -> [Proposal] {
    let rows = SKOSMapping.concept.filter { row in
      row.field != "broader" && row.predicate != .skos("broader")
    }
    return proposal(subject, rows) { reader, schema in
      guard let field = schema["broader"] else { return [] }
      var above: [NewValue] = []
      for object in reader.broader(subject) {
        guard
          let value = reader.reference(
            to: object, in: field, from: subject, by: .skos("broader")), !above.contains(value)
        else { continue }
        above.append(value)
      }
      return above.isEmpty ? [] : [NewValue.Pair("broader", .list(above))]
    }
  }

  private mutating func conceptModel(_ scheme: Graph.Term) -> [Proposal] {
    let isTitled = reader.says(scheme, .dcterms("title"))
    let rows = SKOSMapping.conceptModel.map { row in
      row.field == "name" && !isTitled ? FieldStatement("name", .skos("prefLabel")) : row
    }
    let own = members[scheme] ?? []
    for concept in own { reader.pass(concept, .skos("topConceptOf")) }
    return proposal(scheme, rows.filter { $0.field != "concepts" }) { reader, schema in
      guard let field = schema["concepts"] else { return [] }
      for concept in own { reader.pass(concept, .skos("inScheme")) }
      let concepts = own.compactMap {
        reader.reference(to: $0, in: field, from: scheme, by: .skos("hasTopConcept"))
      }
      return concepts.isEmpty ? [] : [NewValue.Pair("concepts", .list(concepts))]
    }
  }

  private mutating func codeList(_ scheme: Graph.Term) -> Proposal {
    let isTitled = reader.says(scheme, .dcterms("title"))
    let rows = SKOSMapping.codeList.map { row in
      row.field == "name" && !isTitled ? FieldStatement("name", .skos("prefLabel")) : row
    }
    let values = reader.wishes.metamodel["code-list"]?.schema["values"]?.schema
    let definition = FieldStatement("note", .skos("definition"))
    var codes: [NewValue] = []
    for concept in members[scheme] ?? [] {
      let pairs = reader.pairs(concept, SKOSMapping.code + [definition], values)
      if pairs.contains(where: { $0.key == "code" }) {
        codes.append(.map(pairs))
      } else {
        reader.skip(
          concept,
          Words(
            sv: "har ingen kod; värdet hämtas inte in", en: "has no code; the value is not brought in"))
      }
      reader.pass(concept, .rdf("type"), .skos("inScheme"), .skos("topConceptOf"))
    }
    let isIdentified = reader.names.own(scheme) != nil || reader.says(scheme, .dcterms("identifier"))
    return proposal(scheme, rows) { _, _ in
      var more: [NewValue.Pair] = []
      if !isIdentified, case .iri(let iri) = scheme { more.add("identifier", iri) }
      more.add("values", codes)
      return more
    }[0]
  }
}

extension Graph.Term {
  /// Whether it is an address that some catalogue has invented.
  fileprivate var isInvented: Bool {
    if case .iri(let iri) = self { Addresses.isInvented(iri) } else { false }
  }

  /// What stands after the host of an address.
  fileprivate var name: String {
    guard case .iri(let iri) = self else { return "" }
    return iri.split(separator: "/", maxSplits: 2).last.map(String.init) ?? ""
  }
}

import Catalogue
import Metamodel

/// Organisations that a graph names, as actors.
extension StatementReader {
  private var agentSubjects: [Graph.Term] {
    let classes: [Graph.Name] = [
      .foaf("Agent"), .foaf("Organization"), .foaf("Person"), .cv("PublicOrganisation"),
      Graph.Name("http://www.w3.org/ns/org#Organization"),
    ]
    var seen: Set<Graph.Term> = []
    return classes.flatMap { subjects(isA: $0) }.filter { seen.insert($0).inserted }
  }

  /// Makes the organisations actors, so that others can refer to them.
  mutating func nameAgents() {
    let subjects = agentSubjects
    let labels = Dictionary(
      subjects.compactMap { subject in
        label(subject, [.foaf("name"), .skos("prefLabel"), .dcterms("title")]).map { (subject, $0) }
      }
    ) { first, _ in first }
    names.give("actor", to: subjects) { labels[$0] }
  }

  /// The actors.
  ///
  /// - Parameter onlyResponsible: whether those of others count only where a description has them as responsible.
  mutating func agents(onlyResponsible: Bool = false) -> [Proposal] {
    let rows = DCATMapping.agent + [FieldStatement("name", .skos("prefLabel"))]
    return agentSubjects.compactMap { subject in
      guard let name = names.name(of: subject) else { return nil }
      if onlyResponsible, names.own(subject) == nil, !holders.contains(name.id) { return nil }
      return proposal(subject, name, pairs(subject, rows, wishes.metamodel["actor"]?.schema))
    }
  }

  /// Entries of `responsible` for the actors that a subject names by a predicate.
  mutating func responsible(
    _ role: String, of subject: Graph.Term, by predicate: Graph.Name
  ) -> [NewValue] {
    let actors = objects(subject, predicate) { [names] agent in
      names.name(of: agent).flatMap { $0.kind == "actor" ? $0.id : nil }
    }
    holders.formUnion(actors)
    return actors.map { .map([NewValue.Pair("role", .text(role)), NewValue.Pair("actor", .text($0))]) }
  }
}

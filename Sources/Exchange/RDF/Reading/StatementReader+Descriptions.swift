import Catalogue
import Metamodel

/// The descriptions that subjects become.
extension StatementReader {
  /// The description that a subject becomes; where it is none of the catalogue's own, its address is its source.
  mutating func proposal(_ subject: Graph.Term, _ name: DescriptionNames.Name, _ fields: [NewValue.Pair])
    -> Proposal
  {
    var fields = fields
    if names.own(subject) == nil, case .iri(let iri) = subject,
      !fields.contains(where: { $0.key == "source" })
    {
      fields.add("source", iri)
    }
    // What is said to be of several classes becomes one description, of one kind.
    if let schema = wishes.metamodel[name.kind]?.schema { fields.removeAll { schema[$0.key] == nil } }
    pass(subject, .rdf("type"), .owl("sameAs"))
    for statement in graph.statements(about: subject) where statement.predicate == .dcterms("identifier") {
      // One that only says which description it is has done so.
      if case .text(let text, _) = statement.object, names.name(text) != nil {
        read[subject, default: []].insert(statement)
      }
    }
    return Proposal(
      kind: name.kind, id: name.id, fields, identity: identity(of: subject, name),
      origin: files.file(of: subject))
  }

  /// What of the catalogue's own, or of a service that the user names, is known by its id, and what belongs to a
  /// version of a service by that of the service; anything else by its address, organisations also by their name.
  private func identity(of subject: Graph.Term, _ name: DescriptionNames.Name) -> Proposal.Identity {
    let isBelowVersion = wishes.metamodel[name.kind]?.isBelowVersion == true
    if names.own(subject) != nil || isBelowVersion || name.kind == "service" && name.id == wishes.service {
      return .id
    }
    return name.kind == "actor" ? .name : .source
  }

  /// The fields of a subject with a name: where it has no label, the end of its address, which is told.
  mutating func named(_ fields: [NewValue.Pair], _ subject: Graph.Term) -> [NewValue.Pair] {
    guard names.own(subject) == nil, !fields.contains(where: { $0.key == "name" }) else { return fields }
    guard case .iri = subject else {
      note(subject, Words(sv: "har ingen benämning", en: "has no label"))
      return fields
    }
    note(
      subject,
      Words(
        sv: "har ingen benämning; namnet är slutet av adressen",
        en: "has no label; the name is the end of its address"))
    return [NewValue.Pair("name", .text(subject.lastSegment))] + fields
  }
}

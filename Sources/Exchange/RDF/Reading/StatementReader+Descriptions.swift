import Catalogue
import Metamodel

/// The descriptions that subjects become, and what is left of the graph when they have been read.
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

  /// Tells what nobody has read: of subjects with a description, each predicate; of others, each class.
  mutating func tellUnread() {
    var counts: [String: Int] = [:]
    var order: [(what: String, place: String, isClass: Bool)] = []
    for subject in graph.subjects {
      let statements = graph.statements(about: subject)
      let done = read[subject] ?? []
      let place = files.places[subject] ?? ""
      var whats = statements.filter { !done.contains($0) }.map { ($0.predicate.notation, false) }
      if done.isEmpty, let type = statements.first(where: { $0.predicate == .rdf("type") }),
        case .iri(let iri) = type.object
      {
        whats = [(Graph.Name(iri).notation, true)]
      }
      for (what, isClass) in whats {
        if counts.updateValue((counts[what] ?? 0) + 1, forKey: what) == nil {
          order.append((what, place, isClass))
        }
      }
    }
    for (what, place, isClass) in order {
      let count = counts[what] ?? 1
      let times =
        count == 1 ? Words(sv: "", en: "") : Words(sv: " (\(count) gånger)", en: " (\(count) times)")
      let words =
        isClass
        ? Words(sv: "blir ingen beskrivning", en: "becomes no description")
        : Words(sv: "har inget fält att stå i", en: "has no field to stand in")
      remarks.skip(what, at: place, Words(sv: words.sv + times.sv, en: words.en + times.en))
    }
  }
}

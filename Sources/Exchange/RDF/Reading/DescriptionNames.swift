import Catalogue
import Metamodel
import Text

/// Which descriptions the subjects of a graph are: those of the catalogue's own addresses, and those that an import
/// makes of others.
struct DescriptionNames {
  /// A description, or a part of one.
  struct Name: Hashable {
    let kind: String
    let id: String
    var part: String?
  }

  private let base: String
  private let metamodel: Metamodel
  private var given: [Graph.Term: Name] = [:]
  /// What the graph says that a subject is in the catalogue.
  private var stated: [Graph.Term: Name] = [:]
  private var used: [String: UsedIDs] = [:]

  init(_ graph: Graph, _ wishes: ImportWishes) {
    base = Addresses.base(of: wishes.manifest).base
    metamodel = wishes.metamodel
    for subject in graph.subjects {
      for statement in graph.statements(about: subject) {
        switch (statement.predicate, statement.object) {
        case (.owl("sameAs"), .iri(let iri)): stated[subject] = stated[subject] ?? name(ofOwn: iri)
        case (.dcterms("identifier"), .text(let text, _)): stated[subject] = stated[subject] ?? name(text)
        default: break
        }
      }
    }
  }

  /// What the addresses of a graph begin with that another catalogue has written, and the first of them: that with
  /// most kinds of descriptions below it. Those of a single kind may be anybody's.
  func otherBase(in graph: Graph) -> (base: String, first: Graph.Term)? {
    var found: [String: (first: Graph.Term, kinds: Set<String>)] = [:]
    for subject in graph.subjects {
      guard case .iri(let iri) = subject, !iri.hasPrefix(base), let place = path(of: iri) else { continue }
      found[String(iri[..<place.start]), default: (subject, [])].kinds.insert(place.kind)
    }
    return found.filter { $0.value.kinds.count > 1 }
      .max { ($0.value.kinds.count, $1.key) < ($1.value.kinds.count, $0.key) }
      .map { ($0.key, $0.value.first) }
  }

  /// Where `KIND/ID` begins at the end of an address, and the kind.
  private func path(of iri: String) -> (start: String.Index, kind: String)? {
    // An address without end is nobody's.
    guard iri.utf8.count <= DescriptionNames.lengthLimit else { return nil }
    let step = iri.split { $0 == "/" || $0 == "#" }.first { metamodel[String($0)] != nil }
    return step.flatMap { step in
      name(String(iri[step.startIndex...])).map { (step.startIndex, $0.kind) }
    }
  }

  /// Bytes of an address, for the base of another catalogue to be looked for in it.
  private static let lengthLimit = 1000

  /// What a subject is in the catalogue; `nil` where nothing says so.
  func own(_ term: Graph.Term) -> Name? {
    if let stated = stated[term] { return stated }
    guard case .iri(let iri) = term else { return nil }
    return name(ofOwn: iri)
  }

  /// What an address below that of the catalogue names.
  func name(ofOwn iri: String) -> Name? {
    iri.hasPrefix(base) ? name(String(iri.dropFirst(base.count))) : nil
  }

  /// `KIND/ID` or `KIND/ID#PART`, where there is such a kind and it may have such an id.
  func name(_ text: String) -> Name? {
    let halves = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let steps = halves[0].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    guard steps.count == 2, let kind = metamodel[steps[0]], kind.mayHave(id: steps[1]) else { return nil }
    return Name(kind: kind.id, id: steps[1], part: halves.count > 1 ? halves[1].percentDecoded : nil)
  }

  /// The description that a subject is or becomes; `nil` where it is none.
  func name(of term: Graph.Term) -> Name? { given[term] ?? own(term) }

  /// Makes subjects descriptions of a kind.
  ///
  /// One of the catalogue's own keeps its id. Others get theirs from their label, and where several have the same also
  /// from the last segment of their address, so that it does not depend on their order.
  mutating func give(_ kind: String, to subjects: [Graph.Term], label: (Graph.Term) -> String?) {
    var labels: [Graph.Term: String] = [:]
    var counts: [String: Int] = [:]
    for subject in subjects where given[subject] == nil {
      if let own = own(subject), own.kind == kind, own.part == nil {
        given[subject] = own
        _ = used[kind, default: UsedIDs()].free(own.id)
      } else {
        let text = label(subject)?.identifier ?? subject.lastSegment.identifier
        labels[subject] = text
        counts[text, default: 0] += 1
      }
    }
    for subject in subjects {
      guard let text = labels[subject], given[subject] == nil else { continue }
      let id = counts[text] == 1 ? text : "\(text)-\(subject.lastSegment.identifier)"
      given[subject] = Name(kind: kind, id: used[kind, default: UsedIDs()].free(String(id.prefix(80))))
    }
  }

  /// An id of a kind that no other has yet.
  mutating func free(_ id: String, of kind: String) -> String { used[kind, default: UsedIDs()].free(id) }

  /// Makes a subject a description with an id that the importer has found.
  mutating func give(_ name: Name, to subject: Graph.Term) { given[subject] = name }

  /// The value of a reference field that names a description; `nil` where the field does not take its kind.
  func reference(to name: Name, in field: Reference) -> String? {
    let part = name.part.map { "#\($0)" } ?? ""
    if field.onlyKind == name.kind { return name.id + part }
    guard field.onlyKind == nil, field.kinds.isEmpty || field.kinds.contains(name.kind) else { return nil }
    return "\(name.kind)/\(name.id)\(part)"
  }
}

extension Graph.Term {
  /// What stands last in an address.
  var lastSegment: String {
    switch self {
    case .iri(let iri):
      iri.split { "/#:?".contains($0) }.last.map { $0.percentDecoded } ?? iri
    case .blank(let number): "b\(number)"
    case .text(let text, _), .typed(let text, _): text
    }
  }
}

import Catalogue
import Metamodel

/// What of a graph is not brought in, told by what it stands on.
extension StatementReader {
  /// What a subject is called: its class, and its label or else its address.
  func shown(_ subject: Graph.Term) -> String {
    let labels: [Graph.Name] = [
      .skos("prefLabel"), .dcterms("title"), .foaf("name"), .rdfs("label"), .vcard("fn"),
    ]
    let name = label(subject, labels)?.shortened ?? subject.shownAddress
    return [className(subject), name].compactMap { $0 }.joined(separator: " ")
  }

  /// The first class that a subject is said to be of.
  private func className(_ subject: Graph.Term) -> String? {
    for statement in graph.statements(about: subject) where statement.predicate == .rdf("type") {
      if case .iri(let iri) = statement.object { return Graph.Name(iri).notation }
    }
    return nil
  }

  /// Tells that a value is not brought in.
  mutating func lose(_ subject: Graph.Term, _ predicate: Graph.Name, _ object: Graph.Term, _ why: Words) {
    remarks.skip(
      "\(shown(subject)): \(predicate.notation) \(object.shown)", at: files.places[subject] ?? "", why)
  }

  /// Tells that a subject is not brought in.
  mutating func skip(_ subject: Graph.Term, _ why: Words) {
    remarks.skip(shown(subject), at: files.places[subject] ?? "", why)
  }

  /// Tells of a choice that has been made for a subject.
  mutating func note(_ subject: Graph.Term, _ why: Words) {
    remarks.note(shown(subject), at: files.places[subject] ?? "", why)
  }

  /// Tells that a field has a value already and can have no other.
  mutating func tellOfMore(_ subject: Graph.Term, _ field: Field, _ other: String) {
    remarks.skip(
      "\(shown(subject)): \(field.id)", at: files.places[subject] ?? "",
      Words(
        sv: "flera värden där fältet bara kan ha ett; det första gäller, inte “\(other.shortened)”",
        en: "several values where the field can have but one; the first counts, not “\(other.shortened)”"))
  }

  /// Tells of files that are one page of several, where the next one is not among what is brought in.
  mutating func tellPages() {
    let next: [Graph.Name] = [.hydra("next"), .hydra("nextPage")]
    for subject in graph.subjects {
      let statements = graph.statements(about: subject)
      guard statements.contains(where: { $0.predicate.vocabulary == .hydra }) else { continue }
      for statement in statements where next.contains(statement.predicate) {
        guard case .iri(let iri) = statement.object, !graph.contains(statement.object) else { continue }
        remarks.miss(
          iri, at: files.places[subject] ?? "",
          Words(
            sv: "filen är en sida av flera; nästa sida är inte med",
            en: "the file is one page of several; the next page is not there"))
      }
      // What else tells of pages says nothing of what is described.
      for statement in statements
      where statement.predicate.vocabulary == .hydra || statement.predicate == .rdf("type") {
        read[subject, default: []].insert(statement)
      }
    }
  }

  /// Tells what nobody has read: of subjects with a description, each predicate of a class; of others, each class.
  mutating func tellUnread() {
    var counts: [String: Int] = [:]
    var order: [(what: String, place: String, isClass: Bool)] = []
    for subject in graph.subjects {
      let statements = graph.statements(about: subject)
      let done = read[subject] ?? []
      let place = files.places[subject] ?? ""
      let name = className(subject)
      let unread = statements.filter { !done.contains($0) && $0.predicate != .rdf("type") }
      var whats = unread.map { statement in
        ([name].compactMap { $0 } + [statement.predicate.notation]).joined(separator: " ")
      }
      let isClass = done.isEmpty && name != nil
      if isClass, let name { whats = [name] }
      for what in whats {
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

extension Graph.Term {
  /// The text that it is, with its language; `nil` for an address or a node.
  var literal: (text: String, language: String?)? {
    switch self {
    case .text(let text, let language): (text, language)
    case .typed(let text, _): (text, nil)
    case .iri, .blank: nil
    }
  }

  /// The address that it is, or that it has as a text.
  var address: String? {
    if case .iri(let iri) = self { return iri }
    guard let text = literal?.text.trimmed, !text.contains(where: \.isWhitespace) else { return nil }
    let isAddress = text.contains("://") || ["urn:", "mailto:", "tel:"].contains(where: text.hasPrefix)
    return isAddress ? text : nil
  }

  fileprivate var shown: String {
    switch self {
    case .iri(let iri): Graph.Name(iri: iri)?.notation ?? iri
    case .blank: "[]"
    case .text(let text, _), .typed(let text, _): "“\(text.shortened)”"
    }
  }

  fileprivate var shownAddress: String? {
    if case .iri(let iri) = self { iri } else { nil }
  }
}

extension String {
  /// The text on one line, no longer than one wants to read in passing.
  fileprivate var shortened: String {
    let line = onOneLine
    return line.count > 60 ? "\(line.prefix(60))…" : line
  }
}

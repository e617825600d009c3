/// A graph as Turtle (RDF 1.1), subject by subject.
struct Turtle {
  private let graph: Graph

  init(_ graph: Graph) { self.graph = graph }

  var text: String {
    var lines = graph.vocabularies.map { "@prefix \($0.prefix): <\($0.iri)> ." }
    for subject in graph.subjects {
      lines.append("")
      lines.append(self.subject(subject))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// All that is said of a subject, a predicate a line.
  private func subject(_ subject: Graph.Term) -> String {
    var predicates: [Graph.Name] = []
    var objects: [Graph.Name: [String]] = [:]
    for statement in graph.statements(about: subject) {
      if objects[statement.predicate] == nil { predicates.append(statement.predicate) }
      objects[statement.predicate, default: []].append(term(statement.object))
    }
    if let type = predicates.firstIndex(of: .rdf("type")) {
      predicates.insert(predicates.remove(at: type), at: 0)
    }
    let lines = predicates.map { predicate in
      let verb = predicate == .rdf("type") ? "a" : predicate.notation
      return "  \(verb) \((objects[predicate] ?? []).joined(separator: ", "))"
    }
    return term(subject) + "\n" + lines.joined(separator: " ;\n") + " ."
  }

  private func term(_ term: Graph.Term) -> String {
    switch term {
    case .iri(let iri): Graph.Name(iri: iri)?.notation ?? "<\(iri.iriEncoded)>"
    case .blank(let number): "_:b\(number)"
    case .text(let text, let language): quoted(text) + (language.map { "@\($0)" } ?? "")
    case .typed(let text, let type): "\(quoted(text))^^" + self.term(.iri(type))
    }
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

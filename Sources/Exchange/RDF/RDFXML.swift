/// A graph as RDF/XML, subject by subject.
struct RDFXML {
  private let graph: Graph

  init(_ graph: Graph) { self.graph = graph }

  var text: String {
    var xml = XMLWriter()
    xml.element("rdf:RDF", graph.vocabularies.map { ("xmlns:\($0.prefix)", $0.iri) }) { xml in
      for subject in graph.subjects { add(subject, to: &xml) }
    }
    return xml.text
  }

  /// A subject as an element named by its class, where that is a name.
  private func add(_ subject: Graph.Term, to xml: inout XMLWriter) {
    let statements = graph.statements(about: subject)
    let type = statements.first { $0.predicate == .rdf("type") }
    let name: Graph.Name? = if case .iri(let iri)? = type?.object { Graph.Name(iri: iri) } else { nil }
    xml.element(name?.notation ?? "rdf:Description", [node(subject, "about")].compactMap(\.self)) { xml in
      for statement in statements where name == nil || statement != type {
        add(statement, to: &xml)
      }
    }
  }

  private func add(_ statement: Graph.Statement, to xml: inout XMLWriter) {
    let name = statement.predicate.notation
    switch statement.object {
    case .iri, .blank: xml.element(name, [node(statement.object, "resource")].compactMap(\.self))
    case .text(let text, let language):
      xml.element(name, language.map { [("xml:lang", $0)] } ?? [], text: text)
    case .typed(let text, let type): xml.element(name, [("rdf:datatype", type)], text: text)
    }
  }

  private func node(_ term: Graph.Term, _ attribute: String) -> (String, String)? {
    switch term {
    case .iri(let iri): ("rdf:\(attribute)", iri.iriEncoded)
    case .blank(let number): ("rdf:nodeID", "b\(number)")
    case .text, .typed: nil
    }
  }
}

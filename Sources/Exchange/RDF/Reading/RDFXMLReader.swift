import Metamodel

/// Reads RDF/XML (RDF 1.1 XML Syntax) from a document that the XML reader has found safe.
struct RDFXMLReader {
  private(set) var list: TripleList

  /// What holds inside an element, from those around it.
  private struct Context {
    var base: String?
    var language: String?
  }

  /// The statements of a file.
  static func read(_ bytes: [UInt8], after lastBlank: Int = 0) throws(RDFFault) -> TripleList {
    let root: XMLNode
    do throws(XMLFault) { root = try XMLReader.read(bytes) } catch {
      throw RDFFault(error.words, line: error.line)
    }
    var reader = RDFXMLReader(list: TripleList(after: lastBlank))
    let context = reader.context(root, Context())
    if root.name == .rdf("RDF") {
      for element in root.elements { _ = try reader.node(element, context) }
    } else if root.name.namespace == Vocabulary.rdf.iri || root.rdf("about") != nil {
      _ = try reader.node(root, Context())
    } else {
      throw RDFFault(
        Words(
          sv: "ingen RDF/XML: rotelementet är inte rdf:RDF",
          en: "no RDF/XML: the root element is not rdf:RDF"), line: root.line, column: root.column)
    }
    return reader.list
  }

  private init(list: TripleList) { self.list = list }

  /// A node element, with all that it says.
  private mutating func node(_ element: XMLNode, _ outer: Context) throws(RDFFault) -> Graph.Term {
    let context = context(element, outer)
    let subject = subject(element, context)
    if element.name != .rdf("Description") {
      try list.add(subject, .rdf("type"), .iri(element.name.iri), line: element.line)
    }
    try addAttributes(of: element, to: subject, context)
    try addProperties(of: element, to: subject, context)
    return subject
  }

  private mutating func subject(_ element: XMLNode, _ context: Context) -> Graph.Term {
    if let about = element.rdf("about") { return .iri(IRIReference.resolve(about, against: context.base)) }
    if let id = element.rdf("ID") { return .iri(IRIReference.resolve("#" + id, against: context.base)) }
    return element.rdf("nodeID").map { list.blank($0) } ?? list.blank()
  }

  private mutating func addProperties(
    of element: XMLNode, to subject: Graph.Term, _ context: Context
  ) throws(RDFFault) {
    var number = 0
    for property in element.elements {
      var name = Graph.Name(property.name.iri)
      if property.name == .rdf("li") {
        number += 1
        name = Graph.Name(Vocabulary.rdf.iri + "_\(number)")
      }
      let object = try object(of: property, self.context(property, context))
      try list.add(subject, name, object, line: property.line)
    }
  }

  /// What a property element says.
  private mutating func object(of property: XMLNode, _ context: Context) throws(RDFFault) -> Graph.Term {
    switch property.rdf("parseType") {
    case "Resource":
      let node = list.blank()
      try addProperties(of: property, to: node, context)
      return node
    case "Collection": return try collection(property.elements, context)
    case nil: break
    // Any other is XML, whose text is all that is kept.
    default: return .typed(property.text, type: Vocabulary.rdf.iri + "XMLLiteral")
    }
    if let inner = property.elements.first { return try node(inner, context) }
    if let resource = property.rdf("resource") {
      let object = Graph.Term.iri(IRIReference.resolve(resource, against: context.base))
      try addAttributes(of: property, to: object, context)
      return object
    }
    if property.rdf("nodeID") != nil || property.isEmpty && hasOwnAttributes(property) {
      let object = property.rdf("nodeID").map { list.blank($0) } ?? list.blank()
      try addAttributes(of: property, to: object, context)
      return object
    }
    if let type = property.rdf("datatype") {
      return .literal(property.text, type: IRIReference.resolve(type, against: context.base))
    }
    return .text(property.text, language: context.language)
  }

  private mutating func collection(
    _ elements: XMLNode.Elements, _ context: Context
  ) throws(RDFFault) -> Graph.Term {
    var rest = Graph.Term.iri(Graph.Name.rdf("nil").iri)
    for element in elements.reversed() {
      let node = list.blank()
      try list.add(node, .rdf("first"), try self.node(element, context), line: element.line)
      try list.add(node, .rdf("rest"), rest, line: element.line)
      rest = node
    }
    return rest
  }

  // MARK: Attributes

  private func hasOwnAttributes(_ element: XMLNode) -> Bool { !element.propertyAttributes.isEmpty }

  /// What attributes say that are no part of the syntax.
  private mutating func addAttributes(
    of element: XMLNode, to subject: Graph.Term, _ context: Context
  ) throws(RDFFault) {
    for (name, value) in element.propertyAttributes {
      let object =
        name == .rdf("type")
        ? Graph.Term.iri(IRIReference.resolve(value, against: context.base))
        : .text(value, language: context.language)
      try list.add(subject, Graph.Name(name.iri), object, line: element.line)
    }
  }

  private func context(_ element: XMLNode, _ outer: Context) -> Context {
    var context = outer
    if let base = element["xml:base"] { context.base = IRIReference.resolve(base, against: outer.base) }
    if let language = element["xml:lang"] { context.language = language.isEmpty ? nil : language }
    return context
  }
}

extension XMLName {
  fileprivate static func rdf(_ local: String) -> XMLName { XMLName(local, in: Vocabulary.rdf.iri) }

  fileprivate var iri: String { namespace + local }
}

extension XMLNode {
  /// An attribute of the syntax of RDF, which old files have without a prefix.
  fileprivate func rdf(_ local: String) -> String? {
    if let plain = self["rdf:\(local)"], namespaces["rdf"] == Vocabulary.rdf.iri { return plain }
    return attributes.first {
      $0.name.hasSuffix(local)
        && ($0.name == local
          || $0.name.hasSuffix(":\(local)") && resolve($0.name)?.namespace == Vocabulary.rdf.iri)
    }?.value.trimmed
  }

  private static let syntax: Set<String> = [
    "about", "ID", "nodeID", "resource", "datatype", "parseType", "bagID", "aboutEach", "aboutEachPrefix",
  ]

  /// The attributes that are statements, by name.
  fileprivate var propertyAttributes: [(name: XMLName, value: String)] {
    attributes.compactMap { attribute -> (name: XMLName, value: String)? in
      guard attribute.name.contains(":"), !attribute.name.hasPrefix("xml:"),
        let name = resolve(attribute.name)
      else { return nil }
      let isSyntax = name.namespace == Vocabulary.rdf.iri && XMLNode.syntax.contains(name.local)
      return isSyntax ? nil : (name, attribute.value)
    }.sorted { $0.name.iri < $1.name.iri }
  }
}

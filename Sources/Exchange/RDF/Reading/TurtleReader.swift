import Metamodel

/// Reads Turtle (RDF 1.1), and with it N-Triples.
struct TurtleReader {
  /// How deep nodes and lists may stand inside each other.
  static let depthLimit = 64

  private(set) var list: TripleList
  private var scanner: TurtleScanner
  private var prefixes: [String: String] = [:]
  private var base: String?

  /// The statements of a file.
  ///
  /// - Parameter lastBlank: the number of the last node without a name in files before.
  static func read(_ bytes: [UInt8], after lastBlank: Int = 0) throws(RDFFault) -> TripleList {
    guard bytes.count <= Sources.sizeLimit else {
      throw RDFFault(ImportFolderFault.tooLarge(limit: Sources.sizeLimit).words, line: 1)
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard TextEncoding.isUTF8(text) else {
      throw RDFFault(
        Words(
          sv: "filen är inte UTF-8, som Turtle alltid är; spara den så",
          en: "the file is not UTF-8, which Turtle always is; save it so"), line: 1)
    }
    var reader = TurtleReader(list: TripleList(after: lastBlank), scanner: TurtleScanner(text))
    while !reader.scanner.isAtEnd { try reader.statement() }
    return reader.list
  }

  private init(list: TripleList, scanner: TurtleScanner) {
    self.list = list
    self.scanner = scanner
  }

  private mutating func statement() throws(RDFFault) {
    if scanner.take(keyword: "@prefix") {
      try prefix()
      try scanner.expect(".")
    } else if scanner.take(keyword: "@base") {
      base = IRIReference.resolve(try scanner.iri(), against: base)
      try scanner.expect(".")
    } else if scanner.take(keyword: "PREFIX", ignoringCase: true) {
      try prefix()
    } else if scanner.take(keyword: "BASE", ignoringCase: true) {
      base = IRIReference.resolve(try scanner.iri(), against: base)
    } else {
      try triples()
      try scanner.expect(".")
    }
  }

  private mutating func prefix() throws(RDFFault) {
    let name = try scanner.prefixedName()
    guard name.local.isEmpty else { throw scanner.fault(.noPrefix) }
    prefixes[name.prefix] = IRIReference.resolve(try scanner.iri(), against: base)
  }

  private mutating func triples() throws(RDFFault) {
    let hasOwnStatements = scanner.next == UInt8(ascii: "[")
    let subject = try node(depth: 0)
    // A node in brackets may have said all there is inside them.
    if hasOwnStatements, scanner.next == UInt8(ascii: ".") { return }
    try predicates(of: subject, depth: 0)
  }

  private mutating func predicates(of subject: Graph.Term, depth: Int) throws(RDFFault) {
    while true {
      let predicate = try verb()
      repeat {
        let line = scanner.line
        try list.add(subject, predicate, try object(depth: depth), line: line)
      } while scanner.take(UInt8(ascii: ","))
      guard scanner.take(UInt8(ascii: ";")) else { return }
      while scanner.take(UInt8(ascii: ";")) {}
      if [UInt8(ascii: "."), UInt8(ascii: "]")].contains(scanner.next) { return }
    }
  }

  private mutating func verb() throws(RDFFault) -> Graph.Name {
    if scanner.take(keyword: "a") { return .rdf("type") }
    return Graph.Name(try iri())
  }

  private mutating func object(depth: Int) throws(RDFFault) -> Graph.Term {
    switch scanner.next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let text = try scanner.string()
      if scanner.takeRightHere("@") { return .text(text, language: try scanner.languageTag()) }
      guard scanner.takeRightHere("^^") else { return .text(text, language: nil) }
      return .literal(text, type: try iri())
    case let sign? where (0x30...0x39).contains(sign) || "+-.".utf8.contains(sign):
      let number = try scanner.number()
      return .typed(number.text, type: Vocabulary.xsd.iri + number.type)
    default:
      for word in ["true", "false"] where scanner.take(keyword: word) {
        return .typed(word, type: Vocabulary.xsd.iri + "boolean")
      }
      return try node(depth: depth)
    }
  }

  /// A node that is no literal.
  private mutating func node(depth: Int) throws(RDFFault) -> Graph.Term {
    guard depth < TurtleReader.depthLimit else { throw scanner.fault(.nodesTooDeep) }
    switch scanner.next {
    case UInt8(ascii: "["):
      let node = list.blank()
      _ = scanner.take(UInt8(ascii: "["))
      if scanner.take(UInt8(ascii: "]")) { return node }
      try predicates(of: node, depth: depth + 1)
      try scanner.expect("]")
      return node
    case UInt8(ascii: "("): return try collection(depth: depth)
    case UInt8(ascii: "_"): return list.blank(try scanner.blankLabel())
    default: return .iri(try iri())
    }
  }

  private mutating func collection(depth: Int) throws(RDFFault) -> Graph.Term {
    _ = scanner.take(UInt8(ascii: "("))
    let end = Graph.Term.iri(Graph.Name.rdf("nil").iri)
    var first: Graph.Term?
    var last: Graph.Term?
    while !scanner.take(UInt8(ascii: ")")) {
      guard scanner.next != nil else { throw scanner.fault(.expected(")")) }
      let line = scanner.line
      let node = list.blank()
      if let last { try list.add(last, .rdf("rest"), node, line: line) }
      try list.add(node, .rdf("first"), try object(depth: depth + 1), line: line)
      first = first ?? node
      last = node
    }
    if let last { try list.add(last, .rdf("rest"), end, line: scanner.line) }
    return first ?? end
  }

  private mutating func iri() throws(RDFFault) -> String {
    if scanner.next == UInt8(ascii: "<") { return IRIReference.resolve(try scanner.iri(), against: base) }
    let name = try scanner.prefixedName()
    guard let start = prefixes[name.prefix] else { throw scanner.fault(.unknownPrefix(name.prefix)) }
    return start + name.local
  }
}

extension Graph.Term {
  /// A text with a type; one of the type string is a text without one.
  static func literal(_ text: String, type: String) -> Self {
    type == Vocabulary.xsd.iri + "string" ? .text(text, language: nil) : .typed(text, type: type)
  }
}

/// Statements of RDF, in the order that they were made.
struct Graph {
  /// A subject or an object.
  enum Term: Hashable {
    case iri(String)
    /// A node without a name, told by a number.
    case blank(Int)
    case text(String, language: String?)
    /// A text with the IRI of its data type.
    case typed(String, type: String)
  }

  /// A statement about a subject.
  struct Statement: Hashable {
    let predicate: Name
    let object: Term
  }

  /// What a statement says of its subject: a name of a vocabulary, `skos:prefLabel`, or any other IRI.
  struct Name: Hashable {
    /// `nil` where no vocabulary here has it.
    let vocabulary: Vocabulary?
    /// The name in the vocabulary, or the whole IRI.
    let local: String

    var iri: String { (vocabulary?.iri ?? "") + local }
    var notation: String { vocabulary.map { "\($0.prefix):\(local)" } ?? "<\(local)>" }
  }

  private(set) var subjects: [Term] = []
  /// The number of statements.
  private(set) var count = 0
  private var statements: [Term: [Statement]] = [:]
  private var known: [Term: Set<Statement>] = [:]
  private var blanks = 0

  /// What is said of a subject.
  func statements(about subject: Term) -> [Statement] { statements[subject] ?? [] }

  /// Whether something is said of a subject.
  func contains(_ subject: Term) -> Bool { statements[subject] != nil }

  /// A new node without a name.
  mutating func blank() -> Term {
    blanks += 1
    return .blank(blanks)
  }

  /// Says that a subject is of a class.
  mutating func add(_ subject: Term, isA type: Name) { add(subject, .rdf("type"), .iri(type.iri)) }

  /// Says which description something with an address of its own is, unless that is the address.
  mutating func add(_ subject: Term, sameAs description: Term) {
    if subject != description { add(subject, .owl("sameAs"), description) }
  }

  /// Makes a statement, once.
  mutating func add(_ subject: Term, _ predicate: Name, _ object: Term) {
    let statement = Statement(predicate: predicate, object: object)
    if statements[subject] == nil { subjects.append(subject) }
    guard known[subject, default: []].insert(statement).inserted else { return }
    statements[subject, default: []].append(statement)
    count += 1
  }

  /// Says the same in every language that it is written in.
  mutating func add(_ subject: Term, _ predicate: Name, _ texts: [ExportRecord.Localized]) {
    for text in texts { add(subject, predicate, .text(text.text, language: text.language)) }
  }

  /// The vocabularies that are used, by prefix.
  var vocabularies: [Vocabulary] {
    var used: Set<Vocabulary> = [.rdf]
    for list in statements.values {
      for statement in list {
        if let vocabulary = statement.predicate.vocabulary { used.insert(vocabulary) }
        if case .iri(let iri) = statement.object, let vocabulary = Name(iri: iri)?.vocabulary {
          used.insert(vocabulary)
        }
        if case .typed(_, let type) = statement.object, let vocabulary = Name(iri: type)?.vocabulary {
          used.insert(vocabulary)
        }
      }
    }
    return used.sorted { $0.prefix < $1.prefix }
  }
}

/// A vocabulary that exports and imports know.
enum Vocabulary: String, CaseIterable {
  case rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  case rdfs = "http://www.w3.org/2000/01/rdf-schema#"
  case owl = "http://www.w3.org/2002/07/owl#"
  case xsd = "http://www.w3.org/2001/XMLSchema#"
  case skos = "http://www.w3.org/2004/02/skos/core#"
  case isothes = "http://purl.org/iso25964/skos-thes#"
  case dcterms = "http://purl.org/dc/terms/"
  case dcat = "http://www.w3.org/ns/dcat#"
  case dcatap = "http://data.europa.eu/r5r/"
  case foaf = "http://xmlns.com/foaf/0.1/"
  case vcard = "http://www.w3.org/2006/vcard/ns#"
  case adms = "http://www.w3.org/ns/adms#"
  case cpsv = "http://purl.org/vocab/cpsv#"
  case cv = "http://data.europa.eu/m8g/"
  case eli = "http://data.europa.eu/eli/ontology#"
  case hydra = "http://www.w3.org/ns/hydra/core#"

  var iri: String { rawValue }
  var prefix: String { String(describing: self) }
}

extension Graph.Name {
  static func rdf(_ local: String) -> Self { Self(vocabulary: .rdf, local: local) }
  static func rdfs(_ local: String) -> Self { Self(vocabulary: .rdfs, local: local) }
  static func owl(_ local: String) -> Self { Self(vocabulary: .owl, local: local) }
  static func skos(_ local: String) -> Self { Self(vocabulary: .skos, local: local) }
  static func isothes(_ local: String) -> Self { Self(vocabulary: .isothes, local: local) }
  static func dcterms(_ local: String) -> Self { Self(vocabulary: .dcterms, local: local) }
  static func dcat(_ local: String) -> Self { Self(vocabulary: .dcat, local: local) }
  static func dcatap(_ local: String) -> Self { Self(vocabulary: .dcatap, local: local) }
  static func foaf(_ local: String) -> Self { Self(vocabulary: .foaf, local: local) }
  static func vcard(_ local: String) -> Self { Self(vocabulary: .vcard, local: local) }
  static func adms(_ local: String) -> Self { Self(vocabulary: .adms, local: local) }
  static func cpsv(_ local: String) -> Self { Self(vocabulary: .cpsv, local: local) }
  static func cv(_ local: String) -> Self { Self(vocabulary: .cv, local: local) }
  static func eli(_ local: String) -> Self { Self(vocabulary: .eli, local: local) }
  static func hydra(_ local: String) -> Self { Self(vocabulary: .hydra, local: local) }

  /// The name that an IRI has in one of the vocabularies; `nil` where it is in none, or has signs that a name cannot have.
  init?(iri: String) {
    guard let vocabulary = Vocabulary.allCases.first(where: { iri.hasPrefix($0.iri) }) else { return nil }
    let local = String(iri.dropFirst(vocabulary.iri.count))
    let isName = { (byte: UInt8) in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    guard let first = local.utf8.first, isName(first),
      local.utf8.allSatisfy({ isName($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    self.init(vocabulary: vocabulary, local: local)
  }

  /// The name that any IRI is.
  init(_ iri: String) { self = Graph.Name(iri: iri) ?? Graph.Name(vocabulary: nil, local: iri) }
}

extension Graph.Term {
  /// A day.
  static func day(_ text: String) -> Self { .typed(text, type: Vocabulary.xsd.iri + "date") }

  /// An address that a text gives; what an IRI cannot have is encoded.
  static func address(_ text: String) -> Self { .iri(text.iriEncoded) }
}

extension String {
  /// The text with what an IRI cannot have written as `%20` (RFC 3987).
  var iriEncoded: String {
    var result = ""
    for scalar in unicodeScalars {
      let isAllowed =
        scalar.value > 0x20 && !(0x7F...0x9F).contains(scalar.value)
        && !"<>\"{}|\\^`".unicodeScalars.contains(scalar)
      if isAllowed {
        result.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 { result += "%" + byte.hexadecimal }
      }
    }
    return result
  }

  /// The text as one segment of an address: all but letters, digits and `-._~` encoded.
  var segmentEncoded: String {
    var result = ""
    for byte in utf8 {
      let isPlain =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-._~".utf8.contains(byte)
      result += isPlain ? String(UnicodeScalar(byte)) : "%" + byte.hexadecimal
    }
    return result
  }
}

extension UInt8 {
  fileprivate var hexadecimal: String {
    let text = String(self, radix: 16, uppercase: true)
    return text.count < 2 ? "0" + text : text
  }
}

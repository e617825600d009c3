import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The statements of a document, read by nothing that wrote it: what two forms of one graph are compared by.
enum Triples {
  /// The statements of RDF/XML as this project writes it, each as `subject predicate object`.
  static func ofXML(_ text: String) throws -> Set<String> {
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.shouldProcessNamespaces = true
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    return reader.triples
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var triples: Set<String> = []
    private var depth = 0
    private var subject = ""
    private var predicate = ""
    private var object: String?
    private var text = ""
    private var ending = ""
    private let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      depth += 1
      let iri = (namespaceURI ?? "") + name
      let node = { (key: String) in
        attributes["rdf:\(key)"].map { "<\($0)>" } ?? attributes["rdf:nodeID"].map { "_:\($0)" }
      }
      if depth == 2 {
        subject = node("about") ?? ""
        if iri != rdf + "Description" { triples.insert("\(subject) <\(rdf)type> <\(iri)>") }
      } else if depth == 3 {
        predicate = iri
        object = node("resource")
        text = ""
        ending =
          attributes["xml:lang"].map { "@\($0)" } ?? attributes["rdf:datatype"].map { "^^<\($0)>" } ?? ""
      }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      if depth == 3 { triples.insert("\(subject) <\(predicate)> \(object ?? "\"\(text)\"\(ending)")") }
      depth -= 1
    }
  }

  /// The statements of Turtle as this project writes it: prefixes, then subjects with a predicate a line.
  static func ofTurtle(_ text: String) throws -> Set<String> {
    var prefixes: [String: String] = [:]
    var triples: Set<String> = []
    var tokens = try tokens(text)[...]
    func next() throws -> String {
      let token = tokens.popFirst()
      return try #require(token)
    }
    var (subject, predicate) = ("", "")
    func term(_ token: String) throws -> String {
      if token.hasPrefix("<") || token.hasPrefix("\"") || token.hasPrefix("_:") { return token }
      let halves = token.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return "<\(try #require(prefixes[String(halves[0])]))\(halves[1])>"
    }
    while let token = tokens.popFirst() {
      switch token {
      case "@prefix":
        let prefix = try next()
        let iri = try next()
        prefixes[String(prefix.dropLast())] = String(iri.dropFirst().dropLast())
        #expect(try next() == ".")
      case ".": (subject, predicate) = ("", "")
      case ";": predicate = ""
      case ",": continue
      default:
        if subject.isEmpty {
          subject = try term(token)
        } else if predicate.isEmpty {
          predicate =
            token == "a" ? "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>" : try term(token)
        } else {
          var object = try term(token)
          if object.hasPrefix("\""), let mark = object.range(of: "\"^^", options: .backwards) {
            object = String(object[..<mark.upperBound]) + (try term(String(object[mark.upperBound...])))
          }
          triples.insert("\(subject) \(predicate) \(object)")
        }
      }
    }
    return triples
  }

  private static func tokens(_ text: String) throws -> [String] {
    var tokens: [String] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first == "<" {
        let end = try #require(rest.firstIndex(of: ">"))
        tokens.append(String(rest[...end]))
        rest = rest[rest.index(after: end)...]
      } else if first == "\"" {
        var token = "\""
        rest.removeFirst()
        while let next = rest.popFirst(), next != "\"" {
          guard next == "\\" else {
            token.append(next)
            continue
          }
          let sign = rest.popFirst()
          let escape = try #require(sign)
          switch escape {
          case "n": token += "\n"
          case "r": token += "\r"
          case "t": token += "\t"
          case "u":
            token.unicodeScalars.append(
              try #require(UInt32(rest.prefix(4), radix: 16).flatMap(Unicode.Scalar.init)))
            rest = rest.dropFirst(4)
          default: token.append(escape)
          }
        }
        token += "\""
        let tail = rest.prefix { !$0.isWhitespace && $0 != "," && $0 != ";" }
        tokens.append(token + tail)
        rest = rest[tail.endIndex...]
      } else if first == "," || first == ";" {
        tokens.append(String(first))
        rest.removeFirst()
      } else {
        let token = rest.prefix { !$0.isWhitespace && $0 != "," && $0 != ";" }
        tokens.append(String(token))
        rest = rest[token.endIndex...]
      }
    }
    return tokens
  }
}

import Catalogue
import Metamodel

/// The addresses that descriptions have in RDF, below `base-uri` of the catalogue.
struct Addresses {
  /// With a slash or number sign last.
  let base: String
  /// Whether the catalogue has no address of its own.
  let isInvented: Bool
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    (base, isInvented) = Addresses.base(of: catalogue.manifest)
  }

  /// What the addresses of a catalogue begin with, and whether it is invented.
  static func base(of manifest: Manifest) -> (base: String, isInvented: Bool) {
    let own = manifest.baseURI.flatMap { $0.contains(":") ? $0.iriEncoded : nil }
    // A top domain that never is anybody's (RFC 2606).
    let base = own ?? "https://\(manifest.id).invalid/"
    return (base.hasSuffix("/") || base.hasSuffix("#") ? base : base + "/", own == nil)
  }

  /// Whether an address is one that some catalogue has invented.
  static func isInvented(_ iri: String) -> Bool {
    let parts = iri.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 3 && parts[0] == "https:" && parts[2].hasSuffix(".invalid")
  }

  /// The address of a description, or of a part of it.
  func of(_ position: Int, part: String? = nil) -> Graph.Term {
    .iri(iri(of: position) + (part.map { "#\($0.segmentEncoded)" } ?? ""))
  }

  /// The same as a text.
  func iri(of position: Int) -> String { base + catalogue.descriptions[position].reference }

  /// The address of something that the catalogue has without it being a description.
  func of(_ name: String) -> Graph.Term { .iri(base + name) }
}

extension ExportReader {
  /// Tells that addresses are invented, where they are.
  func noteInvented(_ addresses: Addresses) {
    guard addresses.isInvented else { return }
    lose(
      "catalogue.yaml base-uri",
      Words(
        sv: "catalogue.yaml saknar base-uri; adresserna leder ingenstans",
        en: "catalogue.yaml has no base-uri; the addresses lead nowhere"))
  }
}

extension Graph {
  /// The graph as a file, in the form that the ending of the path asks for: RDF/XML for `rdf` and `xml`, else Turtle.
  func file(_ name: String, ending: String) -> NewFile {
    ["rdf", "xml"].contains(ending)
      ? NewFile(name: "\(name).rdf", text: RDFXML(self).text)
      : NewFile(name: "\(name).ttl", text: Turtle(self).text)
  }
}

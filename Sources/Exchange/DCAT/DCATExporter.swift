import Catalogue
import Metamodel

/// Services and information as a data catalogue by DCAT-AP-SE 3.0.1, and what the public meets by CPSV-AP 3.2.0.
///
/// What the profiles demand and the catalogue does not say is listed among what is lost.
struct DCATExporter: Exporter {
  let name = "dcat"
  let endings = [".ttl", ".rdf", ".xml"]

  func files(_ reader: ExportReader, ending: String) -> [NewFile] {
    var catalogue = DataCatalogue(reader)
    catalogue.fill()
    var publics = PublicServices(catalogue.graph, catalogue.addresses, reader)
    publics.fill()
    guard !publics.graph.subjects.isEmpty else { return [] }
    reader.noteInvented(catalogue.addresses)
    return [publics.graph.file(reader.catalogue.manifest.id, ending: ending)]
  }
}

extension Words {
  /// That a profile demands something that is not there.
  static func lacks(_ property: String, _ sv: String, _ en: String) -> Words {
    Words(sv: "\(property) krävs: \(sv)", en: "\(property) is required: \(en)")
  }
}

extension Graph {
  /// A legal source, by the address that it has in the world where that is known.
  mutating func add(legalSource position: Int, _ reader: ExportReader, _ addresses: Addresses) -> Term {
    guard let record = reader.record(position) else { return addresses.of(position) }
    let link = record.uris("link").first.map(Term.address)
    // A provision is only a part of what its link leads to.
    let source = record.has("provision") ? addresses.of(position) : link ?? addresses.of(position)
    if let link, link != source { add(source, .rdfs("seeAlso"), link) }
    add(source, isA: .eli("LegalResource"))
    add(source, sameAs: addresses.of(position))
    add(source, .dcterms("title"), record.localized("name"))
    let designation = [record.text("designation"), record.text("provision")].compactMap(\.self)
    if !designation.isEmpty {
      add(source, .dcterms("identifier"), .text(designation.joined(separator: " "), language: nil))
    }
    return source
  }
}

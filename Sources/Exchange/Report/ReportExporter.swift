import Catalogue
import Metamodel

/// A service version as a document to read, in the order of a service contract description (RIV-TA, template 1.4).
///
/// A version is reported that was chosen, or whose service was; of a service the versions that are not retired.
struct ReportExporter: Exporter {
  let name = "report"
  let endings = [".md"]
  let makesSeveralFiles = true

  func files(_ reader: ExportReader, ending: String) -> [NewFile] {
    versions(reader).map { version in
      var report = ServiceReport(of: version, reader)
      let text = report.text()
      let name = reader.terms.name(version).split(separator: "/").joined(separator: "-")
      if report.markdown.pictures > 0 {
        reader.lose("\(reader.terms.reference(version)): \(report.markdown.pictures)", .pictures)
      }
      return NewFile(name: "\(name).md", text: text)
    }
  }

  private func versions(_ reader: ExportReader) -> [Int] {
    let terms = reader.terms
    let profiles = reader.positions(of: "profile")
    let others = reader.positions(of: "service").flatMap { service in
      let versions = terms.versions(of: service)
      return versions.contains(where: profiles.contains)
        ? [] : versions.filter { terms.value("life-cycle", of: $0) != "retired" }
    }
    return (profiles + others).sorted()
  }
}

extension Words {
  fileprivate static let pictures = Words(
    sv: "bilder i andra filer följer inte med, bara deras texter",
    en: "pictures in other files do not come along, only their texts")
}

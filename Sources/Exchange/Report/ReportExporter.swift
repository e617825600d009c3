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
      let name = reader.terms.name(version).split(separator: "/").joined(separator: "-")
      return NewFile(name: "\(name).md", text: report.text())
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

import Catalogue

/// One document with every description as `vlds show --format json` has it, links apart.
struct JSONExporter: Exporter {
  let name = "json"
  let endings = [".json"]

  func files(_ reader: ExportReader, ending: String) -> [NewFile] {
    let manifest = reader.catalogue.manifest
    let positions = reader.selection.positions.filter { reader.catalogue.descriptions[$0].document != nil }
    positions.forEach(reader.carryAll)
    guard !positions.isEmpty else { return [] }
    let document: JSON = [
      "catalogue": [
        "id": .string(manifest.id),
        "title": .object(
          manifest.title.sorted { $0.key < $1.key }.map { JSON.Member(key: $0.key, value: .string($0.value)) }
        ),
        "language": .string(manifest.language),
        "base-uri": .optional(manifest.baseURI),
        "license": .optional(manifest.license),
      ],
      "descriptions": .rows(positions.count) { row(reader.catalogue.descriptions[positions[$0]]) },
    ]
    return [NewFile(name: "\(manifest.id).json", bytes: document.documentBytes)]
  }

  private func row(_ description: Description) -> JSON {
    [
      "kind": .string(description.kind.id), "id": .string(description.id), "file": .string(description.file),
      "fields": .fields(of: description), "body": .string(description.document?.body ?? ""),
    ]
  }
}

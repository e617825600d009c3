import BenchCatalogue
import Catalogue
import CatalogueFiles
import Exchange
import Metamodel
import TestSupport
import Testing

extension Exporting {
  /// Reads the files again, as an import into a catalogue does.
  func read(_ format: String, into catalogue: Catalogue) throws -> ImportedContents {
    let importer = try #require(Importers[format])
    let files = Dictionary(uniqueKeysWithValues: exported.files.map { ($0.name, $0.bytes) })
    return importer.read(
      Sources(MemoryFolder(bytes: files), files: Array(files.keys)), as: ImportWishes(for: catalogue))
  }
}

extension ImportWishes {
  /// What an import has to know of a catalogue.
  init(for catalogue: Catalogue) {
    self.init(
      language: Language(rawValue: catalogue.manifest.language) ?? .english, metamodel: catalogue.metamodel,
      manifest: catalogue.manifest)
  }
}

extension Catalogue {
  /// A catalogue with the same catalogue.yaml and nothing in it.
  var emptied: Catalogue { Catalogue(manifest: manifest, metamodel: metamodel, descriptions: []) }

  /// The catalogue without descriptions of some kinds.
  func without(_ kinds: Set<String>) -> Catalogue {
    Catalogue(
      manifest: manifest, metamodel: metamodel,
      descriptions: descriptions.filter { !kinds.contains($0.kind.id) })
  }

  /// The catalogue with what an import brings.
  func bringing(_ contents: ImportedContents) throws -> (catalogue: Catalogue, report: ImportReport) {
    let merge = Merge(contents, into: self)
    var files = Dictionary(
      uniqueKeysWithValues: descriptions.map { ($0.file, $0) })
    for change in try EditPlanner.changes(for: merge.edits, in: self) {
      let place = try #require(metamodel.place(of: change.file))
      let text = String(decoding: try #require(change.after), as: UTF8.self)
      files[change.file] = makeDescription(text, at: place)
    }
    let descriptions = files.values.sorted { $0.file < $1.file }
    return (
      Catalogue(manifest: manifest, metamodel: metamodel, descriptions: descriptions), merge.report
    )
  }

  /// Expects every field that an export does not count as lost, and that is not left out, to be as it was.
  func expectCarried(
    by export: Exporting, of original: Catalogue, kinds: Set<String>, except: Set<String> = [],
    at place: SourceLocation = #_sourceLocation
  ) throws {
    for description in original.descriptions where kinds.contains(description.kind.id) {
      let kind = description.kind.id
      // Of a kind that is lost for some, those that are there are compared.
      if export.lost.contains(kind), position(of: description.reference) == nil { continue }
      let again = said(by: description.reference)
      for (field, value) in original.said(by: description.reference) where !except.contains(field) {
        let isLost = export.lost.contains { $0 == "\(kind) \(field)" || $0.hasPrefix("\(kind) \(field).") }
        if isLost { continue }
        #expect(again[field] ?? "" == value, "\(description.reference) \(field)", sourceLocation: place)
      }
    }
  }

  /// What a description says, as JSON.
  func said(by reference: String) -> [String: String] {
    guard let position = position(of: reference) else { return [:] }
    let description = descriptions[position]
    guard case .object(let members) = JSON.fields(of: description) else { return [:] }
    var said = Dictionary(uniqueKeysWithValues: members.map { ($0.key, "\($0.value)") })
    said["body"] = description.document?.bodyText
    return said
  }
}

/// A catalogue of some hundred descriptions, made by the benchmark.
let generatedCatalogue: Catalogue = {
  let folder = TemporaryCatalogue()
  guard (try? GeneratedCatalogue(count: 300, root: folder.root)) != nil,
    let catalogue = try? CatalogueReader.open(folder.root).catalogue()
  else { fatalError("no catalogue could be made") }
  return catalogue
}()

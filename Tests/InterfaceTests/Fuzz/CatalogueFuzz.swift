import Catalogue
import CatalogueFiles
import Foundation
import Rules
import Terminal
import TestSupport
import Testing

@testable import Interface

/// Whole catalogues, mutated: what can be read is opened, what cannot is told with its place, and all of it is shown.
@Suite struct CatalogueFuzz {
  @Test func anyCatalogueOpensAsFarAsItCanBeRead() async {
    await #expect(processExitsWith: .success, Fuzz.comment("catalogue")) {
      var small = screenFiles.reduce(into: [String: [UInt8]]()) {
        $0["\($1.key).md"] = Array("---\n\($1.value)\n---\n\nText med [länk](../a.md).\n".utf8)
      }
      small["catalogue.yaml"] = Array(
        "format: vlds-catalogue/1\nid: a\nextensions: {actor: {id: x-a, sv: A}}\n".utf8)
      small["findings.yaml"] = Array(
        "- {key: \"KO-01 actor/kommunen contact\", reason: R, by: B, date: 2026-11-22}\n".utf8)
      let sample = RepositoryFiles.all(below: "SampleCatalog", endings: ".md", ".yaml")
      let seeds = ["services/lefi/", "law/", "agreements/", "governance/"].map { folder in
        FileBundle.bytes(of: sample.filter { $0.key.hasPrefix(folder) || $0.key == "catalogue.yaml" })
      }
      let words = [
        "==== process/actors/kommunen.md\n", "---\n", "name:", "[", "{", "status: decided", "inkomst", "#",
        "../",
      ]
      var fuzz = Fuzz(
        "catalogue", seeds: [FileBundle.bytes(of: small)] + seeds.filter { $0.count < 40_000 }, words: words,
        count: 20)
      fuzz.run { try CatalogueFuzz.fault(in: $0) }
    }
  }

  private static func fault(in bytes: [UInt8]) throws -> String? {
    let folder = TemporaryCatalogue()
    var files: [String: [UInt8]] = ["catalogue.yaml": Array(TemporaryCatalogue.manifest.utf8)]
    for (path, bytes) in FileBundle.files(in: bytes) where isWritable(path) {
      let file = URL(filePath: "\(folder.root)/\(path)")
      try? FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      if FileManager.default.createFile(atPath: file.path, contents: Data(bytes)) { files[path] = bytes }
    }
    let catalogue: Catalogue
    do {
      catalogue = try CatalogueReader.open(folder.root).catalogue()
    } catch OpeningProblem.unreadableManifest(let problem) {
      return problem.position.isInside(files["catalogue.yaml"] ?? []) ? nil : "no such place: \(problem)"
    } catch OpeningProblem.otherFormat(_, let position) {
      return position.isInside(files["catalogue.yaml"] ?? []) ? nil : "no such place: \(position)"
    }
    for (path, bytes) in files {
      guard let place = catalogue.metamodel.place(of: path),
        Document.read(description: bytes, schema: place.kind.schema).document != nil
      else { continue }
      guard let position = catalogue.position(kind: place.kind.id, id: place.id),
        catalogue.descriptions[position].document != nil
      else { return "\(path) can be read and is not there" }
    }
    guard let today = Day("2026-11-22") else { return nil }
    let check = LiveCheck(catalogue, today: today)
    for finding in check.assessment.findings {
      for place in [finding.place] + finding.related where !place.position.isInside(files[place.file] ?? []) {
        return "\(finding.rule) has no such place: \(place)"
      }
    }
    return shown(catalogue, check, bytes.count)
  }

  /// Goes through the views, and says what is wrong with a picture.
  private static func shown(_ catalogue: Catalogue, _ check: LiveCheck, _ number: Int) -> String? {
    let content = Content(catalogue, names: NameIndex(catalogue), texts: TextIndex(catalogue), check: check)
    var state = State(size: Size(columns: 80, rows: 24), language: .swedish, content: content)
    let views = ["t", "i", "x", "O", "d", "v", "e", "=", "s"]
    for name in [
      "0", "Tab", "End", "Enter", "PageDown", "Backspace", views[number % views.count], "Down", "Enter",
    ] {
      guard let key = KeyPress(name) else { return "no key \(name)" }
      _ = state.update(.event(.key(key)))
      if let fault = faultOfPicture(state.render(), of: state) { return "\(fault) after \(name)" }
    }
    return nil
  }

  /// Whether a file system of any machine takes the path, inside of the catalogue.
  private static func isWritable(_ path: String) -> Bool {
    path.utf8.count < 200
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { name in
        !name.isEmpty && name != "." && name != ".." && !name.hasPrefix(".vlds")
      }
  }
}

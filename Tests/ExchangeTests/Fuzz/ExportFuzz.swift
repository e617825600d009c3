import Catalogue
import Exchange
import Metamodel
import TestSupport
import Testing

/// Mutated catalogues go out in every format.
@Suite struct ExportFuzz {
  @Test func anyCatalogueGoesOut() async {
    await #expect(processExitsWith: .success, Fuzz.comment("export")) {
      let sample = RepositoryFiles.all(below: "SampleCatalog", endings: ".md")
      let folders = ["services/lefi/", "information/code", "needs/", "process/pro"].map { folder in
        FileBundle.bytes(of: sample.filter { $0.key.hasPrefix(folder) })
      }
      let own = SmallService.files.reduce(into: [String: [UInt8]]()) {
        $0["\($1.key).md"] = Array("---\n\($1.value)\n---\n".utf8)
      }
      let words = [
        "==== process/actors/a.md\n", "---\n", "name: {sv: ", "[", "{", "status: decided", "#", "\u{1B}",
        "|\n",
      ]
      var fuzz = Fuzz(
        "export", seeds: [FileBundle.bytes(of: own)] + folders.filter { $0.count < 40_000 }, words: words,
        count: 15)
      fuzz.run { bytes in
        let files = FileBundle.files(in: bytes).compactMap { path, bytes -> (String, String)? in
          let text = String(decoding: bytes, as: UTF8.self)
          return Metamodel.vlds.place(of: path) == nil || !text.hasPrefix("---") ? nil : (path, text)
        }
        let catalogue = makeCatalogue(Dictionary(uniqueKeysWithValues: files))
        let selection = Selection(Terms(catalogue, today: Day("2026-11-22")), where: nil, in: .swedish)
        for exporter in Exporters.all {
          for ending in exporter.endings.isEmpty ? [""] : exporter.endings.map({ String($0.dropFirst()) }) {
            for file in exporter.export(selection, ending: ending).files
            where String(validating: file.bytes, as: UTF8.self) == nil {
              return "\(file.name) of \(exporter.name) is not UTF-8"
            }
          }
        }
        return nil
      }
    }
  }
}

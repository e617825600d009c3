import Catalogue
import Metamodel
import TestSupport
import Testing

@testable import CatalogueFiles

/// The other files of a catalogue, mutated: `catalogue.yaml`, `findings.yaml`, and what a crash has left.
@Suite struct CatalogueDataFuzz {
  @Test func anyManifestIsReadOrRefusedWithItsPlace() async {
    await #expect(processExitsWith: .success, Fuzz.comment("manifest")) {
      var seeds = RepositoryFiles.all(below: "SampleCatalog", endings: "catalogue.yaml").map(\.value)
      seeds.append(
        Array(
          """
          format: vlds-catalogue/1
          id: a
          title: {sv: A, en: B}
          language: en
          imports:
            - {alias: nationell, path: ../nationell}
            - {alias: riv, git: "https://example.se/x.git", ref: v3, path: katalog}
          rules:
            SP-15: {severity: off, reason: "Inga"}
          extensions:
            service: [{id: x-objekt-id, sv: Objekt, type: text}]
            "*":
              - {id: x-klass, sv: Klass, type: choice, cardinality: 0..*, choices: [{id: a, sv: A}, {id: b, sv: B}]}
            exchange-object#attribute: {id: x-kalla, sv: Källa, type: reference, targets: [actor, service]}
          mappings:
            archimate:
              elements: [{kind: actor, type: BusinessActor, when: type, values: [state-agency]}]
              relationships: [{kind: process, field: actor, type: Assignment, turned: true}]

          """.utf8))
      let words =
        Manifest.schema.fields.map { "\($0.id):" } + ["severity: off", "type: structure:contact", "\"*\":"]
      var fuzz = Fuzz("manifest", seeds: seeds, words: words)
      fuzz.run(for: .mutatedTexts) { bytes in
        do throws(OpeningProblem) {
          let manifest = try Manifest.read(bytes)
          let metamodel = Metamodel.vlds.extended(by: manifest.extensions)
          return metamodel.kinds.count == Metamodel.vlds.kinds.count ? nil : "kinds are gone"
        } catch {
          switch error {
          case .unreadableManifest(let problem): return problem.position.isInside(bytes) ? nil : "\(problem)"
          case .otherFormat(_, let position):
            return position.isInside(bytes) ? nil : "no such place: \(position)"
          default: return "\(error)"
          }
        }
      }
    }
  }

  @Test func anyFindingsFileIsReadWithItsFaults() async {
    await #expect(processExitsWith: .success, Fuzz.comment("findings")) {
      var seeds = RepositoryFiles.all(below: "SampleCatalog", endings: "findings.yaml").map(\.value)
      seeds.append(
        Array(
          """
          # Beslut
          - {key: "SP-11 logical-interface/x/2.0 messages[svar].carries exchange-object/y", reason: "Tas bort", by: A, date: 2026-11-22, until: 2027-06-30}
          - key: KO-01 actor/a type
            reason: >
              Två
              rader
            by: B
            date: 2026-11-22

          """.utf8))
      var fuzz = Fuzz(
        "findings", seeds: seeds, words: ["key:", "reason:", "by:", "date:", "until:", "[]\n", "- "])
      fuzz.run(for: .mutatedTexts) { bytes in
        let read = Acknowledgements.read(bytes)
        if let problem = read.problems.first(where: { !$0.position.isInside(bytes) }) {
          return "no such place: \(problem)"
        }
        if let entry = read.entries.values.first(where: { !$0.position.isInside(bytes) }) {
          return "no such place: \(entry)"
        }
        return read.entries.keys.allSatisfy { !$0.isEmpty } ? nil : "an entry without a key"
      }
    }
  }

  @Test func whatACrashHasLeftIsReadOrForgotten() async {
    await #expect(processExitsWith: .success, Fuzz.comment("journal")) {
      let changes = [
        FileChange("process/actors/å.md", before: nil, after: [0, 1, 255]),
        FileChange("process/actors/a.md", before: Array("---\nname: A\n---\n".utf8), after: nil),
        FileChange("../x.md", before: [], after: Array("två".utf8)),
      ]
      let seeds = [
        Journal.record(of: changes), Journal.record(of: [changes[1]]) + Journal.record(of: changes),
      ]
      let temporary = TemporaryCatalogue(["process/actors/a.md": "---\nname: A\n---\n"])
      var fuzz = Fuzz("journal", seeds: seeds, words: ["../", "/", ".git/", "process/actors/", "\u{0}"])
      fuzz.run(for: .mutatedTexts) { bytes in
        // The sum holds back nearly all that is mutated; here what stands behind it is meant.
        for file in [bytes, Journal.framed(Array(bytes.dropFirst(8).dropLast(8)))] {
          temporary.write(file, to: ".vlds/journal/1-1")
          for left in Journal.leftBehind(root: temporary.root) {
            if let change = left.changes.first(where: { !$0.file.isPlaceInside }) {
              return "a change outside is believed: \(change.file)"
            }
            let opened = try CatalogueReader.open(temporary.root)
            var copy = WorkingCopy(opened, try opened.catalogue())
            copy.recover(left.changes, title: Words(sv: "a", en: "a"))
            _ = copy.unsaved
          }
        }
        return nil
      }
    }
  }
}

extension String {
  /// Whether a path stays below the folder that it is relative to.
  fileprivate var isPlaceInside: Bool {
    !isEmpty && !hasPrefix("/") && !split(separator: "/").contains { $0 == ".." || $0.lowercased() == ".git" }
  }
}

import Catalogue
import Glibc
import Metamodel
import TestSupport
import Testing

@testable import CatalogueFiles

/// What other programs do to files while they are being edited is noticed before anything is written.
@Suite struct OthersFilesTests {
  private static let names = ["a", "b", "c"]

  /// What another program may do to a file.
  private enum Deed: CaseIterable {
    case change, remove, empty, makeFolder, makeDeadLink, makeUnreadable
  }

  @Test func nothingOfOthersIsWrittenOver() throws {
    var random = SeededRandom(seed: 3)
    let rounds = Setting.count("VLDS_OTHERS", usual: 40)
    for round in 0..<rounds {
      let files = Dictionary(
        uniqueKeysWithValues: Self.names.map { ("process/actors/\($0).md", "---\nname: \($0)\n---\n") })
      let temporary = TemporaryCatalogue(files)
      let opened = try CatalogueReader.open(temporary.root)
      var copy = WorkingCopy(opened, try opened.catalogue())
      let path = try #require(FieldPath("name"))
      try copy.perform(
        Self.names.map { .fields("actor/\($0)", [FieldEdit(path, .set(.text("Min \(round)")))]) },
        title: Words(sv: "a", en: "a"))
      let name = random.pick(Self.names)
      let deed = random.pick(Deed.allCases)
      let file = "process/actors/\(name).md"
      carryOut(deed, on: file, in: temporary)
      let left = temporary.bytes(of: file)
      #expect(throws: SavingProblem.self, "\(deed) \(name)") { try copy.save() }
      #expect(temporary.bytes(of: file) == left, "\(deed) \(name)")
      for other in Self.names where other != name {
        #expect(temporary.text(of: "process/actors/\(other).md") == files["process/actors/\(other).md"])
      }
      #expect(copy.unsaved.count == Self.names.count, "the work is kept")
    }
    RobustnessRow.othersFiles.note(rounds, "files changed, removed or made unreadable before a save")
  }

  private func carryOut(_ deed: Deed, on file: String, in catalogue: TemporaryCatalogue) {
    switch deed {
    case .change: catalogue.write("---\nname: Av annan\n---\n", to: file)
    case .remove: catalogue.remove(file)
    case .empty: catalogue.write("", to: file)
    case .makeFolder:
      catalogue.remove(file)
      catalogue.makeFolder(file)
    case .makeDeadLink:
      catalogue.remove(file)
      catalogue.link(file, to: "finns-inte.md")
    case .makeUnreadable:
      // The owner of the machine reads all there is, so it changes too.
      catalogue.write("---\nname: Hemlig\n---\n", to: file)
      chmod("\(catalogue.root)/\(file)", 0)
    }
  }
}

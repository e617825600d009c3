import Catalogue
import Glibc
import TestSupport
import Testing

@testable import CatalogueFiles

/// Unsaved work on disk, and changes that a crash has interrupted.
@Suite struct JournalTests {
  private let changes = [
    FileChange("process/actors/å.md", before: nil, after: [0, 1, 255]),
    FileChange("a", before: [1], after: nil), FileChange("b", before: [], after: Array("två".utf8)),
  ]

  @Test func aJournalOfARunningProgramIsLeftAlone() throws {
    let temporary = TemporaryCatalogue()
    let journal = try #require(Journal(root: temporary.root))
    try journal.write(changes)
    #expect(Journal.leftBehind(root: temporary.root).isEmpty)
  }

  @Test func theLastWholeRecordIsFoundAgain() throws {
    let temporary = TemporaryCatalogue()
    var journal = Journal(root: temporary.root)
    try journal?.write([changes[0]])
    try journal?.write(changes)
    journal = nil
    let left = Journal.leftBehind(root: temporary.root)
    #expect(left.map(\.changes) == [changes])
    let path = try #require(left.first?.path)
    // A record that was torn does not count, the one before it does.
    let bytes = try #require(try fileBytes(path))
    for count in [bytes.count - 1, bytes.count - 9, bytes.count - 40] {
      try writeFile(path, Array(bytes[..<count]), mode: 0o600)
      #expect(Journal.leftBehind(root: temporary.root).map(\.changes) == [[changes[0]]])
    }
    left.first?.discard()
    #expect(Journal.leftBehind(root: temporary.root).isEmpty)
  }

  @Test func aJournalStaysSmallHoweverLongOneTypes() throws {
    let temporary = TemporaryCatalogue()
    var journal = Journal(root: temporary.root)
    let page = [UInt8](repeating: 65, count: 1 << 19)
    for key in 0..<40 { try journal?.write([FileChange("a", before: nil, after: page + [UInt8(key)])]) }
    journal = nil
    let folder = "\(temporary.root)/.vlds/journal"
    #expect(fileNames(in: folder).count == 1)
    let size = try #require(try fileBytes("\(folder)/\(fileNames(in: folder)[0])")).count
    #expect(size < 8 << 20)
    #expect(Journal.leftBehind(root: temporary.root).first?.changes.first?.after?.last == 39)
  }

  @Test func whatIsSavedIsNotOffered() throws {
    let temporary = TemporaryCatalogue()
    var journal = Journal(root: temporary.root)
    try journal?.write(changes)
    try journal?.write([])
    journal = nil
    #expect(Journal.leftBehind(root: temporary.root).isEmpty)
  }

  @Test func aCommittedChangeIsCarriedOutAtTheNextOpening() throws {
    let temporary = TemporaryCatalogue(["process/actors/a.md": "gammal", "process/actors/b.md": "bort"])
    let tools = try ToolFolder(root: temporary.root)
    let target = "\(temporary.root)/process/actors/a.md"
    let steps: [PendingChange.Step] = [
      .replace(target, with: PendingChange.temporary(target)),
      .remove("\(temporary.root)/process/actors/b.md"),
    ]
    let change = PendingChange(steps, in: tools)
    try change.announce()
    temporary.write("ny", to: "process/actors/.a.md.vlds-tmp")
    try change.commit()
    _ = try CatalogueReader.open(temporary.root)
    #expect(temporary.text(of: "process/actors/a.md") == "ny")
    #expect(temporary.bytes(of: "process/actors/b.md") == nil)
  }

  /// A crash between any two steps of what counts already.
  @Test(arguments: 0...8) func aChangeInterruptedAfterAnyStepIsCarriedOut(done: Int) throws {
    let names = ["a", "b", "c", "d"]
    let temporary = TemporaryCatalogue(
      Dictionary(uniqueKeysWithValues: names.map { ("process/actors/\($0).md", "gammal \($0)") }))
    let folder = "\(temporary.root)/process/actors"
    let steps =
      names.map {
        PendingChange.Step.replace(
          "\(folder)/\($0)-ny.md", with: PendingChange.temporary("\(folder)/\($0)-ny.md"))
      } + names.map { PendingChange.Step.remove("\(folder)/\($0).md") }
    let change = PendingChange(steps, in: try ToolFolder(root: temporary.root))
    try change.announce()
    for name in names { temporary.write("ny \(name)", to: "process/actors/.\(name)-ny.md.vlds-tmp") }
    try change.commit()
    for step in steps.prefix(done) {
      switch step {
      case .replace(let target, let waiting): #expect(rename(waiting, target) == 0)
      case .remove(let target): #expect(unlink(target) == 0)
      }
    }
    _ = try CatalogueReader.open(temporary.root)
    for name in names {
      #expect(temporary.text(of: "process/actors/\(name)-ny.md") == "ny \(name)")
      #expect(temporary.bytes(of: "process/actors/\(name).md") == nil)
    }
    #expect(fileNames(in: "\(temporary.root)/.vlds/pending").isEmpty)
  }

  @Test func aChangeThatWasOnlyAnnouncedIsClearedAway() throws {
    let temporary = TemporaryCatalogue(["process/actors/a.md": "gammal"])
    let target = "\(temporary.root)/process/actors/a.md"
    let change = PendingChange(
      [.replace(target, with: PendingChange.temporary(target))], in: try ToolFolder(root: temporary.root))
    try change.announce()
    temporary.write("halv", to: "process/actors/.a.md.vlds-tmp")
    _ = try CatalogueReader.open(temporary.root)
    #expect(temporary.text(of: "process/actors/a.md") == "gammal")
    #expect(temporary.bytes(of: "process/actors/.a.md.vlds-tmp") == nil)
  }

  @Test func aRecordThatSpeaksOfOtherFoldersIsNotBelieved() throws {
    let outside = TemporaryCatalogue(["x": "kvar"])
    let temporary = TemporaryCatalogue()
    let change = PendingChange([.remove("\(outside.root)/x")], in: try ToolFolder(root: temporary.root))
    try change.announce()
    try change.commit()
    _ = try CatalogueReader.open(temporary.root)
    #expect(outside.text(of: "x") == "kvar")
  }

  /// A clone may bring records, journals and links along.
  @Test func whatComesWithACloneLeadsNowhereElse() throws {
    let outside = TemporaryCatalogue(["x": "kvar"])
    let temporary = TemporaryCatalogue(["payload": "onda", ".git/hooks/.sample": ""])
    let root = temporary.root
    temporary.link("ut", to: outside.root)
    let hook = "\(root)/.git/hooks/post-checkout"
    let records: [[PendingChange.Step]] = [
      [.remove("\(root)/ut/x")], [.replace("\(root)/ut/x", with: PendingChange.temporary("\(root)/ut/x"))],
      [.replace(hook, with: "\(root)/payload")], [.replace("\(root)/a.md", with: "\(root)/payload")],
      [.replace(hook, with: PendingChange.temporary(hook))], [.remove("\(root)/.vlds/lock")],
    ]
    temporary.write("onda", to: ".git/hooks/.post-checkout.vlds-tmp")
    outside.write("onda", to: ".x.vlds-tmp")
    for steps in records {
      let change = PendingChange(steps, in: try ToolFolder(root: root))
      try change.announce()
      try change.commit()
      _ = try CatalogueReader.open(root)
    }
    #expect(outside.text(of: "x") == "kvar")
    #expect(temporary.text(of: "payload") == "onda")
    #expect(temporary.text(of: ".git/hooks/post-checkout") == nil && temporary.text(of: "a.md") == nil)
    #expect(fileNames(in: "\(root)/.vlds/pending").isEmpty)

    for file in ["../x.md", "/x.md", ".git/config", "process/.GIT/config", "ut/ny.md", "", ".vlds/lock"] {
      temporary.write(
        Journal.record(of: [FileChange(file, before: nil, after: [65])]), to: ".vlds/journal/1-1")
      #expect(Journal.leftBehind(root: root).isEmpty, "\(file)")
    }
    temporary.link(".vlds/journal/2-2", to: "/dev/zero")
    temporary.link(".vlds/pending/2-2", to: "/dev/zero")
    #expect(Journal.leftBehind(root: root).isEmpty)
    _ = try CatalogueReader.open(root)
    RobustnessRow.pathsOutside.note(records.count + 9, "records, journals and links that lead out")
  }

  @Test func nothingIsWrittenThroughALinkOutOfTheCatalogue() throws {
    let outside = TemporaryCatalogue()
    let change = FileChange("process/actors/ny.md", before: nil, after: Array("---\nname: Ny\n---\n".utf8))
    for link in ["process/actors", "process", ".vlds"] {
      let temporary = TemporaryCatalogue()
      temporary.link(link, to: outside.root)
      #expect(throws: SavingProblem.self, "\(link)") {
        try CatalogueWriter(root: temporary.root).write([change])
      }
      #expect(Journal(root: temporary.root) == nil || link != ".vlds")
      RobustnessRow.pathsOutside.note(1, "links out of the catalogue")
    }
    var names = Set<String>()
    if let stream = opendir(outside.root) {
      while let entry = readdir(stream) {
        names.insert(
          withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
          })
      }
      closedir(stream)
    }
    #expect(names == [".", "..", "catalogue.yaml"])
  }
}

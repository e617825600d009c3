import Catalogue
import Glibc
import Metamodel
import Synchronization
import TestSupport
import Testing

@testable import CatalogueFiles

/// Edits of a whole catalogue: undone to the byte, and saved whole or not at all.
@Suite struct WorkingCopyTests {
  private static let files = [
    "process/actors/a.md": "---\nname: A # så\nstatus: draft\ntype: state-agency\n---\n\nSe [b](b.md).\n",
    "process/actors/b.md": "---\nname: B\nstatus: draft\n---\n",
    "process/collaborations/x.md": "---\nname: X\nmembers: [a, b] # båda\nsource: ../actors/a.md\n---\n",
    "services/s/service.md": "---\nname: S\nresponsible:\n  - {role: producer, actor: a}\n---\n",
    "services/s/1/profile.md": "---\nname: S 1\n---\n\n[aktör](../../../process/actors/a.md)\n",
  ]

  private func workingCopy(_ catalogue: TemporaryCatalogue) throws -> WorkingCopy {
    let opened = try CatalogueReader.open(catalogue.root)
    return WorkingCopy(opened, try opened.catalogue())
  }

  private func set(_ reference: String, _ path: String, _ text: String) throws -> CatalogueEdit {
    .fields(reference, [FieldEdit(try #require(FieldPath(path)), .set(.text(text)))])
  }

  private let title = Words(sv: "Prov", en: "Test")

  @Test func whatIsSavedIsOnDiskAndNothingElse() throws {
    let temporary = TemporaryCatalogue(Self.files)
    var copy = try workingCopy(temporary)
    try copy.perform([try set("actor/a", "status", "decided")], title: title)
    #expect(temporary.text(of: "process/actors/a.md") == Self.files["process/actors/a.md"])
    #expect(copy.unsaved.map(\.file) == ["process/actors/a.md"])
    try copy.save()
    #expect(copy.unsaved.isEmpty)
    #expect(
      temporary.text(of: "process/actors/a.md")
        == Self.files["process/actors/a.md"]?.replacing("status: draft", with: "status: decided"))
    #expect(temporary.bytes(of: "process/actors/.a.md.vlds-tmp") == nil)
  }

  @Test func severalThatAreRemovedTakeOnlyTheirOwnReferencesAlong() throws {
    var files = ["process/collaborations/x.md": "---\nname: X\nmembers: [d, a, b, c] # alla\n---\n"]
    for id in ["a", "b", "c", "d"] { files["process/actors/\(id).md"] = "---\nname: \(id)\n---\n" }
    files["services/s/service.md"] =
      "---\nname: S\nresponsible:\n  - {role: producer, actor: c}\n  - {role: owner, actor: d}\n---\n"
    for order in [["a", "c"], ["c", "a"], ["d", "b"], ["a", "b", "d"]] {
      var copy = try workingCopy(TemporaryCatalogue(files))
      try copy.perform(order.map { .remove("actor/\($0)", references: .remove) }, title: title)
      let left = ["d", "a", "b", "c"].filter { !order.contains($0) }.joined(separator: ", ")
      let text = copy.unsaved.first { $0.file.hasSuffix("x.md") }?.after.map {
        String(decoding: $0, as: UTF8.self)
      }
      #expect(text?.contains("members: [\(left)] # alla") == true, "\(order): \(text ?? "")")
    }
  }

  @Test func whatIsRemovedTogetherMayReferToEachOther() throws {
    let temporary = TemporaryCatalogue(Self.files)
    for order in [["actor/a", "collaboration/x", "service/s"], ["service/s", "collaboration/x", "actor/a"]] {
      var copy = try workingCopy(temporary)
      try copy.perform(order.map { .remove($0, references: .remove) }, title: title)
      #expect(copy.unsaved.filter { $0.after != nil }.isEmpty, "\(order)")
      #expect(copy.unsaved.count == 4)
      copy = try workingCopy(temporary)
      try copy.perform(order.map { .remove($0, references: .refuse) }, title: title)
      #expect(copy.catalogue.position(of: "actor/a") == nil)
    }
  }

  /// Work that somebody gives up when a number of its pieces are done.
  private func givenUp(after share: Int) -> Work {
    let isGivenUp = Atomic(false)
    return Work(
      progress: { done, total in if done * 100 >= total * share { isGivenUp.store(true, ordering: .relaxed) }
      },
      isCancelled: { isGivenUp.load(ordering: .relaxed) })
  }

  private static let many = Dictionary(
    uniqueKeysWithValues: (0..<600).map {
      ("needs/goals/m\($0).md", "---\nname: Mål \($0)\nstatus: draft\n---\n")
    })

  @Test(arguments: [1, 25, 60]) func whatIsGivenUpHasChangedNothing(share: Int) throws {
    let temporary = TemporaryCatalogue(Self.many)
    var copy = try workingCopy(temporary)
    let edits = try (0..<600).map { try set("goal/m\($0)", "status", "decided") }
    #expect(throws: EditProblem.cancelled) {
      try copy.perform(edits, title: title, givenUp(after: share))
    }
    #expect(copy.unsaved.isEmpty && copy.history.done.isEmpty)
    try copy.perform(edits, title: title)
    #expect(throws: EditProblem.cancelled) { try copy.undo(givenUp(after: share)) }
    #expect(copy.unsaved.count == 600 && copy.history.done.count == 1 && copy.history.undone.isEmpty)
    // Past the half the change counts, and is carried out.
    if share < 50 {
      #expect(throws: SavingProblem.cancelled) { try copy.save(givenUp(after: share)) }
      #expect(copy.unsaved.count == 600)
      for (file, text) in Self.many { #expect(temporary.text(of: file) == text) }
      #expect(temporary.bytes(of: "needs/goals/.m0.md.vlds-tmp") == nil)
    }
    try copy.save(givenUp(after: 75))
    #expect(copy.unsaved.isEmpty)
    #expect(temporary.text(of: "needs/goals/m599.md")?.contains("decided") == true)
    #expect(try copy.undo() != nil && copy.unsaved.count == 600)
  }

  @Test func everyPieceOfTheWorkIsTold() throws {
    let temporary = TemporaryCatalogue(Self.many)
    var copy = try workingCopy(temporary)
    let told = Mutex<[Int]>([])
    func work() -> Work {
      told.withLock { $0 = [] }
      return Work(progress: { done, total in told.withLock { $0.append(done * 100 / total) } })
    }
    let edits = try (0..<600).map { try set("goal/m\($0)", "status", "decided") }
    for body in [
      { try $0.perform(edits, title: self.title, $1) }, { _ = try $0.undo($1) }, { _ = try $0.redo($1) },
      { try $0.save($1) },
    ] as [(inout WorkingCopy, Work) throws -> Void] {
      try body(&copy, work())
      let shares = told.withLock(\.self)
      #expect(
        shares.last == 100 && shares.count > 2 && shares == shares.sorted()
          && Set(shares).count == shares.count)
    }
  }

  @Test func undoAcrossASaveGivesTheBytesOfTheStart() throws {
    let temporary = TemporaryCatalogue(Self.files)
    var copy = try workingCopy(temporary)
    try copy.perform([try set("actor/a", "name", "Å")], title: title)
    try copy.save()
    try copy.perform([.remove("actor/a", references: .remove)], title: title)
    try copy.save()
    #expect(temporary.bytes(of: "process/actors/a.md") == nil)
    #expect(temporary.text(of: "process/collaborations/x.md")?.contains("members: [b] # båda") == true)
    while try copy.undo() != nil {}
    #expect(copy.unsaved.count == 3, "the actor and the two that referred to it")
    try copy.save()
    for (file, text) in Self.files { #expect(temporary.text(of: file) == text) }
    while try copy.redo() != nil {}
    try copy.save()
    #expect(temporary.bytes(of: "process/actors/a.md") == nil)
  }

  @Test func aRenameIsFollowedByAllThatLeadsThere() throws {
    let temporary = TemporaryCatalogue(Self.files)
    var copy = try workingCopy(temporary)
    try copy.perform([.rename("actor/a", to: "myndighet/a2")], title: title)
    try copy.save()
    #expect(temporary.bytes(of: "process/actors/a.md") == nil)
    #expect(
      temporary.text(of: "process/actors/myndighet/a2.md")
        == Self.files["process/actors/a.md"]?.replacing("](b.md)", with: "](../b.md)"))
    #expect(
      temporary.text(of: "process/collaborations/x.md")
        == "---\nname: X\nmembers: [myndighet/a2, b] # båda\nsource: ../actors/myndighet/a2.md\n---\n")
    #expect(temporary.text(of: "services/s/service.md")?.contains("actor: myndighet/a2}") == true)
    #expect(temporary.text(of: "services/s/1/profile.md")?.contains("actors/myndighet/a2.md)") == true)
    #expect(copy.catalogue.descriptions.allSatisfy { $0.brokenLinks.isEmpty })
    #expect(copy.catalogue.links.allSatisfy { $0.verdict == .holds })
    try copy.perform([.rename("actor/myndighet/a2", to: "a")], title: title)
    try copy.save()
    for (file, text) in Self.files { #expect(temporary.text(of: file) == text) }
  }

  @Test func aServiceMovesWithItsFamily() throws {
    let temporary = TemporaryCatalogue(Self.files)
    var copy = try workingCopy(temporary)
    let step = try #require(try copy.perform([.rename("service/s", to: "t")], title: title))
    #expect(step.moved == ["service/s": "service/t", "profile/s/1": "profile/t/1"])
    #expect(step.inverse.moved == ["service/t": "service/s", "profile/t/1": "profile/s/1"])
    try copy.save()
    #expect(temporary.text(of: "services/t/1/profile.md") == Self.files["services/s/1/profile.md"])
    #expect(temporary.bytes(of: "services/s/1/profile.md") == nil)
    #expect(throws: EditProblem.exists("service/t")) {
      try copy.perform([.create(kind: "service", id: "t", [])], title: title)
    }
  }

  @Test func otherFilesMoveWithTheFolderOfAService() throws {
    let files = [
      "services/t/service.md": "---\nname: T\n---\n\n[WSDL](1/wsdl/t.wsdl)\n",
      "services/t/1/profile.md": "---\nname: T 1\n---\n", "services/t/1/wsdl/t.wsdl": "<definitions/>",
      "needs/goals/g.md": "---\nname: G\n---\n\n[WSDL](../../services/t/1/wsdl/t.wsdl)\n",
    ]
    let temporary = TemporaryCatalogue(files)
    var copy = try workingCopy(temporary)
    try copy.perform([.rename("service/t", to: "ny")], title: title)
    try copy.save()
    #expect(temporary.text(of: "services/ny/1/wsdl/t.wsdl") == "<definitions/>")
    #expect(temporary.text(of: "services/ny/service.md") == files["services/t/service.md"])
    #expect(temporary.text(of: "needs/goals/g.md")?.contains("](../../services/ny/1/wsdl/t.wsdl)") == true)
    #expect(access(temporary.root + "/services/t", F_OK) != 0)
    _ = try copy.undo()
    try copy.save()
    for (file, text) in files { #expect(temporary.text(of: file) == text) }
  }

  @Test func whatIsReferredToIsNotRemovedUnasked() throws {
    let temporary = TemporaryCatalogue(Self.files)
    var copy = try workingCopy(temporary)
    #expect(throws: EditProblem.self) {
      try copy.perform([.remove("actor/a", references: .refuse)], title: title)
    }
    #expect(copy.unsaved.isEmpty && copy.history.done.isEmpty)
  }

  @Test func aFileChangedByAnotherProgramIsNotOverwritten() throws {
    let temporary = TemporaryCatalogue(Self.files)
    var copy = try workingCopy(temporary)
    try copy.perform([.rename("actor/a", to: "c")], title: title)
    temporary.write("---\nname: Av annan\n---\n", to: "process/collaborations/x.md")
    #expect(throws: SavingProblem.changedOnDisk(["process/collaborations/x.md"])) { try copy.save() }
    #expect(temporary.text(of: "process/actors/a.md") == Self.files["process/actors/a.md"])
    #expect(temporary.bytes(of: "process/actors/c.md") == nil)
    try copy.save(overwriting: true)
    #expect(temporary.text(of: "process/collaborations/x.md")?.contains("members: [c, b]") == true)
    RobustnessRow.othersFiles.note(1, "files changed before a save")
  }

  @Test func whatOthersChangeIsTakenInAndNotUndone() throws {
    let temporary = TemporaryCatalogue(Self.files)
    var copy = try workingCopy(temporary)
    try copy.perform([try set("actor/a", "name", "Å")], title: title)
    try copy.save()
    try copy.perform([try set("actor/b", "name", "Ö")], title: title)
    temporary.write("---\nname: Av annan\n---\n", to: "process/actors/a.md")
    temporary.write("---\nname: Av annan\n---\n", to: "process/actors/b.md")
    temporary.write("---\nname: Ny\n---\n", to: "process/actors/c.md")
    temporary.remove("process/collaborations/x.md")
    let changes = copy.takeChanges(at: [
      "process/actors/a.md", "process/actors/b.md", "process/actors/c.md", "process/collaborations",
      "README.md",
    ])
    #expect(changes.conflicts == ["process/actors/b.md"])
    #expect(
      changes.reloaded == ["process/actors/a.md", "process/actors/c.md", "process/collaborations/x.md"])
    #expect(copy.catalogue.position(of: "actor/c") != nil)
    #expect(copy.catalogue.position(of: "collaboration/x") == nil)
    #expect(copy.unsaved.map(\.file) == ["process/actors/b.md"])
    #expect(try copy.undo() != nil)
    #expect(throws: EditProblem.changedSince("process/actors/a.md")) { try copy.undo() }
    RobustnessRow.othersFiles.note(4, "files changed, made and removed")
  }

  @Test func whatIsDroppedForAnotherProgramCanBeHadBackAndOtherWorkStays() throws {
    let text = "---\nname: A\n---\n"
    let temporary = TemporaryCatalogue(["process/actors/a.md": text, "process/actors/b.md": text])
    var copy = try workingCopy(temporary)
    try copy.perform([try set("actor/a", "name", "Min"), try set("actor/b", "name", "Min")], title: title)
    temporary.write("---\nname: Annans\n---\n", to: "process/actors/a.md")
    #expect(throws: SavingProblem.changedOnDisk(["process/actors/a.md"])) { try copy.save() }
    try copy.takeFromDisk(["process/actors/a.md"], title: title)
    #expect(copy.unsaved.map(\.file) == ["process/actors/b.md"])
    try copy.save()
    #expect(temporary.text(of: "process/actors/a.md") == "---\nname: Annans\n---\n")
    #expect(temporary.text(of: "process/actors/b.md") == "---\nname: Min\n---\n")
    _ = try copy.undo()
    try copy.save()
    #expect(temporary.text(of: "process/actors/a.md") == "---\nname: Min\n---\n")
    // One that is gone on disk goes here.
    try copy.perform([try set("actor/a", "name", "Igen")], title: title)
    temporary.remove("process/actors/a.md")
    #expect(throws: SavingProblem.changedOnDisk(["process/actors/a.md"])) { try copy.save() }
    try copy.takeFromDisk(["process/actors/a.md"], title: title)
    #expect(copy.catalogue.position(of: "actor/a") == nil)
    #expect(copy.unsaved.isEmpty)
  }

  @Test func aLinkOutOfTheCatalogueIsNotWritten() throws {
    let outside = TemporaryCatalogue(["a.md": "---\nname: Ute\n---\n"])
    let temporary = TemporaryCatalogue(Self.files)
    var copy = try workingCopy(temporary)
    try copy.perform([try set("actor/a", "name", "B")], title: title)
    temporary.remove("process/actors/a.md")
    temporary.link("process/actors/a.md", to: "\(outside.root)/a.md")
    #expect(throws: SavingProblem.outside("process/actors/a.md")) { try copy.save(overwriting: true) }
    #expect(outside.text(of: "a.md") == "---\nname: Ute\n---\n")
    RobustnessRow.pathsOutside.note(1, "links out of the catalogue")
  }

  @Test func aSavingThatFailsLeavesNothingBehind() throws {
    let temporary = TemporaryCatalogue(Self.files)
    var copy = try workingCopy(temporary)
    let long = String(repeating: "x", count: 250)
    try copy.perform(
      [try set("actor/b", "name", "C"), .create(kind: "actor", id: long, [.init("name", .text("L"))])],
      title: title)
    #expect(throws: SavingProblem.self) { try copy.save() }
    #expect(temporary.text(of: "process/actors/b.md") == Self.files["process/actors/b.md"])
    #expect(temporary.bytes(of: "process/actors/.b.md.vlds-tmp") == nil)
    #expect(copy.unsaved.count == 2)
    RobustnessRow.refusedWrites.note(1, "paths that are too long")
  }

  @Test func randomEditsAreUndoneToTheByte() throws {
    let temporary = TemporaryCatalogue(Self.files)
    var copy = try workingCopy(temporary)
    var random = SeededRandom(seed: 7)
    let texts = ["a", "två\nrader", "x: y", "", "[b]", "2"]
    for step in 0..<300 {
      let descriptions = copy.catalogue.descriptions
      let target = descriptions[Int.random(in: 0..<descriptions.count, using: &random)]
      let edits: [CatalogueEdit] =
        switch Int.random(in: 0..<8, using: &random) {
        case 0: [.create(kind: "actor", id: "n\(step)", [.init("name", .text("N"))])]
        case 1 where descriptions.count > 4: [.remove(target.reference, references: .remove)]
        case 2: [.rename(target.reference, to: target.kind.id == "actor" ? "r\(step)" : target.id)]
        case 3: [.body(target.reference, texts[step % texts.count])]
        default: [try set(target.reference, "description", texts[step % texts.count])]
        }
      _ = try? copy.perform(edits, title: title)
      expectLinkedAsFromScratch(copy.catalogue)
      if step % 50 == 0 { try copy.save() }
    }
    let steps = copy.history.done.count
    #expect(steps > 150)
    while try copy.undo() != nil {}
    try copy.save()
    for (file, text) in Self.files { #expect(temporary.text(of: file) == text, "\(file)") }
    let opened = try CatalogueReader.open(temporary.root)
    #expect(opened.places.count == Self.files.count)
    RobustnessRow.undone.note(steps, "steps taken back")
  }

  private func flat(_ links: some Sequence<Link>) -> [[Int]] {
    links.map { link in
      [link.source, link.node ?? -1, link.target ?? -1, link.targetPart ?? -1, Int(link.verdict.rawValue)]
    }
  }

  private func expectLinkedAsFromScratch(_ catalogue: Catalogue) {
    let again = Catalogue(
      manifest: catalogue.manifest, metamodel: catalogue.metamodel,
      descriptions: Array(catalogue.descriptions))
    #expect(flat(again.links) == flat(catalogue.links))
    for position in catalogue.descriptions.indices {
      #expect(flat(again.links(from: position)) == flat(catalogue.links(from: position)))
      #expect(flat(again.links(to: position)) == flat(catalogue.links(to: position)))
    }
  }

  @Test func linksToPartsFollowAnEditOfTheTarget() throws {
    let temporary = TemporaryCatalogue([
      "services/s/1/logical-interface.md":
        "---\nname: L\nmessages:\n  - id: m\n    name: M\n  - id: n\n    name: N\n    carries: [o]\n---\n",
      "information/exchange-objects/o.md":
        "---\nname: O\nattributes:\n  - id: a\n    name: A\n  - id: b\n    name: B\n---\n",
      "services/t/1/logical-interface.md":
        "---\nname: T\nmessages:\n  - id: x\n    name: X\n    field-rules:\n      - {attribute: o#b, rule: required}\n---\n",
    ])
    var copy = try workingCopy(temporary)
    let path = try #require(FieldPath("attributes"))
    for edit in [
      FieldEdit.Operation.add(.map([.init("id", .text("c"))])), .removeEntry("a"), .removeEntry("b"),
    ] {
      try copy.perform([.fields("exchange-object/o", [FieldEdit(path, edit)])], title: title)
      expectLinkedAsFromScratch(copy.catalogue)
    }
    try copy.perform([try set("exchange-object/o", "description", "lång\ntext")], title: title)
    expectLinkedAsFromScratch(copy.catalogue)
    #expect(copy.catalogue.links.contains { $0.verdict == .partMissing })
  }

  @Test func aCatalogueMadeAnewIsTheSame() throws {
    let temporary = TemporaryCatalogue(Self.files)
    var copy = try workingCopy(temporary)
    try copy.perform(
      [.rename("service/s", to: "q"), try set("collaboration/x", "purpose", "b")], title: title)
    try copy.save()
    let again = try workingCopy(temporary).catalogue
    #expect(again.descriptions.map(\.reference) == copy.catalogue.descriptions.map(\.reference))
    #expect(again.descriptions.map(\.document?.bytes) == copy.catalogue.descriptions.map(\.document?.bytes))
    #expect(again.links.map(\.target) == copy.catalogue.links.map(\.target))
  }

  // MARK: Changed by others

  /// The copy with an edit of its own of `a`, and another program's on disk.
  private func inConflict(_ temporary: TemporaryCatalogue, theirs: String) throws -> WorkingCopy {
    var copy = try workingCopy(temporary)
    try copy.perform(
      [
        try set("actor/a", "name", "Å"), try set("actor/a", "status", "review"),
        .body("actor/a", "Min text."),
      ],
      title: title)
    temporary.write(theirs, to: "process/actors/a.md")
    #expect(copy.takeChanges(at: ["process/actors/a.md"]).conflicts == ["process/actors/a.md"])
    return copy
  }

  @Test func bothSidesAreToldFieldByField() throws {
    let temporary = TemporaryCatalogue(Self.files)
    let theirs =
      "---\nname: A # så\nstatus: decided\ntype: region\nmaintenance: active\n---\n\nSe [b](b.md).\n"
    let copy = try inConflict(temporary, theirs: theirs)
    let conflict = try #require(copy.conflict(in: "process/actors/a.md"))
    #expect(conflict.reference == "actor/a")
    #expect(
      conflict.rows == [
        FileConflict.Row(field: "name", mine: "Å", theirs: "A", changed: .mine),
        FileConflict.Row(field: "status", mine: "review", theirs: "decided", changed: .both),
        FileConflict.Row(field: "type", mine: "state-agency", theirs: "region", changed: .theirs),
        FileConflict.Row(field: "maintenance", mine: "", theirs: "active", changed: .theirs),
        FileConflict.Row(field: "", mine: "Min text.", theirs: "Se [b](b.md).", changed: .mine),
      ])
  }

  @Test func whatIsKeptIsPutIntoTheFileOnDisk() throws {
    let temporary = TemporaryCatalogue(Self.files)
    let theirs = "---\n# deras\nname: A # så\nstatus: decided\ntype: region\n---\n\nSe [b](b.md).\n"
    var copy = try inConflict(temporary, theirs: theirs)
    try copy.settle("process/actors/a.md", keeping: ["name", ""], title: title)
    try copy.save()
    #expect(
      temporary.text(of: "process/actors/a.md")
        == "---\n# deras\nname: Å # så\nstatus: decided\ntype: region\n---\n\nMin text.\n")
    #expect(try copy.undo() != nil)
    try copy.save()
    #expect(temporary.text(of: "process/actors/a.md") == theirs)
  }

  @Test func nothingKeptIsTheFileOnDisk() throws {
    let temporary = TemporaryCatalogue(Self.files)
    let theirs = "---\nname: {sv: Deras}\n---\n"
    var copy = try inConflict(temporary, theirs: theirs)
    try copy.settle("process/actors/a.md", keeping: [], title: title)
    #expect(copy.unsaved.isEmpty)
    #expect(
      copy.catalogue.name(at: try #require(copy.catalogue.position(of: "actor/a")), in: .swedish) == "Deras")
  }

  @Test func whatIsGoneOrUnreadableIsNotComparedByField() throws {
    let temporary = TemporaryCatalogue(Self.files)
    let copy = try inConflict(temporary, theirs: "---\nname: [\n")
    #expect(copy.conflict(in: "process/actors/a.md") == nil)
    temporary.remove("process/actors/a.md")
    #expect(copy.conflict(in: "process/actors/a.md") == nil)
  }
}

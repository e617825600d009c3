import Catalogue
import CatalogueFiles
import Glibc
import TestSupport
import Testing

@Suite struct ScannerTests {
  private func scan(_ files: TemporaryCatalogue) throws -> (ids: [String], strays: [Stray]) {
    let opened = try CatalogueReader.open(files.root)
    return (opened.places.map { "\($0.kind.id)/\($0.id)" }, opened.strays)
  }

  @Test func ordersByKindAndThenById() throws {
    let names = ["b", "a-b", "a/c", "a", "a.b", "a/b", "z/y/x"]
    let files = TemporaryCatalogue(
      Dictionary(uniqueKeysWithValues: names.map { ("needs/customers/\($0).md", "---\n---\n") }))
    files.write("---\n---\n", to: "process/actors/x.md")
    let ids = try CatalogueReader.open(files.root).places.filter { $0.kind.id == "customer" }.map(\.id)
    #expect(ids == names.sorted())
  }

  @Test func opensNamesThatAreNoValidSegments() throws {
    let (ids, strays) = try scan(
      TemporaryCatalogue([
        "needs/customers/Å Ä.md": "---\n---\n", "services/S_1/v2/profile.md": "---\n---\n",
        "services/S_1/v2/instances/x y.md": "---\n---\n",
      ]))
    #expect(Set(ids) == ["customer/Å Ä", "profile/S_1/v2", "instance/S_1/v2/x y"])
    #expect(strays.isEmpty)
  }

  @Test func reportsFrontMatterWhereNoKindBelongs() throws {
    let (ids, strays) = try scan(
      TemporaryCatalogue([
        "needs/a.md": "---\nx: y\n---\n", "needs/kunder/b.md": "\u{FEFF}---\r\n---\r\n",
        "needs/notes.md": "# Bara text\n", "needs/README.md": "---\n---\n",
        "services/s/1.0/instances/a/b.md": "---\n---\n", "services/s/1.0/other.md": "---\n---\n",
        "docs/c.md": "---\n---\n",
      ]))
    #expect(ids.isEmpty)
    #expect(
      strays
        == ["needs/a.md", "needs/kunder/b.md", "services/s/1.0/instances/a/b.md", "services/s/1.0/other.md"]
        .map { Stray(file: $0, cause: .unknownPlace) })
  }

  @Test func skipsHiddenFilesAndOtherCatalogues() throws {
    let (ids, strays) = try scan(
      TemporaryCatalogue([
        "needs/customers/.a.md": "---\n---\n", "needs/customers/.x/a.md": "---\n---\n",
        "needs/customers/inner/catalogue.yaml": "", "needs/customers/inner/a.md": "---\n---\n",
        "needs/customers/inner/deep/a.md": "---\n---\n", "needs/customers/b.md": "---\n---\n",
      ]))
    #expect(ids == ["customer/b"])
    #expect(strays.isEmpty)
  }

  @Test func followsLinksInsideTheCatalogueOnce() throws {
    let outside = TemporaryCatalogue(["secret.md": "---\n---\n", "x/a.md": "---\n---\n"])
    let files = TemporaryCatalogue([
      "needs/customers/a.md": "---\nname: A\n---\n", "shared/b.md": "---\nname: B\n---\n",
      "shared/more/c.md": "---\n---\n",
    ])
    files.link("needs/customers/self", to: ".")
    files.link("needs/customers/up", to: "../..")
    files.link("needs/customers/loop", to: "loop")
    files.link("needs/customers/out", to: outside.root)
    files.link("needs/customers/secret.md", to: "\(outside.root)/secret.md")
    files.link("needs/customers/linked.md", to: "../../shared/b.md")
    files.link("needs/customers/gone.md", to: "nowhere.md")
    files.link("needs/customers/folder", to: "../../shared")
    files.link("shared/again", to: "more")
    let opened = try CatalogueReader.open(files.root)
    #expect(opened.places.map(\.id) == ["a", "folder/b", "folder/more/c", "gone", "linked"])
    #expect(
      opened.strays
        == ["folder/again", "loop", "out", "secret.md", "self", "up"]
        .map { Stray(file: "needs/customers/\($0)", cause: .linkNotFollowed) })
    let catalogue = try opened.catalogue()
    let gone = try #require(catalogue.descriptions.first { $0.id == "gone" })
    #expect(gone.state == .unreadable)
    guard case .unreadable = gone.problems.first?.cause else {
      Issue.record("\(gone.problems)")
      return
    }
  }

  @Test func everythingUnreadableIsAProblemOfOneDescription() throws {
    let files = TemporaryCatalogue([
      "needs/customers/a.md": "---\n---\n", "needs/customers/dir.md/x.md": "---\n---\n",
      "needs/customers/large.md": "---\n---\n" + String(repeating: "x", count: 8 << 20),
    ])
    mkfifo("\(files.root)/needs/customers/pipe.md", 0o644)
    let opened = try CatalogueReader.open(files.root)
    #expect(opened.places.count == 5)
    files.write("---\n---\n", to: "needs/customers/new.md")
    files.remove("needs/customers/a.md")
    let found = try opened.catalogue().descriptions
    let causes = Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0.problems.first?.cause) })
    #expect(causes["a"] == .unreadable(systemWords(ENOENT)))
    #expect(causes["dir.md/x"] == .some(nil))
    #expect(causes["dir"] == .unreadable(systemWords(EISDIR)))
    #expect(causes["large"] == .tooLarge(limit: 8 << 20))
    #expect(causes["pipe"] == .noFrontMatter)
    #expect(causes["new"] == nil)
    #expect(opened.description(at: "needs/customers/new.md")?.state == .read)
  }

  @Test func aFolderThatCannotBeReadIsReported() throws {
    let files = TemporaryCatalogue(["needs/customers/a.md": "---\n---\n", "needs/goals/b.md": "---\n---\n"])
    // The administrator can read everything.
    guard getuid() != 0 else { return }
    chmod("\(files.root)/needs/goals", 0)
    let (ids, strays) = try scan(files)
    #expect(ids == ["customer/a"])
    #expect(strays == [Stray(file: "needs/goals", cause: .unreadableFolder(systemWords(EACCES)))])
  }
}

import Catalogue
import Metamodel
import TestSupport
import Testing

@testable import CatalogueFiles

/// Descriptions with mutated front matter and body: read as Yams reads them or refused with a place, and edited
/// without harm.
@Suite struct FrontMatterFuzz {
  private static let words =
    Metamodel.vlds.kinds.flatMap { $0.schema.fields.map { "\($0.id):" } }
    + [
      "---\n", "&a ", "*a", "!!str ", "? ", "|\n", ">-\n", "|2\n", "{sv: ", "[a, b]", "<<: ", "#",
      "%YAML 1.2\n",
    ]

  @Test func anyBytesAreReadOrRefusedWithTheirPlace() async {
    await #expect(processExitsWith: .success, Fuzz.comment("front-matter")) {
      var seeds = RepositoryFiles.all(below: "SampleCatalog", endings: ".md").sorted { $0.key < $1.key }.map(
        \.value)
      for seed in UInt64(0)..<40 {
        var generator = YamlGenerator(seed: seed)
        seeds.append(Array("---\n\(generator.document())---\n\nText.\n".utf8))
        var messy = MessyDocument(
          seed: seed, Metamodel.vlds.kinds[Int(seed) % Metamodel.vlds.kinds.count].schema)
        seeds.append(Array(messy.text().utf8))
      }
      var fuzz = Fuzz("front-matter", seeds: seeds, words: FrontMatterFuzz.words)
      fuzz.run(for: .mutatedTexts) { FrontMatterFuzz.fault(in: $0) }
    }
  }

  /// What is wrong with how a file was read; `nil` where all is well.
  private static func fault(in bytes: [UInt8]) -> String? {
    let kinds = Metamodel.vlds.kinds
    let kind = kinds[bytes.count % kinds.count]
    let (document, problems) = Document.read(description: bytes, schema: kind.schema)
    if let problem = problems.first(where: { !$0.position.isInside(bytes) }) {
      return "no such place: \(problem)"
    }
    guard let document else { return problems.isEmpty ? "neither a document nor a problem" : nil }
    if let fault = faultOfPlaces(document) { return fault }
    if let fault = disagreement(document, problems) { return fault }
    _ = document.bodyText
    _ = MarkdownLinks.links(in: bytes, from: document.bodyStart)
    return faultOfEdit(document, kind)
  }

  /// Nodes whose places are not in the file, or do not lie in one another as their values do.
  private static func faultOfPlaces(_ document: Document) -> String? {
    let bytes = 0...document.bytes.count
    for (index, node) in document.nodes.enumerated() {
      guard bytes.contains(Int(node.end)), bytes.contains(Int(node.keyEnd)), node.start <= node.end,
        node.keyStart <= node.keyEnd, Int(node.after) > index, Int(node.after) <= document.nodes.count
      else { return "node \(index) lies outside: \(node)" }
      // Each position is counted from the start of the file.
      if index < 100, !document.position(of: Int(node.start)).isInside(document.bytes) {
        return "node \(index) has no place"
      }
      _ = (document.key(index), document.text(index), document.isAbsent(index))
    }
    return nil
  }

  /// Where the plain reader read all of it, Yams reads the same.
  private static func disagreement(_ document: Document, _ problems: [ReadingProblem]) -> String? {
    guard document.isPlain, problems.isEmpty else { return nil }
    let yaml = String(decoding: document.bytes[document.frontMatter], as: UTF8.self)
    let hasValue = yaml.split(whereSeparator: \.isNewline).contains { line in
      line.first { $0 != " " && $0 != "\t" }.map { $0 != "#" } ?? false
    }
    guard hasValue, let other = yamsTree(yaml) else {
      return hasValue ? "Yams refuses it: \(Tree(document))" : nil
    }
    return other == Tree(document) ? nil : "ours \(Tree(document))\nYams \(other)"
  }

  /// A new name is there afterwards, and all else is as before; or the edit is refused.
  private static func faultOfEdit(_ document: Document, _ kind: Kind) -> String? {
    guard let path = FieldPath("name"), kind.schema["name"] != nil else { return nil }
    let editor = DocumentEditor(schema: kind.schema, file: "a.md", language: "sv")
    do throws(EditProblem) {
      let after = try editor.edited(document, by: FieldEdit(path, .set(.text("Ny: #"))))
      guard after.bytes[after.bodyStart...].elementsEqual(document.bytes[document.bodyStart...]) else {
        return "an edit of a field changed the body"
      }
      return String(describing: NewValue(0, in: after)).contains("Ny: #")
        ? nil : "the edited value is not there"
    } catch {
      return nil
    }
  }
}

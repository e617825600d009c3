import Catalogue
import CatalogueFiles
import Metamodel
import Rules
import TestSupport
import Testing

/// Files with a mark `▸` before each place where a finding is to stand.
///
/// A text without fences is front matter. Marks on a line of their own before everything else are line 1 of the file.
struct MarkedFiles {
  /// A place in one of the files.
  struct Place: Hashable, Comparable, CustomStringConvertible {
    let file: String
    let position: Position

    static func < (left: Place, right: Place) -> Bool {
      left.file != right.file ? left.file < right.file : left.position < right.position
    }

    var description: String { "\(file):\(position.line):\(position.column)" }
  }

  private(set) var texts: [String: String] = [:]
  private(set) var marks: [Place] = []

  init(_ files: [String: String]) {
    for (path, text) in files {
      let file = path.contains(".") && !path.hasSuffix("/") && path.hasSuffix(".md") ? path : path + ".md"
      add(text.hasPrefix("---") || text.hasPrefix("▸---") ? text : MarkedFiles.fenced(text), as: file)
    }
  }

  /// Adds a text, and the places of the marks in it.
  mutating func add(_ text: String, as file: String) {
    var clean = ""
    for character in text {
      if character == "▸" {
        marks.append(Place(file: file, position: Position(of: clean.utf8.count, in: Array(clean.utf8))))
      } else {
        clean.append(character)
      }
    }
    texts[file] = clean
  }

  private static func fenced(_ text: String) -> String {
    let marks = text.prefix { $0 == "▸" }
    let isMarked = !marks.isEmpty && text.dropFirst(marks.count).first == "\n"
    let fields = isMarked ? String(text.dropFirst(marks.count + 1)) : text
    return (isMarked ? marks : "")
      + "---\n\(fields)\(fields.isEmpty || fields.hasSuffix("\n") ? "" : "\n")---\n"
  }
}

/// The day that tests take for today.
let testDay = Day("2026-11-22")!  // A day that there is.

/// Expects a rule to find what is marked in the files, no more and no less, with these messages in order.
func expect(
  _ rule: String, finds messages: [String], in files: [String: String], manifest: String = "",
  imports: [String: Catalogue] = [:], sourceLocation: SourceLocation = #_sourceLocation
) {
  var marked = MarkedFiles(files)
  let head = "format: \(Manifest.format)\nid: test\n"
  marked.add(head + manifest, as: "catalogue.yaml")
  let fields = marked.texts["catalogue.yaml"].map { String($0.dropFirst(head.count)) } ?? ""
  let descriptions = marked.texts.filter { $0.key != "catalogue.yaml" }
  let catalogue = makeCatalogue(descriptions, manifest: fields, imports: imports)
  expect(rule, finds: messages, at: marked.marks, in: catalogue, sourceLocation: sourceLocation)
}

/// Expects the same of files on disk, where places count that a catalogue in memory does not have.
func expectOnDisk(
  _ rule: String, finds messages: [String], in files: [String: String],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  var marked = MarkedFiles([:])
  for (file, text) in files { marked.add(text, as: file) }
  let folder = TemporaryCatalogue(marked.texts)
  let catalogue = try CatalogueReader.open(folder.root).catalogue()
  expect(rule, finds: messages, at: marked.marks, in: catalogue, sourceLocation: sourceLocation)
}

private func expect(
  _ rule: String, finds messages: [String], at marks: [MarkedFiles.Place], in catalogue: Catalogue,
  sourceLocation: SourceLocation
) {
  let findings = assess(catalogue, rules: [rule]).findings
  let places = findings.map { MarkedFiles.Place(file: $0.place.file, position: $0.place.position) }
  #expect(places.sorted() == marks.sorted(), sourceLocation: sourceLocation)
  #expect(findings.map(\.message.sv) == messages, sourceLocation: sourceLocation)
  for finding in findings {
    #expect(finding.rule == rule, sourceLocation: sourceLocation)
    #expect(
      !finding.message.en.isEmpty && finding.message.en != finding.message.sv, sourceLocation: sourceLocation)
  }
}

/// Tests a catalogue as it stands on the day of the tests.
func assess(_ catalogue: Catalogue, rules: Set<String>? = nil, asPublished: Bool = false) -> Assessment {
  Validator(catalogue, today: testDay, options: .init(rules: rules, asPublished: asPublished)).assess()
}

extension String {
  /// The text with a mark before the first place where some words stand.
  func marked(at words: String) -> String {
    guard let range = firstRange(of: words) else { return self }
    return self[..<range.lowerBound] + "▸" + self[range.lowerBound...]
  }
}

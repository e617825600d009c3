import Catalogue
import CatalogueFiles
import Exchange
import Foundation
import Metamodel
import Rules
import TestSupport
import Testing

/// A folder to import from that is not on the disk.
struct MemoryFolder: ImportFolder {
  var files: [String: [UInt8]]

  init(_ files: [String: String]) { self.files = files.mapValues { Array($0.utf8) } }

  init(bytes files: [String: [UInt8]]) { self.files = files }

  func bytes(of path: String) throws(ImportFolderFault) -> [UInt8] {
    guard let bytes = files[path] else { throw .missing }
    return bytes
  }

  /// All files whose names end in one of the endings, as if the folder had been named.
  func sources(_ endings: String...) -> Sources {
    Sources(self, files: files.keys.filter { path in endings.contains { path.hasSuffix($0) } })
  }
}

extension MemoryFolder {
  /// A folder of the fixtures.
  static func fixture(_ name: String) throws -> MemoryFolder {
    let folder = Bundle.module.bundleURL.appending(path: "Fixtures/\(name)")
    var files: [String: [UInt8]] = [:]
    let paths = FileManager.default.enumerator(atPath: folder.path)
    while let path = paths?.nextObject() as? String {
      guard let data = FileManager.default.contents(atPath: folder.appending(path: path).path) else {
        continue
      }
      files[path] = Array(data)
    }
    return MemoryFolder(bytes: files)
  }
}

/// A catalogue as texts, into which imports are brought.
struct Brought {
  private(set) var files: [String: String]
  private(set) var report = ImportReport()

  init(_ files: [String: String] = [:]) { self.files = files }

  var catalogue: Catalogue { makeCatalogue(files) }

  /// Brings contents in, as the program does.
  mutating func bring(_ contents: ImportedContents) throws {
    let merge = Merge(contents, into: catalogue)
    report = merge.report
    for change in try EditPlanner.changes(for: merge.edits, in: catalogue) {
      files[change.file] = change.after.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Changes a file as a person does in a text editor.
  mutating func replace(_ old: String, with new: String, in file: String) {
    files[file] = files[file]?.replacing(old, with: new)
  }

  /// The record of a description.
  func record(_ reference: String) -> Record? {
    let catalogue = catalogue
    return catalogue.position(of: reference).flatMap { catalogue.descriptions[$0].record }
  }

  /// What is wrong with the files and their references.
  func faults() throws -> [String] {
    let day = try #require(Day("2026-11-22"))
    return Validator(catalogue, today: day).assess().findings
      .filter { $0.rule.hasPrefix("FO-") || $0.rule == "ST-01" }.map { "\($0.key): \($0.message.en)" }
  }
}

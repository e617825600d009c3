import ArgumentParser
import CatalogueFiles
import Metamodel

extension CompletionKind {
  /// The descriptions of the catalogue, as `kind/id`; the kinds until one has been typed.
  static var descriptions: CompletionKind {
    .custom { words, _, typed in Completing.references(beginningWith: typed, in: words) }
  }
}

/// What the shell offers for a word of the command line.
enum Completing {
  /// The most that a shell is given: more than that nobody looks through.
  private static let limit = 1000

  /// Kinds with something in them, and behind the slash the ids of the kind.
  ///
  /// - Parameter words: those of the command line, of which `-C` and what follows names the catalogue.
  static func references(beginningWith typed: String, in words: [String]) -> [String] {
    let place = words.firstIndex(of: "-C").map(words.index(after:))
    let path = place.flatMap { words.indices.contains($0) ? Paths.expanded(words[$0]) : nil }
    guard let opened = try? Session.open(path) else { return [] }
    // Only names are read, no file.
    let catalogue = opened.outline(ofEachKind: 0)
    guard let slash = typed.firstIndex(of: "/") else {
      let kinds = catalogue.metamodel.kinds.filter { kind in
        kind.id.hasPrefix(typed) && !catalogue.positions(of: kind).isEmpty
      }
      // One kind is no choice: what it holds is.
      guard kinds.count == 1, let only = kinds.first else { return kinds.map { $0.id + "/" } }
      return references(beginningWith: only.id + "/", in: words)
    }
    guard let kind = catalogue.metamodel[String(typed[..<slash])] else { return [] }
    let found = catalogue.positions(of: kind).lazy.map { catalogue.descriptions[$0].reference }
    return Array(found.filter { $0.hasPrefix(typed) }.prefix(limit))
  }
}

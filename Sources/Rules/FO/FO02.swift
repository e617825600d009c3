import Catalogue
import Metamodel

/// A description lies where its kind belongs.
enum FO02: CatalogueRule {
  static let statement = RuleStatement(
    "FO-02", .error, .always,
    title: Words(sv: "Okänd plats", en: "Unknown location"),
    statement: Words(
      sv: "En beskrivning ligger där dess slag ska ligga.",
      en: "A description lies where its kind belongs."),
    source: "Catalogue file format", .added,
    kinds: ["*"],
    finds: """
      Markdown files with front matter, below the first folder of any `path` in metamodel.yaml, that match \
      no `path`, whatever their segments. Not tested by this rule: README.md, files without front matter \
      (at a place of some kind they are FO-01) and what format.md does not read.
      """,
    fix: Words(
      sv: "Flytta filen till mappen för sitt slag, eller ut ur katalogens mappar.",
      en: "Move the file to the folder of its kind, or out of the catalogue's folders."), .core)

  static func check(_ context: RuleContext, _ report: Report) {
    for stray in context.catalogue.strays where stray.cause == .unknownPlace {
      report(.unknownPlace(places(near: stray.file, in: context)), at: .file, on: .file(stray.file))
    }
  }

  /// The places of the kinds whose folder the file lies in, or else in its first folder.
  private static func places(near file: String, in context: RuleContext) -> [String] {
    let segments = file.split(separator: "/")
    let shared = { (path: PathPattern) in
      zip(segments, path.notation.split(separator: "/")).prefix { $0 == $1 || $1.hasPrefix("{") }.count
    }
    let paths = context.catalogue.metamodel.kinds.map(\.path)
    let most = paths.map(shared).max() ?? 0
    guard most > 0 else { return [] }
    let nearest = paths.filter { shared($0) == most }.map(\.notation)
    return nearest.count > 4 ? [] : nearest
  }
}

extension Words {
  fileprivate static func unknownPlace(_ places: [String]) -> Words {
    let head = Words(
      sv: "Inget slag av beskrivning ligger här. Flytta filen till mappen för sitt slag",
      en: "No kind of description lies here. Move the file to the folder of its kind")
    let way =
      places.isEmpty
      ? Words("")
      : Words(sv: ", till exempel ", en: ", such as ") + .alternatives(places)
    return head + way
      + Words(sv: ", eller ut ur katalogens mappar.", en: ", or out of the catalogue's folders.")
  }
}

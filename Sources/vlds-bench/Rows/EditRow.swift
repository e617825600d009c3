import Catalogue
import CatalogueFiles
import Metamodel
import Rules

/// One edit: the value put into the file, the links made anew, and what it can touch tested again. Writing to the
/// disk is apart.
enum EditRow: Row {
  static let name = "edit"

  /// The kinds whose descriptions are edited, from those that little refers to to those that much does.
  private static let kinds = [
    "actor", "business-object", "exchange-object", "exchange", "service", "profile",
  ]

  static func figures(of subject: Subject) throws -> [Figure] {
    let opened = try CatalogueReader.open(subject.catalogue)
    guard let today = Day(BenchDay.text) else { return [] }
    var copy = WorkingCopy(opened, try opened.catalogue())
    var check = LiveCheck(copy.catalogue, today: today)
    let bar = subject.count > 30_000 ? 0.020 : 0.010
    let figures = try kinds.compactMap { kind -> Figure? in
      guard let positions = copy.catalogue.metamodel[kind].map(copy.catalogue.positions), !positions.isEmpty
      else { return nil }
      let times = try (0..<20).map { step in
        let position = positions.lowerBound + positions.count * step / 20
        let reference = copy.catalogue.descriptions[position].reference
        let value = FieldEdit.Operation.set(.text(step % 2 == 0 ? "retired" : "in-review"))
        let edit = FieldEdit(FieldPath([FieldPath.Step(name: "status")]), value)
        return try timed {
          try copy.perform(
            [.fields(reference, [edit])], title: Words(sv: "Ändra status", en: "Change status"))
          check = check.updated(to: copy.catalogue)
        }
      }
      return Figure(
        row: name, work: "one edit of \(kind), relinked and tested", descriptions: subject.count,
        value: Samples(times).median, unit: .seconds, bar: bar)
    }
    // One among the first, so that nearly all others get other positions.
    var (created, removed): ([Double], [Double]) = ([], [])
    guard let exchange = copy.catalogue.metamodel["exchange"].map(copy.catalogue.positions)?.first else {
      return figures
    }
    let reference = copy.catalogue.descriptions[exchange].reference
    for step in 0..<10 {
      let id = "aa-\(step)"
      created.append(
        try timed {
          try copy.perform([.copy(reference, to: id)], title: Words(sv: "Skapa", en: "Create"))
          check = check.updated(to: copy.catalogue)
        })
      removed.append(
        try timed {
          try copy.perform(
            [.remove("exchange/\(id)", references: .leave)], title: Words(sv: "Ta bort", en: "Remove"))
          check = check.updated(to: copy.catalogue)
        })
    }
    return figures
      + [("created", created), ("removed", removed)].map { what, times in
        Figure(
          row: name, work: "one description \(what), relinked and tested", descriptions: subject.count,
          value: Samples(times).median, unit: .seconds)
      }
  }
}

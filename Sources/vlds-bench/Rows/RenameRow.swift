import Catalogue
import CatalogueFiles
import Glibc
import Metamodel

/// A rename with the references in all files, saved, beside rewriting and flushing those same files.
enum RenameRow: Row {
  static let name = "rename"

  static func figures(of subject: Subject) throws -> [Figure] {
    // A catalogue of somebody's own is only read.
    guard subject.isGenerated else { return [] }
    let opened = try CatalogueReader.open(subject.catalogue)
    let catalogue = try opened.catalogue()
    guard let position = mostReferred(catalogue) else { return [] }
    let places = Set(catalogue.links(to: position).map(\.source)).union([position])
    let floor = try samples(subject.runs) {
      for place in places { try rewrite(catalogue.descriptions[place], in: subject.catalogue) }
    }.median
    var copy = WorkingCopy(opened, catalogue)
    let (kind, id) = (catalogue.descriptions[position].kind.id, catalogue.descriptions[position].id)
    let times = try (0..<subject.runs).flatMap { _ in
      try [(id, "\(id)-2"), ("\(id)-2", id)].map { from, to in
        try timed {
          try copy.perform([.rename("\(kind)/\(from)", to: to)], title: Words(sv: "Byt id", en: "Rename"))
          try copy.save()
        }
      }
    }
    return [
      Figure(
        row: name, work: "floor: files rewritten and flushed", descriptions: subject.count, value: floor,
        unit: .seconds),
      Figure(
        row: name, work: "rename with references in those files, saved", descriptions: subject.count,
        value: Samples(times).median, unit: .seconds, bar: 2 * floor, comparison: "\(places.count) files"),
    ]
  }

  /// What most descriptions refer to.
  private static func mostReferred(_ catalogue: Catalogue) -> Int? {
    catalogue.descriptions.indices.max { catalogue.links(to: $0).count < catalogue.links(to: $1).count }
  }

  /// Writes a file beside itself, flushes it and puts it in its place.
  private static func rewrite(_ description: Description, in root: String) throws {
    let path = "\(root)/\(description.file)"
    let (bytes, temporary) = (description.bytes ?? [], path + ".floor")
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0, write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0, close(file) == 0,
      Glibc.rename(temporary, path) == 0
    else { throw BenchProblem.unreadable(path) }
  }
}

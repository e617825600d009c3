import CatalogueFiles
import Glibc

/// One run through the rows.
final class Session {
  private let rows: [String]
  private(set) var figures: [Figure] = []
  private(set) var problems: [String] = []

  /// - Parameter rows: the names of those to measure.
  init(rows: [String]) { self.rows = rows }

  /// Measures all rows on all subjects. What cannot be measured is kept as a problem, and the rest goes on.
  func measure(_ subjects: [Subject]) {
    for subject in subjects { measure(Rows.processes, subject) }
    for subject in subjects {
      measure(Rows.inside, subject)
      subject.forget()
    }
    let order = Rows.names
    figures = order.flatMap { name in figures.filter { $0.row == name } }
  }

  private func measure(_ kinds: [any Row.Type], _ subject: Subject) {
    for row in kinds where rows.contains(row.name) {
      Session.log("measuring \(row.name) on \(Table.grouped(subject.count))")
      do {
        figures += try row.figures(of: subject)
      } catch {
        problems.append("\(row.name) on \(Table.grouped(subject.count)): \(error)")
      }
    }
  }

  /// Tells what goes on, beside the report.
  static func log(_ text: String) {
    let line = "\(text)\n"
    _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  }

  /// How busy the machine has been the last minute.
  static func load() -> Double {
    var loads = [0.0]
    return getloadavg(&loads, 1) == 1 ? loads[0] : 0
  }

  /// How many descriptions a catalogue has.
  static func size(of catalogue: String) throws -> Int { try CatalogueReader.open(catalogue).places.count }
}

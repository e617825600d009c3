import Catalogue
import Metamodel

/// The trace and the impact of one element, of the kinds that reach furthest.
enum TraceRow: Row {
  static let name = "trace"

  private static let kinds = ["actor", "process", "exchange", "exchange-object", "profile", "legal-source"]

  static func figures(of subject: Subject) throws -> [Figure] {
    let terms = try subject.content().terms
    let starts = kinds.flatMap { kind -> [Element] in
      guard let kind = terms.catalogue.metamodel[kind] else { return [] }
      // From all of the catalogue, so that nothing is in the caches for having been near.
      let positions = Array(terms.catalogue.positions(of: kind))
      let step = max(1, positions.count / 40)
      return stride(from: 0, to: positions.count, by: step).map { Element(positions[$0]) }
    }
    let bar = subject.count > 10_000 ? 0.005 : 0.002
    return figures("trace of one element", starts, subject, bar) { Trace(from: $0, in: terms).nodes.count }
      + figures("impact of one element", starts, subject, bar) { Impact(of: $0, in: terms).affected.count }
  }

  private static func figures(
    _ work: String, _ starts: [Element], _ subject: Subject, _ bar: Double, _ body: (Element) -> Int
  ) -> [Figure] {
    var times: [Double] = []
    var most = 0
    for start in starts {
      // A pause of the machine is longer than the work itself; it does not come five times in a row.
      let runs = (0..<5).map { _ in timed { most = max(most, body(start)) } }
      times.append(runs.min() ?? 0)
    }
    let samples = Samples(times)
    return [
      Figure(
        row: name, work: "\(work), median", descriptions: subject.count, value: samples.median,
        unit: .seconds,
        bar: bar, comparison: "\(starts.count) elements, at most \(most) reached"),
      Figure(
        row: name, work: "\(work), worst", descriptions: subject.count, value: samples.worst, unit: .seconds,
        bar: bar),
    ]
  }
}

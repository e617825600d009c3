/// How figures grow with the catalogue: 100 000 may cost 11 times 10 000 (quality.md), and so for other sizes.
enum Growth {
  /// The most that a cost may grow beside the catalogue: a tenth.
  static let allowance = 1.1

  /// The growth from the last size but one to the last, of every figure that reads all of the catalogue.
  static func figures(of figures: [Figure]) -> [Figure] {
    let reading = figures.filter(\.growsWithCatalogue)
    var works: [String] = []
    for figure in reading where !works.contains(figure.work) { works.append(figure.work) }
    return works.compactMap { work in
      let sizes = reading.filter { $0.work == work }.sorted { $0.descriptions < $1.descriptions }.suffix(2)
      guard sizes.count == 2, let small = sizes.first, let large = sizes.last, small.value > 0 else {
        return nil
      }
      let factor = Double(large.descriptions) / Double(small.descriptions)
      return Figure(
        row: large.row, work: "growth of: \(work)", descriptions: large.descriptions,
        value: large.value / small.value, unit: .ratio, bar: factor * allowance,
        comparison: "catalogue x \(Int(factor.rounded()))", isExact: large.isExact)
    }
  }
}

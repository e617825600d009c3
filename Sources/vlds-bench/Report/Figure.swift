/// One thing measured, with what it is to be held against.
struct Figure: Codable {
  /// The row that it belongs to, as in `--rows`.
  let row: String
  let work: String
  /// The size of the catalogue.
  let descriptions: Int
  let value: Double
  let unit: Unit
  /// The highest value that is good enough (quality.md); `nil` where none is set.
  var bar: Double?
  /// What the bar comes from, or what stands beside.
  var comparison: String?
  /// Whether the same program gives the same figure on every machine.
  var isExact = false
  /// Whether all of the catalogue is read, so that the figure may grow in step with it and no faster.
  var growsWithCatalogue = false

  enum Unit: String, Codable {
    case seconds, megabytes, bytes, cells, ratio, instructions
  }

  var isMet: Bool? { bar.map { value <= $0 } }

  /// A value in the unit, with three digits.
  func text(_ value: Double) -> String {
    switch unit {
    case .seconds where value >= 1: "\(Figure.digits(value, 2)) s"
    case .seconds where value >= 0.1: "\(Figure.digits(value * 1000, 0)) ms"
    case .seconds: "\(Figure.digits(value * 1000, 2)) ms"
    case .megabytes: "\(Figure.digits(value, 0)) MB"
    case .bytes: "\(Figure.digits(value, 0)) bytes"
    case .cells: "\(Figure.digits(value, 0)) cells"
    case .ratio: "x \(Figure.digits(value, 1))"
    case .instructions: "\(Figure.digits(value / 1e6, 0)) M instructions"
    }
  }

  private static func digits(_ value: Double, _ count: Int) -> String {
    let scale = [1.0, 10, 100][count]
    let scaled = Int((value * scale).rounded())
    guard count > 0 else { return String(scaled) }
    let rest = String(scaled % Int(scale))
    return "\(scaled / Int(scale)).\(String(repeating: "0", count: count - rest.count))\(rest)"
  }
}

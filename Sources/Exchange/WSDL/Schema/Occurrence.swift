/// How many there may be of something in a document.
struct Occurrence: Hashable {
  var low: Int
  /// `nil` where there is no upper bound.
  var high: Int?

  static let once = Occurrence(low: 1, high: 1)

  init(low: Int, high: Int?) {
    self.low = low
    self.high = high
  }

  /// What `minOccurs` and `maxOccurs` say; once where they say nothing that is a number.
  init(_ node: XMLNode) {
    var (least, high) = ("1", "1")
    for attribute in node.attributes {
      switch attribute.name {
      case "minOccurs": least = attribute.value.trimmed
      case "maxOccurs": high = attribute.value.trimmed
      default: break
      }
    }
    low = Int(least).map { max($0, 0) } ?? 1
    // A number too large to hold is as good as none.
    self.high = high == "unbounded" ? nil : Int(high).map { max($0, 0) } ?? (Double(high) == nil ? 1 : nil)
  }

  /// How many in all where each of so many has so many.
  static func * (left: Occurrence, right: Occurrence) -> Occurrence {
    let high =
      left.high == 0 || right.high == 0
      ? 0 : combined(left.high, right.high) { $0.multipliedReportingOverflow(by: $1) }
    let low = left.low.multipliedReportingOverflow(by: right.low)
    return Occurrence(low: low.overflow ? .max : low.partialValue, high: high)
  }

  /// How many in all where one comes after the other.
  static func + (left: Occurrence, right: Occurrence) -> Occurrence {
    let low = left.low.addingReportingOverflow(right.low)
    return Occurrence(
      low: low.overflow ? .max : low.partialValue,
      high: combined(left.high, right.high) { $0.addingReportingOverflow($1) })
  }

  /// How many where it is one or the other.
  static func | (left: Occurrence, right: Occurrence) -> Occurrence {
    Occurrence(
      low: min(left.low, right.low),
      high: combined(left.high, right.high) { (max($0, $1), false) })
  }

  private static func combined(
    _ left: Int?, _ right: Int?, _ operation: (Int, Int) -> (partialValue: Int, overflow: Bool)
  ) -> Int? {
    guard let left, let right else { return nil }
    let result = operation(left, right)
    return result.overflow ? nil : result.partialValue
  }

  /// The form `0..1`, `1..*`.
  var notation: String { "\(low)..\(high.map(String.init) ?? "*")" }
}

/// Lists laid one after the other, and where each begins.
final class Rows<Element: Sendable>: Sendable {
  /// What is in all of them.
  let elements: [Element]
  private let starts: [Int32]

  /// - Parameters:
  ///   - rows: by what the maker knows them; they are kept by number from 0.
  ///   - append: appends the list of a row.
  init(_ rows: Range<Int>, _ append: (_ row: Int, _ elements: inout [Element]) -> Void) {
    var elements: [Element] = []
    var starts: [Int32] = [0]
    starts.reserveCapacity(rows.count + 1)
    for row in rows {
      append(row, &elements)
      starts.append(Int32(elements.count))
    }
    self.elements = elements
    self.starts = starts
  }

  /// How many lists there are.
  var count: Int { starts.count - 1 }

  subscript(row: Int) -> ArraySlice<Element> { elements[Int(starts[row])..<Int(starts[row + 1])] }
}

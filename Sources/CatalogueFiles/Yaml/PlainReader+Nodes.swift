import Catalogue

/// Noting the nodes as they are read.
extension PlainReader {
  mutating func append(_ style: Node.Style, _ start: Int, _ end: Int, key: Range<Int>) {
    nodes.append(Node(.scalar, style, start: start, end: end, key: key, after: nodes.count + 1))
  }

  mutating func open(_ shape: Node.Shape, _ style: Node.Style, start: Int, key: Range<Int>) -> Int {
    nodes.append(Node(shape, style, start: start, end: start, key: key))
    return nodes.count - 1
  }

  mutating func close(_ index: Int) {
    nodes[index].end = UInt32(valueEnd)
    nodes[index].after = UInt32(nodes.count)
  }
}

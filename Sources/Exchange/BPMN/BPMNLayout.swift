/// Where everything of a collaboration is drawn: pools below each other, steps side by side in columns that no other
/// pool has, so that a message passes the pools between without crossing what is in them, and data below and beside.
struct BPMNLayout {
  /// A shape, in the units of the diagram.
  struct Box {
    var x: Int
    var y: Int
    var width: Int
    var height: Int

    var middle: Int { x + width / 2 }
    var bottom: Int { y + height }
  }

  private let collaboration: BPMNCollaboration
  private var boxes: [String: Box] = [:]
  private var order: [String] = []
  /// The pool that each thing stands in.
  private var owners: [String: String] = [:]

  private static let (columnWidth, rowHeight, gap) = (160, 80, 60)
  /// Where the first column begins, behind the name of the pool.
  private static let start = 100
  private static let task = (width: 110, height: 80)
  private static let event = 36
  private static let object = (width: 36, height: 50)

  init(_ collaboration: BPMNCollaboration) {
    self.collaboration = collaboration
    let columns = collaboration.pools.map(\.nodes.count).reduce(0, +)
    let width = max(600, BPMNLayout.start - 40 + columns * BPMNLayout.columnWidth)
    var y = 40
    var column = 0
    for pool in collaboration.pools {
      let rows = pool.nodes.isEmpty ? 0 : (pool.objects.count + pool.nodes.count - 1) / pool.nodes.count
      let height = pool.nodes.isEmpty ? 60 : 140 + rows * BPMNLayout.rowHeight
      place(pool.identifier, Box(x: 40, y: y, width: width, height: height), in: pool)
      add(pool, x: BPMNLayout.start + column * BPMNLayout.columnWidth, y: y)
      y += height + BPMNLayout.gap
      column += pool.nodes.count
    }
  }

  private mutating func place(_ identifier: String, _ box: Box, in pool: BPMNCollaboration.Pool) {
    boxes[identifier] = box
    owners[identifier] = pool.identifier
    order.append(identifier)
  }

  private mutating func add(_ pool: BPMNCollaboration.Pool, x: Int, y: Int) {
    let (task, event, object) = (BPMNLayout.task, BPMNLayout.event, BPMNLayout.object)
    for (column, node) in pool.nodes.enumerated() {
      let middle = x + column * BPMNLayout.columnWidth + task.width / 2
      let (width, height) = node.isEvent ? (event, event) : task
      let box = Box(x: middle - width / 2, y: y + 70 - height / 2, width: width, height: height)
      place(node.identifier, box, in: pool)
    }
    for (number, piece) in pool.objects.enumerated() {
      let (row, column) = number.quotientAndRemainder(dividingBy: pool.nodes.count)
      // Between the columns, where no message goes.
      let left = x + column * BPMNLayout.columnWidth + task.width + 7
      let box = Box(
        x: left, y: y + 130 + row * BPMNLayout.rowHeight, width: object.width, height: object.height)
      place(piece.identifier, box, in: pool)
    }
  }

  /// Writes the diagram.
  func add(to xml: inout XMLWriter) {
    let name = collaboration.identifier
    xml.element("bpmndi:BPMNDiagram", [("id", "diagram_\(name)")]) { xml in
      xml.element("bpmndi:BPMNPlane", [("id", "plane_\(name)"), ("bpmnElement", name)]) { xml in
        for identifier in order { addShape(identifier, to: &xml) }
        for pool in collaboration.pools { addEdges(inside: pool, to: &xml) }
        for (index, flow) in collaboration.flows.enumerated() {
          addEdge(flow.identifier, between(flow.source, flow.target, index), to: &xml)
        }
      }
    }
  }

  private func addShape(_ identifier: String, to xml: inout XMLWriter) {
    guard let box = boxes[identifier] else { return }
    var attributes = [("id", "shape_\(identifier)"), ("bpmnElement", identifier)]
    if owners[identifier] == identifier { attributes.append(("isHorizontal", "true")) }
    xml.element("bpmndi:BPMNShape", attributes) { xml in
      xml.element(
        "dc:Bounds",
        [
          ("x", String(box.x)), ("y", String(box.y)), ("width", String(box.width)),
          ("height", String(box.height)),
        ])
    }
  }

  private func addEdges(inside pool: BPMNCollaboration.Pool, to xml: inout XMLWriter) {
    for (index, sequence) in pool.sequences.enumerated() {
      guard let from = boxes[sequence.from], let to = boxes[sequence.to] else { continue }
      // Back to an earlier step, or past others, the way goes above.
      let isNext = to.x > from.x && to.x - from.x <= BPMNLayout.columnWidth + BPMNLayout.task.width / 2
      let above = min(from.y, to.y) - 15
      let points =
        isNext
        ? [(from.x + from.width, from.y + from.height / 2), (to.x, to.y + to.height / 2)]
        : [(from.middle, from.y), (from.middle, above), (to.middle, above), (to.middle, to.y)]
      addEdge(BPMNFile.sequence(index, pool), points, to: &xml)
    }
    for node in pool.nodes {
      guard let task = boxes[node.identifier] else { continue }
      for input in node.inputs {
        guard let object = boxes[input] else { continue }
        addEdge(
          "input_\(node.identifier)_\(input)", [(object.middle, object.y), (task.middle, task.bottom)],
          to: &xml)
      }
      for output in node.outputs {
        guard let object = boxes[output] else { continue }
        addEdge(
          "output_\(node.identifier)_\(output)", [(task.middle, task.bottom), (object.middle, object.y)],
          to: &xml)
      }
    }
  }

  /// The way of a message: up or down out of one shape, across between the pools, and into the other.
  private func between(_ source: String, _ target: String, _ index: Int) -> [(Int, Int)] {
    guard let from = boxes[source], let to = boxes[target], let pool = owners[source].flatMap({ boxes[$0] })
    else { return [] }
    let isDown = to.y > from.y
    // Several flows of one shape leave side by side.
    let shift = index % 5 * 12 - 24
    let isPool = { (identifier: String) in self.owners[identifier] == identifier }
    var start = from.middle + shift
    var end = to.middle + shift
    // Into a black box, or out of it, the way is straight.
    if isPool(source), !isPool(target) { start = end }
    if isPool(target), !isPool(source) { end = start }
    let turn = isDown ? pool.bottom + 15 + index % 4 * 10 : pool.y - 15 - index % 4 * 10
    let first = (start, isDown ? from.bottom : from.y)
    let last = (end, isDown ? to.y : to.bottom)
    return start == end ? [first, last] : [first, (start, turn), (end, turn), last]
  }

  private func addEdge(_ identifier: String, _ points: [(Int, Int)], to xml: inout XMLWriter) {
    guard points.count > 1 else { return }
    xml.element("bpmndi:BPMNEdge", [("id", "edge_\(identifier)"), ("bpmnElement", identifier)]) { xml in
      for (x, y) in points { xml.element("di:waypoint", [("x", String(x)), ("y", String(y))]) }
    }
  }
}

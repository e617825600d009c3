/// The exchanges of a trace by the process that they are seen from.
struct TraceFlows {
  /// An exchange seen from one of its ends.
  struct Flow {
    let exchange: Int
    /// The end that it is seen from; `nil` where neither is there.
    let anchor: Element?
    /// The ends that remain, with the way to them and the field that names them; `nil` where one is missing.
    let others: [(end: Element?, Trace.Cell.Direction, field: String)]
  }

  /// The exchanges that are seen from one process or customer.
  struct Group {
    let anchor: Int?
    var flows: [Flow]
  }

  private(set) var groups: [Group] = []

  init(_ scope: TraceScope, _ terms: Terms) {
    let exchanges = scope.exchanges.list
    let ends = exchanges.map {
      (from: TraceFlows.end("from", of: $0, terms), to: TraceFlows.end("to", of: $0, terms))
    }
    // Seen from the process that most of them end in, so that there are few groups; what the trace is about goes first.
    var weights: [Int: Int] = [:]
    for end in ends.flatMap({ [$0.from, $0.to] }) {
      guard let position = end?.position else { continue }
      weights[position, default: scope.processes.contains(position) ? exchanges.count + 1 : 0] += 2
    }
    let weight = { (end: Element?) -> Int in
      guard let end else { return -1 }
      let isStart = end.position == scope.start.position
      return (weights[end.position] ?? 0) + (terms.isKind("process", end.position) ? 1 : 0)
        + (isStart ? 4 * exchanges.count : 0)
    }
    var places: [Int?: Int] = [:]
    for (exchange, (from, to)) in zip(exchanges, ends) {
      let flow: Flow
      if from == nil, to == nil {
        flow = Flow(
          exchange: exchange, anchor: nil, others: [(nil, .incoming, "from"), (nil, .outgoing, "to")])
      } else if weight(from) >= weight(to) {
        flow = Flow(exchange: exchange, anchor: from, others: [(to, .outgoing, "to")])
      } else {
        flow = Flow(exchange: exchange, anchor: to, others: [(from, .incoming, "from")])
      }
      let anchor = flow.anchor?.position
      if let place = places[anchor] {
        groups[place].flows.append(flow)
      } else {
        places[anchor] = groups.count
        groups.append(Group(anchor: anchor, flows: [flow]))
      }
    }
  }

  private static func end(_ field: String, of exchange: Int, _ terms: Terms) -> Element? {
    terms.links(from: exchange, by: field).first.flatMap { link in
      terms.target(of: link).map { Element($0, part: terms.catalogue.partName(of: link)) }
    }
  }
}

import Catalogue
import Metamodel

/// One collaboration of a file on its way to become descriptions.
struct BPMNReading {
  /// Something that a message flow can end in.
  private struct End {
    /// The draft of the process, step or customer.
    let draft: Int
    let name: String
    /// The action of a customer that starts the exchange.
    var action: Int?
  }

  private let document: BPMNDocument
  private let collaboration: BPMNDocument.Collaboration?
  /// The nodes and pools that a message flow ends in.
  private let exchanging: Set<String>
  private var ends: [String: End] = [:]
  /// Business objects by the identifiers of messages and data objects.
  private var objects: [String: Int] = [:]
  /// The identifiers of the processes that have become descriptions.
  private(set) var read: Set<String> = []

  init(_ document: BPMNDocument, _ collaboration: BPMNDocument.Collaboration?) {
    self.document = document
    self.collaboration = collaboration
    exchanging = Set((collaboration?.flows ?? []).flatMap { [$0.source, $0.target] })
  }

  /// Adds the pools, then the processes that exchange without one, then what is exchanged.
  mutating func add(to proposals: inout BPMNProposals, _ remarks: inout Remarks) {
    guard let collaboration else { return }
    let name =
      [collaboration.head.name, document.head.name].first { !$0.isEmpty }
      ?? ContractNames.stem(document.path)
    guard
      let whole = proposals.own(collaboration.head, "collaboration-process")
        ?? proposals.made("collaboration-process", name, collaboration.head)
    else { return }
    proposals.fill(whole, name: name, collaboration.head.documentation, in: collaboration.texts)
    var parts: [Int] = []
    for participant in collaboration.participants {
      if let place = add(participant, to: &proposals, &remarks) { parts.append(place) }
    }
    for end in collaboration.flows.flatMap({ [$0.source, $0.target] }) where ends[end] == nil {
      guard let process = document.places[end].map({ document.processes[$0] }),
        !read.contains(process.head.identifier), let place = add(process, to: &proposals, &remarks)
      else { continue }
      parts.append(place)
    }
    for part in parts { proposals.drafts[whole].refer(to: proposals.drafts[part], in: "processes") }
    for flow in collaboration.flows { add(flow, to: &proposals, &remarks) }
  }

  // MARK: Pools

  /// - Returns: the process of the pool; `nil` for a customer.
  private mutating func add(
    _ participant: BPMNDocument.Participant, to proposals: inout BPMNProposals, _ remarks: inout Remarks
  ) -> Int? {
    let process = participant.process.flatMap { document.places[$0] }.map { document.processes[$0] }
    if process == nil, let text = participant.process, !text.isEmpty {
      remarks.miss(text, at: proposals.place(of: participant.head), .noSuchProcess)
    }
    if let customer = proposals.own(participant.head, "customer") {
      proposals.fill(customer, name: participant.head.name, participant.head.documentation)
      ends[participant.head.identifier] = End(draft: customer, name: participant.head.name)
      if let process { add(process, ofCustomer: customer, to: &proposals) }
      return nil
    }
    let own = proposals.own(participant.head, "process")
    let names = [process?.head.name, participant.processName, participant.head.name, document.head.name]
    let name = names.compactMap(\.self).first { !$0.isEmpty } ?? ContractNames.stem(document.path)
    guard
      let place = own ?? proposals.made("process", name, process?.head ?? participant.head)
    else { return nil }
    proposals.fill(place, name: name, participant.head.documentation, in: participant.texts)
    ends[participant.head.identifier] = End(draft: place, name: participant.head.name)
    let partner = document.partners[participant.head.identifier]
    let actorName =
      partner.flatMap { $0.name.isEmpty ? nil : $0.name }
      ?? (own == nil ? participant.head.name : "")
    let actor =
      partner.flatMap { proposals.own($0, "actor") }
      ?? proposals.made("actor", actorName, participant.head, isOneByName: true)
    if let actor {
      proposals.fill(actor, name: actorName, [])
      proposals.drafts[place].refer(to: proposals.drafts[actor], in: "actor")
    }
    if let process { add(process, as: place, to: &proposals, &remarks) }
    return place
  }

  /// A process without a pool.
  @discardableResult
  mutating func add(
    _ process: BPMNDocument.Process, to proposals: inout BPMNProposals, _ remarks: inout Remarks
  ) -> Int? {
    let name =
      [process.head.name, document.head.name].first { !$0.isEmpty }
      ?? ContractNames.stem(document.path)
    guard let place = proposals.made("process", name, process.head) else { return nil }
    add(process, as: place, to: &proposals, &remarks)
    return place
  }

  /// The actions of a customer, and the events that lead to them, as the export has them.
  private mutating func add(
    _ process: BPMNDocument.Process, ofCustomer customer: Int, to proposals: inout BPMNProposals
  ) {
    read.insert(process.head.identifier)
    proposals.fill(customer, name: "", process.head.documentation, in: process.texts)
    var events: [String: Int] = [:]
    var actions: [String: Int] = [:]
    for node in process.nodes {
      if let place = proposals.own(node.head, "customer-action") {
        proposals.fill(place, name: node.head.name, node.head.documentation)
        proposals.drafts[place].refer(to: proposals.drafts[customer], in: "customers")
        actions[node.head.identifier] = place
        ends[node.head.identifier] = End(draft: customer, name: node.head.name, action: place)
      } else if let place = proposals.own(node.head, "life-event") {
        proposals.fill(place, name: node.head.name, node.head.documentation)
        events[node.head.identifier] = place
      } else {
        ends[node.head.identifier] = End(draft: customer, name: node.head.name)
      }
    }
    for sequence in process.sequences {
      if let event = events[sequence.source], let action = actions[sequence.target] {
        proposals.drafts[event].refer(to: proposals.drafts[action], in: "leads-to")
      }
    }
  }

  // MARK: Inside a process

  private mutating func add(
    _ process: BPMNDocument.Process, as place: Int, to proposals: inout BPMNProposals,
    _ remarks: inout Remarks
  ) {
    guard read.insert(process.head.identifier).inserted else { return }
    proposals.fill(place, name: process.head.name, process.head.documentation, in: process.texts)
    for object in process.objects { add(object: object, "description", to: &proposals) }
    for store in process.stores { remarks.skip(store.shown, at: proposals.place(of: store), .dataStore) }
    var steps: [String: Int] = [:]
    var (others, nameless) = (0, 0)
    // Gateways and events, by type.
    var flow: [String: (count: Int, first: BPMNDocument.Head)] = [:]
    for node in process.nodes {
      let isExchanging = exchanging.contains(node.head.identifier)
      let own = proposals.own(node.head, "process#step").flatMap {
        proposals.drafts[$0].description == proposals.drafts[place].description ? $0 : nil
      }
      guard
        let step = own
          ?? (isExchanging && !node.head.name.isEmpty ? proposals.madeStep(node.head, in: place) : nil)
      else {
        // What has no name is the process itself.
        if isExchanging {
          ends[node.head.identifier] = End(draft: place, name: process.head.name)
          nameless += 1
        } else if node.isActivity {
          others += 1
        } else {
          flow[node.type, default: (0, node.head)].count += 1
        }
        continue
      }
      proposals.fill(step, name: node.head.name, node.head.documentation, in: ["summary"])
      steps[node.head.identifier] = step
      ends[node.head.identifier] = End(draft: step, name: node.head.name)
      for (field, identifiers) in [("receives", node.inputs), ("produces", node.outputs)] {
        for object in identifiers.compactMap({ objects[$0] }) {
          proposals.drafts[step].refer(to: proposals.drafts[object], in: field)
        }
      }
    }
    for (step, next) in BPMNSequences(process.sequences).followers(of: steps) {
      proposals.drafts[step].refer(to: proposals.drafts[next], in: "followed-by")
    }
    let head = process.head
    if others > 0 {
      remarks.note("\(head.shown) (\(others))", at: proposals.place(of: head), .stepsWithoutExchange)
    }
    if nameless > 0 {
      remarks.note("\(head.shown) (\(nameless))", at: proposals.place(of: head), .stepsWithoutName)
    }
    for (type, (count, first)) in flow.sorted(by: { $0.key < $1.key }) {
      remarks.note("\(type) (\(count))", at: proposals.place(of: first), .noPlaceForIt)
    }
    if process.conditions > 0 {
      remarks.note(
        "conditionExpression (\(process.conditions))", at: proposals.place(of: head), .noPlaceForIt)
    }
    if process.lanes > 0 {
      remarks.note("\(head.shown) (\(process.lanes))", at: proposals.place(of: head), .lanesLeftOut)
    }
  }

  /// A message or data object as a business object; its name is all that tells it from others.
  @discardableResult
  private mutating func add(
    object head: BPMNDocument.Head, _ field: String, to proposals: inout BPMNProposals
  ) -> Int? {
    if let known = objects[head.identifier] { return known }
    guard
      let place = proposals.own(head, "business-object")
        ?? proposals.made("business-object", head.name, head, isOneByName: true)
    else { return nil }
    proposals.fill(place, name: head.name, head.documentation, in: [field])
    objects[head.identifier] = place
    return place
  }

  // MARK: Exchanges

  private mutating func add(
    _ flow: BPMNDocument.MessageFlow, to proposals: inout BPMNProposals, _ remarks: inout Remarks
  ) {
    let place = proposals.place(of: flow.head)
    guard let from = ends[flow.source], let to = ends[flow.target] else {
      let unknown = ends[flow.source] == nil ? flow.source : flow.target
      return remarks.skip(flow.head.shown, at: place, .flowWithoutEnd(unknown))
    }
    let message = flow.message.flatMap { document.messages[$0] }
    if message == nil, let text = flow.message, !text.isEmpty {
      remarks.miss(text, at: place, .noSuchMessage)
    }
    let names = [
      flow.head.name, message?.name ?? "",
      [from.name, to.name].filter { !$0.isEmpty }.joined(separator: " – "),
    ]
    let name = names.first { !$0.isEmpty } ?? ""
    guard let exchange = proposals.own(flow.head, "exchange") ?? proposals.made("exchange", name, flow.head)
    else { return }
    proposals.fill(exchange, name: name, flow.head.documentation)
    proposals.drafts[exchange].refer(to: proposals.drafts[from.draft], in: "from")
    proposals.drafts[exchange].refer(to: proposals.drafts[to.draft], in: "to")
    if let action = from.action {
      proposals.drafts[action].refer(to: proposals.drafts[exchange], in: "starts-exchanges")
    }
    if let message, let object = add(object: message, "definition", to: &proposals) {
      proposals.drafts[exchange].refer(to: proposals.drafts[object], in: "passes")
    } else if flow.head.reference == nil {
      remarks.note(name, at: place, .flowWithoutMessage)
    }
  }
}

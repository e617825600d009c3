import Catalogue
import Metamodel

/// A collaboration process as pools with what happens in them, and the messages between.
struct BPMNCollaboration {
  let identifier: String
  let reference: String
  let name: String
  let documentation: [Documentation]
  /// Customers first.
  private(set) var pools: [Pool] = []
  private(set) var messages: [Message] = []
  private(set) var flows: [Flow] = []
  private let reader: ExportReader
  private let language: Language

  /// - Returns: `nil` where its file cannot be read.
  init?(_ position: Int, _ reader: ExportReader) {
    guard let record = reader.record(position) else { return nil }
    self.reader = reader
    language = reader.language
    reference = reader.terms.reference(position)
    identifier = reference.xmlName
    name = reader.name(position)
    documentation = record.documentation("description", "delivery")
    let processes = record.targets("processes").map(\.position)
    let exchanges = self.exchanges(between: processes)
    for customer in customers(of: exchanges) { add(customer: customer, exchanges) }
    for process in processes { add(process: process) }
    nameApart()
    for exchange in exchanges { add(exchange: exchange) }
  }

  private var terms: Terms { reader.terms }

  /// The exchanges whose ends are processes of the collaboration, or one and a customer.
  private func exchanges(between processes: [Int]) -> [Int] {
    let found = processes.flatMap { process in
      ["from", "to"].flatMap { terms.sources(of: $0, "exchange", to: process) }
    }
    return Set(found).sorted().filter { exchange in
      let ends = terms.ends(of: exchange)
      return ends.count == 2 && ends.allSatisfy { processes.contains($0) || terms.isKind("customer", $0) }
    }
  }

  private func customers(of exchanges: [Int]) -> [Int] {
    Set(exchanges.flatMap(terms.ends(of:)).filter { $0 >= 0 && terms.isKind("customer", $0) }).sorted()
  }

  // MARK: Pools

  /// A customer with the actions that start an exchange, and the events that lead to them.
  private mutating func add(customer: Int, _ exchanges: [Int]) {
    var pool = Pool(
      identifier: terms.reference(customer).xmlName, name: reader.name(customer),
      reference: terms.reference(customer), process: nil,
      documentation: reader.record(customer)?.documentation("description") ?? [], partner: nil)
    let actions = exchanges.flatMap { terms.sources(of: "starts-exchanges", "customer-action", to: $0) }
      .filter { terms.targets(of: "customers", from: $0).contains(customer) }
    for action in Set(actions).sorted() {
      let events = terms.sources(of: "leads-to", "life-event", to: action)
      for event in events {
        reader.record(event)?.carry("leads-to")
        if !pool.nodes.contains(where: { $0.reference == terms.reference(event) }) {
          pool.nodes.append(node(event, in: pool, isEvent: true))
        }
      }
      let task = node(action, in: pool, isEvent: false)
      pool.nodes.append(task)
      for event in events {
        let name = "\(terms.reference(event).xmlName)_\(pool.identifier)"
        pool.sequences.append((name, task.identifier))
      }
      reader.record(action)?.carry("customers")
      reader.record(action)?.carry("starts-exchanges")
    }
    pools.append(pool)
  }

  /// A description that stands in a pool; another pool may have it too.
  private func node(_ position: Int, in pool: Pool, isEvent: Bool) -> Node {
    Node(
      identifier: "\(terms.reference(position).xmlName)_\(pool.identifier)",
      reference: terms.reference(position), name: reader.name(position),
      documentation: reader.record(position)?.text("description"), isEvent: isEvent)
  }

  /// A process with its steps; without any it is a black box.
  private mutating func add(process: Int) {
    guard let record = reader.record(process) else { return }
    let reference = terms.reference(process)
    let actor = record.targets("actor").first?.position
    var pool = Pool(
      identifier: reference.xmlName, name: actor.map(reader.name) ?? reader.name(process),
      reference: reference, process: reader.name(process),
      documentation: record.documentation("description", "result"),
      partner: actor.map {
        Partner(
          identifier: terms.reference($0).xmlName, reference: terms.reference($0), name: reader.name($0))
      })
    for (id, step) in record.parts("steps")
    where !pool.nodes.contains(where: { $0.reference == "\(reference)#\(id)" }) {
      var node = Node(
        identifier: "\(reference)#\(id)".xmlName, reference: "\(reference)#\(id)",
        name: step.text("name") ?? id, documentation: step.text("summary"), isEvent: false)
      node.inputs = step.targets("receives").map { object($0.position, in: &pool) }
      node.outputs = step.targets("produces").map { object($0.position, in: &pool) }
      for next in step.targets("followed-by") {
        guard let part = next.part else { continue }
        pool.sequences.append((node.identifier, "\(reference)#\(part)".xmlName))
      }
      pool.nodes.append(node)
    }
    pools.append(pool)
  }

  private func object(_ position: Int, in pool: inout Pool) -> String {
    let reference = terms.reference(position)
    let identifier = "\(reference.xmlName)_\(pool.identifier)"
    if !pool.objects.contains(where: { $0.identifier == identifier }) {
      pool.objects.append(
        DataObject(identifier: identifier, reference: reference, name: reader.name(position)))
    }
    return identifier
  }

  /// Where an actor has several processes, their pools are told apart by those.
  private mutating func nameApart() {
    let counts = Dictionary(pools.map { ($0.name, 1) }) { $0 + $1 }
    for index in pools.indices where (counts[pools[index].name] ?? 0) > 1 {
      if let process = pools[index].process { pools[index].name += ": \(process)" }
    }
  }

  // MARK: Exchanges

  /// An exchange, once for each business object that passes.
  private mutating func add(exchange: Int) {
    guard let record = reader.record(exchange), let source = end("from", of: record),
      let target = end("to", of: record)
    else { return }
    let reference = terms.reference(exchange)
    let messages = record.targets("passes").map { message($0.position) }
    for (index, message) in (messages.isEmpty ? [nil] : messages.map(Optional.some)).enumerated() {
      flows.append(
        Flow(
          identifier: reference.xmlName + (index == 0 ? "" : "_\(index + 1)"), reference: reference,
          name: reader.name(exchange), documentation: record.text("description"), source: source,
          target: target, message: message))
    }
  }

  /// The node, or the pool, that an exchange ends in.
  private func end(_ field: String, of exchange: ExportRecord) -> String? {
    guard let end = exchange.targets(field).first,
      let pool = pools.first(where: { $0.reference == terms.reference(end.position) })
    else { return nil }
    if let part = end.part {
      return pool.nodes.first { $0.reference == "\(pool.reference)#\(part)" }?.identifier ?? pool.identifier
    }
    let starting = terms.sources(of: "starts-exchanges", "customer-action", to: exchange.position)
      .map(terms.reference)
    let action = field == "from" ? pool.nodes.first { starting.contains($0.reference) } : nil
    return action?.identifier ?? pool.identifier
  }

  private mutating func message(_ position: Int) -> String {
    let reference = terms.reference(position)
    let identifier = reference.xmlName
    if !messages.contains(where: { $0.identifier == identifier }) {
      let record = reader.record(position)
      messages.append(
        Message(
          identifier: identifier, reference: reference, name: reader.name(position),
          documentation: record?.text("definition")))
    }
    return identifier
  }
}

extension ExportRecord {
  /// The texts of fields that explain, those that are there.
  fileprivate func documentation(_ fields: String...) -> [BPMNCollaboration.Documentation] {
    fields.compactMap { field in
      guard let text = text(field), !text.isEmpty else { return nil }
      return BPMNCollaboration.Documentation(field: field, text: text)
    }
  }
}

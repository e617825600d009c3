import Catalogue
import Metamodel
import Text

extension State {
  /// The sequence of a logical interface: its calls as messages between consumer and producer (VLDS 4.0, 5.3).
  ///
  /// - Parameter interface: the position of a logical interface.
  func interfaceSequence(of interface: Int) -> LaneDiagram {
    let producers = terms.producers(of: interface).actors.map { name(at: $0) }
    let producer = Words(sv: "Producent", en: "Producer")[language]
    var diagram = LaneDiagram(
      title: content.name(interface, language),
      lanes: [
        LaneDiagram.Lane(
          name: Words(sv: "Konsument", en: "Consumer")[language], target: nil, perspective: .process),
        LaneDiagram.Lane(
          name: ([producer] + producers).joined(separator: "\n"),
          target: terms.service(of: interface).map { .description($0, part: nil) }, perspective: .service),
      ],
      rows: [], ellipsis: ellipsis,
      legend: [
        [
          LaneDiagram.Key(line: .solid, text: Words(sv: "fråga", en: "request")[language]),
          LaneDiagram.Key(line: .dashed, text: Words(sv: "svar", en: "answer")[language]),
          LaneDiagram.Key(line: .dotted, text: Words(sv: "fel", en: "fault")[language]),
        ]
      ])
    guard let record = terms.record(interface) else { return diagram }
    let surfaces = record.records("surfaces")
    let operations = surfaces.flatMap { surface in
      surface.records("operations").map {
        (operation: $0, isProducers: surface["implemented-by"] != "consumer")
      }
    }
    let called = { (sequence: Record) in
      sequence.texts("calls").compactMap { call in
        operations.first { $0.operation["id"] == String(call.drop { $0 == "#" }) }
      }
    }
    let sequences = record.records("sequences")
    for sequence in sequences {
      let id = sequence["id"]
      diagram.rows.append(.heading(nameOf(sequence).visible, target: .description(interface, part: id)))
      for (operation, isProducers) in called(sequence) {
        add(operation, isProducers, interface, record, &diagram)
      }
    }
    // Those that no sequence has come last, or are all there is.
    let told = Set(sequences.flatMap { called($0).compactMap { $0.operation["id"] } })
    let rest = operations.filter { $0.operation["id"].map(told.contains) != true }
    if !rest.isEmpty, !sequences.isEmpty {
      diagram.rows.append(
        .heading(
          Words(sv: "Anrop utanför sekvenserna", en: "Operations outside the sequences")[language],
          target: nil))
    }
    for (operation, isProducers) in rest { add(operation, isProducers, interface, record, &diagram) }
    return diagram
  }

  /// Adds a call: what the caller sends, and what comes back.
  private func add(
    _ operation: Record, _ isProducers: Bool, _ interface: Int, _ record: Record, _ diagram: inout LaneDiagram
  ) {
    let pattern = operation["pattern"] ?? ""
    let label = operation.schema["pattern"]?.choices.first { $0.id == pattern }?.label[language] ?? pattern
    diagram.rows.append(
      .heading(
        "\(nameOf(operation).visible)\(label.isEmpty ? "" : " (\(label.lowercased()))")",
        target: .description(interface, part: operation["id"])))
    let (caller, answerer) = isProducers ? (0, 1) : (1, 0)
    let ids = operation.texts("uses").map { String($0.drop { $0 == "#" }) }
    let messages = ids.compactMap { id in record.records("messages").first { $0["id"] == id } }
    // What is asked goes before what is answered, and faults come last, in whatever order the call names them.
    let order = ["in": 0, "out": 1, "fault": 2]
    let sorted = messages.enumerated().sorted { one, other in
      (order[one.element["direction"] ?? ""] ?? 1, one.offset)
        < (order[other.element["direction"] ?? ""] ?? 1, other.offset)
    }
    for (_, message) in sorted {
      let direction = message["direction"] ?? "in"
      let carried = terms.links(from: interface, by: "carries", in: "messages").filter { link in
        link.node.map { message.map < $0 && $0 < Int(message.document.nodes[message.map].after) } ?? false
      }.compactMap(terms.target).reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
      let objects = carried.prefix(3).map { name(at: $0) }
      let more = carried.count > 3 ? " + \(carried.count - 3)" : ""
      let text =
        nameOf(message).visible + (objects.isEmpty ? "" : ": " + objects.joined(separator: ", ") + more)
      diagram.rows.append(
        .message(
          LaneDiagram.Message(
            from: direction == "in" ? caller : answerer, to: direction == "in" ? answerer : caller,
            name: text,
            style: direction == "in" ? .solid : direction == "out" ? .dashed : .dotted,
            target: .description(interface, part: message["id"]))))
    }
  }

  /// The name of a part, its id where it has none.
  private func nameOf(_ part: Record) -> String {
    let name = terms.words("name", in: part)?[language] ?? ""
    return name.isEmpty ? part["id"] ?? "" : name
  }
}

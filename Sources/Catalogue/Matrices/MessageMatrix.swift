/// The matrix of exchange objects and the messages that carry them.
extension MatrixDraft {
  /// Each exchange object by each message, with what of the object the message carries.
  mutating func addMessagesOfObjects() {
    for object in existing("exchange-object") { row(Matrix.Heading(object)) }
    for interface in existing("logical-interface") {
      guard let record = terms.record(interface) else { continue }
      let carrying = terms.links(from: interface, by: "carries", in: "messages")
      for message in record.records("messages") {
        guard let id = message["id"] else { continue }
        let column = column(Matrix.Heading(interface, part: id))
        let nodes = message.map..<Int(record.document.nodes[message.map].after)
        for link in carrying where link.node.map(nodes.contains) == true {
          guard let object = terms.target(of: link) else { continue }
          let attribute = terms.catalogue.partName(of: link)
          let entry = Matrix.Entry(object, part: attribute, [attribute == nil ? .whole : .attribute])
          add(entry, row(Matrix.Heading(object)), column)
        }
      }
    }
    markLacking(rows: { _ in true }, columns: { _ in false })
  }
}

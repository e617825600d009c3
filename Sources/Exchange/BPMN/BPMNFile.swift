/// A collaboration as a BPMN 2.0 file, its elements in the order of the schema.
///
/// Descriptions are named in attributes of a namespace of their own, `vlds:ref`, so that an import finds them again.
struct BPMNFile {
  private let collaboration: BPMNCollaboration

  init(_ collaboration: BPMNCollaboration) { self.collaboration = collaboration }

  var text: String {
    var xml = XMLWriter()
    let attributes = [
      ("xmlns", "http://www.omg.org/spec/BPMN/20100524/MODEL"),
      ("xmlns:bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI"),
      ("xmlns:dc", "http://www.omg.org/spec/DD/20100524/DC"),
      ("xmlns:di", "http://www.omg.org/spec/DD/20100524/DI"),
      ("xmlns:vlds", "urn:vlds:catalogue:1"), ("id", "definitions_\(collaboration.identifier)"),
      ("name", collaboration.name), ("targetNamespace", "urn:vlds:catalogue:1:\(collaboration.identifier)"),
      ("exporter", "vlds"),
    ]
    xml.element("definitions", attributes) { xml in
      addMessages(to: &xml)
      addPartners(to: &xml)
      for pool in collaboration.pools where !pool.nodes.isEmpty { add(process: pool, to: &xml) }
      addCollaboration(to: &xml)
      BPMNLayout(collaboration).add(to: &xml)
    }
    return xml.text
  }

  private func named(_ identifier: String, _ name: String, _ reference: String) -> XMLWriter.Attributes {
    [("id", identifier), ("name", name), ("vlds:ref", reference)]
  }

  /// The fields that the texts stand in, where they are not the description alone.
  private func fields(_ documentation: [BPMNCollaboration.Documentation]) -> XMLWriter.Attributes {
    let fields = documentation.map(\.field)
    return fields.isEmpty || fields == ["description"] ? [] : [("vlds:texts", fields.joined(separator: " "))]
  }

  private func add(_ documentation: [BPMNCollaboration.Documentation], to xml: inout XMLWriter) {
    for text in documentation { add(documentation: text.text, to: &xml) }
  }

  private func add(documentation: String?, to xml: inout XMLWriter) {
    if let documentation, !documentation.isEmpty { xml.element("documentation", text: documentation) }
  }

  // MARK: What stands beside the collaboration

  private func addMessages(to xml: inout XMLWriter) {
    for message in collaboration.messages {
      xml.element("itemDefinition", [("id", "item_\(message.identifier)"), ("itemKind", "Information")])
      let attributes = named(message.identifier, message.name, message.reference)
      xml.element("message", attributes + [("itemRef", "item_\(message.identifier)")]) { xml in
        add(documentation: message.documentation, to: &xml)
      }
    }
  }

  private func addPartners(to xml: inout XMLWriter) {
    var done: Set<String> = []
    for partner in collaboration.pools.compactMap(\.partner) where done.insert(partner.identifier).inserted {
      let attributes = named(partner.identifier, partner.name, partner.reference)
      xml.element("partnerEntity", attributes) { xml in
        for pool in collaboration.pools where pool.partner?.identifier == partner.identifier {
          xml.element("participantRef", text: pool.identifier)
        }
      }
    }
  }

  private func addCollaboration(to xml: inout XMLWriter) {
    let attributes = named(collaboration.identifier, collaboration.name, collaboration.reference)
    xml.element("collaboration", attributes + fields(collaboration.documentation)) { xml in
      add(collaboration.documentation, to: &xml)
      for pool in collaboration.pools {
        var attributes = named(pool.identifier, pool.name, pool.reference)
        if pool.nodes.isEmpty {
          // A black box has no process that would bear the name.
          if let process = pool.process { attributes.append(("vlds:name", process)) }
          attributes += fields(pool.documentation)
        } else {
          attributes.append(("processRef", "inside_\(pool.identifier)"))
        }
        xml.element("participant", attributes) { xml in
          if pool.nodes.isEmpty { add(pool.documentation, to: &xml) }
        }
      }
      for flow in collaboration.flows {
        var attributes = named(flow.identifier, flow.name, flow.reference)
        attributes += [("sourceRef", flow.source), ("targetRef", flow.target)]
        if let message = flow.message { attributes.append(("messageRef", message)) }
        xml.element("messageFlow", attributes) { xml in add(documentation: flow.documentation, to: &xml) }
      }
    }
  }

  // MARK: Inside a pool

  private func add(process pool: BPMNCollaboration.Pool, to xml: inout XMLWriter) {
    let attributes = [("id", "inside_\(pool.identifier)"), ("name", pool.process ?? pool.name)]
    xml.element("process", attributes + [("isExecutable", "false")] + fields(pool.documentation)) { xml in
      add(pool.documentation, to: &xml)
      for object in pool.objects {
        xml.element("dataObject", [("id", "data_\(object.identifier)")])
        let attributes = named(object.identifier, object.name, object.reference)
        xml.element("dataObjectReference", attributes + [("dataObjectRef", "data_\(object.identifier)")])
      }
      for node in pool.nodes { add(node, in: pool, to: &xml) }
      for (index, sequence) in pool.sequences.enumerated() {
        xml.element(
          "sequenceFlow",
          [
            ("id", BPMNFile.sequence(index, pool)), ("sourceRef", sequence.from), ("targetRef", sequence.to),
          ])
      }
    }
  }

  static func sequence(_ index: Int, _ pool: BPMNCollaboration.Pool) -> String {
    "sequence_\(pool.identifier)_\(index + 1)"
  }

  private func add(
    _ node: BPMNCollaboration.Node, in pool: BPMNCollaboration.Pool, to xml: inout XMLWriter
  ) {
    xml.element(type(of: node), named(node.identifier, node.name, node.reference)) { xml in
      add(documentation: node.documentation, to: &xml)
      for (index, sequence) in pool.sequences.enumerated() where sequence.to == node.identifier {
        xml.element("incoming", text: BPMNFile.sequence(index, pool))
      }
      for (index, sequence) in pool.sequences.enumerated() where sequence.from == node.identifier {
        xml.element("outgoing", text: BPMNFile.sequence(index, pool))
      }
      addData(of: node, to: &xml)
    }
  }

  /// What a task takes and gives; BPMN wants something in the task that it goes into.
  private func addData(of node: BPMNCollaboration.Node, to xml: inout XMLWriter) {
    let place = "place_\(node.identifier)"
    if !node.inputs.isEmpty || !node.outputs.isEmpty {
      xml.element("property", [("id", place), ("name", "data")])
    }
    for input in node.inputs {
      xml.element("dataInputAssociation", [("id", "input_\(node.identifier)_\(input)")]) { xml in
        xml.element("sourceRef", text: input)
        xml.element("targetRef", text: place)
      }
    }
    for output in node.outputs {
      xml.element("dataOutputAssociation", [("id", "output_\(node.identifier)_\(output)")]) { xml in
        xml.element("sourceRef", text: place)
        xml.element("targetRef", text: output)
      }
    }
  }

  /// A step that only sends, or only receives, is a task of that sort.
  private func type(of node: BPMNCollaboration.Node) -> String {
    if node.isEvent { return "startEvent" }
    let sends = collaboration.flows.contains { $0.source == node.identifier }
    let receives = collaboration.flows.contains { $0.target == node.identifier }
    return sends == receives ? "task" : sends ? "sendTask" : "receiveTask"
  }
}

import Metamodel

/// A BPMN 2.0 file as it is read: pools, processes and messages, and nothing of other namespaces but the references of
/// the export.
struct BPMNDocument {
  /// What every thing in the file has.
  struct Head {
    let identifier: String
    /// On one line; empty where it has none.
    let name: String
    /// The description or part that it is by the export, `process/utreda#svar`.
    let reference: String?
    let documentation: [String]
    let line: Int
  }

  struct Process {
    let head: Head
    /// The fields that the texts stand in.
    let texts: [String]
    /// Tasks, events, gateways and what else stands in the flow, at any depth.
    var nodes: [Node] = []
    var sequences: [(source: String, target: String)] = []
    /// Data objects by what tasks call them.
    var objects: [Head] = []
    var stores: [Head] = []
    var lanes = 0
    /// How many sequence flows have a condition.
    var conditions = 0
  }

  /// Something in the flow of a process.
  struct Node {
    let head: Head
    /// The name of its element, such as `userTask`.
    let type: String
    /// Identifiers of data objects that it takes and gives.
    var inputs: [String] = []
    var outputs: [String] = []
  }

  struct Participant {
    let head: Head
    let texts: [String]
    let process: String?
    /// The name of the process of a black box.
    let processName: String?
  }

  struct MessageFlow {
    let head: Head
    let source: String
    let target: String
    let message: String?
  }

  struct Collaboration {
    let head: Head
    let texts: [String]
    let participants: [Participant]
    let flows: [MessageFlow]
  }

  let path: String
  let head: Head
  /// A uri that names the file, or what it holds.
  let namespace: String
  /// The language that it says its texts are in.
  let language: String?
  private(set) var processes: [Process] = []
  private(set) var collaborations: [Collaboration] = []
  /// The actors of pools, by the identifiers of these.
  private(set) var partners: [String: Head] = [:]
  private(set) var messages: [String: Head] = [:]
  /// Where a process is, by its identifier and those of its nodes.
  private(set) var places: [String: Int] = [:]
  /// The messages that no message flow has.
  private(set) var unsent: [Head] = []
  /// Text annotations, by their texts, and groups, wherever they stand.
  private(set) var annotations: [String] = []
  private(set) var groups = 0
  /// The elements at the top that are another sort of diagram.
  private(set) var others: [XMLNode] = []

  static let model = "http://www.omg.org/spec/BPMN/20100524/MODEL"
  static let own = "urn:vlds:catalogue:1"

  /// - Returns: `nil` where the file is no BPMN 2.0.
  init?(_ file: XMLFiles.File) {
    let root = file.root
    guard root.name == XMLName("definitions", in: BPMNDocument.model) else { return nil }
    path = file.path
    head = BPMNDocument.head(root)
    namespace = root["targetNamespace"] ?? ""
    language = root.attribute("lang", in: "http://www.w3.org/XML/1998/namespace")
    for node in BPMNDocument.inside(root) {
      switch node.name.local {
      case "process":
        processes.append(BPMNDocument.process(node))
        addArtifacts(inside: node)
      case "collaboration":
        collaborations.append(BPMNDocument.collaboration(node))
        addArtifacts(inside: node)
      case "partnerEntity":
        let head = BPMNDocument.head(node)
        for participant in BPMNDocument.texts("participantRef", in: node) { partners[participant] = head }
      case "message": messages[node["id"] ?? ""] = BPMNDocument.head(node)
      case "choreography", "globalConversation", "conversation": others.append(node)
      default: break
      }
    }
    let sent = Set(collaborations.flatMap(\.flows).compactMap(\.message))
    unsent = messages.values.filter { !sent.contains($0.identifier) }.sorted { $0.line < $1.line }
    for (index, process) in processes.enumerated() {
      for head in [process.head] + process.nodes.map(\.head) where places[head.identifier] == nil {
        places[head.identifier] = index
      }
    }
  }

  // MARK: Elements

  private mutating func addArtifacts(inside node: XMLNode) {
    for child in BPMNDocument.inside(node) {
      switch child.name.local {
      case "textAnnotation":
        annotations.append(
          child.elements("text", in: BPMNDocument.model).map(\.text).joined(separator: " ").onOneLine)
      case "group": groups += 1
      case let type where BPMNDocument.processes.contains(type): addArtifacts(inside: child)
      default: break
      }
    }
  }

  private static func inside(_ node: XMLNode) -> [XMLNode] {
    node.elements.filter { $0.name.namespace == model }
  }

  private static func head(_ node: XMLNode) -> Head {
    Head(
      identifier: node["id"] ?? "", name: (node["name"] ?? "").onOneLine,
      reference: node.attribute("ref", in: own),
      documentation: node.elements("documentation", in: model).map(\.text).filter { !$0.isEmpty },
      line: node.line)
  }

  private static func fields(_ node: XMLNode) -> [String] {
    (node.attribute("texts", in: own) ?? "description").split(separator: " ").map(String.init)
  }

  /// The texts of elements that refer, without a prefix that they may have as qualified names.
  private static func texts(_ name: String, in node: XMLNode) -> [String] {
    node.elements(name, in: model).map { local($0.text) }
  }

  private static func local(_ name: String) -> String {
    let name = name.trimmed
    return name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  private static func collaboration(_ node: XMLNode) -> Collaboration {
    Collaboration(
      head: head(node), texts: fields(node),
      participants: node.elements("participant", in: model).map {
        Participant(
          head: head($0), texts: fields($0), process: $0["processRef"].map(local),
          processName: $0.attribute("name", in: own))
      },
      flows: node.elements("messageFlow", in: model).map {
        MessageFlow(
          head: head($0), source: local($0["sourceRef"] ?? ""), target: local($0["targetRef"] ?? ""),
          message: $0["messageRef"].map(local))
      })
  }

  private static func process(_ node: XMLNode) -> Process {
    var process = Process(head: head(node), texts: fields(node))
    var names: [String: String] = [:]
    for object in node.elements("dataObject", in: model) { names[object["id"] ?? ""] = object["name"] ?? "" }
    add(inside: node, to: &process, names)
    return process
  }

  /// Adds what stands in a process, or in a process inside it.
  private static func add(inside node: XMLNode, to process: inout Process, _ names: [String: String]) {
    for child in inside(node) {
      switch child.name.local {
      case "sequenceFlow":
        process.sequences.append((local(child["sourceRef"] ?? ""), local(child["targetRef"] ?? "")))
        if !child.elements("conditionExpression", in: model).isEmpty { process.conditions += 1 }
      case "dataObjectReference":
        let object = head(child)
        // The object behind it may be the one with the name.
        let name = object.name.isEmpty ? names[local(child["dataObjectRef"] ?? "")] ?? "" : object.name
        process.objects.append(
          Head(
            identifier: object.identifier, name: name.onOneLine, reference: object.reference,
            documentation: object.documentation, line: object.line))
      case "dataObject": if child["name"] != nil { process.objects.append(head(child)) }
      case "dataStoreReference": process.stores.append(head(child))
      case "laneSet", "childLaneSet", "lane":
        if child.name.local == "lane" { process.lanes += 1 }
        add(inside: child, to: &process, names)
      case let type where flowNodes.contains(type):
        var flowNode = Node(head: head(child), type: type)
        flowNode.inputs = child.elements("dataInputAssociation", in: model).flatMap {
          texts("sourceRef", in: $0)
        }
        flowNode.outputs = child.elements("dataOutputAssociation", in: model).flatMap {
          texts("targetRef", in: $0)
        }
        process.nodes.append(flowNode)
        if processes.contains(type) { add(inside: child, to: &process, names) }
      default: break
      }
    }
  }

  /// Nodes that are processes themselves.
  private static let processes: Set<String> = ["subProcess", "transaction", "adHocSubProcess"]
  private static let flowNodes: Set<String> = processes.union([
    "task", "sendTask", "receiveTask", "userTask", "manualTask", "serviceTask", "scriptTask",
    "businessRuleTask", "callActivity", "startEvent", "endEvent", "intermediateCatchEvent",
    "intermediateThrowEvent", "boundaryEvent", "exclusiveGateway", "parallelGateway", "inclusiveGateway",
    "complexGateway", "eventBasedGateway",
  ])
}

extension BPMNDocument.Node {
  /// Whether something is done in it.
  var isActivity: Bool {
    type == "task" || type.hasSuffix("Task") || type.hasSuffix("Process") || type == "callActivity"
      || type == "transaction"
  }
}

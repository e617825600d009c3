import Catalogue
import Metamodel

/// Reads an OpenAPI document as one version of a service.
struct OpenAPIContractReader {
  let root: OpenAPIPlace
  let language: Language
  let schemas: OpenAPISchemaReader
  var surfaces: [ServiceContract.Surface] = []
  var messages: [ServiceContract.Message] = []
  /// The methods and paths of the operations, for the technical interface.
  private(set) var calls: [String] = []
  private(set) var mediaTypes: [String] = []
  /// The ids of all parts of the interface: no two of whatever sort have one.
  private var used = UsedIDs()
  /// Messages that several operations share, by what they carry.
  private var faults: [String: String] = [:]
  /// Operations of the consumer that have been read, by their name and what they carry.
  private var seen: Set<String> = []

  private static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

  init(_ root: OpenAPIPlace, _ schemas: OpenAPISchemaReader, _ language: Language) {
    self.root = root
    self.schemas = schemas
    self.language = language
  }

  /// The surfaces and messages of a contract.
  mutating func read(into contract: inout ServiceContract, _ remarks: inout Remarks) {
    surfaces = [
      ServiceContract.Surface(id: "producer", isConsumers: false),
      ServiceContract.Surface(id: "consumer", isConsumers: true),
    ]
    for surface in surfaces { _ = used.free(surface.id) }
    for (path, item) in root["paths"]?.pairs ?? [] where !path.hasPrefix("x-") {
      read(item, path: path, on: 0, &remarks)
    }
    for (name, item) in root["webhooks"]?.pairs ?? [] where !name.hasPrefix("x-") {
      read(item, path: name, on: 1, &remarks)
    }
    if root.node.isSkeleton { keepKnownAttributes(&remarks) }
    contract.surfaces = surfaces.filter { !$0.operations.isEmpty }
    contract.messages = messages
  }

  // MARK: Operations

  /// What one can be asked at a path, or what a consumer is called with.
  private mutating func read(_ item: OpenAPIPlace, path: String, on surface: Int, _ remarks: inout Remarks) {
    guard let item = schemas.references.resolve(item, &remarks) else { return }
    for method in OpenAPIContractReader.methods {
      guard let operation = item[method] else { continue }
      let surface = operation.node.text("x-surface").map { self.surface($0, like: surface) } ?? surface
      read(operation, of: item, method: method, path: path, on: surface, &remarks)
    }
  }

  private mutating func read(
    _ operation: OpenAPIPlace, of item: OpenAPIPlace, method: String, path: String, on surface: Int,
    _ remarks: inout Remarks
  ) {
    let own = operation.node.text("operationId")
    let call = "\(method.uppercased()) \(path)"
    let isConsumers = surfaces[surface].isConsumers
    // A callback that several operations have is one.
    if isConsumers, let own, !seen.insert("\(own) \(path)").inserted { return }
    let id = used.free((own ?? (isConsumers ? path : "\(method) \(path)")).segment)
    let name = operation.node.text("summary").map(Documentation.oneLine) ?? own ?? call
    let exchanged =
      root.node.isSkeleton
      ? namedMessages(operation, &remarks) : messages(operation, of: item, id, name, &remarks)
    surfaces[surface].operations.append(
      ServiceContract.Operation(
        id: id, name: name,
        pattern: operation.node.choice(
          "x-pattern", among: ServiceContract.patterns, at: operation.place, &remarks)
          ?? (isConsumers ? "notification" : pattern(of: operation, method)),
        summary: operation.node.text("description").map { .text(Documentation.oneLine($0)) },
        uses: exchanged.uses, isMandatory: operation.node.text("x-mandatory").map { $0 == "true" },
        errorCodes: exchanged.codes))
    if !isConsumers { calls.append("`\(id)`: \(call)") }
    for (name, callback) in operation["callbacks"]?.pairs ?? [] {
      guard let callback = schemas.references.resolve(callback, &remarks) else { continue }
      for (_, item) in callback.pairs where item.node.isMap { read(item, path: name, on: 1, &remarks) }
    }
  }

  private func pattern(of operation: OpenAPIPlace, _ method: String) -> String {
    let codes = operation["responses"]?.pairs.map(\.key) ?? []
    if codes.contains("202"), operation["callbacks"] != nil { return "asynchronous" }
    switch method {
    case "get", "head", "options", "trace", "query": return "request-response"
    case "post":
      let isAnswered = operation["responses"]?.pairs.contains {
        $0.key.hasPrefix("2") && $0.value["content"] != nil
      }
      return codes.contains("201") || isAnswered != true ? "update-receipt" : "request-response"
    default: return "update-receipt"
    }
  }

  // MARK: Messages

  typealias Exchanged = (uses: [String], codes: [ServiceContract.ErrorCode])

  private mutating func messages(
    _ operation: OpenAPIPlace, of item: OpenAPIPlace, _ id: String, _ name: String, _ remarks: inout Remarks
  ) -> Exchanged {
    let request = request(operation, of: item, id, name, &remarks)
    let answers = answers(operation, id, name, &remarks)
    return ([request] + answers.uses, answers.codes)
  }

  /// The message of a request: its parameters and its body.
  private mutating func request(
    _ operation: OpenAPIPlace, of item: OpenAPIPlace, _ id: String, _ name: String, _ remarks: inout Remarks
  ) -> String {
    var parameters: [(name: String, schema: OpenAPIPlace?, isRequired: Bool, text: String?)] = []
    let all = (item["parameters"]?.entries ?? []) + (operation["parameters"]?.entries ?? [])
    for entry in all {
      guard let parameter = schemas.references.resolve(entry, &remarks),
        let name = parameter.node.text("name"), !isTechnical(parameter.node, name)
      else { continue }
      let schema = parameter["schema"] ?? parameter["content"]?.pairs.first?.value["schema"]
      parameters.removeAll { $0.name == name }
      parameters.append((name, schema, parameter.node.isTrue("required"), parameter.node.text("description")))
    }
    var carries: [String] = []
    if !parameters.isEmpty {
      carries.append(schemas.object(named: "\(id)-parameters", parameters, at: operation, &remarks))
    }
    if let body = operation["requestBody"].flatMap({ schemas.references.resolve($0, &remarks) }) {
      carries += content(of: body, "\(id)-request", &remarks)
    }
    return add("\(id)-request", Words(sv: "\(name): fråga", en: "\(name): request"), "in", carries)
  }

  /// Headers that say who asks and in what form are no information that is exchanged.
  private func isTechnical(_ parameter: DataNode, _ name: String) -> Bool {
    guard parameter.text("in") == "header" else { return parameter.text("in") == "cookie" }
    let keys = root["components"]?["securitySchemes"]?.pairs.compactMap { $0.value.node.text("name") } ?? []
    return (["authorization", "accept", "content-type", "x-api-key"] + keys.map { $0.lowercased() })
      .contains(name.lowercased())
  }

  /// The messages of answers and errors, and the error codes.
  private mutating func answers(
    _ operation: OpenAPIPlace, _ id: String, _ name: String, _ remarks: inout Remarks
  ) -> (uses: [String], codes: [ServiceContract.ErrorCode]) {
    var answered: [[String]] = []
    var uses: [String] = []
    var codes: [ServiceContract.ErrorCode] = []
    for (key, entry) in operation["responses"]?.pairs ?? [] where !key.hasPrefix("x-") {
      let code = key.trimmed
      guard !code.isEmpty else {
        remarks.skip(name, at: entry.place, .noStatus)
        continue
      }
      guard let response = schemas.references.resolve(entry, &remarks) else { continue }
      // What comes before the answer, or sends one elsewhere, is none.
      if code.hasPrefix("1") || code.hasPrefix("3") { continue }
      if code.hasPrefix("2") {
        let carries = content(of: response, "\(id)-response", &remarks)
        guard !answered.contains(carries) else { continue }
        answered.append(carries)
        let suffix = answered.count > 1 ? "-\(code.segment)" : ""
        uses.append(
          add("\(id)-response\(suffix)", Words(sv: "\(name): svar", en: "\(name): response"), "out", carries))
      } else {
        let carries = content(of: response, "\(id)-\(code.segment)", &remarks)
        uses.append(fault(carries))
        codes.append(
          ServiceContract.ErrorCode(
            code: code, text: Documentation.oneLine(response.node.text("description") ?? code)))
      }
    }
    return (uses.uniqued(by: \.self), codes.uniqued(by: \.code))
  }

  /// Errors that carry the same are one message.
  private mutating func fault(_ carries: [String]) -> String {
    let key = carries.joined(separator: " ")
    if let known = faults[key] { return known }
    let object = carries.first?.split(separator: "/").last.map(String.init)
    let name =
      object.map { Words(sv: "Fel: \($0)", en: "Fault: \($0)") } ?? Words(sv: "Fel", en: "Fault")
    let id = add(object.map { "fault-\($0)" } ?? "fault", name, "fault", carries)
    faults[key] = id
    return id
  }

  private mutating func add(_ id: String, _ name: Words, _ direction: String, _ carries: [String]) -> String {
    let id = used.free(id.segment)
    messages.append(
      ServiceContract.Message(id: id, name: name[language], direction: direction, carries: carries))
    return id
  }

  /// The exchange objects of a body in all its forms.
  private mutating func content(
    of body: OpenAPIPlace, _ name: String, _ remarks: inout Remarks
  ) -> [String] {
    var found: [String] = []
    for (type, media) in body["content"]?.pairs ?? [] {
      if !mediaTypes.contains(type) { mediaTypes.append(type) }
      guard let schema = media["schema"],
        let meaning = schemas.meaning(of: schema, named: name, &remarks)
      else { continue }
      if !meaning.objects.isEmpty {
        found += meaning.objects
      } else if schema.node.dataType != "object" || schema.node["$ref"] != nil {
        found.append(
          schemas.object(named: name, [("value", schema, true, nil)], at: body, &remarks))
      }
    }
    return found.uniqued(by: \.self)
  }
}

extension Words {
  fileprivate static let noStatus = Words(
    sv: "ett svar har ingen statuskod", en: "a response has no status code")
}

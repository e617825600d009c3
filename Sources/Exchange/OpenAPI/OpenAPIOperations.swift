import Catalogue
import Metamodel

/// The operations of a logical interface: those of the producer as paths, those of the consumer as webhooks.
struct OpenAPIOperations {
  private(set) var paths: [JSON.Member] = []
  private(set) var webhooks: [JSON.Member] = []
  private let language: Language

  private typealias Message = (id: String, part: ExportRecord)

  init(_ interface: ExportRecord, _ schemas: inout OpenAPISchemas, _ language: Language) {
    self.language = language
    let messages = interface.parts("messages")
    for surface in interface.records("surfaces") {
      let isConsumers = surface.text("implemented-by") == "consumer"
      let side = surface.record["id"].map { [JSON.Member("x-surface", .string($0))] } ?? []
      for (id, operation) in surface.parts("operations")
      where !paths.contains(where: { $0.key == "/\(id)" }) && !webhooks.contains(where: { $0.key == id }) {
        let used = operation.targets("uses").compactMap { target in messages.first { $0.id == target.part } }
        let item: JSON = ["post": .object(side + self.operation(id, operation, used, &schemas))]
        if isConsumers { webhooks.append(.init(id, item)) } else { paths.append(.init("/\(id)", item)) }
      }
    }
  }

  private func operation(
    _ id: String, _ operation: ExportRecord, _ messages: [Message], _ schemas: inout OpenAPISchemas
  ) -> [JSON.Member] {
    var members: [JSON.Member] = [.init("operationId", .string(id))]
    if let name = operation.text("name") { members.append(.init("summary", .string(name))) }
    if let summary = operation.text("summary") { members.append(.init("description", .string(summary))) }
    if let pattern = operation.text("pattern") { members.append(.init("x-pattern", .string(pattern))) }
    if let mandatory = operation.text("mandatory") {
      members.append(.init("x-mandatory", .bool(mandatory == "true")))
    }
    let contents = contents(of: messages, "in", &schemas)
    if !contents.isEmpty {
      members.append(
        .init("requestBody", ["required": .bool(true), "content": media("application/json", contents)]))
    }
    members.append(.init("responses", .object(responses(operation, messages, &schemas))))
    // What carries nothing has no schema to stand in.
    let empty = messages.filter { !$0.part.targets("carries").contains { $0.position >= 0 } }
    if !empty.isEmpty {
      members.append(.init("x-messages", .array(empty.map(OpenAPIOperations.named))))
    }
    let codes = operation.records("error-codes").map { error -> JSON in
      .object(["code", "text"].compactMap { key in error.text(key).map { JSON.Member(key, .string($0)) } })
    }
    if !codes.isEmpty { members.append(.init("x-error-codes", .array(codes))) }
    return members
  }

  /// The answer, then an error for each code that HTTP has, and the rest as the default.
  private func responses(
    _ operation: ExportRecord, _ messages: [Message], _ schemas: inout OpenAPISchemas
  ) -> [JSON.Member] {
    let answers = messages.filter { $0.part.text("direction") == "out" }
    // What is answered later, or not at all, is only received now.
    let isLater = ["asynchronous", "one-way", "file"].contains(operation.text("pattern"))
    let received = Words(sv: "Mottaget.", en: "Received.")[language]
    let text = answers.map { $0.part.text("name") ?? $0.id }.joined(separator: ", ")
    var members = [
      JSON.Member(
        isLater ? "202" : "200",
        response(text.isEmpty ? received : text, "application/json", contents(of: messages, "out", &schemas)))
    ]
    let faults = contents(of: messages, "fault", &schemas)
    var others = messages.filter { $0.part.text("direction") == "fault" }.map {
      $0.part.text("name") ?? $0.id
    }
    for error in operation.records("error-codes") {
      let code = error.text("code") ?? ""
      let text = error.text("text") ?? code
      let isStatus = Int(code).map { (400...599).contains($0) } == true
      if isStatus, !members.contains(where: { $0.key == code }) {
        members.append(.init(code, response(text, "application/problem+json", faults)))
      } else {
        others.append("\(code): \(text)")
      }
    }
    if !others.isEmpty {
      members.append(
        .init("default", response(others.joined(separator: "\n"), "application/problem+json", faults)))
    }
    return members
  }

  private static func named(_ message: Message) -> JSON {
    .object(
      [JSON.Member("id", .string(message.id))]
        + ["name", "direction"].compactMap { key in
          message.part.text(key).map { JSON.Member(key, .string($0)) }
        })
  }

  private func response(_ description: String, _ type: String, _ contents: [JSON]) -> JSON {
    let text = JSON.Member("description", .string(description))
    return .object(contents.isEmpty ? [text] : [text, .init("content", media(type, contents))])
  }

  /// What the messages of one direction carry.
  private func contents(
    of messages: [Message], _ direction: String, _ schemas: inout OpenAPISchemas
  ) -> [JSON] {
    messages.filter { $0.part.text("direction") == direction }
      .compactMap { schemas.content(of: $0.part, $0.id) }
  }

  private func media(_ type: String, _ schemas: [JSON]) -> JSON {
    .object([.init(type, ["schema": schemas.count == 1 ? schemas[0] : ["oneOf": .array(schemas)]])])
  }
}

import Metamodel

extension ServiceContract {
  /// The choices that there are for the pattern of an operation, and for the direction of a message.
  static let patterns = choices("surfaces", "operations", "pattern")
  static let directions = choices("messages", "direction")

  private static func choices(_ path: String...) -> [Choice] {
    var schema = Metamodel.vlds["logical-interface"]?.schema
    for step in path.dropLast() { schema = schema?[step]?.schema }
    return path.last.flatMap { schema?[$0] }?.choices ?? []
  }
}

extension DataNode {
  /// The value of a key, where it is one of the choices; another is told of.
  func choice(
    _ key: String, among choices: [Choice], at place: String, _ remarks: inout Remarks
  ) -> String? {
    guard let value = text(key) else { return nil }
    if choices.contains(where: { $0.id == value }) { return value }
    remarks.note("\(key): \(value)", at: place, .noChoice(choices, value))
    return nil
  }
}

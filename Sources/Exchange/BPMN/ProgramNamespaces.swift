extension BPMNDocument {
  /// Whether a namespace is one that a program gives to all that is made with it, so that it tells no file from
  /// another.
  static func isOfProgram(_ namespace: String) -> Bool {
    let start = namespace.firstRange(of: "://")?.upperBound ?? namespace.startIndex
    let host = namespace[start...].prefix { !"/:?#".contains($0) }.lowercased()
    return programs.contains(host.split(separator: ".").suffix(2).joined(separator: "."))
  }

  private static let programs: Set<String> = [
    "activiti.org", "bpmn.io", "camunda.org", "eclipse.org", "example.com", "example.org", "flowable.org",
    "jboss.org", "omg.org", "signavio.com", "w3.org", "zeebe.io",
  ]
}

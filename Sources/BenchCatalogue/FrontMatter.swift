/// The lines of a front matter, made field by field.
struct FrontMatter {
  private(set) var lines: [String]

  /// A front matter with the name and status that all descriptions have.
  init(name: String) { lines = ["name: \(name)", "status: decided"] }

  mutating func add(_ more: String...) { lines += more }

  /// A field of references, one on each line; none where there are none.
  mutating func refer(_ field: String, _ ids: [String]) {
    guard !ids.isEmpty else { return }
    lines.append("\(field):")
    lines += ids.map { "  - \($0)" }
  }

  mutating func refer(_ field: String, _ id: String) { refer(field, [id]) }

  mutating func hold(_ roles: [(role: String, actor: String)]) {
    lines.append("responsible:")
    for (role, actor) in roles {
      lines += [
        "  - role: \(role)", "    actor: \(actor)", "    contact:", "      function: Förvaltning \(actor)",
        "      email: forvaltning@\(actor).example",
      ]
    }
  }

  mutating func contact(_ function: String, mail: String) {
    lines += ["contact:", "  function: \(function)", "  email: \(mail)"]
  }

  mutating func checkReuse() {
    lines += ["reuse-check:", "  date: 2026-01-10", "  outcome: none-found"]
  }

  mutating func serviceLevel(_ id: String, measure: String, value: String, unit: String) {
    lines += [
      "service-levels:", "  - id: \(id)", "    measure: \(measure)", "    value: '\(value)'",
      "    unit: '\(unit)'",
    ]
  }
}

import Catalogue
import Metamodel

/// Chapter 6: the contracts, each an operation with its messages and their fields.
extension ServiceReport {
  mutating func contracts() {
    begin(chapter: "Tjänstekontrakt", "Contracts")
    let interface = interface.flatMap { reader.record($0) }
    for surface in interface?.records("surfaces") ?? [] {
      let side = [surface.text("name"), surface.label("implemented-by")].compactMap(\.self)
      for (id, operation) in surface.parts("operations") {
        let name = operation.text("name") ?? id
        section(name, name) { report in report.contract(operation, on: side.joined(separator: ", ")) }
      }
    }
    if operations.isEmpty {
      markdown.nothing(say("Inte beskrivet i katalogen.", "Not described in the catalogue."))
    }
  }

  private mutating func contract(_ operation: ExportRecord, on surface: String) {
    markdown.line(operation.text("summary"))
    let mandatory = operation.text("mandatory")
    markdown.facts(
      (say("Uppgift", "Item"), say("Värde", "Value")),
      [
        (say("Version", "Version"), terms.versionNumber(of: version)?.text),
        (say("Gränsyta", "Surface"), surface),
        (say("Interaktionsmönster", "Pattern"), operation.label("pattern")),
        (
          say("Obligatoriskt", "Mandatory"),
          mandatory.map { $0 == "true" ? say("ja", "yes") : say("nej", "no") }
        ),
      ])
    let used = operation.targets("uses").compactMap(\.part)
    for (id, message) in messages where used.contains(id) { add(message, id) }
  }

  private mutating func add(_ message: ExportRecord, _ id: String) {
    markdown.heading(4, "\(message.text("name") ?? id) (\(message.label("direction")?.lowercased() ?? ""))")
    let carried = message.targets("carries")
    if carried.isEmpty { markdown.nothing(say("Bär inga uppgifter.", "Carries no data.")) }
    var rules: [Int: [String: FieldRule]] = [:]
    for rule in message.records("field-rules") {
      for attribute in rule.targets("attribute") {
        guard let part = attribute.part else { continue }
        rules[attribute.position, default: [:]][part] = FieldRule(
          cardinality: rule.text("cardinality"), rule: rule.text("rule"))
      }
    }
    let common = commonObjects
    let objects = carried.map(\.position).reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    for object in objects {
      let parts = carried.filter { $0.position == object }
      let only = parts.contains { $0.part == nil } ? nil : Set(parts.compactMap(\.part))
      let own = rules[object] ?? [:]
      if only == nil, common.contains(object) {
        markdown.line("\(reader.name(object)): \(say("se kapitel 5", "see chapter 5"))")
        if !own.isEmpty { fields(of: object, level: 5, only: Set(own.keys), rules: own) }
      } else {
        fields(of: object, level: 5, only: only, rules: own)
      }
    }
  }
}

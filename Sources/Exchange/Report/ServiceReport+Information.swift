import Catalogue
import Metamodel

/// Chapter 5: the information that the contracts have in common.
extension ServiceReport {
  mutating func information() {
    begin(chapter: "Gemensamma informationskomponenter", "Common information")
    let carried = terms.carried(by: version)
    section("Informationsmodell", "Information model") { report in
      let models = carried.flatMap { report.terms.sources(of: "exchange-objects", "exchange-model", to: $0) }
        .reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
      for model in models.compactMap({ report.reader.record($0) }) {
        report.markdown.heading(4, model.text("name") ?? "")
        report.markdown.markdown(model.text("scope"))
      }
      report.objects(carried)
    }
    section("Begrepp", "Concepts") { report in
      let used = report.reader.record(report.version)?.targets("uses-concepts").map(\.position) ?? []
      report.markdown.table(
        [report.say("Begrepp", "Concept"), report.say("Definition", "Definition")],
        used.compactMap { report.reader.record($0) }.map { concept in
          [concept.text("name") ?? "", concept.text("definition") ?? ""]
        })
    }
    section("Kodverk", "Code lists") { report in report.codeLists(of: carried + report.commonObjects) }
    section("Gemensamma informationsutbytesobjekt", "Common exchange objects") { report in
      for object in report.commonObjects { report.fields(of: object, level: 4) }
    }
  }

  /// What each object refines and where it comes from.
  private mutating func objects(_ positions: [Int]) {
    markdown.table(
      [
        say("Informationsutbytesobjekt", "Exchange object"), say("Definition", "Definition"),
        say("Verksamhetsobjekt", "Business object"), say("Begrepp", "Concepts"),
        say("Personuppgifter", "Personal data"), say("Primär källa", "Primary source"),
      ],
      positions.compactMap { reader.record($0) }.map { object in
        [
          object.text("name") ?? "", object.text("definition") ?? "", names("refines", of: object),
          names("based-on", of: object), object.label("personal-data") ?? "",
          names("primary-source", of: object),
        ]
      })
  }

  private mutating func codeLists(of objects: [Int]) {
    let lists = objects.compactMap { reader.record($0) }
      .flatMap { $0.records("attributes").flatMap { $0.targets("code-list").map(\.position) } }
      .reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    for list in lists.compactMap({ reader.record($0) }) {
      markdown.heading(4, list.text("name") ?? "")
      markdown.line(list.text("identifier"))
      markdown.markdown(list.text("description"))
      markdown.table(
        [say("Kod", "Code"), say("Text", "Text"), say("Anmärkning", "Note")],
        list.records("values").map { [$0.text("code") ?? "", $0.text("text") ?? "", $0.text("note") ?? ""] })
    }
  }

  /// The objects that several messages carry, or that others contain.
  var commonObjects: [Int] {
    var counts: [Int: Int] = [:]
    for message in messages {
      for object in Set(message.part.targets("carries").filter { $0.part == nil }.map(\.position)) {
        counts[object, default: 0] += 1
      }
    }
    let carried = terms.carried(by: version)
    let contained = carried.flatMap { terms.reached(by: "to", from: $0) }
    let common = carried.filter { (counts[$0] ?? 0) > 1 } + contained
    return common.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The messages of the logical interface.
  var messages: [(id: String, part: ExportRecord)] {
    interface.flatMap { reader.record($0) }?.parts("messages") ?? []
  }

  /// The fields of an object: name, type, description and cardinality, in the order of the template.
  ///
  /// - Parameters:
  ///   - only: the attributes that are carried; `nil` for all.
  ///   - rules: those of the message.
  mutating func fields(
    of object: Int, level: Int, only: Set<String>? = nil, rules: [String: FieldRule] = [:]
  ) {
    guard let record = reader.record(object) else { return }
    markdown.heading(level, record.text("name") ?? "")
    let attributes = record.parts("attributes").filter { only?.contains($0.id) != false }
    var rows = attributes.map { id, attribute in
      let type = [attribute.label("data-type"), attribute.text("format")].compactMap(\.self)
      let lists = names("code-list", of: attribute)
      return [
        attribute.text("name") ?? id, (type + (lists.isEmpty ? [] : [lists])).joined(separator: ", "),
        attribute.text("definition") ?? "",
        rules[id]?.cardinality ?? attribute.text("cardinality") ?? "", rules[id]?.rule ?? "",
      ]
    }
    if only == nil {
      rows += record.records("associations").map { association in
        let target = names("to", of: association)
        return [
          association.text("name") ?? target, target, "", association.text("cardinality") ?? "", "",
        ]
      }
    }
    markdown.table(
      [
        say("Namn", "Name"), say("Datatyp", "Type"), say("Beskrivning", "Description"),
        say("Kardinalitet", "Cardinality"), say("Regel", "Rule"),
      ], rows)
  }

  /// What a message says of an attribute.
  struct FieldRule {
    let cardinality: String?
    let rule: String?
  }
}

import Catalogue
import Interface
import Metamodel

/// What a change reaches, as rows with commas between (RFC 4180): for a mailing list or a spreadsheet.
struct ImpactCSV {
  private let impact: Impact
  private let terms: Terms
  private let language: Language

  init(_ impact: Impact, _ terms: Terms, _ language: Language) {
    self.impact = impact
    self.terms = terms
    self.language = language
  }

  private static let heading = [
    "group", "kind", "id", "name", "distance", "via", "field", "actor", "function", "contact", "email",
    "phone",
    "url", "outcome",
  ]

  var text: String {
    var rows = [ImpactCSV.heading]
    for (group, members) in ImpactGroups(impact, in: terms).groups {
      rows += members.map { [group.rawValue] + cells($0) }
    }
    return rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private func cells(_ row: ImpactGroups.Row) -> [String] {
    let description = terms.description(row.position)
    let head = [
      description?.kind.id ?? "", description?.id ?? "", terms.name(of: Element(row.position), in: language),
    ]
    switch row {
    case .affected(let affected):
      let way = [String(affected.distance), terms.reference(affected.via), affected.field]
      return head + way + Array(repeating: "", count: 7)
    case .consumer(let consumer):
      let reached = (impact.affected.first { $0.position == consumer.consumption }).map {
        [String($0.distance), terms.reference($0.via), $0.field]
      }
      let contact = consumer.contact
      return head + (reached ?? ["0", "", ""])
        + [
          consumer.actor.map(terms.reference) ?? "", contact?.function ?? "", contact?.name ?? "",
          contact?.email ?? "", contact?.phone ?? "", contact?.url ?? "", "",
        ]
    case .loss(let loss):
      return head + ["1", terms.reference(impact.start), "instances", loss.actor.map(terms.reference) ?? ""]
        + Array(repeating: "", count: 5) + [loss.outcome.rawValue]
    case .alternative: return head + Array(repeating: "", count: 9) + ["alternative"]
    case .fallen: return head + Array(repeating: "", count: 9) + ["fails"]
    }
  }

  private func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\r\n".contains($0) || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

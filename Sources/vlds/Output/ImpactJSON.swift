import Catalogue
import Exchange
import Metamodel

/// What a change reaches, as JSON (cli.md, `impact`).
struct ImpactJSON {
  private let impact: Impact
  private let terms: Terms
  private let language: Language

  init(_ impact: Impact, _ terms: Terms, _ language: Language) {
    self.impact = impact
    self.terms = terms
    self.language = language
  }

  var document: JSON {
    [
      "start": .string(terms.reference(impact.start)),
      "affected": affected(impact.affected),
      "inform": consumers(impact.inform),
      "indirect": consumers(impact.indirect),
      "agreements": affected(impact.agreements),
      "assessments": affected(impact.assessments),
      "outage": impact.outage.map(outage) ?? .null,
    ]
  }

  private func affected(_ all: [Impact.Affected]) -> JSON {
    .rows(all.count) { index in
      let one = all[index]
      let description = terms.description(one.position)
      return [
        "kind": .optional(description?.kind.id),
        "id": .optional(description?.id),
        "name": .string(terms.name(of: Element(one.position), in: language)),
        "distance": .number(one.distance),
        "via": .string(terms.reference(one.via)),
        "field": .string(one.field),
      ]
    }
  }

  private func consumers(_ all: [Impact.Consumer]) -> JSON {
    .rows(all.count) { index in
      [
        "actor": .optional(all[index].actor.map(terms.reference)),
        "contact": all[index].contact.map(contact) ?? .null,
        "consumption": .string(terms.reference(all[index].consumption)),
      ]
    }
  }

  private func contact(_ contact: Contact) -> JSON {
    [
      "function": .optional(contact.function), "name": .optional(contact.name),
      "email": .optional(contact.email), "phone": .optional(contact.phone), "url": .optional(contact.url),
    ]
  }

  private func outage(_ outage: Outage) -> JSON {
    let references = { (positions: [Int]) in JSON.strings(positions.map(terms.reference)) }
    return [
      "alternatives": references(outage.alternatives),
      "consumptions": .rows(outage.losses.count) { index in
        let loss = outage.losses[index]
        return [
          "consumption": .string(terms.reference(loss.consumption)),
          "actor": .optional(loss.actor.map(terms.reference)),
          "outcome": .string(loss.outcome.rawValue),
          "others": references(loss.others),
          "reserves": references(loss.reserves),
        ]
      },
      "services": references(outage.services),
    ]
  }
}

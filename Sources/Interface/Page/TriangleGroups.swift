// SPDX-License-Identifier: EUPL-1.2
import Catalogue
import Metamodel
import Terminal

/// What the triangle of process, information and service says of a description beyond the references that are
/// written (VLDS 4.0, 5.4): services that realise an exchange through its objects, and the holes.
extension DescriptionWriter {
  /// A relation seen from its target, by the field that is written in the other.
  private func inverse(_ kind: String, _ field: String, of part: String? = nil) -> String? {
    guard let kind = catalogue.metamodel[kind] else { return nil }
    let schema = part.flatMap { kind.part($0)?.schema } ?? kind.schema
    return schema[field]?.reference?.inverse?.label[language]
  }

  /// Services that realise the exchange without naming it.
  func unnamed(_ realisers: [Int]) -> (label: String, profiles: [Int])? {
    guard description.kind.id == "exchange", let label = inverse("profile", "realises-exchanges") else {
      return nil
    }
    let named = Set(catalogue.sources(of: "realises-exchanges", in: "profile", to: position))
    let profiles = realisers.filter { $0 >= 0 && !named.contains($0) }
    return profiles.isEmpty ? nil : (label, profiles)
  }

  /// The services that realise the description, where it is an exchange; to find them costs more than the rest.
  func realisers() -> [Int] { description.kind.id == "exchange" ? terms.realisers(of: position) : [] }

  /// The relation that should be there from elsewhere and is not.
  func missingLink(_ realisers: [Int]) -> (label: String, words: Words)? {
    guard description.document != nil, terms.exists(position) else { return nil }
    switch description.kind.id {
    case "exchange":
      guard description.choice("digitalisation") == "digital", realisers.isEmpty
      else {
        return nil
      }
      return inverse("profile", "realises-exchanges").map { ($0, PageWords.noService) }
    case "business-object":
      let exchanges = catalogue.sources(of: "passes", in: "exchange", to: position)
      guard exchanges.contains(where: { catalogue.descriptions[$0].choice("digitalisation") == "digital" }),
        catalogue.sources(of: "refines", in: "exchange-object", to: position).isEmpty
      else { return nil }
      return inverse("exchange-object", "refines").map { ($0, PageWords.noExchangeObject) }
    case "exchange-object":
      guard !catalogue.links(to: position).contains(where: { $0.field.id == "carries" }) else { return nil }
      return inverse("logical-interface", "carries", of: "message").map { ($0, PageWords.noMessage) }
    default: return nil
    }
  }
}

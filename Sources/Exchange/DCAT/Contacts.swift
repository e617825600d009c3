import Catalogue
import Metamodel

/// Cards of vCard, as contacts.
extension StatementReader {
  /// A card as a contact.
  mutating func contact(_ card: Graph.Term) -> [NewValue.Pair] {
    let isPerson = isA(card, .vcard("Individual"))
    var fields = pairs(
      card, [FieldStatement(isPerson ? "name" : "function", .vcard("fn"))],
      Metamodel.structure("contact")?.schema)
    let number = { (object: Graph.Term) in object.value(after: "tel:") }
    var phone = first(card, .vcard("hasTelephone"), as: number)
    for node in objects(card, .vcard("hasTelephone"), as: { $0.value(after: "tel:") == nil ? $0 : nil })
    where phone == nil {
      phone = first(node, .vcard("hasValue"), as: number)
    }
    fields.add("email", first(card, .vcard("hasEmail")) { $0.value(after: "mailto:") })
    fields.add("phone", phone)
    fields.add("url", first(card, .vcard("hasURL")) { $0.value(after: "") })
    pass(card, .rdf("type"))
    return fields
  }
}

extension Graph.Term {
  /// What it says after the scheme of an address; `nil` for a node without a name.
  fileprivate func value(after scheme: String) -> String? {
    guard case .iri(let iri) = self else { return literal?.text }
    return iri.hasPrefix(scheme) ? String(iri.dropFirst(scheme.count)) : iri
  }
}

import Catalogue
import Metamodel

/// An instance has an endpoint, availability, a contact and a level of user support.
enum IN01: DescriptionRule {
  static let statement = RuleStatement(
    "IN-01", .error, .publish,
    title: Words(sv: "Ofullständig instans", en: "Incomplete instance"),
    statement: Words(
      sv: "En instans har adress, tillgänglighet, kontakt och nivå på användarstödet.",
      en: "An instance has an endpoint, availability, a contact and a level of user support."),
    source: "VLDS 5.3 s42; 7.4 s58, s60", .stated,
    kinds: ["instance"],
    fields: [
      "service.type", "instance.endpoint", "instance.availability", "instance.contact",
      "instance.user-support", "instance.service-levels",
    ],
    finds: """
      An instance of a digital service: absent or empty `endpoint`, `availability`, `user-support` or \
      `service-levels`; a `contact` without function or name, or without email, phone or url. Not tested \
      for other services.
      """,
    fix: Words(sv: "Fyll i uppgifterna på instansen.", en: "Fill in the instance."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    guard context.terms.isDigital(serviceOf: position), let record = context.terms.record(position) else {
      return
    }
    for field in ["endpoint", "availability", "contact", "user-support", "service-levels"]
    where !record.has(field) {
      report(.missing(record.schema[field]?.label ?? Words(field)), at: .absent(field, in: 0))
    }
    guard record.has("contact"), let contact = record.record("contact") else { return }
    if !contact.has("function"), !contact.has("name") {
      report(.nobody, at: .absent("function", in: contact.map))
    }
    if !contact.has("email"), !contact.has("phone"), !contact.has("url") {
      report(.unreachable, at: .absent("email", in: contact.map))
    }
  }
}

extension Words {
  fileprivate static func missing(_ field: Words) -> Words {
    Words(
      sv: "Instansen saknar \(field.sv.lowercasedFirst). Fyll i uppgiften.",
      en: "The instance lacks \(field.en.lowercasedFirst). Fill it in.")
  }

  fileprivate static let nobody = Words(
    sv: "Kontakten har varken funktion eller namn. Ange vem man når.",
    en: "The contact has neither function nor name. Say whom one reaches.")

  fileprivate static let unreachable = Words(
    sv: "Kontakten har varken e-post, telefon eller webbadress. Ange hur man når den.",
    en: "The contact has no e-mail, telephone or web address. Say how one reaches it.")
}

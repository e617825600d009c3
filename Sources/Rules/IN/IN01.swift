import Metamodel

/// An instance has an endpoint, availability, a contact and a level of user support.
enum IN01: Rule {
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
}

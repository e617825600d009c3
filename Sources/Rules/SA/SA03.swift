import Metamodel

/// Each technical interface, instance and reserve on the way meets the requirements that follow from the
/// highest class it carries.
enum SA03: Rule {
  static let statement = RuleStatement(
    "SA-03", .warning, .always,
    title: Words(sv: "Svag länk i kedjan", en: "Weak link in the chain"),
    statement: Words(
      sv: """
        Varje tekniskt gränssnitt, instans och reserv på vägen uppfyller de krav som följer av den högsta \
        klass den bär.
        """,
      en: """
        Each technical interface, instance and reserve on the way meets the requirements that follow from \
        the highest class it carries.
        """),
    source: "VLDS 5.7 s45; VLDS41", .stated,
    kinds: ["technical-interface", "instance", "security-requirement"],
    fields: [
      "security-requirement.applies-to", "security-requirement.derived-from", "security-requirement.aspect",
      "security-requirement.required-level", "technical-interface.fulfils", "instance.fulfils",
      "consumption.reserves",
    ],
    finds: """
      A link L of version V = each instance with environment production, with the technical interfaces it \
      implements. (a) A security requirement that names in `applies-to` V, the instance, one of the \
      interfaces or an object in carried(V), or has such an object in `derived-from`, and is in `fulfils` \
      of neither the instance nor one of the interfaces. (b) An aspect with class(aspect, V) 2 or more for \
      which neither has in `fulfils` a requirement of that aspect with required-level at least \
      class(aspect, V). A reserve is tested with the version of the consumption that names it.
      """,
    fix: Words(
      sv: "Uppfyll kravet och ange det, eller sänk inte skyddet genom den länken.",
      en: "Meet the requirement and name it, or keep the information off that link."), .second)
}

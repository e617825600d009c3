import Metamodel

/// An agreement has two or more parties, and one that backs a consumption has both its consumer and its
/// producer as parties.
enum OV02: Rule {
  static let statement = RuleStatement(
    "OV-02", .error, .always,
    title: Words(sv: "Part saknas i överenskommelse", en: "Party missing in agreement"),
    statement: Words(
      sv: """
        En överenskommelse har minst två parter, och en som stödjer ett nyttjande har både konsumenten och \
        producenten som part.
        """,
      en: """
        An agreement has two or more parties, and one that backs a consumption has both its consumer and \
        its producer as parties.
        """),
    source: "VLDS 4.1 s24; 4.5 s31", .stated,
    kinds: ["agreement", "consumption"],
    fields: [
      "agreement.parties", "agreement.accessions", "agreement.template", "consumption.agreements",
      "consumption.consumer", "consumption.instances", "instance.provider",
    ],
    finds: """
      An agreement that is no template with fewer than two distinct actors in `parties` and `accessions` \
      together; a consumption one of whose `agreements` A has in parties(A) none that is the same party as \
      the consumer, or none that is the same party as one of the producers of the version or of the \
      providers of its instances; a template in `agreements`. A collaboration agreement in `agreements` is \
      not tested for the producer.
      """,
    fix: Words(
      sv: "Lägg till parten, eller hänvisa till rätt överenskommelse.",
      en: "Add the party, or refer to the right agreement."), .core)
}

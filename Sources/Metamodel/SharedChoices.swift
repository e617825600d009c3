extension [Choice] {
  /// How many values an attribute has.
  static let cardinalities: [Choice] = [
    Choice("0..1", sv: "Högst en", en: "At most one"),
    Choice("1..1", sv: "Exakt en", en: "Exactly one"),
    Choice("0..*", sv: "Noll eller flera", en: "Any number"),
    Choice("1..*", sv: "En eller flera", en: "One or more"),
  ]

  /// The types of agreement (VLDS 4.0, 4.1).
  static let agreementTypes: [Choice] = [
    Choice("collaboration", sv: "Samverkansöverenskommelse", en: "Collaboration agreement"),
    Choice("development", sv: "Utvecklingsöverenskommelse", en: "Development agreement"),
    Choice(
      "operation", sv: "Drift- och förvaltningsöverenskommelse", en: "Operation and maintenance agreement"),
    Choice(
      "information-exchange", sv: "Informationsutbytesöverenskommelse", en: "Information exchange agreement"),
    Choice("reserve", sv: "Överenskommelse om reserv", en: "Agreement on reserve"),
    Choice("connection", sv: "Anslutningsöverenskommelse", en: "Connection agreement"),
    Choice("data-processing", sv: "Personuppgiftsbiträdesavtal", en: "Data processing agreement"),
  ]
}

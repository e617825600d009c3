import Metamodel

/// A choice is one of those listed, unless the field is open.
enum FO05: Rule {
  static let statement = RuleStatement(
    "FO-05", .error, .always,
    title: Words(sv: "Värde utanför listan", en: "Value not among the choices"),
    statement: Words(
      sv: "Ett val är ett av de som listas, om fältet inte är öppet.",
      en: "A choice is one of those listed, unless the field is open."),
    source: "Catalogue file format", .added,
    kinds: ["*"],
    finds: "Values of a choice field without `open` true that are not the id of one of its `choices`.",
    fix: Words(sv: "Välj ett av värdena i listan.", en: "Take one of the values listed."), .core)
}

import Catalogue
import Metamodel
import Text

/// A choice is one of those listed, unless the field is open.
enum FO05: ValueRule {
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

  static func check(_ value: Value, of document: Document, in context: RuleContext, _ report: Report) {
    guard value.plan.kind == .choice, !value.plan.isComputed else { return }
    document.eachEntry(of: value.node) { entry in
      guard document.nodes[entry].shape == .scalar, !document.isAbsent(entry),
        !document.withText(entry, { context.plans.isChoice($0, of: value.plan) })
      else { return }
      let field = context.plans.fields[Int(value.plan.number)]
      let text = document.text(entry)
      let named = named(text, field.choices)
      report(
        .notAmongChoices(text, field, named ?? nearest(to: text, among: field.choices.map(\.id))),
        at: .value(entry), repair: named.map { .set(entry, .text($0)) })
    }
  }

  /// The choice that is called so, by id or label in either language; `nil` where several are.
  private static func named(_ text: String, _ choices: [Choice]) -> String? {
    let found = choices.filter { [$0.id, $0.label.sv, $0.label.en].map(\.folded).contains(text.folded) }
    return found.count == 1 ? found[0].id : nil
  }
}

extension Words {
  fileprivate static func notAmongChoices(_ text: String, _ field: Field, _ nearest: String?) -> Words {
    let head = Words(
      sv: "\(text.quoted) är inget av valen för \(field.id.quoted).",
      en: "\(text.quoted) is none of the choices for \(field.id.quoted).")
    let all = Words.alternatives(field.choices.map(\.id), atMost: 20)
    let list = Words(sv: " Välj \(all.sv).", en: " Choose \(all.en).")
    return head + suggestion(nearest) + list
  }
}

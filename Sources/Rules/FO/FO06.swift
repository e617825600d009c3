import Catalogue
import Metamodel

/// A field has no more values than it may, and a list that is there has no fewer.
enum FO06: ValueRule {
  static let statement = RuleStatement(
    "FO-06", .error, .always,
    title: Words(sv: "Fel antal värden", en: "Wrong number of values"),
    statement: Words(
      sv: "Ett fält har inte fler värden än det får, och en lista som finns har inte färre.",
      en: "A field has no more values than it may, and a list that is there has no fewer."),
    source: "Catalogue file format", .added,
    kinds: ["*"],
    finds: """
      A list in a field or part whose `cardinality` has the upper bound 1; more values than the upper \
      bound; the same value twice in a list; a list that is there, even empty, with fewer values than the \
      lower bound. An absent field is KO-01, not this rule.
      """,
    fix: Words(sv: "Ta bort eller lägg till värden.", en: "Remove or add values."), .core)

  static func check(_ value: Value, of document: Document, in context: RuleContext, _ report: Report) {
    let plan = value.plan
    guard plan.kind != .unknown, !plan.isComputed, !document.isAbsent(value.node) else { return }
    let isList = document.nodes[value.node].shape == .list
    if isList, plan.upper == 1 {
      return report(
        .listForOne(context.field(plan)), at: .key(value.node), repair: alone(value.node, document))
    }
    guard isList || plan.lower > 1 else { return }
    var count = 0
    document.eachEntry(of: value.node) { _ in count += 1 }
    if count < Int(plan.lower) {
      report(.tooFew(count, context.field(plan)), at: .key(value.node))
    }
    if count > Int(plan.upper) {
      report(.tooMany(count, context.field(plan)), at: .key(value.node))
    }
    guard count > 1 else { return }
    for (entry, first) in Repetitions(in: value.node, count: count, of: document).found {
      report(
        .twice(document.nodes[entry].shape == .scalar ? document.text(entry) : nil, context.field(plan)),
        at: .value(entry), related: [report.place(.value(first))],
        // Where the order means something, a person says which of the two is right.
        repair: context.field(plan).isOrdered ? nil : .remove(entry))
    }
  }

  /// The only value of a list in its place.
  private static func alone(_ list: Int, _ document: Document) -> Report.Repair? {
    let entries = Array(document.children(of: list))
    guard entries.count == 1, document.nodes[entries[0]].shape == .scalar, !document.isAbsent(entries[0])
    else { return nil }
    return .set(list, .text(document.text(entries[0])))
  }
}

extension RuleContext {
  fileprivate func field(_ plan: FieldPlan) -> Field { plans.fields[Int(plan.number)] }
}

extension Words {
  fileprivate static func listForOne(_ field: Field) -> Words {
    Words(
      sv: "\(field.id.quoted) tar ett värde, inte en lista. Skriv värdet direkt efter kolonet.",
      en: "\(field.id.quoted) takes one value, not a list. Write the value right after the colon.")
  }

  fileprivate static func tooFew(_ count: Int, _ field: Field) -> Words {
    let least = field.cardinality.lower
    return Words(
      sv: """
        \(field.id.quoted) ska ha minst \(least) värde\(least == 1 ? "" : "n") men har \(count). \
        Lägg till vad som saknas\(count == 0 ? ", eller ta bort fältet" : "").
        """,
      en: """
        \(field.id.quoted) should have at least \(least) value\(least == 1 ? "" : "s") but has \(count). \
        Add what is missing\(count == 0 ? ", or remove the field" : "").
        """)
  }

  fileprivate static func tooMany(_ count: Int, _ field: Field) -> Words {
    let most = field.cardinality.upper ?? 0
    return Words(
      sv: "\(field.id.quoted) får ha högst \(most) värden men har \(count). Ta bort det som är för mycket.",
      en: "\(field.id.quoted) may have at most \(most) values but has \(count). Remove what is too much.")
  }

  fileprivate static func twice(_ text: String?, _ field: Field) -> Words {
    Words(
      sv: "\(text?.quoted ?? "Samma värde") står två gånger i \(field.id.quoted). Ta bort det ena.",
      en: "\(text?.quoted ?? "The same value") stands twice in \(field.id.quoted). Remove one of them.")
  }
}

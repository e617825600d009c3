import Catalogue
import Metamodel

/// A part that can be referred to has an id that no other part in the file has.
enum FO08: DescriptionRule {
  static let statement = RuleStatement(
    "FO-08", .error, .always,
    title: Words(sv: "Del utan eget id", en: "Part without an id of its own"),
    statement: Words(
      sv: "En del som kan pekas ut har ett id som bara den har i filen.",
      en: "A part that can be referred to has an id that no other part in the file has."),
    source: "Catalogue file format", .added,
    kinds: ["*"],
    finds: """
      Entries of a part with `referable` true that lack `id`; two parts in one file, at any depth and of \
      any kind, with the same id.
      """,
    fix: Words(sv: "Ge delen ett eget id.", en: "Give the part an id of its own."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    guard let document = context.catalogue.descriptions[position].document,
      let schema = context.plans.number(of: context.catalogue.descriptions[position].kind.schema),
      context.plans.hasParts(schema)
    else { return }
    var names: [Int] = []
    collect(0, schema, document, context.plans, report, into: &names)
    for (name, first) in Repetitions(among: names, of: document).found {
      report(.twice(document.text(name)), at: .value(name), related: [report.place(.value(first))])
    }
  }

  /// Collects the ids of the parts in a map, at any depth, and reports those that lack one.
  private static func collect(
    _ map: Int, _ schema: Int, _ document: Document, _ plans: ValuePlans, _ report: Report,
    into names: inout [Int]
  ) {
    guard map < document.nodes.count, document.nodes[map].shape == .map else { return }
    for child in document.children(of: map) where document.nodes[child].shape != .scalar {
      let plan = plans.plan(slot: document.nodes[child].slot, in: schema)
      guard plan.kind == .part, document.counts(child) else { continue }
      document.eachEntry(of: child) { entry in
        guard document.nodes[entry].shape == .map else { return }
        if plan.isReferable {
          if let name = document.node(slot: 0, in: entry) {
            if document.nodes[name].shape == .scalar { names.append(name) }
          } else {
            report(.withoutID(document.key(child)), at: .absent("id", in: entry))
          }
        }
        collect(entry, Int(plan.inner), document, plans, report, into: &names)
      }
    }
  }
}

extension Words {
  fileprivate static func withoutID(_ key: String) -> Words {
    Words(
      sv: "En del i \(key.quoted) saknar `id`. Ge den ett eget, så att den kan pekas ut.",
      en: "A part in \(key.quoted) has no `id`. Give it one of its own, so that it can be referred to.")
  }

  fileprivate static func twice(_ id: String) -> Words {
    Words(
      sv: "En annan del i filen har redan id \(id.quoted). Ge den ena ett annat id.",
      en: "Another part in the file already has the id \(id.quoted). Give one of them another id.")
  }
}

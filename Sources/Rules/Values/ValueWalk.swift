import Catalogue

/// Takes the rules on values through a document, once for all of them.
struct ValueWalk {
  let rules: [any ValueRule.Type]
  let context: RuleContext

  /// Shows the rules every value in the map at `index`, and in all maps inside it.
  func walk(_ index: Int, schema: Int, of document: Document, _ report: Report) {
    guard index < document.nodes.count, document.nodes[index].shape == .map else { return }
    let end = Int(document.nodes[index].after)
    var child = index + 1
    while child < end {
      let node = document.nodes[child]
      defer { child = Int(node.after) }
      guard document.counts(child) else { continue }
      let plan = context.plans.plan(slot: node.slot, in: schema)
      let value = Value(node: child, map: index, schema: schema, plan: plan)
      for rule in rules {
        report.rule = rule
        rule.check(value, of: document, in: context, report)
      }
      guard plan.inner >= 0, node.shape != .scalar else { continue }
      if node.shape == .map {
        walk(child, schema: Int(plan.inner), of: document, report)
        continue
      }
      var entry = child + 1
      while entry < Int(node.after) {
        walk(entry, schema: Int(plan.inner), of: document, report)
        entry = Int(document.nodes[entry].after)
      }
    }
  }
}

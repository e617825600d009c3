import Catalogue
import Metamodel

/// A value has the type of its field.
enum FO04: ValueRule {
  static let statement = RuleStatement(
    "FO-04", .error, .always,
    title: Words(sv: "Fel typ", en: "Wrong type"),
    statement: Words(sv: "Ett värde har fältets typ.", en: "A value has the type of its field."),
    source: "Catalogue file format", .added,
    kinds: ["*"],
    finds: """
      Values that are not of the field's `type`: a date that is no calendar day, an integer outside `min` \
      and `max`, a text that does not match `pattern`, a language map with a key that is no language tag \
      or on a text with `localized` false, a structure or part that is no map, a list entry without a \
      value, a reference that does not follow the grammar.
      """,
    fix: Words(
      sv: "Skriv värdet i den form som meddelandet visar.",
      en: "Write the value in the form the message shows."), .core)

  static func check(_ value: Value, of document: Document, in context: RuleContext, _ report: Report) {
    let plan = value.plan
    guard plan.kind != .unknown, !plan.isComputed, !document.isAbsent(value.node) else { return }
    let isList = document.nodes[value.node].shape == .list
    document.eachEntry(of: value.node) { entry in
      if isList, document.isAbsent(entry) {
        report(
          .entryWithoutValue(document.key(value.node)), at: .value(entry), repair: .remove(entry))
      } else if document.nodes[entry].shape == .map {
        check(map: entry, plan, document, context, report)
      } else if document.nodes[entry].shape == .list || !isOfType(entry, plan, document, context) {
        report(
          .wrongType(context.plans.fields[Int(plan.number)], entry, document), at: .value(entry),
          repair: respelt(entry, plan, document).map { .set(entry, .text($0)) })
      }
    }
  }

  /// The same value in the form of the field, where there is but one that it can be.
  private static func respelt(_ entry: Int, _ plan: FieldPlan, _ document: Document) -> String? {
    guard document.nodes[entry].shape == .scalar else { return nil }
    let text = document.text(entry)
    switch plan.kind {
    case .boolean:
      switch text.lowercased() {
      case "yes", "on", "true": return "true"
      case "no", "off", "false": return "false"
      default: return nil
      }
    case .date: return Day(respelling: text)?.description
    default: return nil
    }
  }

  /// A map is right for structures, parts and text in several languages.
  private static func check(
    map: Int, _ plan: FieldPlan, _ document: Document, _ context: RuleContext, _ report: Report
  ) {
    switch plan.kind {
    case .structure, .part: return
    case .localizedText:
      for child in document.children(of: map) {
        if !Forms.isLanguage(Array(document.key(child).utf8)[...]) {
          report(.noLanguage(document.key(child)), at: .key(child))
        }
        if document.nodes[child].shape != .scalar {
          report(.wrongType(context.plans.fields[Int(plan.number)], child, document), at: .value(child))
        }
      }
    default:
      report(.wrongType(context.plans.fields[Int(plan.number)], map, document), at: .value(map))
    }
  }

  private static func isOfType(
    _ entry: Int, _ plan: FieldPlan, _ document: Document, _ context: RuleContext
  ) -> Bool {
    switch plan.kind {
    case .unknown, .localizedText, .choice, .openChoice: true
    case .structure, .part: false
    case .plainText:
      plan.pattern < 0 || document.withText(entry) { context.plans.patterns[Int(plan.pattern)].matches($0) }
    case .boolean: document.withText(entry) { Forms.isBoolean($0) }
    case .integer:
      document.withText(entry) { Forms.integer($0).map { $0 >= plan.min && $0 <= plan.max } ?? false }
    case .date: document.withText(entry) { Day.read($0) != nil }
    case .uri: document.withText(entry) { Forms.isURI($0) }
    case .version: document.withText(entry) { Forms.isVersion($0) }
    case .language: document.withText(entry) { Forms.isLanguage($0) }
    case .reference:
      document.withText(entry) { Forms.isPlainReference($0) } || isReference(entry, plan, document, context)
    }
  }

  private static func isReference(
    _ entry: Int, _ plan: FieldPlan, _ document: Document, _ context: RuleContext
  ) -> Bool {
    guard let reference = context.plans.fields[Int(plan.number)].reference else { return true }
    return ReferenceValue.form(of: document.text(entry), for: reference) != .malformed
  }
}

extension Words {
  fileprivate static func wrongType(_ field: Field, _ node: Int, _ document: Document) -> Words {
    let found =
      switch document.nodes[node].shape {
      case .scalar: Words(document.text(node).quoted)
      case .map: Words(sv: "en grupp av fält", en: "a group of fields")
      case .list: Words(sv: "en lista i listan", en: "a list in the list")
      }
    return wrongType(field, found: found)
  }

  static func wrongType(_ field: Field, found: Words) -> Words {
    let form = field.form
    return Words(
      sv: "\(field.id.quoted) ska vara \(form.sv), inte \(found.sv).",
      en: "\(field.id.quoted) should be \(form.en), not \(found.en).")
  }

  fileprivate static func noLanguage(_ key: String) -> Words {
    Words(
      sv: "\(key.quoted) är ingen språktagg. Skriv texten på flera språk under taggar som `sv` och `en`.",
      en:
        "\(key.quoted) is no language tag. Write text in several languages under tags such as `sv` and `en`.")
  }

  fileprivate static func entryWithoutValue(_ key: String) -> Words {
    Words(
      sv: "En post i \(key.quoted) saknar värde. Skriv värdet efter strecket, eller ta bort raden.",
      en: "An entry in \(key.quoted) has no value. Write the value after the dash, or remove the line.")
  }
}

extension Day {
  /// The day that is written year first with other signs, or without noughts, between the numbers: `2026/1/5`.
  fileprivate init?(respelling text: String) {
    let numbers = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard numbers.count == 3, numbers[0].count == 4, numbers.allSatisfy({ (1...4).contains($0.count) }),
      numbers.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } })
    else { return nil }
    let padded = numbers.dropFirst().map { $0.count == 1 ? "0" + $0 : $0 }
    self.init("\(numbers[0])-\(padded[0])-\(padded[1])")
  }
}

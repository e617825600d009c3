import Catalogue
import Metamodel
import Text

/// A file has only fields that the metamodel knows.
enum FO03: ValueRule {
  static let statement = RuleStatement(
    "FO-03", .warning, .always,
    title: Words(sv: "Okänt fält", en: "Unknown field"),
    statement: Words(
      sv: "En fil har bara fält som metamodellen känner.",
      en: "A file has only fields that the metamodel knows."),
    source: "Catalogue file format", .added,
    kinds: ["*"],
    finds: """
      Keys in the front matter, in a part or in a structure that are neither a field, a `common` field, \
      the `key` of a part nor an extension field of the catalogue there; also keys of fields with `level` \
      computed, which are never written. The nearest known key is named.
      """,
    fix: Words(
      sv: "Rätta stavningen eller flytta uppgiften till brödtexten.",
      en: "Correct the spelling or move the content to the body."), .core)

  static func check(_ value: Value, of document: Document, in context: RuleContext, _ report: Report) {
    if value.plan.isComputed {
      let field = context.plans.fields[Int(value.plan.number)]
      report(.computed(field), at: .key(value.node), repair: .remove(value.node))
    }
    guard value.plan.kind == .unknown else { return }
    let key = document.key(value.node)
    let schema = context.plans.schemaObjects[value.schema]
    let taken = Set(document.children(of: value.map).map { document.nodes[$0].slot })
    let known = schema.fields.enumerated().filter { $1.level != .computed }
    let isFree = { (slot: Int) in !taken.contains(UInt16(slot)) }
    if let nearest = nearest(to: key, among: known.filter { isFree($0.offset) }.map(\.element)) {
      report(.unknown(key) + .suggestion(nearest), at: .key(value.node))
    } else if let nearest = nearest(to: key, among: known.filter { !isFree($0.offset) }.map(\.element)) {
      report(.unknown(key) + .there(nearest), at: .key(value.node))
    } else {
      report(.unknown(key) + .unlike, at: .key(value.node))
    }
  }

  /// The key that is most like one, or whose label it is.
  private static func nearest(to key: String, among fields: [Field]) -> String? {
    let labelled = fields.first { [$0.label.sv, $0.label.en].map(\.folded).contains(key.folded) }
    return labelled?.id ?? Text.nearest(to: key, among: fields.map(\.id))
  }
}

extension Words {
  fileprivate static func unknown(_ key: String) -> Words {
    Words(sv: "Fältet \(key.quoted) är okänt här.", en: "The field \(key.quoted) is not known here.")
  }

  fileprivate static func there(_ nearest: String) -> Words {
    Words(
      sv: " Närmast är \(nearest.quoted), som redan finns: för över det som ska stå där och ta bort raden.",
      en:
        " Nearest is \(nearest.quoted), which is there already: move over what belongs there and remove the line."
    )
  }

  fileprivate static let unlike = Words(
    sv: " Rätta stavningen eller flytta uppgiften till brödtexten.",
    en: " Correct the spelling or move the content to the body.")

  fileprivate static func computed(_ field: Field) -> Words {
    Words(
      sv: "\(field.id.quoted) räknas ut och skrivs aldrig i filen. Ta bort raden.",
      en: "\(field.id.quoted) is computed and never written in the file. Remove the line.")
  }
}

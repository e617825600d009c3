import Catalogue
import Metamodel
import Text

/// A reference that does not hold, with what may have been meant by it.
struct BrokenReference {
  let verdict: Link.Verdict
  let value: ReferenceValue
  let field: Field
  let reference: Reference
  /// The description that refers; `nil` for `catalogue.yaml`.
  let source: Int?
  /// The description referred to, where that much holds.
  let target: Int?
  let context: RuleContext
  /// The descriptions with the same id that are of another kind, those that the field takes first; else the
  /// one that is named.
  private(set) var others: [Int] = []

  init(
    verdict: Link.Verdict, value: ReferenceValue, field: Field, reference: Reference, source: Int?,
    target: Int?, context: RuleContext
  ) {
    self.verdict = verdict
    self.value = value
    self.field = field
    self.reference = reference
    self.source = source
    self.target = target
    self.context = context
    if let target {
      others = target == source ? [] : [target]
    } else if value.alias == nil, verdict == .missing || verdict == .kindLeftOut {
      others = namesakes
    }
  }

  private var namesakes: [Int] {
    let named = namedKind?.id
    let found = catalogue.metamodel.kinds.filter { $0.id != named }
      .compactMap { kind in catalogue.position(kind: kind.id, id: value.id).map { (kind.id, $0) } }
    guard found.count > 1 else { return found.map(\.1) }
    let kinds = kindIDs
    return (found.filter { kinds.contains($0.0) } + found.filter { !kinds.contains($0.0) }).map(\.1)
  }

  var catalogue: Catalogue { context.catalogue }

  /// What the value names, in the form `alias:kind/id#part`.
  var name: String {
    let alias = value.alias.flatMap { $0 == catalogue.manifest.id ? nil : $0 + ":" } ?? ""
    return alias + whole + (value.part.map { "#" + $0 } ?? "")
  }

  /// The description that the value names.
  var whole: String {
    if value.id.isEmpty { return source.map { catalogue.descriptions[$0].reference } ?? "" }
    return [reference.onlyKind ?? value.kind, id].compactMap(\.self).joined(separator: "/")
  }

  /// The id, without a kind before it that the field does not ask for.
  var id: String {
    guard let kind = reference.onlyKind, value.id.hasPrefix(kind + "/") else { return value.id }
    return String(value.id.dropFirst(kind.count + 1))
  }

  /// The kind that the value names, or the only one that the field takes.
  var namedKind: Kind? { (reference.onlyKind ?? value.kind).flatMap { catalogue.metamodel[$0] } }

  /// The ids of the kinds that the field takes, all where it takes every one.
  var kindIDs: [String] {
    reference.kinds.isEmpty ? catalogue.metamodel.kinds.map(\.id) : reference.kinds
  }

  /// The kinds that the field takes, with their articles.
  var allowed: Words {
    .joined(kindIDs.compactMap { catalogue.metamodel[$0]?.indefinite }, sv: "eller", en: "or")
  }

  /// What the field takes, as the metamodel writes it.
  var allowedTargets: [String] {
    reference.targets.isEmpty ? kindIDs : reference.targets.map(\.notation)
  }

  /// The id alone, where a kind stands before it that the field does not ask for.
  var withoutKind: String? {
    guard let kind = reference.onlyKind, id != value.id else { return nil }
    return catalogue.position(kind: kind, id: id) == nil ? nil : id
  }

  /// What has to be written instead, where there is but one thing that can be meant.
  var correction: String? {
    let part = value.part.map { "#" + $0 } ?? ""
    switch verdict {
    case .missing: return withoutKind.map { $0 + part }
    case .kindLeftOut:
      let kinds = others.map { catalogue.descriptions[$0].kind.id }.filter(kindIDs.contains)
      return value.alias == nil && value.kind == nil && kinds.count == 1
        ? "\(kinds[0])/\(value.id)\(part)" : nil
    case .notInThisFile:
      let own = source.map { catalogue.descriptions[$0] }
      return value.alias == nil && value.part != nil && own?.id == value.id
        && own.map { isPart(value.part, of: $0) } == true
        ? part : nil
    default: return nil
    }
  }

  private func isPart(_ id: String?, of description: Description) -> Bool {
    id.flatMap { description.document?.part($0, in: description.kind.schema) } != nil
  }

  /// What a value of the field looks like, with the names at hand.
  var example: String {
    if reference.isFileScoped { return "#" + (value.part ?? nearestPartOfFile ?? "del") }
    let kind = fittingKind
    let id = value.id.isEmpty ? "id" : value.id
    let whole = reference.onlyKind == nil ? "\(kind)/\(id)" : id
    let parts = reference.targets.filter { $0.kind == kind }
    guard !parts.isEmpty, parts.allSatisfy({ $0.part != nil }) || value.part != nil else { return whole }
    return whole + "#" + (value.part ?? knownParts.first ?? "del")
  }

  /// The kind that fits: one that has the id, one like what is written, or the first.
  private var fittingKind: String {
    if let other = others.first.map({ catalogue.descriptions[$0].kind.id }), kindIDs.contains(other) {
      return other
    }
    if let kind = value.kind, let nearest = Text.nearest(to: kind, among: kindIDs) { return nearest }
    return kindIDs.first ?? "kind"
  }
}

/// What is like the names in the value.
extension BrokenReference {
  var aliases: [String] { catalogue.manifest.imports.map(\.alias) }

  var nearestAlias: String? { Text.nearest(to: value.alias ?? "", among: aliases) }

  /// The description of that kind with the most similar id.
  var nearestID: String? {
    guard context.suggestsIDs, let kind = namedKind else { return nil }
    let searched = value.alias.flatMap { catalogue.imports[$0] } ?? catalogue
    return searched.nearest(to: value.id, of: kind)
  }

  /// Whether something with that id is of a kind that the field takes.
  var hasNamesake: Bool { others.contains { kindIDs.contains(catalogue.descriptions[$0].kind.id) } }

  /// The description with the most similar id, of the kinds that the field takes, as `kind/id`.
  var nearestOfAnyKind: String? {
    guard context.suggestsIDs, value.alias == nil else { return nil }
    return kindIDs.compactMap { catalogue.metamodel[$0] }.lazy.compactMap { kind in
      catalogue.nearest(to: value.id, of: kind).map { "\(kind.id)/\($0)" }
    }.first
  }

  var nearestPart: String? { Text.nearest(to: value.part ?? "", among: knownParts) }

  private var nearestPartOfFile: String? {
    Text.nearest(to: value.id, among: source.map(parts) ?? [])
  }

  /// The ids of the parts of the target that the field takes.
  private var knownParts: [String] { target.map(parts) ?? [] }

  private func parts(of position: Int) -> [String] {
    let description = catalogue.descriptions[position]
    guard let document = description.document else { return [] }
    var ids: [String] = []
    document.visit(description.kind.schema) { entry in
      guard let field = entry.field, case .parts(let part) = field.type, part.isReferable else { return }
      let target = reference.targets.contains { $0.kind == description.kind.id && $0.part == part.id }
      guard target || reference.targets.isEmpty else { return }
      for map in document.values(entry.node) where document.nodes[map].shape == .map {
        if let id = document.node(slot: 0, in: map) { ids.append(document.text(id)) }
      }
    }
    return ids
  }
}

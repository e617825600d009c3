import Catalogue
import Metamodel

/// Hands an exporter what it exports, and keeps account: a value that is read is carried, and one that nobody has read
/// when the files are made is lost.
public final class ExportReader {
  public let selection: Selection
  /// The values that have been read, as nodes, by position.
  private var carried: [Int: Set<Int>] = [:]
  /// Why a value could not be carried, where more is known than that nobody read it.
  private var reasons: [Int: [Int: Words]] = [:]
  /// The descriptions whose body has been read.
  private var bodies: Set<Int> = []
  /// What the exporter itself has told.
  private var told: [Loss] = []

  /// Whether the export has been given up; then nothing more is handed out.
  private let isCancelled: () -> Bool

  /// Creates a reader of a selection.
  public init(_ selection: Selection, isCancelled: @escaping () -> Bool = { false }) {
    self.selection = selection
    self.isCancelled = isCancelled
  }

  var terms: Terms { selection.terms }
  var catalogue: Catalogue { selection.catalogue }
  var language: Language { selection.language }

  /// The chosen descriptions of some kinds, in the order of the catalogue.
  func positions(of kinds: String...) -> [Int] {
    isCancelled() ? [] : selection.positions.filter { kinds.contains(catalogue.descriptions[$0].kind.id) }
  }

  /// The fields of a description; `nil` where its file cannot be read, or its catalogue is not at hand.
  func record(_ position: Int) -> ExportRecord? {
    isCancelled()
      ? nil : terms.record(position).map { ExportRecord(position: position, record: $0, reader: self) }
  }

  /// The body of a description; empty where it has none.
  func body(_ position: Int) -> String {
    bodies.insert(position)
    return terms.description(position)?.document?.bodyText ?? ""
  }

  /// The name of a description, which is carried by that; its id where it has none.
  func name(_ position: Int) -> String { record(position)?.text("name") ?? terms.name(position) }

  // MARK: Keeping account

  /// Notes that a value, with all that is in it, is carried.
  func carry(_ node: Int, of position: Int) {
    if position >= 0 { carried[position, default: []].insert(node) }
  }

  /// Whether a value, or everything in it, is carried already.
  func isCarried(_ node: Int, of position: Int, _ document: Document) -> Bool {
    guard let carried = carried[position] else { return false }
    if carried.contains(node) { return true }
    guard document.nodes[node].shape != .scalar else { return false }
    let inside = document.children(of: node).filter { !document.isAbsent($0) }
    return !inside.isEmpty && inside.allSatisfy { isCarried($0, of: position, document) }
  }

  /// Notes that all of a description is carried, its body too.
  func carryAll(_ position: Int) {
    carry(0, of: position)
    bodies.insert(position)
  }

  /// Notes why a value cannot be carried.
  func lose(_ node: Int, of position: Int, _ why: Words) { reasons[position, default: [:]][node] = why }

  /// Tells of something that is lost, or that the catalogue lacks.
  func lose(_ what: String, _ why: Words) {
    let loss = Loss(what, why)
    if !told.contains(loss) { told.append(loss) }
  }

  /// What has not been carried of what was chosen: what the exporter has told, kinds that the format has nothing for,
  /// then fields.
  ///
  /// - Parameter isEmpty: whether no file was made, so that nothing of what was read is carried.
  func losses(isEmpty: Bool) -> [Loss] {
    var count = LossCount()
    for position in selection.positions where !isCancelled() {
      let description = catalogue.descriptions[position]
      guard let document = description.document, !document.nodes.isEmpty else {
        if description.document == nil { lose(description.reference, .unreadable) }
        continue
      }
      guard !isEmpty, let nodes = carried[position] else {
        count.add(description.kind.id, .noPlace)
        continue
      }
      var lost: [(path: String, why: Words)] = []
      if !nodes.contains(0) {
        collect(0, description.kind.schema, document, nodes, reasons[position] ?? [:], "", .noPlace, &lost)
      }
      if document.hasBody, !bodies.contains(position) { lost.append(("body", .noPlace)) }
      var seen: Set<String> = []
      for (path, why) in lost where seen.insert(path + why.en).inserted {
        count.add("\(description.kind.id) \(path)", why)
      }
    }
    return told + count.losses.sorted { !$0.what.contains(" ") && $1.what.contains(" ") }
  }

  /// Collects the values inside a map that have not been read, each by its path without selectors.
  private func collect(
    _ map: Int, _ schema: Schema?, _ document: Document, _ nodes: Set<Int>, _ reasons: [Int: Words],
    _ path: String, _ why: Words, _ lost: inout [(path: String, why: Words)]
  ) {
    for child in document.children(of: map)
    where document.counts(child) && !document.isAbsent(child) && !nodes.contains(child) {
      let inner = path.isEmpty ? document.key(child) : "\(path).\(document.key(child))"
      let field = schema.flatMap { document.field(child, in: $0) }
      for entry in document.values(child) where !nodes.contains(entry) && !document.isAbsent(entry) {
        let reason = reasons[entry] ?? reasons[child] ?? why
        if document.nodes[entry].shape == .map {
          collect(entry, field?.schema, document, nodes, reasons, inner, reason, &lost)
        } else {
          lost.append((inner, reason))
        }
      }
    }
  }
}

/// Losses of the same sort, counted.
private struct LossCount {
  private var order: [Loss] = []
  private var counts: [Loss: Int] = [:]

  mutating func add(_ what: String, _ why: Words) {
    let loss = Loss(what, why)
    if counts.updateValue((counts[loss] ?? 0) + 1, forKey: loss) == nil { order.append(loss) }
  }

  var losses: [Loss] { order.map { Loss($0.what, $0.why, count: counts[$0] ?? 1) } }
}

extension Words {
  static let noPlace = Words(sv: "formatet har ingen plats för det", en: "the format has no place for it")
  static let unreadable = Words(sv: "filen kan inte läsas", en: "the file cannot be read")
  static let leadsNowhere = Words(
    sv: "hänvisningen leder inte till något i katalogen",
    en: "the reference leads to nothing in the catalogue")
  static let notChosen = Words(
    sv: "det som hänvisas till är inte med i exporten", en: "what is referred to is not part of the export")
}

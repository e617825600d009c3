import Metamodel

/// The terms of rules.yaml, as facts of a catalogue on a day.
///
/// Descriptions are named by their position, those of other catalogues by a negative number. References into another
/// catalogue are followed where it is at hand, and those inside it both ways, as here; where it is not, nothing is
/// known of what they lead to, and they count as fulfilled. What has been looked at can be noted in a log.
public struct Terms: Sendable {
  private let facts: Facts
  private let log: ReadLog?

  /// What is known, in one place: terms are handed on so often that they have to be small.
  private final class Facts: Sendable {
    let catalogue: Catalogue
    let today: Day?
    let outside: Outside
    let realised: [Int: [Int]]?
    let likenesses: Likenesses?

    init(
      _ catalogue: Catalogue, _ today: Day?, _ outside: Outside, realised: [Int: [Int]]? = nil,
      likenesses: Likenesses? = nil
    ) {
      self.catalogue = catalogue
      self.today = today
      self.outside = outside
      self.realised = realised
      self.likenesses = likenesses
    }
  }

  /// The terms in a catalogue on a day.
  public init(_ catalogue: Catalogue, today: Day? = nil) {
    self.init(Facts(catalogue, today, Outside(catalogue)), log: nil)
  }

  private init(_ facts: Facts, log: ReadLog?) {
    self.facts = facts
    self.log = log
  }

  public var catalogue: Catalogue { facts.catalogue }

  /// The day that counts as today; `nil` where it is not known: what holds from or to some day holds then.
  public var today: Day? { facts.today }

  var outside: Outside { facts.outside }

  /// The exchanges that each profile realises, by position, where they have been worked out.
  var realised: [Int: [Int]]? { facts.realised }

  /// What is alike, where it has been worked out.
  public var likenesses: Likenesses? { facts.likenesses }

  /// The same terms, with all that is looked at noted in a log.
  public func noting(in log: ReadLog?) -> Terms { Terms(facts, log: log) }

  /// The same terms, with the exchanges of profiles known beforehand, and what is alike where that is asked for.
  public func knowing(_ realised: [Int: [Int]], _ likenesses: Likenesses?) -> Terms {
    Terms(Facts(catalogue, today, outside, realised: realised, likenesses: likenesses), log: log)
  }

  /// The exchanges of the profiles that have been worked out.
  public var realisedExchanges: [Int: [Int]] { realised ?? [:] }

  func note(_ entry: ReadLog.Entry) { log?.note(entry) }

  // MARK: Names

  /// The form `kind/id` of a description, with its alias where it is in another catalogue.
  public func reference(_ position: Int) -> String {
    position >= 0 ? catalogue.descriptions[position].reference : outside.name(position) ?? ""
  }

  /// The id of a description, as findings name it; of one in another catalogue the alias stands before it.
  public func name(_ position: Int) -> String {
    position >= 0 ? catalogue.descriptions[position].id : outside.name(position) ?? ""
  }

  // MARK: Reading

  /// The description at a position; `nil` where its catalogue is not at hand.
  public func description(_ position: Int) -> Description? {
    guard position >= 0 else { return outside.description(position) }
    note(ReadLog.content(position))
    return catalogue.descriptions[position]
  }

  /// Whether a description can be looked at: one of another catalogue only where that is at hand.
  public func isAtHand(_ position: Int) -> Bool { position >= 0 || outside.description(position) != nil }

  /// The fields of a description; `nil` where it cannot be read.
  public func record(_ position: Int) -> Record? { description(position)?.record }

  /// The text of a field, or what is meant where it is absent.
  public func value(_ field: String, of position: Int) -> String? { record(position)?[field] }

  /// The day in a field; `nil` where it is absent or no day.
  public func day(_ field: String, of position: Int) -> Day? { record(position)?.day(field) }

  /// Whether a description is of a kind.
  public func isKind(_ kind: String, _ position: Int) -> Bool {
    self.kind(of: position)?.id == kind
  }

  /// The kind of a description; `nil` where its catalogue is not at hand.
  func kind(of position: Int) -> Kind? {
    position >= 0 ? catalogue.descriptions[position].kind : outside.description(position)?.kind
  }

  /// The links from a description: those of its fields in the order of the file, then the family's.
  public func links(from position: Int) -> ArraySlice<Link> {
    guard position >= 0 else { return outside.links(from: position)[...] }
    note(ReadLog.content(position))
    return catalogue.links(from: position)
  }

  /// The links to a description or a part of it.
  public func links(to position: Int) -> [Link] {
    guard position >= 0 else {
      note(ReadLog.outside(of: catalogue.descriptions.count))
      return outside.links(to: position)
    }
    note(ReadLog.incoming(position))
    return Array(catalogue.links(to: position))
  }

  /// What a link leads to; `nil` where it leads nowhere.
  public func target(of link: Link) -> Int? {
    link.verdict == .holds ? link.target : outside.number(of: link, in: catalogue)
  }

  /// What the reference at a node of a description leads to; `nil` where it leads nowhere.
  public func target(at node: Int, of position: Int) -> Int? {
    links(from: position).first { $0.node == node }.flatMap(target)
  }

  /// The links of one field of a description that lead somewhere, in the order of the file.
  ///
  /// - Parameter part: as for ``targets(of:in:from:)``.
  public func links(from position: Int, by field: String, in part: String? = nil) -> [Link] {
    guard let kind = kind(of: position) else { return [] }
    let links = links(from: position)
    if links.isEmpty { return [] }
    var wanted = FieldMatch(field, in: part, of: kind)
    return links.filter { wanted.matches($0.field) && target(of: $0) != nil }
  }

  /// What a field of a description refers to, in the order of the file, each once.
  ///
  /// - Parameter part: the key of the part that the field stands in, at any depth of it; `nil` for a field at the top.
  public func targets(of field: String, in part: String? = nil, from position: Int) -> [Int] {
    guard let kind = kind(of: position) else { return [] }
    let links = links(from: position)
    if links.isEmpty { return [] }
    var wanted = FieldMatch(field, in: part, of: kind)
    var targets: [Int] = []
    for link in links where wanted.matches(link.field) {
      if let target = target(of: link), !targets.contains(target) { targets.append(target) }
    }
    return targets
  }

  /// What refers to a description, or to a part of it, by a field of a kind, each once.
  ///
  /// - Parameter part: as for ``targets(of:in:from:)``.
  public func sources(of field: String, in part: String? = nil, _ kind: String, to position: Int) -> [Int] {
    guard let kind = catalogue.metamodel[kind] else { return [] }
    guard position >= 0 else {
      return sources(links(to: position).filter { isKind(kind.id, $0.source) }, by: field, in: part, of: kind)
    }
    note(ReadLog.incoming(position))
    return sources(catalogue.links(to: position, from: kind), by: field, in: part, of: kind)
  }

  /// What the links of a field of a kind come from, each once; most often there are no links at all.
  private func sources(
    _ links: some Collection<Link>, by field: String, in part: String?, of kind: Kind
  ) -> [Int] {
    if links.isEmpty { return [] }
    var wanted = FieldMatch(field, in: part, of: kind)
    var sources: [Int] = []
    for link in links where link.isSound && sources.last != link.source {
      // A kind of another catalogue may have other extensions, and so other parts.
      let own = link.source < 0 ? self.kind(of: link.source) : nil
      var other = own.map { FieldMatch(field, in: part, of: $0) }
      guard other?.matches(link.field) ?? wanted.matches(link.field) else { continue }
      sources.append(link.source)
    }
    return sources
  }

  /// Whether it is known what a field of a description refers to; else nothing can be said to be missing there. It is
  /// not where a reference is broken, where the file cannot be read, and in a catalogue that is not at hand.
  ///
  /// - Parameter part: as for ``targets(of:in:from:)``.
  public func isKnown(_ field: String, in part: String? = nil, of position: Int) -> Bool {
    guard record(position) != nil, let kind = kind(of: position) else { return false }
    var wanted = FieldMatch(field, in: part, of: kind)
    return links(from: position).allSatisfy { !wanted.matches($0.field) || target(of: $0) != nil }
  }

  /// What a description reaches by fields that are followed again and again, itself not included.
  public func reached(by fields: String..., from start: Int) -> [Int] {
    var reached: [Int] = []
    var next = [start]
    while let position = next.popLast() {
      for target in fields.flatMap({ targets(of: $0, from: position) })
      where target != start && !reached.contains(target) {
        reached.append(target)
        next.append(target)
      }
    }
    return reached
  }

  /// Whether a description counts: one that is retired does not.
  public func exists(_ position: Int) -> Bool { value("status", of: position) != "retired" }
}

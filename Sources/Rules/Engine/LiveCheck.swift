import Catalogue
import Metamodel

/// The findings of a catalogue that is being edited: after an edit only what it can touch is tested again.
///
/// Every test of a description notes what it has read. A description is tested again when something that it has read
/// is no longer as it was; the findings are those of a test from scratch.
public struct LiveCheck: Sendable {
  public private(set) var assessment: Assessment
  private(set) var validator: Validator
  /// All findings, those that are acknowledged among them.
  var findings: FindingTable
  var levels: [UInt8]
  var reads: ReadTable
  /// What has been read to know the exchanges of each profile.
  var realisedReads: [Int: [ReadLog.Entry]]
  /// The descriptions that each rule on the whole has found unsound.
  var unsound: [Int: Set<Int>]

  /// The catalogue that the findings are of.
  public var catalogue: Catalogue { terms.catalogue }

  /// What follows from the links of that catalogue.
  public var terms: Terms { validator.context.terms }

  /// What git knows of the files; `nil` where nothing is known, or not yet.
  public var history: FileHistory? { validator.context.history }

  /// Tests a catalogue from scratch, on all cores.
  ///
  /// - Parameter history: what git knows of the files; without it what needs it is not tested.
  public init(_ catalogue: Catalogue, today: Day, history: FileHistory? = nil) {
    do {
      try self.init(catalogue, today: today, history: history, Work())
    } catch {
      preconditionFailure("nobody has cancelled the check")
    }
  }

  /// Tests a catalogue from scratch, on all cores.
  ///
  /// - Parameter work: each description is a piece of it.
  /// - Throws: `CancellationError` where the work is cancelled.
  public init(
    _ catalogue: Catalogue, today: Day, history: FileHistory? = nil, _ work: Work
  ) throws(CancellationError) {
    work.expect(catalogue.descriptions.count)
    let terms = Terms(catalogue, today: today)
    let profiles = catalogue.metamodel["profile"].map(catalogue.positions) ?? 0..<0
    let realised = inParallel(profiles.count, block: 256) { range in
      let log = ReadLog()
      let noting = terms.noting(in: log)
      return range.map { (noting.workOutRealised(by: profiles.lowerBound + $0), log.take()) }
    }.joined()
    realisedReads = Dictionary(uniqueKeysWithValues: zip(profiles, realised.map(\.1)))
    let options = Validator.Options()
    let known = terms.knowing(
      Dictionary(uniqueKeysWithValues: zip(profiles, realised.map(\.0))),
      Validator.workOutLikenesses(in: catalogue, options))
    let validator = Validator(
      RuleContext(known, today: today, options: options, history: history),
      RuleSet(catalogue.metamodel, options: options))
    self.validator = validator

    let whole = validator.wholes
    let looks = inParallel(whole.count, block: 1) { $0.map { validator.lookAtWhole(whole[$0]) } }.joined()
    let unsound = Dictionary(uniqueKeysWithValues: zip(whole, looks.map(\.unsound)))
    self.unsound = unsound
    let isUnsound = unsound.values.reduce(into: Set<Int>()) { $0.formUnion($1) }
    let blocks = inParallel(catalogue.descriptions.count, block: ReadTable.size) { range in
      defer { work.finish(range.count) }
      return validator.look(at: work.isCancelled() ? [] : Array(range), unsound: isUnsound)
    }
    if work.isCancelled() { throw CancellationError() }
    let found =
      zip(whole, looks).flatMap { index, look in look.findings.map { Found($0, LiveCheck.origin(index)) } }
      + blocks.flatMap(\.found)
    let last = validator.lookAtFindings { found.map(\.finding) }.map { Found($0, LiveCheck.fromFindings) }
    findings = FindingTable(count: catalogue.descriptions.count, found + last)
    levels = blocks.flatMap(\.levels)
    reads = ReadTable(blocks.map(\.reads))
    assessment = Assessment(findings, levels: levels, in: validator.context)
  }

  /// The number by which a rule on the whole stands among the origins.
  private static func origin(_ whole: Int) -> Int32 { Int32(-2 - whole) }

  /// What a finding comes from that follows from others.
  private static let fromFindings = Int32.min

  /// The check of the same catalogue after an edit.
  ///
  /// - Parameter catalogue: one that is no edit of the catalogue before is tested from scratch.
  public func updated(to catalogue: Catalogue) -> LiveCheck {
    let old = self.catalogue
    guard catalogue.isEdit(of: old) else {
      return LiveCheck(catalogue, today: validator.context.today, history: history)
    }
    var check = self
    if catalogue.hasSamePositions(as: old) {
      check.follow(EditTrace(from: old, to: catalogue), in: catalogue)
    } else {
      let shift = PositionShift(from: old, to: catalogue)
      var edit = EditTrace(from: old, to: catalogue, shift)
      let known = check.shift(by: shift, in: catalogue, &edit)
      check.follow(edit, in: catalogue, knowing: known)
    }
    return check
  }

  /// The check of the same catalogue when it is known what git knows.
  public func knowing(_ history: FileHistory) -> LiveCheck {
    var check = self
    check.validator = Validator(validator.context.with(history), validator.rules)
    let kinds = HistoryRules.kinds.compactMap { catalogue.metamodel[$0] }
    check.testAgain(Set(kinds.flatMap(catalogue.positions)))
    return check
  }

  /// - Parameter moved: the exchanges of profiles and what is alike, as they were, where descriptions have come or gone.
  private mutating func follow(
    _ edit: EditTrace, in catalogue: Catalogue,
    knowing moved: (realised: [Int: [Int]], likenesses: Likenesses?)? = nil
  ) {
    var edit = edit
    var likenesses = moved?.likenesses ?? validator.context.terms.likenesses
    for position in likenesses?.update(edit.changed, in: catalogue) ?? [] {
      edit.add(ReadLog.likenesses(position))
    }
    var known = moved?.realised ?? validator.context.terms.realisedExchanges
    let terms = Terms(catalogue, today: validator.context.today)
    guard !edit.changed.isEmpty || moved != nil else {
      // What is acknowledged may be another.
      validator = Validator(validator.context.with(terms.knowing(known, likenesses)), validator.rules)
      assessment = Assessment(findings, levels: levels, in: validator.context)
      return
    }
    for (profile, reads) in realisedReads where edit.touches(reads) {
      let log = ReadLog()
      let exchanges = terms.noting(in: log).workOutRealised(by: profile)
      realisedReads[profile] = log.take()
      if known.updateValue(exchanges, forKey: profile) != exchanges { edit.add(ReadLog.realised(profile)) }
    }
    validator = Validator(validator.context.with(terms.knowing(known, likenesses)), validator.rules)

    let kinds = Set(edit.changed.map { catalogue.descriptions[$0].kind.id })
    // What the whole has, and what is told of a reference to nothing, depends on all that there is.
    let wholes = validator.wholes.filter { moved != nil || validator.isTouched(whole: $0, by: kinds) }
    var again = Set(reads.positions(touchedBy: edit)).union(edit.changed).union(edit.related)
    if moved != nil { again.formUnion(catalogue.sourcesLeadingNowhere) }
    var found: [Found] = []
    for index in wholes {
      let look = validator.lookAtWhole(index)
      again.formUnion(look.unsound.symmetricDifference(unsound[index] ?? []))
      unsound[index] = look.unsound
      found += look.findings.map { Found($0, LiveCheck.origin(index)) }
    }
    testAgain(again, wholes: wholes, found)
  }

  /// Tests descriptions again, and puts what is found there and has been found in some wholes in the place of what was.
  private mutating func testAgain(_ again: Set<Int>, wholes: [Int] = [], _ foundInWholes: [Found] = []) {
    var found = foundInWholes
    let isUnsound = unsound.values.reduce(into: Set<Int>()) { $0.formUnion($1) }
    let positions = again.sorted()
    let looks = inParallel(positions.count, block: 64) { [validator] range in
      validator.look(at: Array(positions[range]), unsound: isUnsound)
    }
    for (position, level) in zip(positions, looks.flatMap(\.levels)) { levels[position] = level }
    reads.replace(positions, by: looks.map(\.reads))
    found += looks.flatMap(\.found)
    let origins = positions.map { Int32($0) } + wholes.map(LiveCheck.origin) + [LiveCheck.fromFindings]
    findings.replace(Set(origins), by: found)
    let last = validator.lookAtFindings { findings.inOrder }.map { Found($0, LiveCheck.fromFindings) }
    if !last.isEmpty { findings.replace([], by: last) }
    assessment = Assessment(findings, levels: levels, in: validator.context)
  }
}

extension Validator {
  /// What is looked at as a whole: the rules on the catalogue, and `catalogue.yaml`.
  var wholes: [Int] { Array(rules.onCatalogue.indices) + [RuleSet.manifest] }

  /// Whether an edit of descriptions of some kinds can change what is found in the whole.
  func isTouched(whole index: Int, by kinds: Set<String>) -> Bool {
    index != RuleSet.manifest && !rules.onCatalogue[index].kindsLookedAt.isDisjoint(with: kinds)
  }

  /// Looks at descriptions, one after the other, and notes what is read for each.
  func look(
    at positions: [Int], unsound: Set<Int>
  ) -> (found: [Found], levels: [UInt8], reads: [[ReadLog.Entry]]) {
    let log = ReadLog()
    let context = context.with(context.terms.noting(in: log))
    let walk = ValueWalk(rules: rules.onValues, context: context)
    let report = Report(context, rule: FO01.self)
    var found: [Found] = []
    var levels: [UInt8] = []
    var reads: [[ReadLog.Entry]] = []
    for position in positions {
      levels.append(look(at: position, isUnsound: unsound.contains(position), context, walk, report))
      found += report.take().map { Found($0, Int32(position)) }
      reads.append(log.take())
    }
    return (found, levels, reads)
  }
}

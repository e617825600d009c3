import Catalogue
import Metamodel
import Terminal
import Text

/// Two versions of a service, by their profiles.
struct VersionPair: Sendable, Hashable {
  /// As `profile/SERVICE/VERSION`.
  let older: String
  let newer: String
}

/// A row of the comparison of two versions.
enum ComparisonRow: Sendable, Hashable {
  case change(VersionChange)
  /// A detail of the change above.
  case detail(VersionChange.Detail, of: VersionChange)
  /// A consumption that the change above reaches.
  case reached(Int)
  /// Something that holds of the whole.
  case verdict(Words, isProblem: Bool, profile: Int)

  /// The position of the description that it is about.
  var description: Int? {
    switch self {
    case .change(let change), .detail(_, let change): change.description
    case .reached(let consumption): consumption
    case .verdict(_, _, let profile): profile
    }
  }
}

extension State {
  private func positions(of pair: VersionPair) -> (older: Int, newer: Int)? {
    guard let older = catalogue.position(of: pair.older), let newer = catalogue.position(of: pair.newer)
    else {
      return nil
    }
    return (older, newer)
  }

  /// The name of a version by its reference.
  func name(ofVersion profile: String) -> String {
    guard let position = catalogue.position(of: profile) else { return profile }
    return content.name(position, language).visible
  }

  /// How many differences are shown, and how many of them break.
  func title(comparing pair: VersionPair, _ rows: [OutlineRow]) -> String {
    let changes = rows.compactMap { if case .versions(.change(let change)) = $0 { change } else { nil } }
    let breaking = changes.count(where: \.breaks)
    let number = { (reference: String) in reference.split(separator: "/").last.map(String.init) ?? "" }
    let (from, to) = (number(pair.older), number(pair.newer))
    return Words(
      sv: "Version \(from) till \(to): \(changes.count) skillnader, \(breaking) bryter",
      en: "Version \(from) to \(to): \(changes.count) differences, \(breaking) breaking")[language]
  }

  /// What is to be said of two versions: the number, then what breaks and whom it reaches, then the rest.
  func rows(comparing pair: VersionPair, containing text: String) -> [OutlineRow] {
    guard let (older, newer) = positions(of: pair) else { return [] }
    let comparison = VersionComparison(from: older, to: newer, in: terms)
    let wanted = text.split(separator: " ").map { String($0).folded }
    let shown = comparison.changes.filter { change in
      let words = [change.sort.label, change.name] + change.details.flatMap { [$0.label, $0.old, $0.new] }
      let folded = words.map { $0[language] }.joined(separator: " ").folded
      return wanted.allSatisfy(folded.contains)
    }
    var rows = [OutlineRow.heading(Words(sv: "Versionsnummer", en: "Version number")[language])]
    rows += verdicts(comparison).map(OutlineRow.versions)
    let breaking = shown.filter(\.breaks)
    let others = shown.filter { !$0.breaks }
    if !breaking.isEmpty {
      let title = Words(sv: "Bryter för konsumenterna", en: "Breaks for consumers")[language]
      rows.append(.heading("\(title) (\(breaking.count))"))
      for change in breaking {
        rows += outlined(change)
        rows += comparison.consumptions(reachedBy: change).map { .versions(.reached($0)) }
      }
    }
    if !others.isEmpty {
      let title = Words(sv: "Bryter inte", en: "Does not break")[language]
      rows.append(.heading("\(title) (\(others.count))"))
      for change in others { rows += outlined(change) }
    }
    return rows
  }

  private func outlined(_ change: VersionChange) -> [OutlineRow] {
    [.versions(.change(change))] + change.details.map { .versions(.detail($0, of: change)) }
  }

  /// The number that follows, and whether it and the profile say what the interfaces say (VE-04).
  private func verdicts(_ comparison: VersionComparison) -> [ComparisonRow] {
    let (from, to) = (comparison.olderNumber.text, comparison.newerNumber.text)
    let next = comparison.followingNumber.text
    var rows: [ComparisonRow] = []
    if next == from {
      rows.append(
        .verdict(
          Words(
            sv: "Gränssnitten är lika; \(from) behöver inget nytt nummer",
            en: "The interfaces are the same; \(from) needs no new number"),
          isProblem: false, profile: comparison.newer))
    } else {
      rows.append(
        .verdict(
          Words(
            sv: "Efter \(from) följer \(next); den nya heter \(to)",
            en: "\(next) follows \(from); the new one is \(to)"),
          isProblem: false, profile: comparison.newer))
    }
    if !comparison.tellsOfBreak {
      rows.append(
        .verdict(
          Words(
            sv: "\(to) har samma huvudversion fast ändringen bryter (VE-04)",
            en: "\(to) has the same first number although the change breaks (VE-04)"),
          isProblem: true, profile: comparison.newer))
    }
    if comparison.breaks, comparison.declaredBreaking != true {
      rows.append(
        .verdict(
          Words(
            sv: "Profilen säger inte att ändringen inte är bakåtkompatibel",
            en: "The profile does not say that the change is breaking"),
          isProblem: true, profile: comparison.newer))
    } else if !comparison.breaks, comparison.declaredBreaking == true {
      rows.append(
        .verdict(
          Words(
            sv: "Profilen säger att ändringen bryter; i gränssnitten syns det inte",
            en: "The profile says that the change breaks; the interfaces do not show it"),
          isProblem: false, profile: comparison.newer))
      rows += comparison.consumptions.map(ComparisonRow.reached)
    }
    return rows
  }

  // MARK: Lines

  func line(_ row: ComparisonRow) -> Line {
    let isASCII = glyphs == .ascii
    switch row {
    case .change(let change):
      let sign =
        switch change.act {
        case .added: "+"
        case .removed: isASCII ? "-" : "–"
        case .changed: "~"
        }
      return Line(
        [
          Span("  \(sign) ", change.breaks ? theme.error : theme.look.key),
          Span(change.sort.label[language] + "  ", theme.look.dim), Span(change.name[language].visible),
        ],
        trailing: [Span(change.act.label[language], change.breaks ? theme.error : theme.look.dim)])
    case .detail(let detail, _):
      let value = { (words: Words) in
        words[language].isEmpty ? Words(sv: "inget", en: "nothing")[language] : words[language].visible
      }
      return Line(
        "      \(detail.label[language].lowercased()): \(value(detail.old)) \(isASCII ? "->" : "→") \(value(detail.new))",
        theme.look.dim)
    case .reached(let consumption):
      let consumer = terms.targets(of: "consumer", from: consumption).first.map(name(at:))
      return Line(
        [
          Span("      \(isASCII ? ">" : "▸") ", theme.look.key),
          Span(consumer ?? name(at: consumption), theme.style(.process)), Span("  " + name(at: consumption)),
        ], trailing: contact(of: consumption).map { [Span($0, theme.look.dim)] } ?? [])
    case .verdict(let words, let isProblem, _):
      return Line([
        Span(isProblem ? "  \(isASCII ? "!" : "▲") " : "    ", theme.warning), Span(words[language]),
      ])
    }
  }

  /// Whom to tell: the contact of the consumption, else that of its actor (VLDS 4.0, 7.4).
  private func contact(of consumption: Int) -> String? {
    let holders = [consumption] + terms.targets(of: "consumer", from: consumption)
    let contact = holders.lazy.compactMap { terms.record($0)?.record("contact") }.first
    return contact.flatMap { $0["email"] ?? $0["phone"] ?? $0["function"] }?.visible
  }

  mutating func openComparisonRow(_ row: ComparisonRow) {
    switch row {
    case .change(let change), .detail(_, let change): openPosition(change.description, part: change.part)
    case .reached(let consumption): openPosition(consumption, part: nil)
    case .verdict(_, _, let profile): openPosition(profile, part: nil)
    }
  }

  // MARK: Choosing

  /// The pair that is compared where nobody chooses: the version shown, else the newest, and the one before it.
  var comparedVersions: VersionPair? {
    guard let position = current, let family = ServiceFamily(of: position, in: catalogue) else { return nil }
    let newest = family.versions.compactMap(\.profile).first
    for newer in [terms.version(of: position), newest].compactMap(\.self) {
      if let older = VersionComparison.predecessor(of: newer, in: terms) {
        return VersionPair(
          older: catalogue.descriptions[older].reference, newer: catalogue.descriptions[newer].reference)
      }
    }
    return nil
  }

  /// The pairs of versions chosen in a list: by their references with a blank between.
  mutating func compare(_ value: String) -> [Effect] {
    let halves = value.split(separator: " ").map(String.init)
    guard halves.count == 2 else { return [] }
    openOutline(.versions(VersionPair(older: halves[0], newer: halves[1])))
    return []
  }
}

extension PickerOverlay {
  /// The pairs of versions of a service, the newest first.
  func versionPairs(_ service: String, _ state: State) -> [Item] {
    let pattern = FuzzyPattern(self.state.input.text)
    let profiles = ServiceFamily(id: service, in: state.catalogue).versions.filter { $0.profile != nil }
    return profiles.indices.flatMap { newer in
      profiles[(newer + 1)...].map { older -> Item in
        let arrow = state.glyphs == .ascii ? "->" : "→"
        return .value(
          "profile/\(service)/\(older.id) profile/\(service)/\(profiles[newer].id)",
          label: "\(older.id) \(arrow) \(profiles[newer].id)")
      }
    }.filter { item in
      guard case .value(_, let label) = item else { return false }
      return pattern.isEmpty || pattern.score(of: label) != nil
    }
  }
}

extension VersionChange.Act {
  fileprivate var label: Words {
    switch self {
    case .added: Words(sv: "ny", en: "added")
    case .removed: Words(sv: "borttagen", en: "removed")
    case .changed: Words(sv: "ändrad", en: "changed")
    }
  }
}

import Catalogue
import Metamodel
import Rules
import Terminal
import Text

extension State {
  /// Where a description is drawn.
  var readingRect: Rect {
    let body = layout.body.inset(x: 2, y: 1)
    return family == nil ? body : body.splitTop(2).rest
  }

  /// The family of the open description, where it is part of a service.
  var family: ServiceFamily? {
    guard let reading else { return nil }
    let halves = reading.reference.split(separator: "/", maxSplits: 2)
    guard halves.count > 1, ServiceTab.allCases.contains(where: { $0.kind == halves[0] }) else { return nil }
    return ServiceFamily(id: String(halves[1]), in: catalogue)
  }

  /// The version and tab of a reference into a family.
  func familyPlace(_ reference: String) -> (version: String?, tab: ServiceTab) {
    let segments = reference.split(separator: "/").map(String.init)
    let tab = ServiceTab.allCases.first { $0.kind == segments.first } ?? .service
    return (segments.count > 2 ? segments[2] : nil, tab)
  }

  /// The page of a description for the panes.
  func page(of position: Int, width: Int, limit: Int? = nil) -> Page {
    Page(description: position, in: terms, width: width, options: options(position, limit: limit))
  }

  private func options(_ position: Int?, limit: Int? = nil) -> PageOptions {
    PageOptions(
      language: language, look: theme.page, ascii: glyphs == .ascii,
      lineLimit: limit,
      level: position.flatMap { content.assessment?.level(at: $0) },
      findings: position.flatMap { position in
        content.assessment?.findings(at: position).map { finding in
          PageFinding(
            severity: PageFinding.Severity(finding.severity), rule: finding.rule,
            message: finding.message[language], field: finding.field)
        }
      } ?? [])
  }

  /// The page of a reference: of one description, or of what stands under a tab of a service.
  private func makePage(_ reference: String) -> Page? {
    let width = readingRect.width
    if let family {
      let place = familyPlace(reference)
      return family.page(version: place.version, tab: place.tab, width: width) { options($0) }
    }
    return catalogue.position(of: reference).map { page(of: $0, width: width) }
  }

  /// Opens a description, with the place one leaves kept for the way back.
  mutating func open(_ reference: String, part: String? = nil) {
    guard catalogue.position(of: reference) != nil else {
      say(Words(sv: "\(reference) finns inte.", en: "\(reference) does not exist."), isProblem: true)
      return
    }
    history.leave(place)
    recent.opened(reference)
    form = nil
    show(reference)
    if var reading, let line = reading.page.places[part.map { "\(reference)#\($0)" } ?? reference] {
      reading.scroll = ScrollState()
      reading.scroll.scroll(by: line, count: reading.page.lines.count, height: readingRect.height)
      self.reading = reading
    }
  }

  private mutating func show(_ reference: String) {
    reading = ReadingState(reference: reference, page: Page())
    refreshReading()
    browse.isTyping = false
  }

  /// Goes to a place in a description that one has been in.
  mutating func showReading(_ place: ReadingPlace) {
    show(place.reference)
    reading?.anchor = place.anchor
    reading?.scroll = ScrollState(top: place.top)
    refreshReading()
  }

  /// Makes the page anew for the size, the language and the content.
  mutating func refreshReading() {
    guard var reading else { return }
    guard let page = makePage(reading.reference) else {
      // It has gone: undone, or removed by another program.
      self.reading = nil
      return
    }
    reading.page = page
    if let anchor = reading.anchor, !reading.page.anchors.indices.contains(anchor) { reading.anchor = nil }
    reading.scroll.scroll(by: 0, count: reading.page.lines.count, height: readingRect.height)
    self.reading = reading
  }

  /// Closes the description: back to where it was opened from.
  mutating func leaveReading() {
    if reading?.find != nil {
      reading?.find = nil
    } else if history.back.isEmpty {
      reading = nil
    } else {
      goBack()
    }
  }

  mutating func moveInReading(_ key: KeyPress) {
    let height = readingRect.height
    guard var reading else { return }
    reading.scroll.update(key, count: reading.page.lines.count, height: height)
    self.reading = reading
  }

  /// The next link or the one before; from what is in sight where none is chosen.
  mutating func stepAnchor(_ step: Int) {
    guard var reading else { return }
    let stops = reading.page.stops
    guard !stops.isEmpty else {
      say(Words(sv: "Här finns inga länkar.", en: "There are no links here."))
      return
    }
    let height = readingRect.height
    let visible = reading.scroll.top..<reading.scroll.top + height
    let chosen = reading.anchor.flatMap { stops.firstIndex(of: $0) }
    let isInSight = reading.anchor.map { visible.contains(reading.page.anchors[$0].line) } ?? false
    let index: Int
    if let chosen, isInSight {
      index = (chosen + step + stops.count) % stops.count
    } else {
      let seen = stops.indices.filter { visible.contains(reading.page.anchors[stops[$0]].line) }
      index = (step > 0 ? seen.first : seen.last) ?? (step > 0 ? 0 : stops.count - 1)
    }
    reading.anchor = stops[index]
    reading.scroll.reveal(
      reading.page.anchors[stops[index]].line, count: reading.page.lines.count, height: height)
    self.reading = reading
  }

  /// Follows the chosen link.
  mutating func followAnchor() -> [Effect] {
    guard let reading, let anchor = reading.anchor, reading.page.anchors.indices.contains(anchor) else {
      return []
    }
    return follow(reading.page.anchors[anchor].destination)
  }

  /// Goes where a link leads; what lies outside the catalogue is copied, not opened.
  mutating func follow(_ destination: Destination) -> [Effect] {
    switch destination {
    case .description(let reference, let part): open(reference, part: part)
    case .imported(let alias, let reference, _):
      say(
        Words(
          sv: "\(reference) ligger i katalogen \(alias), som inte är öppen här.",
          en: "\(reference) is in the catalogue \(alias), which is not open here."))
    case .uri(let text), .file(let text):
      say(Words(sv: "Kopierat: \(text)", en: "Copied: \(text)"))
      return [.copy(text)]
    case .field(let path, let reference): fillIn(path, of: reference)
    case .missing(let reference): offerToMake(reference)
    }
    return []
  }

  /// The next tab of the service, or the one before.
  mutating func stepTab(_ step: Int) {
    guard let reading, family != nil else { return }
    let tabs = ServiceTab.allCases
    let place = familyPlace(reading.reference)
    let index = ((tabs.firstIndex(of: place.tab) ?? 0) + step + tabs.count) % tabs.count
    showTab(tabs[index], version: place.version)
  }

  /// The same part of the next version.
  mutating func stepVersion() {
    guard let reading, let family, !family.versions.isEmpty else { return }
    let place = familyPlace(reading.reference)
    let current = place.version ?? family.current?.id
    let index = family.versions.firstIndex { $0.id == current } ?? 0
    let next = family.versions[(index + 1) % family.versions.count].id
    showTab(place.tab == .service ? .profile : place.tab, version: next)
  }

  /// Shows a tab of the service, of the version that was shown or is current.
  mutating func showTab(_ tab: ServiceTab, version: String?) {
    guard let family else { return }
    let version = version ?? family.current?.id
    if let position = family.descriptions(version: version, tab: tab).first {
      show(catalogue.descriptions[position].reference)
    } else {
      show("\(tab.kind)/\(family.id)" + (version.map { "/\($0)" } ?? ""))
    }
  }

  /// Findings of a description; a service counts those of its versions, interfaces and instances in.
  func familyCounts(_ position: Int, _ assessment: Assessment) -> FindingCounts {
    guard catalogue.descriptions[position].kind.id == "service" else {
      return assessment.counts(at: position)
    }
    let family = ServiceFamily(id: catalogue.descriptions[position].id, in: catalogue)
    var sum = assessment.counts(at: position)
    for version in family.versions {
      for tab in ServiceTab.allCases where tab != .service {
        for member in family.descriptions(version: version.id, tab: tab) {
          let counts = assessment.counts(at: member)
          sum.errors += counts.errors
          sum.warnings += counts.warnings
          sum.infos += counts.infos
        }
      }
    }
    return sum
  }
}

extension PageFinding.Severity {
  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .info: self = .info
    }
  }
}

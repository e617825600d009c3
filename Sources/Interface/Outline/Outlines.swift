import Catalogue
import Metamodel
import Rules
import Terminal
import Text

extension State {
  /// The room for the rows, below the line for filtering where it is shown, and above what is told of the row.
  var outlineRect: Rect {
    let inside = layout.body.inset(x: 1, y: 1)
    let below = conflictSides ?? findingDetailRect
    let rows = below.map { inside.splitBottom($0.height).rest } ?? inside
    return outline?.showsFilter == true ? rows.splitTop(1).rest : rows
  }

  /// Where the two values of a field that differs are shown whole; `nil` where there are none, or no room.
  var conflictSides: Rect? {
    let inside = layout.body.inset(x: 1, y: 1)
    guard case .conflict? = outline?.subject, inside.height >= 9 else { return nil }
    return inside.splitBottom(inside.height / 2).bottom
  }

  /// Shows a list of rows in the place of the panes.
  mutating func openOutline(_ subject: OutlineState.Subject) {
    if outline?.subject != subject { history.leave(place) }
    form = nil
    browse.isTyping = false
    view = .outline(OutlineState(subject: subject))
    refreshOutline()
    moveInOutline(KeyPress(.home))
  }

  /// Makes the rows anew for the content, the language and the filter.
  mutating func refreshOutline() {
    guard var outline else { return }
    switch outline.subject {
    case .chain(let reference):
      guard let start = catalogue.position(of: reference) else {
        view = .browse
        return
      }
      outline.rows = Chain(from: start, in: terms).rows.map(OutlineRow.link)
    case .findings(let choice): outline.refresh(choice, content, language)
    case .impact(let reference):
      guard let start = terms.element(reference) else {
        view = .browse
        return
      }
      outline.rows = impactRows(start, outline)
    case .conflict(let conflict):
      outline.rows = conflict.differences.rows.map(OutlineRow.difference)
    case .replacement(let replacement):
      outline.rows = replacement.rows(in: catalogue).map(OutlineRow.replacement)
    case .incoming:
      guard let incoming else {
        view = .browse
        return
      }
      outline.rows = rows(of: incoming, containing: outline.filter.text, width: layout.body.width - 2)
        .map(OutlineRow.incoming)
    case .versions(let pair): outline.rows = rows(comparing: pair, containing: outline.filter.text)
    }
    self.outline = outline
    fitOutline()
  }

  mutating func fitOutline() {
    guard let outline else { return }
    let height = outlineRect.height
    self.outline?.list.fit(count: outline.rows.count, height: height)
  }

  /// Moves the cursor, over headings.
  mutating func moveInOutline(_ key: KeyPress) {
    let height = outlineRect.height
    guard var outline else { return }
    let before = outline.list.selection
    outline.list.update(key, count: outline.rows.count, height: height)
    let step = outline.list.selection < before ? -1 : 1
    while outline.row?.isHeading == true {
      let next = outline.list.selection + step
      guard outline.rows.indices.contains(next) else {
        outline.list.selection = outline.rows.firstIndex { !$0.isHeading } ?? 0
        break
      }
      outline.list.selection = next
    }
    outline.list.fit(count: outline.rows.count, height: height)
    self.outline = outline
  }

  /// Opens what the cursor is on: the description, the field of a finding, or what would fill a hole.
  mutating func openOutlineRow() -> [Effect] {
    guard let row = outline?.row else { return [] }
    switch row {
    case .heading: break
    case .findingsGroup(let group): turn(group.subject)
    case .lapsed, .problem:
      say(
        Words(
          sv: "Raden står i \(Acknowledgements.file); ingen beskrivning hör till den.",
          en: "The line is in \(Acknowledgements.file); no description goes with it."))
    case .replacement: return replace()
    case .incoming(.group): foldIncoming()
    case .incoming: turnIncoming()
    case .difference: return settle()
    case .group: foldImpact()
    case .reached(let row), .reachedDetail(_, let row): open(catalogue.descriptions[row.position].reference)
    case .versions(let row): openComparisonRow(row)
    case .link(let link):
      if let gap = link.gap {
        if let refusal = work.readOnly {
          say(refusal, isProblem: true)
          return []
        }
        return fill(gap)
      }
      guard let position = link.description else { return [] }
      let reference = catalogue.descriptions[position].reference
      switch link.content {
      case .question: edit(reference, field: "open-questions")
      case .there where link.missing > 0:
        // What is asked for next is what the person came for.
        edit(reference)
        if form != nil { goToGap() }
      case .there(_, let part): open(reference, part: part)
      case .again, .gap: open(reference)
      }
    case .acknowledged(let found): return openField(of: found.finding)
    case .finding(let finding): return openField(of: finding)
    case .question(let position, _, _):
      edit(catalogue.descriptions[position].reference, field: "open-questions")
    }
    return []
  }

  /// Goes to the field that a finding is about.
  private mutating func openField(of finding: Finding) -> [Effect] {
    guard let position = finding.place.description else {
      say(
        Words(sv: "Fyndet gäller \(finding.place.file).", en: "The finding is about \(finding.place.file).")
      )
      return []
    }
    edit(catalogue.descriptions[position].reference, field: finding.field)
    form?.finding = finding.key
    return []
  }

  /// Closes the list: back to where it was opened from.
  mutating func leaveOutline() {
    if outline?.filter.isEmpty == false {
      outline?.filter = TextInputState()
      refreshOutline()
    } else {
      closeOutline()
    }
  }

  /// Closes the list, filtered or not.
  mutating func closeOutline() {
    if history.back.isEmpty {
      view = .browse
    } else {
      goBack()
    }
  }

  /// Goes to a place in a list that one has been in.
  mutating func showOutline(_ place: OutlinePlace) {
    view = .outline(
      OutlineState(
        subject: place.subject, list: ListState(selection: place.selection),
        filter: TextInputState(place.filter), folded: place.folded))
    refreshOutline()
  }

  // MARK: Filter

  mutating func openOutlineFilter() { outline?.isTyping = true }

  mutating func closeOutlineFilter(restoring: Bool) {
    outline?.isTyping = false
    if restoring {
      outline?.filter = TextInputState()
      refreshOutline()
    }
  }

  mutating func pressInOutlineFilter(_ key: KeyPress) -> [Effect] {
    switch (key.key, key.modifiers) {
    case (.escape, _): closeOutlineFilter(restoring: true)
    case (.enter, _):
      closeOutlineFilter(restoring: false)
      return remember(.find, outline?.filter.text ?? "")
    case (.up, []), (.down, []), (.pageUp, []), (.pageDown, []): moveInOutline(key)
    default:
      guard outline?.filter.update(key) == true else { return [] }
      refreshOutline()
      moveInOutline(KeyPress(.home))
    }
    return []
  }

  // MARK: Mouse

  /// A click chooses a row; one more on the chosen row opens it.
  mutating func clickOutline(_ mouse: Mouse) -> [Effect] {
    let rect = outlineRect
    guard var outline else { return [] }
    switch mouse.action {
    case .wheelUp, .wheelDown:
      let step = mouse.action == .wheelUp ? -3 : 3
      outline.list.scroll(by: step, count: outline.rows.count, height: rect.height)
      self.outline = outline
    case .press(.left):
      guard let row = outline.list.row(at: mouse.point, in: rect, count: outline.rows.count),
        !outline.rows[row].isHeading
      else { return [] }
      if row == outline.list.selection { return openOutlineRow() }
      self.outline?.list.selection = row
    default: break
    }
    return []
  }
}

import Catalogue
import Metamodel
import Terminal

extension State {
  /// Whether the columns of a trace are folded to one, for want of room.
  var foldsTrace: Bool { size.columns < Layout.full.columns }

  /// The element that a trace would begin with: what the cursor is on, or what is open.
  var traceable: Element? {
    if let tracing { return tracing.cell?.element }
    if let form { return catalogue.position(of: form.reference).map { Element($0) } }
    if let outline, case .link(let row)? = outline.row, case .there(let position, let part) = row.content {
      return Element(position, part: part)
    }
    return current.map { Element($0) }
  }

  /// Shows the trace of an element; the place one leaves is kept for the way back.
  mutating func openTrace(_ element: Element) {
    history.leave(place)
    form = nil
    browse.isTyping = false
    let showsLaw = tracing?.showsLaw ?? false
    let isLaw = terms.kind(element).map { Trace.Column($0.perspective) } == .law
    view = .trace(TraceState(start: terms.reference(element), showsLaw: showsLaw || isLaw))
    refreshTrace()
    goToTraceStart()
  }

  /// Goes to a place in a trace that one has been in.
  mutating func showTrace(_ place: TracePlace) {
    view = .trace(
      TraceState(
        start: place.start, column: place.column, row: place.row, showsLaw: place.showsLaw,
        toggled: place.toggled))
    refreshTrace()
  }

  /// Follows the references anew for the content as it is, with the cursor on the same cell where it is still there.
  mutating func refreshTrace() {
    guard var tracing else { return }
    guard let start = terms.element(tracing.start) else {
      view = .browse
      return
    }
    let key = tracing.key
    let trace = Trace(from: start, in: terms)
    tracing.trace = trace
    tracing.grid = TraceGrid(trace, columns: tracing.columns, toggled: tracing.toggled, in: terms)
    let places = tracing.grid.rows(of: tracing.column)
    let same = places.filter { tracing.grid.rows[$0].key(tracing.column) == key }
    let row = tracing.row
    tracing.row =
      same.min { abs($0 - row) < abs($1 - row) } ?? tracing.grid.nearest(to: row, in: tracing.column) ?? 0
    self.tracing = tracing
    fitTrace()
  }

  /// The cursor on the element that the trace is seen from.
  private mutating func goToTraceStart() {
    guard var tracing, let start = tracing.trace?.start else { return }
    let order = tracing.columns.sorted { one, _ in
      one == terms.kind(start).map { Trace.Column($0.perspective) }
    }
    for column in order {
      let rows = tracing.grid.rows(of: column)
      guard let row = rows.first(where: { tracing.grid.rows[$0][column]?.element == start }) ?? rows.first
      else { continue }
      tracing.column = column
      tracing.row = row
      break
    }
    self.tracing = tracing
    fitTrace()
  }

  /// The room for the rows.
  var traceRect: Rect { layout.body.inset(x: 1, y: 1) }

  /// Makes cursor and scroll position right for the size.
  mutating func fitTrace() {
    guard var tracing else { return }
    if tracing.cell == nil {
      tracing.row = tracing.grid.nearest(to: tracing.row, in: tracing.column) ?? tracing.row
    }
    let shown = tracing.shown(isFolded: foldsTrace)
    var list = ListState(selection: shown.firstIndex(of: tracing.row) ?? 0, top: tracing.top)
    list.fit(count: shown.count, height: traceRect.height)
    tracing.top = list.top
    self.tracing = tracing
  }

  // MARK: Acting

  /// Opens what the cursor is on, folds a group, or fills a hole.
  mutating func openTraceCell() -> [Effect] {
    guard let cell = tracing?.cell else { return [] }
    switch cell.content {
    case .element(let element):
      guard element.position >= 0 else {
        say(
          Words(
            sv: "\(terms.reference(element)) ligger i en annan katalog.",
            en: "\(terms.reference(element)) is in another catalogue."))
        return []
      }
      open(catalogue.descriptions[element.position].reference, part: element.part)
    case .gap: return fillTraceGap()
    case .group:
      guard let key = tracing?.key else { return [] }
      if tracing?.toggled.remove(key) == nil { tracing?.toggled.insert(key) }
      refreshTrace()
    }
    return []
  }

  /// Makes what is missing, tied to what is there.
  mutating func fillTraceGap() -> [Effect] {
    guard let gap = tracing?.cell?.gap else { return [] }
    if let refusal = work.readOnly {
      say(refusal, isProblem: true)
      return []
    }
    return fill(gap.missing)
  }

  /// The next hole, down the columns and then from the top.
  mutating func goToTraceGap() {
    guard var tracing else { return }
    let holes = tracing.grid.rows.indices.flatMap { row in
      tracing.columns.filter { tracing.grid.rows[row][$0]?.gap != nil }.map { (row: row, column: $0) }
    }
    let here = (tracing.row, tracing.column.rawValue)
    guard let next = holes.first(where: { ($0.row, $0.column.rawValue) > here }) ?? holes.first else {
      say(Words(sv: "Här finns inga hål.", en: "There are no holes here."))
      return
    }
    tracing.row = next.row
    tracing.column = next.column
    self.tracing = tracing
    fitTrace()
  }

  /// Closes the trace: back to where it was opened from.
  mutating func leaveTrace() {
    if history.back.isEmpty { view = .browse } else { goBack() }
  }
}

extension TraceState {
  var place: TracePlace {
    TracePlace(start: start, column: column, row: row, showsLaw: showsLaw, toggled: toggled)
  }
}

extension Terms {
  /// The description or part with the form `kind/id#part`; `nil` where there is none.
  public func element(_ reference: String) -> Element? {
    let halves = reference.split(separator: "#", maxSplits: 1).map(String.init)
    guard let whole = halves.first, let position = catalogue.position(of: whole) else { return nil }
    guard halves.count > 1 else { return Element(position) }
    let description = catalogue.descriptions[position]
    guard description.document?.part(halves[1], in: description.kind.schema) != nil else { return nil }
    return Element(position, part: halves[1])
  }
}

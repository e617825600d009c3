import Catalogue
import Metamodel
import Terminal
import Text

extension State {
  /// The picture of the state.
  public func render() -> Frame {
    var frame = Frame(size: size, glyphs: glyphs)
    let layout = layout
    if layout.isTooSmall {
      let text = Texts.tooSmall[language]
      frame.put(text, at: Point(x: 0, y: 0), width: size.columns, style: theme.look.text)
      frame.cursor = Point(x: 0, y: 0)
      return frame
    }
    drawMenuBar(layout, &frame)
    drawBreadcrumb(layout, &frame)
    if let form {
      draw(form, layout, &frame)
    } else {
      switch view {
      case .browse: drawBrowse(layout, &frame)
      case .reading(let reading): draw(reading, layout, &frame)
      case .outline(let outline): draw(outline, layout, &frame)
      case .trace(let tracing): draw(tracing, layout, &frame)
      case .overview(let overview): draw(overview, layout, &frame)
      }
    }
    drawFooter(layout, &frame)
    drawOverlay(layout, &frame)
    // Where there is nothing to stand on, the cursor is where it would be.
    if frame.cursor == nil { frame.cursor = layout.body.inset(x: 1, y: 1).origin }
    return frame
  }

  private var menuState: MenuBarState {
    if case .menu(let menu) = overlay { return menu }
    return MenuBarState()
  }

  private func drawMenuBar(_ layout: Layout, _ frame: inout Frame) {
    MenuBar(menus, look: theme.look).drawBar(menuState, in: layout.menu, of: &frame, trailing: status(layout))
  }

  /// What the form edits, where it covers a view of many descriptions.
  private var formOverView: String? { isBrowsing ? nil : form?.reference }

  private func drawBreadcrumb(_ layout: Layout, _ frame: inout Frame) {
    var path: [(text: String, style: Style)] = []
    let bold = Style(.standard, on: .standard, .bold)
    if let reading, let family, let kind = catalogue.metamodel["service"] {
      let place = familyPlace(reading.reference)
      path.append((kind.plural[language], theme.style(kind.perspective)))
      path.append((family.service.map { content.name($0, language) } ?? family.id, bold))
      if let version = place.version { path.append((version, .plain)) }
      if place.tab != .service { path.append((place.tab.label[language], .plain)) }
    } else if let position = (reading?.reference ?? formOverView).flatMap({ catalogue.position(of: $0) }) {
      let kind = catalogue.descriptions[position].kind
      path.append((kind.perspective.label[language], theme.style(kind.perspective)))
      path.append((kind.plural[language], .plain))
      path.append((content.name(position, language), bold))
    } else if let outline {
      path += breadcrumb(outline).map { ($0, bold) }
    } else if let tracing {
      path += breadcrumb(tracing)
    } else if let overview {
      path += breadcrumb(overview).map { ($0, bold) }
    } else {
      let metamodel = catalogue.metamodel
      if let parent = browse.scope.parent(in: metamodel) {
        path.append((parent.label(metamodel, language), theme.style(parent.perspective(metamodel))))
      }
      path.append((browse.scope.label(metamodel, language), theme.style(browse.scope.perspective(metamodel))))
      // A list that has the whole width tells it itself.
      if browse.pane != .tree, layout.only != .list, let selected = browse.selected {
        path.append((content.name(selected, language), .plain))
      }
    }
    var spans: [Span] = [Span(" ")]
    for (index, step) in path.enumerated() {
      if index > 0 { spans.append(Span(glyphs == .ascii ? " > " : " › ", theme.look.dim)) }
      spans.append(Span(step.text, step.style))
    }
    frame.put(Line(spans, trailing: urgentStatus(layout)), in: layout.breadcrumb, base: theme.look.text)
  }

  private func drawFooter(_ layout: Layout, _ frame: inout Frame) {
    let fault = overlay != nil ? nil : isBrowsing ? browse.fault : outline?.fault ?? matrix?.fault
    if let notice = workingNotice ?? notice
      ?? fault.map({ Notice(text: Faults.sentence($0, language), isProblem: true) })
    {
      frame.fill(layout.footer, style: theme.look.text)
      Toast(notice.text, isProblem: notice.isProblem, look: theme.look).draw(in: layout.footer, of: &frame)
      return
    }
    Footer(hints.map(\.hint), look: theme.look).draw(in: layout.footer, of: &frame)
  }

  /// The hints of the moment, with the commands that they stand for; none for those of boxes.
  var hints: [(hint: Hint, command: Command?)] {
    let name = { (key: KeyPress) in KeyNames.name(of: key, language) }
    let own = { (key: KeyPress, words: Words) in (Hint(name(key), words[language]), Command?.none) }
    switch overlay {
    case .picker(let picker):
      return [
        own(KeyPress(.enter), picker.asked.verb),
        own(KeyPress(.up), Words(sv: "förra", en: "previous")),
        own(KeyPress(.down), Words(sv: "nästa", en: "next")),
        own(KeyPress(.escape), Words(sv: "stäng", en: "close")),
      ]
        + (picker.source.isCompleted
          ? [own(KeyPress(.tab), Words(sv: "fyll i", en: "complete"))] : [])
    case .question(let question):
      return [
        own(
          KeyPress(.enter),
          Words(sv: question.isTyped ? "klart" : "välj", en: question.isTyped ? "done" : "choose")),
        own(KeyPress(.escape), Words(sv: "avbryt", en: "cancel")),
      ]
    case .menu:
      return [
        own(KeyPress(.enter), Words(sv: "välj", en: "choose")),
        own(KeyPress(.left), Words(sv: "förra menyn", en: "menu before")),
        own(KeyPress(.right), Words(sv: "nästa meny", en: "next menu")),
        own(KeyPress(.escape), Words(sv: "stäng", en: "close")),
      ]
    case .text: return [own(KeyPress(.escape), Words(sv: "stäng", en: "close"))]
    case nil: break
    }
    if case .area? = form?.input {
      return [
        own(KeyPress("s", .control), Words(sv: "klart", en: "done")),
        own(KeyPress("z", .alt), Words(sv: "ångra", en: "undo")),
        own(KeyPress("e", .alt), Words(sv: "i textredigerare", en: "in a text editor")),
        own(KeyPress(.escape), Words(sv: "lämna", en: "leave")),
      ]
    }
    if case .day? = form?.input {
      return [
        own(KeyPress(.enter), Words(sv: "välj dagen", en: "choose the day")),
        own(KeyPress(.up), Words(sv: "vecka", en: "week")),
        own(KeyPress(.pageUp), Words(sv: "månad", en: "month")),
        own(KeyPress(.home), Words(sv: "i dag", en: "today")),
        own(KeyPress(.escape), Words(sv: "ångra", en: "cancel")),
      ]
    }
    if form?.input != nil {
      return [
        own(KeyPress(.enter), Words(sv: "klart", en: "done")),
        own(KeyPress(.tab), Words(sv: "klart, nästa fält", en: "done, next field")),
        own(KeyPress(.escape), Words(sv: "ångra", en: "cancel")),
      ]
    }
    if context == .typing {
      return [
        own(
          KeyPress(.enter),
          reading != nil ? Words(sv: "klart", en: "done") : Words(sv: "till listan", en: "to the list")),
        own(KeyPress(.escape), Words(sv: "ångra", en: "cancel")),
        own(KeyPress(.up, .alt), Words(sv: "tidigare rad", en: "earlier line")),
      ]
    }
    return commands.hints(for: self).map { command in
      (
        Hint(commands.key(of: command, in: context).map(name) ?? "", command.hint?.words[language] ?? ""),
        command
      )
    }
  }
}

extension PickerOverlay.Source {
  var isHelp: Bool { if case .help = self { true } else { false } }

  /// Whether what is picked will be referred to, so that it is of use to know how much refers to it already.
  var isReferring: Bool {
    switch self {
    case .targets, .chain: true
    default: false
    }
  }

  /// Whether there is a list before anything has been typed, and so a meaning in its being empty.
  var isList: Bool {
    switch self {
    case .text, .naming, .chain: false
    default: true
    }
  }

  /// Whether Tab puts the row under the cursor into the line.
  var isCompleted: Bool {
    switch self {
    case .commands, .path: true
    default: false
    }
  }

  /// What Enter does with an item.
  fileprivate var verb: Words {
    switch self {
    case .commands, .help: Words(sv: "kör", en: "run")
    case .descriptions, .bookmarks, .text: Words(sv: "öppna", en: "open")
    case .values, .targets, .kinds, .fields, .chain, .actors, .replacedField, .versionPair, .path,
      .importFormat, .importTarget, .exportExtent, .exportFormat:
      Words(sv: "välj", en: "choose")
    case .naming: Words(sv: "skapa eller öppna", en: "create or open")
    }
  }
}

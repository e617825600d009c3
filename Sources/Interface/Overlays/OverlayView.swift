import Catalogue
import Metamodel
import Terminal
import Text

extension State {
  /// Draws the open box over the view.
  func drawOverlay(_ layout: Layout, _ frame: inout Frame) {
    switch overlay {
    case .menu(let menu):
      MenuBar(menus, look: theme.look).drawMenu(menu, bar: layout.menu, screen: Rect(size), of: &frame)
    case .picker(let picker): draw(picker, layout, &frame)
    case .question(let question): draw(question, &frame)
    case .text(let title, let lines, let scroll):
      frame.fill(layout.picker, style: theme.look.text)
      let inside = Box(title: title, look: theme.look, hasFocus: true).draw(in: layout.picker, of: &frame)
      TextView(lines.map { Line($0) }, look: theme.look).draw(
        scroll, in: inside.inset(x: 1, y: 0), of: &frame)
      frame.cursor = inside.origin
    case nil: break
    }
  }

  private func draw(_ picker: PickerOverlay, _ layout: Layout, _ frame: inout Frame) {
    let rect = layout.picker
    frame.fill(rect, style: theme.look.text)
    let inside = Box(title: picker.title(language), look: theme.look, hasFocus: true).draw(
      in: rect, of: &frame)
    let isIdle = picker.typed.isEmpty && !picker.asked.isList
    let empty =
      folderFault(picker) ?? picker.fault.map { Faults.sentence($0, language) }
      ?? (isIdle ? "" : Texts.noHits[language])
    let list = ScrollList(
      count: picker.fault == nil ? picker.items.count : 0, look: theme.look, hasFocus: true,
      whenEmpty: Line(empty)
    ) { row(picker.items[$0], picker, width: inside.width) }
    Picker(
      input: TextInput(prompt: "> ", placeholder: picker.placeholder(language), look: theme.look),
      status: status(picker), list: list
    ).draw(picker.state, in: inside, of: &frame)
    let remark = remark(picker).visible.cut(to: max(0, rect.width - 4))
    frame.put(remark, at: Point(x: rect.x + 2, y: rect.y + rect.height - 1), style: theme.look.dim)
  }

  /// Why the folder of a path that is being typed cannot be listed.
  private func folderFault(_ picker: PickerOverlay) -> String? {
    guard case .path = picker.source, listing?.folder == picker.typedPath.folder else { return nil }
    return listing?.fault?[language].visible
  }

  /// What there is to know of the row that the cursor is on, on the lower edge of the box: what refers to it already,
  /// or the name that the command has in the settings.
  private func remark(_ picker: PickerOverlay) -> String {
    let index = picker.state.list.selection
    if picker.items.indices.contains(index), case .command(let id) = picker.items[index] { return " \(id) " }
    guard picker.source.isReferring, picker.items.indices.contains(index),
      case .description(let position) = picker.items[index]
    else { return "" }
    let sources = Set(catalogue.links(to: position).map(\.source)).sorted()
    guard !sources.isEmpty else { return Words(sv: " används inte ännu ", en: " not used yet ")[language] }
    let names = sources.prefix(3).map { source in
      let kind = catalogue.descriptions[source].kind.label[language].lowercased()
      return "\(content.name(source, language)) (\(kind))"
    }
    let rest = sources.count > 3 ? " +\(sources.count - 3)" : ""
    let used = Words(sv: "används av", en: "used by")[language]
    return " \(used) \(names.joined(separator: ", "))\(rest) "
  }

  private func status(_ picker: PickerOverlay) -> String {
    if picker.asked == .descriptions, content.names == nil { return Texts.reading[language] }
    guard picker.count > 0 else { return "0" }
    return picker.source.isHelp ? String(picker.count) : "\(picker.state.list.selection + 1)/\(picker.count)"
  }

  private func row(_ item: PickerOverlay.Item, _ picker: PickerOverlay, width: Int) -> Line {
    switch item {
    case .heading(let text): return Line(text, theme.look.title)
    case .value(let value, let label):
      let isPlain = label == value || picker.asked == .exportExtent
      return Line([Span(label)], trailing: isPlain ? [] : [Span(value, theme.look.dim)])
    case .part(let value, let label): return Line([Span(value)], trailing: [Span(label, theme.look.dim)])
    case .kind(let id):
      guard let kind = catalogue.metamodel[id] else { return Line(id) }
      return Line(
        [
          Span(kind.label[language], theme.style(kind.perspective)),
          Span("  " + kind.definition[language], theme.look.dim),
        ])
    case .path(let path):
      guard case .path(let purpose) = picker.source else { return Line(path) }
      return row(path, purpose)
    case .entry(let entry): return row(entry, picker)
    case .field(let id, let label): return Line([Span(label)], trailing: [Span(id, theme.look.dim)])
    case .create(let id, let name):
      let kind = (catalogue.metamodel[id]?.label ?? Chain.message)[language].lowercased()
      return Line(
        [
          Span(
            Words(sv: "+ skapa \(kind) ”\(name)”", en: "+ create \(kind) “\(name)”")[language], theme.look.key
          )
        ])
    case .description(let position): return row(position, picker)
    case .earlier(let text): return Line(text)
    case .hit(let position): return row(hitAt: position, picker)
    case .command(let id): return commands[id].map { row($0, picker, width: width) } ?? ""
    }
  }

  /// A description: name with what was found, id, and its kind at the right.
  private func row(_ position: Int, _ picker: PickerOverlay) -> Line {
    let description = catalogue.descriptions[position]
    let name = content.name(position, language)
    let text = "\(name) \(description.id)"
    let hits = Finder(picker.typed, catalogue.metamodel).hits(in: text)
    let inName = hits.filter { $0 < name.count }
    let inID = hits.filter { $0 > name.count }.map { $0 - name.count - 1 }
    let spans =
      Line.highlighting(name, at: inName, hit: theme.look.match) + [Span("  ")]
      + Line.highlighting(description.id, at: inID, style: theme.look.dim, hit: theme.look.match)
    let kind = description.kind
    let label = Span(kind.label[language], theme.style(kind.perspective))
    guard picker.asked.isReferring else { return Line(spans, trailing: [label]) }
    let used = catalogue.links(to: position).count
    return Line(
      spans, trailing: [label, Span(glyphs == .ascii ? "  <\(used)" : "  ←\(used)", theme.look.dim)])
  }

  /// A hit in text: name, where, and the line around it.
  private func row(hitAt position: Int, _ picker: PickerOverlay) -> Line {
    let description = catalogue.descriptions[position]
    let name = content.name(position, language)
    let query = try? Query(picker.typed, metamodel: catalogue.metamodel)
    let words = query?.words ?? []
    let match = theme.look.match
    let bold = Style(.standard, on: .standard, .bold)
    var spans = Line.highlighting(name, at: name.letters(of: words), style: bold, hit: match)
    let hit = query.map { Search.place(of: $0, in: catalogue, at: position) }
    if let hit, let place = place(hit) {
      let excerpt = hit.excerpt.visible.beginningNear(words)
      spans += [Span("  \(place): ", theme.look.dim)]
      spans += Line.highlighting(excerpt, at: excerpt.letters(of: words), hit: match)
    }
    return Line(
      spans, trailing: [Span(description.kind.label[language], theme.style(description.kind.perspective))])
  }

  /// Where a hit was found, in words; `nil` where the name that is shown says it.
  private func place(_ hit: SearchHit) -> String? {
    if hit.place == "body" { return PageWords.body[language] }
    guard hit.place != "id", let steps = FieldPath(hit.place)?.steps else { return nil }
    if steps.first?.name == "name", steps.count == 1 || steps[1].name == language.rawValue { return nil }
    return FieldWords.label(
      of: steps, in: catalogue.descriptions[hit.position].kind.schema, language,
      separator: glyphs == .ascii ? " > " : " › ")
  }

  /// A command: title, what it does or why it cannot be done, and its keys.
  private func row(_ command: Command, _ picker: PickerOverlay, width: Int) -> Line {
    let refusal = command.refusal(self)
    let style = refusal == nil ? Style.plain : theme.look.disabled
    let title = command.title[language]
    let hits = FuzzyPattern(picker.typed).match(in: title)?.positions ?? []
    let keys = command.keys.map { KeyNames.name(of: $0, language) }.joined(separator: " ")
    let titleWidth = min(30, width / 2)
    let remark = refusal.map { "(\($0[language]))" } ?? command.help[language]
    let padding = String(repeating: " ", count: max(1, titleWidth - title.columns))
    return Line(
      Line.highlighting(title, at: hits, style: style, hit: theme.look.match) + [
        Span(padding), Span(remark, theme.look.dim),
      ], trailing: [Span(keys, theme.look.key)])
  }
}

import Catalogue
import Metamodel
import Terminal
import Text

extension State {
  /// Gives a key to the open box; `nil` where there is none, or the key is for everywhere.
  mutating func pressInOverlay(_ key: KeyPress) -> [Effect]? {
    guard let overlay else { return nil }
    if let command = commands.command(for: key, in: .overlay) { return run(command) }
    switch overlay {
    case .picker(let picker): return press(key, in: picker)
    case .menu(let menu): return press(key, in: menu)
    case .question(let question): return press(key, in: question)
    case .text(let title, let lines, var scroll):
      if key.key == .escape || key.key == .enter || key.typed == "q" {
        self.overlay = nil
      } else {
        scroll.update(key, count: lines.count, height: layout.picker.height - 2)
        self.overlay = .text(title: title, lines: lines, scroll)
      }
      return []
    }
  }

  private mutating func press(_ key: KeyPress, in picker: PickerOverlay) -> [Effect] {
    var picker = picker
    let height = Picker.body(of: layout.picker.inset()).height
    let before = picker.state.list.selection
    switch picker.state.update(key, count: picker.items.count, height: height) {
    case .ignored:
      if key.key == .tab, key.modifiers.isEmpty, picker.complete(self) { break }
      // What can be done to any line: the picker has not wanted the key for its list.
      if let command = commands.command(for: key, in: .typing) { return run(command) }
    case .typed: picker.find(self)
    case .moved:
      picker.skipHeading(picker.state.list.selection < before ? -1 : 1)
      picker.state.list.fit(count: picker.items.count, height: height)
    case .cancelled:
      overlay = nil
      return []
    case .chosen(let index):
      return choose(index, in: picker)
    }
    overlay = .picker(picker)
    return look(picker)
  }

  /// Picks a row of the open box, which closes it.
  mutating func choose(_ index: Int, in picker: PickerOverlay) -> [Effect] {
    overlay = nil
    let item = picker.items[index]
    var effects: [Effect] = []
    if case .hit = item { effects += remember(.search, picker.typed) }
    if case .path(let purpose) = picker.source, case .entry(let entry) = item {
      return pick(entry, in: picker.typedPath.folder, for: purpose)
    }
    if picker.asked != picker.source, let used = commands.argument(in: picker.state.input.text) {
      effects += remember(.command, used.command.id)
    }
    return effects + pick(item, from: picker.asked)
  }

  /// Does what an item stands for.
  mutating func pick(_ item: PickerOverlay.Item, from source: PickerOverlay.Source) -> [Effect] {
    switch item {
    case .description(let position):
      switch source {
      case .targets(let target): return refer(to: position, target)
      case .chain(let gap): return put(position, into: gap)
      case .actors: return become(position)
      default: open(catalogue.descriptions[position].reference)
      }
    case .part(let id, _):
      if case .chain(let gap) = source { return carry(in: id, gap) }
      return choose(id, from: source)
    case .value(let value, _): return choose(value, from: source)
    case .kind(let id): overlay = .picker(PickerOverlay(.naming(id), self))
    case .field(let id, _) where source == .replacedField: startReplacing(id)
    case .field(let id, _):
      if let field = markedFields.first(where: { $0.id == id }) { askForValue(of: field) }
    case .create(let kind, let name):
      let name = String(name.drop { $0.isWhitespace })
      if case .chain(let gap) = source { return create(gap, name: name) }
      guard let kind = catalogue.metamodel[kind], !name.isEmpty else { return [] }
      if case .targets(let target) = source { return create(kind, name: name, for: target) }
      return create(kind, name: name, for: nil)
    case .earlier(let text): overlay = .picker(PickerOverlay(.text, self, typed: text))
    case .hit(let position): open(catalogue.descriptions[position].reference)
    case .command(let id):
      let effects = remember(.command, id)
      return effects + (commands[id].map { run($0) } ?? [])
    case .path(let path): if case .path(let purpose) = source { return take(path, for: purpose) }
    case .entry, .heading: break
    }
    return []
  }

  mutating func pasteInOverlay(_ text: String) -> [Effect] {
    if case .question(var question) = overlay, question.isTyped {
      question.input.insert(text)
      overlay = .question(question)
    }
    guard case .picker(var picker) = overlay else { return [] }
    if picker.state.paste(text) == .typed { picker.find(self) }
    overlay = .picker(picker)
    return look(picker)
  }

  private mutating func press(_ key: KeyPress, in menu: MenuBarState) -> [Effect] {
    var menu = menu
    return finish(menu.update(key, menus: menus), menu)
  }

  /// Carries out what an event in the menu led to.
  mutating func finish(_ outcome: MenuBarState.Outcome<String>, _ menu: MenuBarState) -> [Effect] {
    switch outcome {
    case .ignored, .changed: overlay = menu.isOpen ? .menu(menu) : nil
    case .closed: overlay = nil
    case .chosen(let id):
      overlay = nil
      if let command = commands[id] { return run(command) }
    case .refused(let id, let reason):
      overlay = .menu(menu)
      let title = commands[id]?.title[language] ?? id
      notice = Notice(text: "\(title): \(reason).", isProblem: true)
    }
    return []
  }

  /// The menus, from the command table; keys and what cannot be done now are found out when one is open.
  var menus: [Menu<String>] {
    let isOpen = if case .menu = overlay { true } else { false }
    return MenuPlace.allCases.map { place in
      let commands = self.commands.commands(in: place)
      let items = commands.map { command in
        MenuItem(
          command.id, command.title[language],
          key: isOpen ? self.commands.key(of: command).map { KeyNames.name(of: $0, language) } ?? "" : "",
          disabled: isOpen ? command.refusal(self)?[language] : nil)
      }
      return Menu(place.title[language], hot: place.hot[language].first ?? " ", items)
    }
  }

  mutating func openMenu(_ index: Int) {
    var menu = MenuBarState()
    overlay = .menu(menu)
    menu.open(index, of: menus)
    overlay = .menu(menu)
  }

  mutating func openFinder() { overlay = .picker(PickerOverlay(.descriptions, self)) }

  mutating func openSearch() { overlay = .picker(PickerOverlay(.text, self)) }

  mutating func openPalette() { overlay = .picker(PickerOverlay(.commands, self)) }

  mutating func openHelp() { overlay = .picker(PickerOverlay(.help(context), self)) }

  mutating func openAbout() {
    let words = Words(
      sv: """
        vlds visar kataloger av arkitekturbeskrivningar efter Vägledning för digital samverkan 4.0: vilka processer \
        som samverkar, vilken information de utbyter och vilka tjänster som bär den.

        Katalogen är vanliga filer: Markdown med YAML, gjorda för git.

        Licens: EUPL-1.2.
        """,
      en: """
        vlds shows catalogues of architecture descriptions after the Swedish guide Vägledning för digital samverkan \
        4.0: which processes cooperate, what information they exchange and which services carry it.

        The catalogue is plain files: Markdown with YAML, made for git.

        Licence: EUPL-1.2.
        """)
    overlay = .text(title: "vlds", lines: lines([words]), ScrollState())
  }

  /// Paragraphs as the lines of a box.
  func lines(_ paragraphs: [Words]) -> [String] {
    let width = max(10, layout.picker.width - 4)
    return paragraphs.flatMap { $0[language].split(separator: "\n", omittingEmptySubsequences: false) }
      .flatMap { $0.isEmpty ? [""] : String($0).visible.wrapped(to: width) }
  }

  /// Shows what is to be read as soon as nothing else is being answered or typed.
  mutating func showPendingReport() {
    guard let (title, lines) = pendingReport, overlay == nil, context != .typing else { return }
    pendingReport = nil
    overlay = .text(title: title, lines: lines, ScrollState())
  }
}

import Catalogue
import Metamodel
import Terminal
import Text

/// A box over the view that takes all keys until it is closed.
enum Overlay: Sendable {
  case picker(PickerOverlay)
  case menu(MenuBarState)
  /// A question to be answered.
  case question(Question)
  /// A text to read.
  case text(title: String, lines: [String], ScrollState)

  var context: Context {
    switch self {
    case .picker: .typing
    case .question(let question): question.isTyped ? .typing : .overlay
    case .menu, .text: .overlay
    }
  }

  /// Finds anew after the content has changed.
  mutating func refresh(_ state: State) {
    guard case .picker(var picker) = self else { return }
    picker.find(state)
    self = .picker(picker)
  }
}

/// A line of text with a list of what answers it.
struct PickerOverlay: Sendable {
  /// What is picked from.
  enum Source: Sendable, Hashable {
    /// Descriptions, by name and id.
    case descriptions
    /// Descriptions, by all their text.
    case text
    /// Descriptions that are kept at hand.
    case bookmarks
    /// All commands.
    case commands
    /// The commands of a context, and those for everywhere.
    case help(Context)
    /// The choices of a field.
    case values(FormTarget)
    /// What a field may refer to.
    case targets(FormTarget)
    /// The kinds that a new description can be of.
    case kinds
    /// The fields that all marked descriptions have.
    case fields
    /// The name of a new description of a kind, and what there is already that is like it.
    case naming(String)
    /// What can fill a hole of the chain.
    case chain(ChainGap)
    /// The actor that one describes for.
    case actors
    /// The field in which a text is replaced.
    case replacedField
    /// The two versions of a service, by its id, that are compared.
    case versionPair(String)
    /// A path on the disk.
    case path(PathPurpose)
    /// The format of what is imported.
    case importFormat(ImportSources)
    /// The service, or the version of one, that what is imported is brought into.
    case importTarget(ImportRequest)
    /// What of the catalogue is exported.
    case exportExtent
    /// The format that it is exported in.
    case exportFormat(ExportExtent)
  }

  /// Something that can be picked.
  enum Item: Sendable, Hashable {
    /// A description by its position.
    case description(Int)
    /// A search of before.
    case earlier(String)
    /// A hit in the text of a description.
    case hit(SearchHit)
    /// A command by its id.
    case command(String)
    /// A heading, which cannot be picked.
    case heading(String)
    /// A value of a field, with the words for it.
    case value(String, label: String)
    /// A part of a description by its reference.
    case part(String, label: String)
    /// A kind by its id.
    case kind(String)
    /// A field by its id.
    case field(String, label: String)
    /// A new description of a kind, with the name that was typed.
    case create(kind: String, name: String)
    /// What is in a folder of the disk.
    case entry(FolderListing.Entry)
    /// The path that has been typed.
    case path(String)
  }

  /// What the box was opened for.
  let source: Source
  /// What is picked from now: in the palette, what the command that has been typed is to be done with.
  private(set) var asked: Source
  /// What is looked for: all that has been typed, in the palette what stands behind the command.
  private(set) var typed = ""
  var state = PickerState()
  private(set) var items: [Item] = []
  /// How many answer, of which only the best are in ``items``.
  private(set) var count = 0
  /// What is wrong with the query.
  private(set) var fault: Query.Fault?

  init(_ source: Source, _ state: State, typed: String = "") {
    self.source = source
    asked = source
    self.state = PickerState(typed)
    find(state)
    standOnPresent(state)
  }

  /// The most hits that are made ready.
  static let limit = 200

  mutating func find(_ state: State) {
    (asked, typed) = (source, self.state.input.text)
    if source == .commands, let (command, rest) = state.commands.argument(in: typed),
      let argument = command.argument, command.refusal(state) == nil
    {
      (asked, typed) = (argument, rest)
    }
    switch asked {
    case .descriptions: findDescriptions(state)
    case .text: findText(state)
    case .bookmarks: show(bookmarks(state))
    case .commands: findCommands(state.commands.commands, state)
    case .help(let context): findHelp(context, state)
    case .values(let target): show(values(target, state))
    case .targets(let target): show(targets(target, state))
    case .kinds: show(kinds(state))
    case .fields: show(fields(state))
    case .naming(let kind):
      show(naming(kind, state))
      self.state.list.selection = items.firstIndex { if case .create = $0 { true } else { false } } ?? 0
    case .chain(let gap): show(chainItems(gap, state))
    case .actors: show(actors(state))
    case .versionPair(let service): show(versionPairs(service, state))
    case .replacedField: show(PickerOverlay.fitting(state.textFields, typed, state))
    case .path(let purpose): show(paths(purpose, state))
    case .importFormat(let sources): show(formats(of: sources, state))
    case .importTarget: show(importTargets(state))
    case .exportExtent: show(extents(state))
    case .exportFormat: show(fitting(state.formats.outgoing, state) { $0.label[state.language] })
    }
  }

  private mutating func show(_ items: [Item]) {
    self.items = items
    count = items.count
  }

  /// Puts the row under the cursor into the line of the palette, to go on from; false where there is nothing to put.
  mutating func complete(_ state: State) -> Bool {
    guard items.indices.contains(self.state.list.selection) else { return false }
    let item = items[self.state.list.selection]
    let line: String
    if case .path = source {
      guard case .entry(let entry) = item else { return false }
      self.state = PickerState(typedPath.folder + entry.name + (entry.isFolder ? "/" : ""))
      find(state)
      return true
    }
    guard source == .commands else { return false }
    let head = self.state.input.text.dropLast(typed.count)
    switch item {
    case .command(let id):
      guard let command = state.commands[id] else { return false }
      line = command.name(state.language) + (command.argument == nil ? "" : " ")
    case .description(let position): line = head + state.catalogue.descriptions[position].reference
    case .kind(let id), .field(let id, _): line = head + id
    case .earlier(let text): line = head + text
    default: return false
    }
    self.state = PickerState(line)
    find(state)
    self.state.list.selection = items.firstIndex(of: item) ?? 0
    return true
  }

  private mutating func findDescriptions(_ state: State) {
    guard let names = state.content.names else {
      items = []
      count = 0
      return
    }
    let found = Finder(typed, state.catalogue.metamodel).find(
      in: names, state.language, limit: PickerOverlay.limit)
    let recent =
      typed.isEmpty
      ? state.recent.descriptions.compactMap { state.catalogue.position(of: $0) } : []
    items = (recent + found.positions.filter { !recent.contains($0) }).map(Item.description)
    count = found.count
  }

  private mutating func findText(_ state: State) {
    fault = nil
    guard let texts = state.content.texts, !typed.isEmpty else {
      show(state.recent.texts(.search).map(Item.earlier))
      return
    }
    do {
      let query = try Query(typed, metamodel: state.catalogue.metamodel)
      let search = Search(state.catalogue, texts, findings: state.content.assessment)
      let found = search.hits(query, in: state.language, limit: PickerOverlay.limit)
      items = found.hits.map(Item.hit)
      count = found.count
    } catch {
      fault = error
    }
  }

  private mutating func findCommands(_ commands: [Command], _ state: State) {
    let pattern = FuzzyPattern(typed)
    // Those of the menus that can be done now first: nobody opens a box to move the cursor.
    let isFirst = { (command: Command) in command.menu != nil && command.refusal(state) == nil }
    let offered = commands.filter(isFirst) + commands.filter { !isFirst($0) && !$0.isForTyping }
    let recent =
      pattern.isEmpty ? state.recent.texts(.command).filter { state.commands[$0] != nil } : []
    let best = pattern.best(of: offered) { "\($0.title[state.language]) \($0.id)" }
    items = (recent + best.map(\.id).filter { !recent.contains($0) }).map(Item.command)
    count = items.count
  }

  /// The commands here first, then those for everywhere; found by name, key or what they do.
  private mutating func findHelp(_ context: Context, _ state: State) {
    let wanted = typed.folded
    let fits = { (command: Command) in
      let keys = command.keys.map { KeyNames.name(of: $0, state.language) }.joined(separator: " ")
      let words = "\(command.title[state.language]) \(keys) \(command.help[state.language])"
      return wanted.isEmpty || words.folded.contains(wanted)
    }
    let all = state.commands.commands
    let here = all.filter {
      $0.contexts.contains(context) && $0.contexts.count < Context.allCases.count && fits($0)
    }
    let everywhere = all.filter {
      ($0.contexts.isEmpty || $0.contexts.count == Context.allCases.count) && fits($0)
    }
    items = []
    if !here.isEmpty { items += [.heading(context.label[state.language])] + here.map { .command($0.id) } }
    if !everywhere.isEmpty {
      let heading = Words(sv: "Överallt", en: "Everywhere")[state.language]
      items += [.heading(heading)] + everywhere.map { .command($0.id) }
    }
    count = here.count + everywhere.count
    skipHeading(1)
  }

  /// Moves the cursor off a heading.
  mutating func skipHeading(_ step: Int) {
    while items.indices.contains(state.list.selection), case .heading = items[state.list.selection] {
      let next = state.list.selection + step
      guard items.indices.contains(next) else {
        state.list.selection = items.firstIndex { if case .heading = $0 { false } else { true } } ?? 0
        return
      }
      state.list.selection = next
    }
  }
}

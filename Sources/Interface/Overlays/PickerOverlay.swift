import Catalogue
import Metamodel
import Terminal
import Text

/// A line of text with a list of what answers it.
struct PickerOverlay: Sendable {
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
  /// The texts that the words have been found in.
  private var matches: TextMatches?
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
    case .commands: show(commands(state))
    case .help(let context):
      show(help(context, state))
      count = items.count { if case .heading = $0 { false } else { true } }
      skipHeading(1)
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
      let found = search.best(query, in: state.language, limit: PickerOverlay.limit, within: &matches)
      items = found.positions.map(Item.hit)
      count = found.count
    } catch {
      fault = error
    }
  }
}

import Metamodel
import Text

/// Finding commands: in the palette, and in the help.
extension PickerOverlay {
  /// The commands that a name means.
  func commands(_ state: State) -> [Item] {
    let commands = state.commands.commands
    let pattern = FuzzyPattern(typed)
    // Those of the menus that can be done now first: nobody opens a box to move the cursor.
    let isFirst = { (command: Command) in command.menu != nil && command.refusal(state) == nil }
    let offered = commands.filter(isFirst) + commands.filter { !isFirst($0) && !$0.isForTyping }
    let recent =
      pattern.isEmpty ? state.recent.texts(.command).filter { state.commands[$0] != nil } : []
    let best = pattern.best(of: offered) { "\($0.title[state.language]) \($0.id)" }
    return (recent + best.map(\.id).filter { !recent.contains($0) }).map(Item.command)
  }

  /// The commands here first, then those for everywhere; found by name, key or what they do.
  func help(_ context: Context, _ state: State) -> [Item] {
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
    var items: [Item] = []
    if !here.isEmpty { items += [.heading(context.label[state.language])] + here.map { .command($0.id) } }
    if !everywhere.isEmpty {
      let heading = Words(sv: "Överallt", en: "Everywhere")[state.language]
      items += [.heading(heading)] + everywhere.map { .command($0.id) }
    }
    return items
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

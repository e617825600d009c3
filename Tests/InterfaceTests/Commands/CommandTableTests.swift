import Metamodel
import Terminal
import Testing

@testable import Interface

/// The one table that keys, menus, hints, help and palette read.
@Suite struct CommandTableTests {
  private let commands = CommandTable.standard.commands

  @Test func everyCommandHasItsOwnName() {
    #expect(Set(commands.map(\.id)).count == commands.count)
  }

  @Test func everyCommandHasWordsInBothLanguages() {
    for command in commands {
      for words in [command.title, command.help] {
        #expect(!words.sv.isEmpty && !words.en.isEmpty, "\(command.id)")
      }
      #expect(command.help.sv.hasSuffix(".") && command.help.en.hasSuffix("."), "\(command.id)")
    }
  }

  @Test func everyCommandCanBeReachedFromTheMenuOrByKey() {
    for command in commands { #expect(command.menu != nil || !command.keys.isEmpty, "\(command.id)") }
  }

  @Test(arguments: Context.allCases)
  func noKeyHasTwoMeanings(context: Context) {
    var seen: [KeyPress: String] = [:]
    for command in commands where command.isAvailable(in: context) && !command.contexts.isEmpty {
      for key in command.keys {
        #expect(seen[key] == nil, "\(key) is \(seen[key] ?? "") and \(command.id)")
        seen[key] = command.id
      }
    }
    var everywhere: [KeyPress: String] = [:]
    for command in commands where command.contexts.isEmpty {
      for key in command.keys {
        #expect(everywhere[key] == nil, "\(key) is \(everywhere[key] ?? "") and \(command.id)")
        everywhere[key] = command.id
      }
    }
  }

  @Test func keysAreThoseATerminalCanTell() {
    for command in commands {
      for key in command.keys { #expect(KeyPress(key.description) == key, "\(command.id): \(key)") }
    }
  }

  @Test(arguments: Language.allCases)
  func menuLettersStandInTheirTitles(language: Language) {
    let letters = MenuPlace.allCases.map { $0.hot[language] }
    #expect(Set(letters).count == letters.count)
    for menu in MenuPlace.allCases { #expect(menu.title[language].lowercased().contains(menu.hot[language])) }
  }

  @Test(arguments: Language.allCases)
  func hintsFitTheSmallestFullScreen(language: Language) {
    let walk = Walk(screenCatalogue, language)
    let shown = walk.row(23)
    let hints = walk.state.hints
    #expect(hints.count >= 4)
    for hint in hints.prefix(4) { #expect(shown.contains(hint.hint.title)) }
  }

  @Test func savingWhatIsSavedIsNoProblem() {
    var walk = Walk(screenCatalogue)
    walk.press("Ctrl-S")
    #expect(walk.effects.isEmpty)
    #expect(walk.state.notice?.text == "Allt är redan sparat.")
    #expect(walk.state.notice?.isProblem == false)
    walk.press("u")
    #expect(walk.state.notice?.text == "Ångra: inget är ändrat.")
    #expect(walk.state.notice?.isProblem == true)
  }
}

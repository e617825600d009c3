import Interface
import Metamodel
import Terminal
import TestSupport
import Testing

@testable import vlds

/// The file of the settings: what it says, and what is told of its faults.
@Suite struct ConfigurationTests {
  private func read(_ text: String) -> Configuration { ConfigurationReader.read(Array(text.utf8)) }

  /// The faults in Swedish, behind line and column.
  private func faults(_ text: String) -> [String] {
    read(text).faults.map { $0.words(path: "c.yaml").sv }
  }

  @Test func everySettingIsRead() {
    let configuration = read(
      """
      # mina val
      language: en
      theme: high-contrast   # ser bättre
      mouse: off
      editor: "code -w"
      autosave: true
      start: overview
      actor: skatteverket
      keys:
        file.save: F2
        edit.undo: [default, Alt-u, "Ctrl-U"]
        view.mouse: []
        find.filter:
          - '@'
          - Alt-Retur
        go.out:
      """)
    #expect(configuration.faults.isEmpty)
    #expect(configuration.language == .english)
    #expect(!configuration.usesMouse)
    #expect(configuration.editor == "code -w")
    #expect(
      configuration.settings
        == Settings(
          actor: "skatteverket", savesAtOnce: true, startsWithOverview: true, theme: .highContrast))
    #expect(
      configuration.keys == [
        KeyChoice("file.save", [KeyPress(.function(2))]),
        KeyChoice("edit.undo", [KeyPress("u", .alt), KeyPress("u", .control)], keepsOwn: true),
        KeyChoice("view.mouse", []), KeyChoice("find.filter", [KeyPress("@"), KeyPress(.enter, .alt)]),
        KeyChoice("go.out", []),
      ])
  }

  @Test(arguments: ["", "\n\n", "# bara en kommentar\n", "keys: {}\n", "actor:\n", "\u{FEFF}"])
  func nothingChosenIsNoFault(text: String) {
    let configuration = read(text)
    #expect(configuration.faults.isEmpty)
    #expect(configuration.settings == Settings())
    #expect(configuration.usesMouse)
    #expect(configuration.keys.isEmpty)
  }

  @Test(arguments: [
    ("langauge: sv\n", "c.yaml:1:1: Inställningen langauge finns inte. Menade du language?"),
    ("färg: x\n", "c.yaml:1:1: Inställningen färg finns inte. De som finns är language, theme,"),
    (
      "theme: mörk\n",
      "c.yaml:1:8: theme kan inte vara mörk. Skriv default eller high-contrast eller monochrome."
    ),
    ("language: [sv]\n", "c.yaml:1:1: language ska ha ett värde"),
    ("mouse: ja\n", "c.yaml:1:8: mouse kan inte vara ja. Skriv true eller false."),
    ("keys:\n  file.svae: F2\n", "c.yaml:2:3: Kommandot file.svae finns inte. Menade du file.save?"),
    ("keys:\n  xyzzy: F2\n", "c.yaml:2:3: Kommandot xyzzy finns inte. Namnen står i vlds manual"),
    (
      "keys:\n  file.save: [F2, Ctrl-Entr]\n",
      "c.yaml:2:19: Tangenten Ctrl-Entr finns inte. Menade du Ctrl-Enter?"
    ),
    ("keys:\n  file.save: Cmd-S\n", "c.yaml:2:14: Tangenten Cmd-S finns inte. Skriv som q, Ctrl-S"),
    ("keys: F2\n", "c.yaml:1:1: Här väntas kommandon med sina tangenter"),
    ("keys:\n  line.older: p\n", "c.yaml:2:15: p är text där line.older används."),
    ("theme: default\ntheme: monochrome\n", "c.yaml:1:1: `theme` står två gånger"),
    ("- a\n", "c.yaml:1:1: Här väntas inställningar"),
  ])
  func faultsAreToldWithPlaceAndWhatToDo(text: String, words: String) {
    let told = faults(text)
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix(words) == true, "\(told)")
  }

  @Test func aConflictNamesBothCommandsAndThePlaces() throws {
    let told = faults("keys:\n  edit.form: q\n")
    let fault = try #require(told.first)
    #expect(told.count == 1)
    #expect(fault.hasPrefix("c.yaml:2:3: q är både Redigera (edit.form) och Avsluta (file.quit), i: Listan"))
    #expect(fault.hasSuffix("edit.form gäller där; ge det ena en annan tangent."))
  }

  /// A fault takes away the value that it stands in, and nothing else.
  @Test(arguments: [
    "theme: [\nlanguage: en\n", "language: en\nkeys:\n  file.save: \"F2\n", "  theme: x\nlanguage: en\n",
    "a: b: c\nlanguage: en\n", "@\nlanguage: en\n", "language: en\n\tmouse: off\n",
    "language: en\nkeys:\n  file.save: [F2, Nada]\n  nope: x\n", "keys:\n  a: [\n  b: F2\nlanguage: en\n",
  ])
  func theRestCounts(text: String) {
    let configuration = read(text)
    #expect(!configuration.faults.isEmpty)
    #expect(configuration.language == .english, "\(faults(text))")
  }

  @Test func ofTheKeysOnlyTheLineThatCannotBeReadIsLost() {
    let configuration = read("keys:\n  file.save: \"F2\n  file.quit: F4\n")
    #expect(configuration.keys == [KeyChoice("file.quit", [KeyPress(.function(4))])])
    #expect(configuration.faults.map(\.position.line) == [2])
  }

  @Test func keysThatAreNoneLeaveTheCommandItsOwn() {
    let configuration = read("keys:\n  file.save: [Nada]\n  file.quit: [Nada, Q]\n")
    #expect(configuration.keys == [KeyChoice("file.quit", [KeyPress("Q")])])
  }

  @Test func anyBytesAreRead() {
    var numbers = SystemRandomNumberGenerator()
    let letters = Array("keys: file.save[]{}\"'#-\n\n  \u{1}\u{FF}åq&*!|>%@`".utf8)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0..<60, using: &numbers)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &numbers)]
      }
      for fault in ConfigurationReader.read(bytes).faults {
        #expect(fault.position.line >= 1)
        #expect(!fault.words(path: "c").sv.unicodeScalars.contains { $0.value < 0x20 }, "\(bytes)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func whatOneBeginsWithIsInForceWhenItIsTakenIn(language: Language) {
    let text = String(decoding: ConfigurationFile.template(language), as: UTF8.self)
    #expect(read(text).faults.isEmpty)
    let lines = text.split(separator: "\n").dropFirst(2).map { $0.dropFirst(2) }
    let configuration = read(lines.joined(separator: "\n"))
    #expect(configuration.faults.isEmpty, "\(configuration.faults.map { $0.words(path: "c").sv })")
    #expect(configuration.language == language)
    #expect(configuration.keys.count == 3)
    for setting in Setting.allCases where setting != .actor {
      #expect(lines.contains { $0.hasPrefix("\(setting.rawValue):") }, "\(setting)")
    }
  }
}

import Foundation
import TestSupport
import Testing

/// What a person has chosen and left behind, in a real terminal.
@Suite(.serialized, .timeLimit(.minutes(5))) struct PersonalJourneyTests {
  private let home = TemporaryCatalogue()

  private func start(_ environment: [String: String] = [:], program: String = "") throws -> RealTerminal {
    var variables = ["XDG_CONFIG_HOME": home.root + "/config", "XDG_STATE_HOME": home.root + "/state"]
    variables.merge(environment) { $1 }
    let terminal = try RealTerminal(
      "\(Program.executable.path) \(JourneyTests.sample); echo ended $?; cat", columns: 120, rows: 30,
      environment: variables)
    return terminal
  }

  private func waitForAll(_ terminal: RealTerminal) {
    terminal.wait("the findings") {
      terminal.screen.contains("varning") && !terminal.screen.contains("kontrollerar")
    }
  }

  @Test func settingsCountAndTheirFaultsAreTold() throws {
    home.write(
      "theme: monochrome\nmouse: false\ncolour: red\nkeys:\n  file.quit: F4\n  view.trace: q\n  go.bak: x\n",
      to: "config/vlds/config.yaml")
    let terminal = try start()
    terminal.wait(for: "Menade du go.back?")
    #expect(terminal.screen.contains("config.yaml:3:1:"))
    #expect(try terminal.ask("#{mouse_any_flag}") == "0")
    try terminal.press("Escape")
    terminal.wait(for: "F4 avsluta")
    try terminal.press("q")
    terminal.wait("no end") { !terminal.screen.contains("ended") }
    try terminal.press("F4")
    terminal.wait(for: "ended 0")
  }

  @Test func theLanguageOfTheSettingsCountsForCommandsToo() throws {
    home.write("language: en\n", to: "config/vlds/config.yaml")
    let variables = ["XDG_CONFIG_HOME": home.root + "/config", "LANG": "sv_SE.UTF-8"]
    #expect(try Program.run(["--help"], environment: variables).output.contains("USAGE:"))
    let swedish = variables.merging(["VLDS_LANG": "sv"]) { $1 }
    #expect(try Program.run(["--help"], environment: swedish).output.contains("ANVÄNDNING:"))
    home.write("language: de\n", to: "config/vlds/config.yaml")
    let result = try Program.run(["rules"], environment: variables)
    #expect(result.code == 0)
    #expect(result.complaint.contains("config.yaml:1:11: language kan inte vara de. Skriv sv eller en."))
  }

  @Test func settingsAreWrittenInTheEditorAndCountAtOnce() throws {
    home.write("#!/bin/sh\nprintf 'keys:\\n  file.quit: F4\\n' >> \"$1\"\n", to: "editor")
    let terminal = try start(["VISUAL": "sh \(home.root)/editor"])
    waitForAll(terminal)
    try terminal.press(":")
    try terminal.type("inställningar")
    terminal.wait(for: "settings.open")
    try terminal.press("Enter")
    terminal.wait(for: "Inställningarna gäller.")
    try terminal.press("F4")
    terminal.wait(for: "ended 0")
    let text = try #require(home.text(of: "config/vlds/config.yaml"))
    #expect(text.hasPrefix("# Inställningar för vlds."))
    #expect(text.hasSuffix("  file.quit: F4\n"))
  }

  @Test func theChosenThemeIsKeptAmongCommentsAndOtherSettings() throws {
    home.write("# mitt\nautosave: false # nej\n", to: "config/vlds/config.yaml")
    let terminal = try start()
    waitForAll(terminal)
    try terminal.press(":")
    try terminal.type("byt tema")
    terminal.wait(for: "view.theme")
    try terminal.press("Enter")
    terminal.wait(for: "Tema: hög kontrast.")
    try terminal.press("q")
    terminal.wait(for: "ended 0")
    #expect(
      home.text(of: "config/vlds/config.yaml") == "# mitt\nautosave: false # nej\ntheme: high-contrast\n")
  }

  @Test func aLinkInThePlaceOfTheSettingsStaysAndWhoMayReadThemToo() throws {
    home.write("# mitt\n", to: "dotfiles/vlds.yaml")
    chmod(home.root + "/dotfiles/vlds.yaml", 0o644)
    home.link("config/vlds/config.yaml", to: "../../dotfiles/vlds.yaml")
    let terminal = try start()
    waitForAll(terminal)
    try terminal.press(":")
    try terminal.type("byt tema")
    terminal.wait(for: "view.theme")
    try terminal.press("Enter")
    terminal.wait(for: "Tema: hög kontrast.")
    let files = FileManager.default
    #expect(
      try files.destinationOfSymbolicLink(atPath: home.root + "/config/vlds/config.yaml")
        == "../../dotfiles/vlds.yaml")
    #expect(home.text(of: "dotfiles/vlds.yaml") == "# mitt\ntheme: high-contrast\n")
    #expect(
      try files.attributesOfItem(atPath: home.root + "/dotfiles/vlds.yaml")[.posixPermissions] as? Int
        == 0o644)
    #expect(try Program.entries(of: home.root + "/dotfiles") == ["vlds.yaml"])
  }

  @Test func aPipeInThePlaceOfTheSettingsKeepsNobodyWaiting() throws {
    home.makeFolder("config/vlds")
    mkfifo(home.root + "/config/vlds/config.yaml", 0o600)
    #expect(try Program.run(["rules"], environment: ["XDG_CONFIG_HOME": home.root + "/config"]).code == 0)
  }

  @Test func theNextRunBeginsAtTheLastPlaceWithTheBookmarks() throws {
    let first = try start()
    waitForAll(first)
    try first.press("4", "Tab", "Down", "b")
    first.wait(for: "Bokmärkt: service/")
    try first.press("Enter")
    first.wait(for: "Ansvariga")
    let line = try #require(first.screen.split(separator: "\n").dropFirst().first)
    try first.press("q")
    first.wait(for: "ended 0")
    let second = try start()
    second.wait(for: String(line).trimmingCharacters(in: .whitespaces))
    second.wait(for: "Ansvariga")
    waitForAll(second)
    try second.press("'")
    second.wait(for: "1/1")
    try second.press("Escape")
    second.wait("the box to close") { !second.screen.contains("1/1") }
    try second.press("q")
    second.wait(for: "ended 0")
  }

  /// No text of a catalogue, and nothing that a person has typed.
  @Test func theLogTellsOfTheRunAndNothingOfTheCatalogue() throws {
    let terminal = try start()
    waitForAll(terminal)
    try terminal.press("g")
    try terminal.type("skatteverket")
    terminal.wait(for: "1/14")
    try terminal.press("Enter")
    terminal.wait(for: "202100-5448")
    try terminal.press("Home", "q")
    terminal.wait(for: "ended 0")
    let log = try #require(home.text(of: "state/vlds/log"))
    let words = #/[0-9T:+\-]+ \d+ (start|read|slow|problem|settings|fault|end)( [a-z]+=[A-Za-z0-9.+_\-]+)*/#
    for line in log.split(separator: "\n") { #expect(line.wholeMatch(of: words) != nil, "\(line)") }
    #expect(log.contains("term=screen") || log.contains("term=tmux"))
    #expect(log.contains(/read descriptions=\d{3}/))
    #expect(log.contains(" end\n"))
    #expect(!log.lowercased().contains("skatteverket"))
  }

  @Test func withoutAHomeTheProgramRuns() throws {
    let terminal = try RealTerminal(
      "unset HOME; \(Program.executable.path) \(JourneyTests.sample); echo ended $?; cat")
    terminal.wait(for: "Perspektiv")
    try terminal.press("/")
    try terminal.type("x")
    try terminal.press("Enter", "q")
    terminal.wait(for: "ended 0")
  }
}

import Foundation
import TestSupport
import Testing

/// What a person meets who types wrong, or stands in the wrong place.
@Suite struct UsageTests {
  @Test(arguments: ["vlds", "sv_SE.UTF-8", "C", "POSIX", ""])
  func speaksSwedishWithoutAnotherLanguage(locale: String) throws {
    let result = try Program.run(
      ["--help"], environment: locale == "vlds" ? ["VLDS_LANG": "sv"] : ["LANG": locale])
    #expect(result.code == 0)
    #expect(result.output.contains("ANVÄNDNING: vlds [-R] [SÖKVÄG]"))
    #expect(result.output.contains("validate                Pröva katalogen mot reglerna."))
    #expect(!result.output.contains("open  "))
    #expect(result.complaint.isEmpty)
  }

  @Test func languageOfTheLocaleYieldsToVariableAndVariableToFlag() throws {
    let english = try Program.run(["--help"], environment: ["LANG": "sv_SE.UTF-8", "LC_ALL": "de_DE.UTF-8"])
    #expect(english.output.contains("USAGE: vlds [-R] [PATH]"))
    let swedish = try Program.run(["--help"], environment: ["LC_ALL": "en_GB.UTF-8", "VLDS_LANG": "sv"])
    #expect(swedish.output.contains("ANVÄNDNING:"))
    for arguments in [["--lang", "en", "--help"], ["--help", "--lang=en"]] {
      #expect(try Program.run(arguments, environment: ["VLDS_LANG": "sv"]).output.contains("USAGE:"))
    }
  }

  @Test(arguments: [
    "validate", "list", "show", "search", "trace", "impact", "stats", "export", "import", "metamodel",
    "rules", "acknowledge", "set", "new", "rename", "remove", "format", "init",
  ])
  func everyCommandHasHelpInBothLanguages(command: String) throws {
    let swedish = try Program.run([command, "--help"])
    #expect(swedish.code == 0)
    #expect(swedish.output.contains("ANVÄNDNING: vlds \(command)"))
    #expect(!swedish.output.contains("OPTIONS"))
    for phrase in ["Show help", "values:", "default:"] { #expect(!swedish.output.contains(phrase)) }
    let english = try Program.run(["--lang", "en", command, "--help"])
    #expect(english.output.contains("USAGE: vlds \(command)"))
    #expect(!english.output.contains("Språk"))
    #expect(swedish.output != english.output)
  }

  @Test(arguments: ["sv", "en"])
  func manualPageTellsOfEveryCommandAndKey(language: String) throws {
    let page = try Program.run(["manual", "--lang", language]).output
    let help = try Program.run(["--help", "--lang", language]).output
    let commands = help.matches(of: #/(?m)^  ([a-z]+)  /#).map { String($0.1) }
    #expect(commands.count > 12)
    for command in commands { #expect(page.contains(".SS \(command)\n"), "\(command)") }
    for name in ["[file.save]", "[view.theme]", "[bookmark.go]"] {
      #expect(page.contains(name.replacing("-", with: "\\-")), "\(name)")
    }
    for setting in ["language:", "theme:", "mouse:", "editor:", "autosave:", "start:", "actor:", "keys:"] {
      #expect(page.contains(".B \(setting)"), "\(setting)")
    }
    #expect(page.contains(".B Ctrl\\-S"))
    #expect(page.contains(".B VLDS_TODAY"))
    // No line of text is taken for markup.
    let markup = [".TH", ".SH", ".SS", ".nf", ".fi", ".PP", ".TP", ".B", ".I"]
    let odd = page.split(separator: "\n").filter { line in
      (line.hasPrefix(".") || line.hasPrefix("'"))
        && !markup.contains(String(line.prefix { $0 != " " }))
    }
    #expect(odd.isEmpty, "\(odd)")
  }

  @Test(arguments: ["sv", "en"])
  func howACommandIsCalledFitsThePage(language: String) throws {
    let page = try Program.run(["manual", "--lang", language]).output.replacing("\\-", with: "-")
    let calls = page.matches(of: #/(?m)^(?:USAGE|ANVÄNDNING): .*\n(?:    [\[<-].*\n)*/#)
    #expect(calls.count > 12)
    for line in calls.flatMap({ $0.0.split(separator: "\n") }) { #expect(line.count <= 72, "\(line)") }
    let validate = try #require(calls.first { $0.0.contains(" validate ") }).0
    #expect(validate.contains("\n    [--fail-on <error|warning|info>]"))
    #expect(validate.hasSuffix("[<\(language == "sv" ? "slag" : "kind")/id> ...]\n"))
  }

  /// What is opened then has the number of none of them.
  @Test func closedStandardFilesAreToldOfAsClosed() throws {
    let files = TemporaryCatalogue.ofExchange()
    let unheard = try Program.shell("exec \"$0\" list -C \"$1\" >&-", [files.root])
    #expect(unheard.code == 2)
    #expect(unheard.complaint == "Fel: svaret kan inte skrivas: strömmen är stängd\n")
    let unread = try Program.shell("exec \"$0\" new actor x --body - -C \"$1\" <&-", [files.root])
    #expect(unread.code == 2)
    #expect(unread.complaint == "Fel: - kan inte läsas: strömmen är stängd\n")
    let silent = try Program.shell("exec \"$0\" show actor/finns-inte -C \"$1\" <&- >&- 2>&-", [files.root])
    #expect(silent.code == 1)
    for (path, bytes) in [("process/actors/kommunen.md", "Kommunen"), ("catalogue.yaml", "vlds-catalogue/1")]
    {
      #expect(files.text(of: path)?.contains(bytes) == true)
    }
  }

  @Test func versionIsPrinted() throws {
    let result = try Program.run(["--version"])
    let version = try #require(result.output.wholeMatch(of: /vlds 0\.1\.0 \((unknown|[0-9a-f]{8,})\)\n/))
    let clone = URL(filePath: JourneyTests.sample).deletingLastPathComponent().appending(path: ".git").path
    #expect((version.1 == "unknown") == !FileManager.default.fileExists(atPath: clone))
    #expect(result.code == 0)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionIsWrittenForTheShell(shell: String) throws {
    let result = try Program.run(["--generate-completion-script", shell])
    #expect(result.code == 0)
    #expect(result.output.contains("validate"))
    #expect(result.output.contains("exchange-object"))
    #expect(result.output.contains("---completion"))
  }

  /// What bash offers for the last of some words, which it has split at `=` and `:`.
  private func bashOffers(_ words: [String], in folder: String) throws -> [String] {
    let line = (["vlds"] + words).joined(separator: " ").replacing(" : ", with: ":")
    return try Program.shell(
      """
      cd "$1"; shift; exec bash -c 'eval "$("$0" --generate-completion-script bash)"
      COMP_LINE="$1"; COMP_POINT=${#1}; COMP_WORDS=("$0" "${@:2}"); COMP_CWORD=$(($# - 1)); last="${*: -1}"
      [[ "$last" = [:=] ]] && last=; _vlds vlds "$last" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf "%s\\n" "${COMPREPLY[@]}"' "$0" "$@"
      """, [folder, line.replacing(" = ", with: "=")] + words
    ).output.split(separator: "\n").map(String.init)
  }

  @Test func bashOffersFoldersFlagsValuesAndWhatAQueryMayAsk() throws {
    let files = TemporaryCatalogue.ofExchange()
    let offers = { (words: String...) in try bashOffers(words, in: files.root) }
    #expect(try offers("inf") == ["information"])
    #expect(try offers("-R", "inf") == ["information"])
    #expect(try offers("-").contains("-R"))
    #expect(try offers("help", "va") == ["validate"])
    #expect(try offers("list", "--format", "=") == ["text", "json"])
    #expect(try offers("list", "--format", "=", "j") == ["json"])
    #expect(try offers("list", "--where", "kind", ":", "ser") == ["service"])
    #expect(try offers("list", "--where", "=", "status", ":", "dr") == ["draft"])
    #expect(try offers("list", "--where", "perspec").contains("perspective:process"))
    #expect(try offers("export", "csv", "--only", "refers", ":", "actor/k") == ["actor/kommunen"])
  }

  @Test func zshAndFishAreToldOfFoldersFlagsAndValuesToo() throws {
    let zsh = try Program.run(["--generate-completion-script", "zsh"]).output
    #expect(zsh.contains("'-R[Öppna för läsning.]'"))
    #expect(zsh.contains("_describe -V subcommand subcommands && ret=0\n        _files -/ && ret=0"))
    #expect(zsh.contains("'--format=[Svarets form.]:"))
    #expect(zsh.contains("':subcommands:(validate "))
    #expect(zsh.contains("---completion list -- --where"))
    let fish = try Program.run(["--generate-completion-script=fish"]).output
    #expect(fish.contains("\"vlds\" R' -s 'R'"))
    #expect(fish.contains("parse_subcommand 0 'R' 'C='"))
    #expect(fish.contains("positional \"vlds\" -eq 1' -fa '(__vlds_complete_directories)'"))
    #expect(fish.contains("positional \"vlds help\" -eq 1' -fa 'validate "))
    #expect(fish.contains("---completion list -- --where"))
  }

  @Test func completionKnowsTheDescriptionsOfTheCatalogue() throws {
    let files = TemporaryCatalogue.ofExchange()
    let offered = { (typed: String, words: [String]) throws -> [String] in
      let asked = [
        "---completion", "show", "--", "positional@0", String(words.count - 1), String(typed.count),
      ]
      let output = try Program.run(asked + words, in: files.root).output
      return output.split(whereSeparator: \.isNewline).map(String.init)
    }
    #expect(
      try offered("", ["vlds", "show", ""]) == ["actor/", "process/", "exchange/", "business-object/"])
    #expect(try offered("ex", ["vlds", "show", "ex"]) == ["exchange/svar"])
    #expect(try offered("actor/k", ["vlds", "show", "actor/k"]) == ["actor/kommunen"])
    #expect(try offered("none/", ["vlds", "show", "none/"]) == [])
  }

  @Test(arguments: [
    (["list", "--fromat", "json"], "Okänd flagga '--fromat'. Menade du '--format'?"),
    (["list", "--format", "xml"], "Välj ett av 'text' och 'json'"),
    (["--lang", "de", "list"], "Värdet 'de' duger inte för '--lang <sv|en>'"),
    (["list", "--where"], "Värde saknas för '--where <fråga>'"),
    (["show"], "Argument saknas: '<slag/id>'"),
    (["stats", "extra"], "Oväntat argument 'extra'"),
    (["validate", "--format", "xml"], "Välj ett av"),
    (["rules", "--explain", "SP-99"], "regeln SP-99 finns inte; menade du SP-"),
    (["metamodel", "exchang"], "slaget exchang finns inte; menade du exchange?"),
    (["lsit"], "menade du `vlds list`?"),
  ])
  func wrongUsageIsToldAndEndsWithTwo(arguments: [String], words: String) throws {
    let result = try Program.run(arguments)
    #expect(result.code == 2)
    #expect(result.output.isEmpty)
    #expect(result.complaint.hasPrefix("Fel: "))
    #expect(result.complaint.contains(words))
    let english = try Program.run(arguments, environment: ["VLDS_LANG": "en"])
    #expect(english.code == 2)
    #expect(english.complaint.hasPrefix("Error: "))
    #expect(!english.complaint.contains("å"))
  }

  @Test func catalogueIsFoundUpwardAndByPath() throws {
    let files = TemporaryCatalogue.ofExchange()
    let whole = try files.vlds("list", "--format", "json").output
    #expect(
      try Program.run(["list", "--format", "json"], in: files.root + "/process/actors").output == whole)
    #expect(try Program.run(["-C", files.root, "list", "--format", "json"]).output == whole)
    #expect(try Program.run(["list", "--format", "json", "-C", files.root]).output == whole)
    #expect(try Program.run(["--lang", "en", "-C", files.root, "list", "--format", "json"]).code == 0)
  }

  @Test func noCatalogueIsToldWithTheWayToOne() throws {
    let files = TemporaryCatalogue(["ssb/catalogue.yaml": "format: vlds-catalogue/1\nid: ssb\n"])
    files.remove("catalogue.yaml")
    let result = try files.vlds("list")
    #expect(result.code == 2)
    #expect(result.output.isEmpty)
    #expect(result.complaint.contains("catalogue.yaml saknas"))
    #expect(result.complaint.contains("vlds -C ./ssb"))
    let above = TemporaryCatalogue(["process/a.txt": "x"])
    let english = try above.vlds("--lang", "en", "-C", "process", "list")
    #expect(english.code == 2)
    #expect(english.complaint.contains("there is one above: vlds -C ."))
    #expect(try above.vlds("-C", "ingenstans", "list").complaint.contains("ingenstans finns inte"))
  }

  @Test(arguments: [
    ("format: vlds-catalogue/9\nid: x\n", "catalogue.yaml:1:9: formatet är vlds-catalogue/9"),
    ("id: x\n", "lägg till raden `format: vlds-catalogue/1`"),
    ("format: [\n", "catalogue.yaml:"),
  ])
  func unreadableCatalogueIsTold(manifest: String, words: String) throws {
    let result = try TemporaryCatalogue(["catalogue.yaml": manifest]).vlds("validate")
    #expect(result.code == 2)
    #expect(result.output.isEmpty)
    #expect(result.complaint.contains(words))
  }

  @Test func interfaceNeedsATerminal() throws {
    let files = TemporaryCatalogue.ofExchange()
    for arguments in [[], ["."], ["-R", "."], ["-C", "."]] {
      let result = try Program.run(arguments, in: files.root)
      #expect(result.code == 2)
      #expect(result.complaint.contains("terminal"))
      #expect(result.output.isEmpty)
    }
  }

  @Test func pathWithTheNameOfACommandIsWrittenWithADot() throws {
    let files = TemporaryCatalogue(["list/catalogue.yaml": "format: vlds-catalogue/1\nid: l\n"])
    #expect(try files.vlds("./list").complaint.contains("terminal"))
    #expect(try files.vlds("list").complaint.isEmpty)
    #expect(try files.vlds("open").complaint.contains("open finns inte"))
  }

  @Test func whatIsTypedCannotMoveTheCursor() throws {
    let files = TemporaryCatalogue()
    for arguments in [["show", "\u{1B}[2J/x"], ["\u{1B}[2J"], ["list", "--format", "\u{1B}[2J"]] {
      let result = try Program.run(arguments, in: files.root)
      #expect(result.code == 2)
      #expect(!result.complaint.contains("\u{1B}"))
    }
  }

  @Test func aFalseDayIsRefused() throws {
    let result = try TemporaryCatalogue.ofExchange().vlds(
      "validate", environment: ["VLDS_TODAY": "2026-02-30"])
    #expect(result.code == 2)
    #expect(result.complaint.contains("VLDS_TODAY=2026-02-30"))
  }
}

import ArgumentParser
import Metamodel
import Rules

/// The language of an answer.
enum LanguageOption: String, ExpressibleByArgument, CaseIterable {
  case sv, en
}

/// The form of an answer.
enum Format: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The form of a report of findings.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif, junit
}

/// The point in time that exchanges are tested for.
enum StateOption: String, ExpressibleByArgument, CaseIterable {
  case current, new, future
}

extension Severity: ExpressibleByArgument {}

/// What every command takes.
struct PlaceOptions: ParsableArguments {
  @Option(
    name: .customShort("C"),
    help: ArgumentHelp(
      spoken(
        sv: "Katalogens mapp. Utan flaggan: närmaste mapp uppåt med catalogue.yaml.",
        en: "The folder of the catalogue. Without it: the nearest one upward with catalogue.yaml."),
      valueName: spoken(sv: "sökväg", en: "path")),
    completion: .directory)
  var path: String?

  @Option(
    help: ArgumentHelp(
      spoken(
        sv: "Språk. Utan flaggan gäller VLDS_LANG, sedan inställningarna, sedan terminalens språk.",
        en: "Language. Without it VLDS_LANG counts, then the settings, then the language of the terminal."),
      valueName: "sv|en"),
    completion: .list(["sv", "en"]))
  var lang: LanguageOption?
}

/// The form of the answer.
struct FormatOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      spoken(sv: "Svarets form.", en: "The form of the answer."), valueName: "text|json"))
  var format = Format.text
}

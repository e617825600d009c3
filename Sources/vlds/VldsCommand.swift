// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import CatalogueFiles
import Glibc
import Metamodel

/// The program: a command line, and behind `vlds [PATH]` the terminal interface.
@main
struct VldsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "vlds",
      abstract: spoken(
        sv: "Kataloger av arkitekturbeskrivningar för digital samverkan (VLDS 4.0).",
        en: "Catalogues of architecture descriptions for digital collaboration (VLDS 4.0)."),
      usage: spoken(
        sv: """
          vlds [-R] [SÖKVÄG]           öppna katalogen i terminalen
          vlds [-C SÖKVÄG] <kommando>  fråga den härifrån
          """,
        en: """
          vlds [-R] [PATH]             open the catalogue in the terminal
          vlds [-C PATH] <subcommand>  ask it from here
          """),
      discussion: spoken(
        sv: """
          Utan SÖKVÄG gäller närmaste mapp uppåt med catalogue.yaml. En SÖKVÄG som heter som ett kommando \
          skrivs ./list. Med --format json svarar varje kommando med ett JSON-dokument.

          Slutkod: 0 klart; 1 svaret är nej (något funnet, inget hittat); 2 gick inte att göra.
          """,
        en: """
          Without PATH it is the nearest folder upward with catalogue.yaml. A PATH with the name of a command \
          is written ./list. With --format json every command answers with one JSON document.

          Exit code: 0 done; 1 the answer is no (something found, nothing found); 2 could not be done.
          """),
      version: Version.text,
      subcommands: [
        Validate.self, List.self, Show.self, SearchCommand.self, TraceCommand.self, ImpactCommand.self,
        Stats.self, New.self, SetCommand.self, Rename.self, Remove.self, Acknowledge.self, FormatCommand.self,
        ImportCommand.self, ExportCommand.self, Init.self, MetamodelCommand.self, RulesCommand.self,
        Manual.self,
        Open.self,
      ],
      defaultSubcommand: Open.self)
  }

  @OptionGroup var place: PlaceOptions

  /// The names that may stand first on the command line.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { command in
      command.configuration.shouldDisplay ? command.configuration.commandName : nil
    }
  }

  @MainActor
  static func main() {
    holdStandardFiles()
    // Whoever reads may leave; that is told by the writing, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    // So is that a file may grow no more.
    signal(SIGXFSZ, SIG_IGN)
    complainOfConfiguration()
    let arguments = ArgumentOrder.sorted(Array(CommandLine.arguments.dropFirst()), commands: commandNames)
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch let failure as Failure {
      Glibc.exit(report(failure))
    } catch {
      Glibc.exit(report(parsing: error))
    }
  }

  /// Keeps the numbers of standard input, output and error from the files of a catalogue, where they have been closed:
  /// each leads to what can be neither read nor written in its way, so that it is told as closed.
  private static func holdStandardFiles() {
    for file in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(file, F_GETFD) < 0 {
      // The lowest number that is free is this one.
      _ = open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Tells what is wrong in the one setting that every command reads; the interface tells the rest.
  private static func complainOfConfiguration() {
    // What a shell asks for completion is not seen by the person.
    if CommandLine.arguments.dropFirst().first == "---completion" { return }
    let faults = ConfigurationFile.atStart.faults.filter { $0.setting == .language }
    for words in ConfigurationFile().words(faults) {
      complain("\(spoken(sv: "varning", en: "warning")): \(words[.spoken])")
    }
  }

  private static func report(_ failure: Failure) -> Int32 {
    complain("\(spoken(sv: "Fel", en: "Error")): \(failure.words[.spoken])")
    return failure.ending.rawValue
  }

  /// The script for completion, where it is asked for: that of the shell that is named, else of the person's own.
  private static var askedScript: String? {
    let option = "--generate-completion-script"
    let words = CommandLine.arguments.dropFirst()
    guard let first = words.first, first == option || first.hasPrefix(option + "=") else { return nil }
    let name = first == option ? words.dropFirst().first : String(first.dropFirst(option.count + 1))
    let shell = name.map(CompletionShell.init) ?? CompletionShell.autodetected()
    return shell.map(CompletionScript.text)
  }

  /// Help and version are answers; all else that the parser says is a complaint.
  private static func report(parsing error: any Error) -> Int32 {
    let text = ParserWords.text(askedScript ?? fullMessage(for: error), .spoken)
    guard exitCode(for: error).isSuccess else {
      complain(text)
      return Ending.impossible.rawValue
    }
    let output = Output()
    output.line(text)
    output.flush()
    return output.error == 0 ? Ending.done.rawValue : report(.writing(systemWords(output.error)))
  }
}

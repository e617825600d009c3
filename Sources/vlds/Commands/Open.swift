import ArgumentParser
import CatalogueFiles
import Glibc
import Metamodel
import NcursesTerminal
import Text

/// `vlds [-R] [PATH]`: the terminal interface.
struct Open: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open",
      usage: spoken(sv: "vlds [-R] [SÖKVÄG]", en: "vlds [-R] [PATH]"), shouldDisplay: false)
  }

  @Flag(name: .customShort("R"))
  var readOnly = false

  @OptionGroup var place: PlaceOptions

  @Argument(completion: .directory)
  var path: String?

  func run() throws {
    if let path, !Paths.exist(path) {
      throw Failure.noSuchPath(path, command: nearest(to: path, among: VldsCommand.commandNames))
    }
    let opened = try Session.open(path ?? place.path)
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw Failure.noTerminal }
    let today = try Session.today()
    // The program begins on the main thread and has not left it.
    try MainActor.assumeIsolated {
      do throws(TerminalFailure) {
        try Screen.run(
          opened, language: .spoken, wantsColour: environment("NO_COLOR")?.isEmpty ?? true, today: today,
          readOnly: readOnly)
      } catch {
        throw Failure.terminal(error)
      }
    }
  }
}

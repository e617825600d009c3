import ArgumentParser
import Interface
import Metamodel

/// `vlds manual`: the manual page, made from what the program knows of itself.
struct Manual: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "manual",
      abstract: spoken(
        sv: "Skriv manualsidan; vlds manual | man -l - visar den.",
        en: "Write the manual page; vlds manual | man -l - shows it."))
  }

  @OptionGroup var place: PlaceOptions

  func run() throws {
    let session = Session(.text)
    for line in ManualPage(session.language).lines { session.output.line(line) }
    try session.end()
  }
}

import ArgumentParser
import Catalogue
import CatalogueFiles
import Glibc
import Metamodel
import Text

/// `vlds init DIR`: an empty catalogue.
struct Init: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init", abstract: spoken(sv: "Skapa en tom katalog.", en: "Create an empty catalogue."))
  }

  @OptionGroup var form: FormatOptions
  @OptionGroup var place: PlaceOptions

  @Argument(help: ArgumentHelp(spoken(sv: "Mappen.", en: "The folder.")), completion: .directory)
  var dir: String

  @Option(help: ArgumentHelp(spoken(sv: "Katalogens titel.", en: "The title of the catalogue.")))
  var title: String?

  func run() throws {
    let session = Session(form.format)
    let isMade = mkdir(dir, 0o755) == 0
    if !isMade, errno != EEXIST {
      throw Failure.saving(.system(file: dir, code: errno))
    }
    guard let root = realPath(dir) else { throw Failure.saving(.system(file: dir, code: errno)) }
    if Paths.exist("\(root)/\(CatalogueReader.manifestFile)") { throw Failure.catalogueExists(dir) }
    let hadTools = Paths.exist("\(root)/.vlds")
    let name = root.split(separator: "/").last.map(String.init) ?? "katalog"
    do throws(SavingProblem) {
      let changes = NewCatalogue.files(name: name, title: title ?? name, language: session.language)
        .filter { !Paths.exist("\(root)/\($0.file)") }
      try CatalogueWriter(root: root).write(changes)
      session.answer(["created": changes.map(\.file)])
    } catch {
      // What could not be begun leaves nothing behind.
      if !hadTools { CatalogueWriter(root: root).removeTools() }
      if isMade { rmdir(root) }
      throw Failure.saving(error)
    }
    try session.end()
  }
}

import CatalogueFiles
import Glibc
import Rules

let path = CommandLine.arguments.dropFirst().first ?? "."
do {
  let opened = try CatalogueReader.open(CatalogueReader.root(above: path) ?? path)
  try Screen.run(opened, language: .swedish, wantsColour: getenv("NO_COLOR") == nil, today: Day("2026-11-22")!)
} catch {
  print(error)
  exit(2)
}

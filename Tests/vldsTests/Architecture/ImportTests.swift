import Foundation
import Testing

/// Holds the direction of dependencies: what a module may import of the project's own.
@Suite struct ImportTests {
  /// What each module may know of. A module that is not named here is a mistake of the one who added it.
  static let allowed: [String: Set<String>] = [
    "CSystem": [], "CNcurses": [], "Build": [], "Commit": [], "CZlib": [], "CLibxml2": [],
    "CXML": ["CLibxml2"],
    "Metamodel": [],
    "Text": ["CSystem"],
    "Catalogue": ["Metamodel", "Text"],
    "CatalogueFiles": ["CSystem", "Catalogue", "Metamodel", "Text"],
    "Rules": ["Catalogue", "Metamodel", "Text"],
    "Exchange": ["CSystem", "CXML", "CZlib", "Catalogue", "Metamodel", "Text"],
    "Terminal": ["Text"],
    "NcursesTerminal": ["CNcurses", "Terminal"],
    "Interface": ["Terminal", "Rules", "Catalogue", "Metamodel", "Text"],
    "vlds": [
      "Interface", "NcursesTerminal", "Terminal", "Exchange", "CatalogueFiles", "Rules", "Catalogue",
      "Metamodel", "Text", "Build",
    ],
  ]

  /// Programs for measuring, which may look at everything.
  static let measuring: Set<String> = ["vlds-bench", "BenchCatalogue", "CBench"]

  static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  @Test func everyModuleIsKnown() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
    for folder in folders where !Self.measuring.contains(folder) && !folder.hasPrefix(".") {
      #expect(Self.allowed[folder] != nil, "\(folder) has no place in the order of modules")
    }
  }

  @Test(arguments: allowed.keys.sorted())
  func importsPointDownward(module: String) throws {
    let own = Set(Self.allowed.keys)
    let files = FileManager.default.enumerator(atPath: Self.sources.appending(path: module).path)
    var seen = 0
    while let file = files?.nextObject() as? String {
      guard file.hasSuffix(".swift") else { continue }
      seen += 1
      let text = try String(
        contentsOf: Self.sources.appending(path: module).appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") where line.contains("import ") {
        let words = line.split(separator: " ")
        guard let keyword = words.firstIndex(of: "import"),
          words[..<keyword].allSatisfy({ $0.hasPrefix("@") || $0 == "public" || $0 == "package" }),
          keyword + 1 < words.count
        else { continue }
        let name = String(words[keyword + 1].prefix { $0 != "." })
        guard own.contains(name) else { continue }
        #expect(Self.allowed[module]?.contains(name) == true, "\(module)/\(file) imports \(name)")
      }
    }
    #expect(seen > 0 || module.hasPrefix("C"))
  }
}

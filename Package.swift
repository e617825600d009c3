// swift-tools-version: 6.2
// SPDX-License-Identifier: EUPL-1.2
import PackageDescription

let package = Package(
  name: "vlds",
  products: [
    .executable(name: "vlds", targets: ["vlds"]),
    .executable(name: "vlds-bench", targets: ["vlds-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // What every other module may know of: words of the guide, and text.
    .target(name: "Metamodel"),
    .target(name: "CSystem", cSettings: [.define("_GNU_SOURCE")]),
    .target(name: "Text", dependencies: ["CSystem"]),

    // Descriptions, their files and their rules.
    .target(name: "Catalogue", dependencies: ["Metamodel", "Text"]),
    .target(name: "CatalogueFiles", dependencies: ["CSystem", "Catalogue", "Metamodel", "Text", "Yams"]),
    .target(name: "Rules", dependencies: ["Catalogue", "Metamodel", "Text"]),

    // Other formats, in and out.
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CXML", dependencies: ["CLibxml2"]),
    .target(
      name: "Exchange", dependencies: ["CSystem", "CXML", "CZlib", "Catalogue", "Metamodel", "Text", "Yams"]),

    // The terminal: a pure toolkit, and its one renderer.
    .target(name: "Terminal", dependencies: ["Text"]),
    .target(
      name: "CNcurses",
      cSettings: [.define("_GNU_SOURCE"), .define("_XOPEN_SOURCE_EXTENDED")],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "NcursesTerminal", dependencies: ["CNcurses", "Terminal"]),

    // The application and the programs.
    .target(
      name: "Interface", dependencies: ["Terminal", "Rules", "Catalogue", "Metamodel", "Text"]),
    .plugin(name: "Commit", capability: .buildTool(), path: "Sources/Commit"),
    .target(name: "Build", plugins: ["Commit"]),
    .executableTarget(
      name: "vlds",
      dependencies: [
        "Interface", "NcursesTerminal", "Terminal", "CatalogueFiles", "Exchange", "Rules", "Catalogue",
        "Metamodel", "Text", "Build",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // The benchmark: catalogues to measure on, what it needs of the system, and the program.
    .target(name: "BenchCatalogue"),
    .target(name: "CBench", cSettings: [.define("_GNU_SOURCE")]),
    .executableTarget(
      name: "vlds-bench",
      dependencies: [
        "BenchCatalogue", "CBench", "Interface", "Terminal", "CatalogueFiles", "Rules", "Catalogue",
        "Metamodel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests, one target for each module.
    .target(
      name: "TestSupport", dependencies: ["CatalogueFiles", "Catalogue", "Metamodel"],
      path: "Tests/TestSupport"),
    .testTarget(name: "MetamodelTests", dependencies: ["Metamodel"]),
    .testTarget(name: "TextTests", dependencies: ["Text", "CSystem"]),
    .testTarget(name: "CatalogueTests", dependencies: ["Catalogue", "TestSupport"]),
    .testTarget(
      name: "CatalogueFilesTests", dependencies: ["CatalogueFiles", "TestSupport", "Yams"]),
    .testTarget(
      name: "RulesTests",
      dependencies: [
        "Rules", "CatalogueFiles", "Catalogue", "Metamodel", "BenchCatalogue", "TestSupport", "Yams",
      ],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "ExchangeTests",
      dependencies: [
        "Exchange", "CSystem", "BenchCatalogue", "Rules", "CatalogueFiles", "Catalogue", "Metamodel",
        "TestSupport",
      ],
      exclude: ["Golden"], resources: [.copy("Fixtures")]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TestSupport"]),
    .testTarget(name: "NcursesTerminalTests", dependencies: ["NcursesTerminal"]),
    .testTarget(
      name: "BenchTests", dependencies: ["BenchCatalogue", "CatalogueFiles", "Rules", "TestSupport"]),
    .testTarget(
      name: "InterfaceTests", dependencies: ["Interface", "CatalogueFiles", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(
      name: "vldsTests", dependencies: ["vlds", "TestSupport", "Yams"], resources: [.copy("Fixtures")]),
  ],
  swiftLanguageModes: [.v6]
)

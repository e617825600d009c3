import Foundation
import TestSupport
import Testing

/// Bringing in what exists and writing what there is, as people do it in a real terminal, to the bytes on disk.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ExchangeJourneyTests {
  private let files = [
    "process/actors/inera.md": "---\nname: Inera\nstatus: decided # beslutat\n---\n",
    "information/concepts/remiss.md":
      "---\nname: remiss\nstatus: decided\ndefinition: Begäran om en insats.\n---\n",
  ]

  /// A contract of RIV-TA (see its NOTICE.md).
  private static let contract = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "ExchangeTests/Fixtures/engagementindex").path

  private func start(_ catalogue: TemporaryCatalogue) throws -> RealTerminal {
    let terminal = try RealTerminal(
      "\(Program.executable.path) \(catalogue.root); echo ended $?; cat", columns: 100, rows: 30)
    terminal.wait(for: "Perspektiv")
    terminal.wait("the findings") {
      !terminal.screen.contains("läser") && !terminal.screen.contains("kontrollerar")
    }
    return terminal
  }

  /// Chooses a command in the menu Katalog.
  private func choose(_ command: String, _ terminal: RealTerminal) throws {
    try terminal.press(":")
    try #require(terminal.wait(for: "vad vill du göra?"))
    try terminal.type(command)
    try terminal.press("Enter")
  }

  /// Types a path, and waits until the list under it shows something.
  private func type(_ path: String, until shown: String, _ terminal: RealTerminal) throws {
    try terminal.press("C-u")
    try terminal.type(path)
    try #require(terminal.wait(for: shown))
  }

  /// The files that a catalogue has, but for the tool's own.
  private func all(_ catalogue: TemporaryCatalogue) -> [String] {
    (FileManager.default.enumerator(atPath: catalogue.root)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".md") }.sorted()
  }

  @Test func aContractIsLookedThroughBroughtInAndUndone() throws {
    let catalogue = TemporaryCatalogue(files)
    let before = all(catalogue)
    let terminal = try start(catalogue)
    try choose("importera", terminal)
    try #require(terminal.wait(for: "Importera: fil eller mapp"))
    try type("\(Self.contract)/", until: "schemas/", terminal)
    try terminal.press("Enter")
    try #require(terminal.wait(for: "4 filer"))
    try terminal.press("Enter")
    try #require(terminal.wait(for: "hämtar 16 av 16"))
    try terminal.press("/")
    try terminal.type("UpdateResponseType")
    try terminal.press("Enter", "Down", "Space")
    try #require(terminal.wait(for: "hämtar 15 av 16"))
    try terminal.press("Enter")
    try #require(terminal.wait(for: "15 beskrivningar hämtade"))
    try terminal.press("C-s")
    try #require(terminal.wait(for: "Sparat: 15 filer."))
    let service = "services/itintegration-engagementindex"
    #expect(
      catalogue.text(of: "\(service)/service.md")?.contains("name: itintegration:engagementindex\n") == true)
    #expect(catalogue.text(of: "\(service)/1/logical-interface.md") != nil)
    #expect(!all(catalogue).contains { $0.contains("update-response") })
    #expect(all(catalogue).count == before.count + 15)
    try terminal.press("u")
    try #require(terminal.wait(for: "Ångrat: Importera engagementindex"))
    try terminal.press("C-s")
    try #require(terminal.wait(for: "Sparat: 15 filer."))
    #expect(all(catalogue) == before)
    for (file, text) in files { #expect(catalogue.text(of: file) == text) }
    try terminal.press("q")
    terminal.wait(for: "ended 0")
  }

  @Test func whatLiesOutsideTheChosenFolderIsReadWhereOneAllowsIt() throws {
    let wsdl = """
      <definitions name="Order" xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:t="urn:order:1" targetNamespace="urn:order:1">
      <types><schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:order:1">
      <include schemaLocation="../typer/order.xsd"/></schema></types>
      <message name="In"><part name="p" element="t:Order"/></message>
      <portType name="P"><operation name="Place"><input message="t:In"/></operation></portType>
      </definitions>
      """
    let schema = """
      <schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:order:1" targetNamespace="urn:order:1">
      <include schemaLocation="rad.xsd"/>
      <element name="Order"><complexType><sequence><element name="rad" type="t:Rad"/></sequence></complexType></element>
      </schema>
      """
    let row = """
      <schema xmlns="http://www.w3.org/2001/XMLSchema"><complexType name="Rad"><sequence>
      <element name="antal" type="int"/></sequence></complexType></schema>
      """
    let contract = TemporaryCatalogue([
      "wsdl/order.wsdl": wsdl, "typer/order.xsd": schema, "typer/rad.xsd": row, "typer/annat.xsd": "<broken",
    ])
    let catalogue = TemporaryCatalogue(files)
    let terminal = try start(catalogue)
    try choose("importera", terminal)
    try #require(terminal.wait(for: "Importera: fil eller mapp"))
    try type("\(contract.root)/wsdl/ord", until: "order.wsdl", terminal)
    try terminal.press("Enter")
    try #require(terminal.wait(for: "1 fil "))
    try terminal.press("Enter")
    try #require(terminal.wait(for: "Ska de läsas?"))
    #expect(terminal.screen.contains("typer/order.xsd") && !terminal.screen.contains("rad.xsd"))
    try terminal.press("l")
    // What that file refers to is asked about for itself.
    try #require(terminal.wait("the next question") { terminal.screen.contains("typer/rad.xsd") })
    try terminal.press("l")
    try #require(
      terminal.wait("the preview") {
        // What was read before the question has no such object.
        terminal.screen.contains("order-1/rad") && !terminal.screen.contains("Ska de läsas?")
      })
    #expect(!terminal.screen.contains("utanför den valda"))
    try terminal.press("Enter")
    try #require(terminal.wait(for: "hämtade"))
    try terminal.press("C-s")
    try #require(terminal.wait(for: "Sparat:"))
    let objects = all(catalogue).filter { $0.hasPrefix("information/exchange-objects/") }
    #expect(objects.contains { catalogue.text(of: $0)?.contains("antal") == true }, "\(objects)")
  }

  @Test func conceptsAreExportedAndWhatIsLeftOutIsTold() throws {
    let catalogue = TemporaryCatalogue(files)
    let file = "\(catalogue.root)/ut/begrepp.ttl"
    let terminal = try start(catalogue)
    try terminal.press("0")
    for answer in ["", "s"] {
      try choose("exportera", terminal)
      try #require(terminal.wait(for: "Exportera: format"))
      try terminal.type("skos")
      try terminal.press("Enter")
      try #require(terminal.wait(for: "Exportera skos: fil"))
      try type(file, until: "skriv \(file)", terminal)
      try terminal.press("Enter")
      if !answer.isEmpty {
        try #require(terminal.wait(for: "skrivas över?"))
        try terminal.press(answer)
      }
      try #require(terminal.wait(for: "Skriven: \(file)"))
      #expect(terminal.screen.contains("Inte med:") && terminal.screen.contains("actor"))
      try terminal.press("Escape")
      try #require(terminal.wait("the report to close") { !terminal.screen.contains("Skriven:") })
    }
    #expect(catalogue.text(of: "ut/begrepp.ttl")?.contains("skos:Concept") == true)
    for (file, text) in files { #expect(catalogue.text(of: file) == text) }
  }
}

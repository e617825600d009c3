import Catalogue
import Metamodel
import Synchronization
import TestSupport
import Testing

@testable import Exchange

/// An export that is given up hands out nothing more, and makes nothing.
@Suite struct CancelledExportTests {
  private var selection: Selection {
    let actors = (0..<50).map { ("process/actors/a\($0)", "name: A \($0)\n") }
    return Selection(Terms(makeCatalogue(Dictionary(uniqueKeysWithValues: actors))), in: .swedish)
  }

  @Test(arguments: Exporters.all.map(\.name))
  func whatIsGivenUpMakesNothing(format: String) throws {
    let exporter = try #require(Exporters.named(format))
    #expect(throws: CancellationError.self) {
      try exporter.export(selection, ending: "") { true }
    }
    let whole = exporter.export(selection)
    let wanted = try exporter.export(selection, ending: "") { false }
    #expect(wanted.files.map(\.bytes) == whole.files.map(\.bytes) && wanted.lost == whole.lost)
  }

  @Test func nothingMoreIsHandedOut() throws {
    let asked = Mutex(0)
    let reader = ExportReader(selection) {
      asked.withLock { asked in
        asked += 1
        return asked > 10
      }
    }
    let positions = reader.positions(of: "actor")
    #expect(positions.count == 50)
    #expect(positions.compactMap { reader.record($0) }.count == 9)
    #expect(reader.positions(of: "actor").isEmpty)
  }
}

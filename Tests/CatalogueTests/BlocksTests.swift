import Testing

@testable import Catalogue

@Suite struct BlocksTests {
  private final class Box: Sendable {}

  @Test(arguments: [0, 1, 255, 256, 257, 1000]) func holdsWhatAnArrayHolds(count: Int) {
    let blocks = Blocks(Array(0..<count))
    #expect(blocks.count == count && Array(blocks) == Array(0..<count))
    #expect(blocks.indices.map { blocks[$0] } == Array(0..<count))
  }

  @Test func aCopyDiffersWhereItWasChangedAndNowhereElse() {
    let old = Blocks((0..<1000).map { _ in Box() })
    var new = old
    #expect(new.places(differingFrom: old) == [])
    for place in [0, 256, 300, 999] { new[place] = Box() }
    #expect(new.places(differingFrom: old) == [0, 256, 300, 999])
    new[300] = old[300]
    #expect(new.places(differingFrom: old) == [0, 256, 999])
  }
}

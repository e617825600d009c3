import Testing

@testable import Interface

@Suite struct FoundLettersTests {
  @Test(arguments: [
    ("Ångström", ["angs"], [0, 1, 2, 3]), ("abcabc", ["bc"], [1, 2, 4, 5]), ("aaa", ["aa"], [0, 1, 2]),
    ("Inkomst", ["komst", "in"], [0, 1, 2, 3, 4, 5, 6]), ("kort", ["kortare"], []), ("", ["a"], []),
    ("Straße", ["strass"], [0, 1, 2, 3, 4]), ("text", [""], []),
  ])
  func lettersAreFoundWhateverTheirCaseAndMarks(text: String, words: [String], found: [Int]) {
    #expect(text.letters(of: words) == found)
  }

  @Test func aLongLineCostsInStepWithItsLength() {
    let line = String(repeating: "handläggare ", count: 4000)
    #expect(line.letters(of: ["handlaggare b", "beslut"]).isEmpty)
    #expect(line.beginningNear(["beslut"]) == line)
  }
}

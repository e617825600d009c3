import Testing

@testable import CatalogueFiles

/// Changing single settings of a file that a person has written.
@Suite struct SettingsEditingTests {
  private func edited(_ text: String, _ value: String? = "high-contrast") throws -> String {
    let bytes = try SettingsEditing.edited(Array(text.utf8), file: "config.yaml", setting: "theme", to: value)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", "theme: high-contrast\n"),
    ("# mine\n", "# mine\ntheme: high-contrast\n"),
    ("theme: default # light rooms\nlanguage: en\n", "theme: high-contrast # light rooms\nlanguage: en\n"),
    (
      "theme: default\r\nlanguage: en\r\n# mine\r\nkeys:\r\n  edit.undo: F12\r\n",
      "theme: high-contrast\r\nlanguage: en\r\n# mine\r\nkeys:\r\n  edit.undo: F12\r\n"
    ),
    ("language: en\r\ntheme: default", "language: en\r\ntheme: high-contrast\r\n"),
    ("\"theme\": default\n", "\"theme\": high-contrast\n"),
    ("\u{FEFF}theme: default\n", "\u{FEFF}theme: high-contrast\n"),
  ])
  func onlyTheValueChanges(before: String, after: String) throws {
    #expect(try edited(before) == after)
  }

  @Test func whatIsTakenAwayLeavesTheRest() throws {
    #expect(try edited("language: en\ntheme: default\nmouse: false\n", nil) == "language: en\nmouse: false\n")
    #expect(try edited("language: en\n", nil) == "language: en\n")
  }

  @Test(arguments: [
    ("mouse: true\ntheme: [a\n", 3), ("theme: default\ntheme: monochrome\n", 1), ("theme : default\n", 1),
    ("{theme: default, language: sv}\n", 1), ("theme:\n  default\nmouse: false\n", 2),
  ])
  func whatCannotBeChangedInPlaceIsToldWithItsLine(text: String, line: Int) throws {
    let problem = try #require(throws: EditProblem.self) { try edited(text) }
    #expect(problem.place?.line == line && problem.place?.file == "config.yaml")
  }
}

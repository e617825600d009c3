/// A row of quality.md, or a family of rows that are measured together.
protocol Row {
  /// Its name in `--rows`.
  static var name: String { get }
  static func figures(of subject: Subject) throws -> [Figure]
}

/// The rows in the order that they are measured in.
///
/// Those that start the program come first, for all sizes: the peak memory of a child counts what this process has
/// at its start, so nothing may have been read here by then.
enum Rows {
  static var processes: [any Row.Type] {
    [
      FloorRow.self, ValidateRow.self, InstructionsRow.self, StartRow.self, ColdStartRow.self,
      TerminalRow.self, ImportRow.self,
    ]
  }
  static var inside: [any Row.Type] {
    [
      StagesRow.self, EditRow.self, RenameRow.self, KeysRow.self, ViewsRow.self, OverviewsRow.self,
      SearchRow.self, TraceRow.self,
    ]
  }
  static var names: [String] { (processes + inside).map { $0.name } }
}

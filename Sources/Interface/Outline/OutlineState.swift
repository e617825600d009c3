import Catalogue
import Metamodel
import Rules
import Terminal

/// A view that is a list of rows over the whole width: the chain, or the findings.
struct OutlineState: Sendable {
  /// What the rows tell of.
  enum Subject: Sendable, Hashable {
    /// The chain that begins with `kind/id`.
    case chain(String)
    case findings(FindingsOrder)
    /// What a replacement would change.
    case replacement(Replacement)
    /// The two sides of a file.
    case conflict(Conflict)
    /// What differs between two versions of a service.
    case versions(VersionPair)

    var context: Context {
      switch self {
      case .chain: .chain
      case .findings: .findings
      case .replacement: .replacement
      case .conflict: .conflict
      case .versions: .comparison
      }
    }
  }

  var subject: Subject
  var list = ListState()
  var rows: [OutlineRow] = []
  /// What the rows have to have in them.
  var filter = TextInputState()
  var isTyping = false

  /// The row that the cursor is on.
  var row: OutlineRow? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }
}

/// A row of an outline.
enum OutlineRow: Sendable, Hashable {
  case heading(String)
  case link(Chain.Row)
  case finding(Finding)
  case replacement(Replacement.Row)
  case difference(FileConflict.Row)
  case versions(ComparisonRow)
  /// What the description at a position leaves open, with the number of the question there.
  case question(Int, number: Int, String)

  /// The position of the description that it is about.
  var description: Int? {
    switch self {
    case .heading, .replacement, .difference: nil
    case .link(let row): row.description
    case .versions(let row): row.description
    case .finding(let finding): finding.place.description
    case .question(let position, _, _): position
    }
  }

  var isHeading: Bool { if case .heading = self { true } else { false } }
}

/// How the findings are grouped.
enum FindingsOrder: Sendable, Hashable {
  case byRule
  case byDescription
}

/// A place in an outline, to come back to.
struct OutlinePlace: Sendable, Hashable {
  let subject: OutlineState.Subject
  let filter: String
  let selection: Int
}

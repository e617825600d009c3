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
    case findings(FindingsChoice)
    /// What a replacement would change.
    case replacement(Replacement)
    /// What an import would change.
    case incoming
    /// The two sides of a file.
    case conflict(Conflict)
    /// What a change of `kind/id#part` reaches.
    case impact(String)
    /// What differs between two versions of a service.
    case versions(VersionPair)

    var context: Context {
      switch self {
      case .chain: .chain
      case .findings: .findings
      case .replacement: .replacement
      case .incoming: .incoming
      case .conflict: .conflict
      case .impact: .impact
      case .versions: .comparison
      }
    }
  }

  var subject: Subject
  var list = ListState()
  var rows: [OutlineRow] = []
  /// How many findings and questions there are, also those in folded groups.
  var count = 0
  /// The last typed text that is a query, by which the rows are found.
  var query = ""
  /// What is wrong with the typed text.
  var fault: Query.Fault?
  /// What the rows have to have in them.
  var filter = TextInputState()
  var isTyping = false
  /// The groups of an impact that are folded.
  var folded: Set<ImpactGroups.Group> = []

  /// Whether the rows are others in another width.
  var wrapsToWidth: Bool {
    switch subject {
    case .incoming, .impact: true
    default: false
    }
  }

  /// The row that the cursor is on.
  var row: OutlineRow? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }
}

/// A row of an outline.
enum OutlineRow: Sendable, Hashable {
  case heading(String)
  case link(Chain.Row)
  case finding(Finding)
  /// The heading of findings, which can be folded.
  case findingsGroup(FindingsGroup)
  case acknowledged(AcknowledgedFinding)
  /// An acknowledgement that fits no finding.
  case lapsed(Acknowledgements.Entry)
  /// What is wrong with the file of acknowledgements.
  case problem(Acknowledgements.Problem)
  case replacement(Replacement.Row)
  case incoming(IncomingRow)
  case difference(FileConflict.Row)
  /// A group of what is reached, with how many are in it.
  case group(ImpactGroups.Group, Int, isFolded: Bool)
  case reached(ImpactGroups.Row)
  /// What is to be said of what the row above tells of, where it has no room there.
  case reachedDetail(String, of: ImpactGroups.Row)
  case versions(ComparisonRow)
  /// What the description at a position leaves open, with the number of the question there.
  case question(Int, number: Int, String)

  /// The position of the description that it is about.
  var description: Int? {
    switch self {
    case .heading, .replacement, .incoming, .difference, .findingsGroup, .lapsed, .problem, .group: nil
    case .acknowledged(let found): found.finding.place.description
    case .reached(let row), .reachedDetail(_, let row): row.position
    case .link(let row): row.description
    case .versions(let row): row.description
    case .finding(let finding): finding.place.description
    case .question(let position, _, _): position
    }
  }

  var isHeading: Bool { if case .heading = self { true } else { false } }

  var findingsGroup: FindingsGroup? { if case .findingsGroup(let group) = self { group } else { nil } }
}

/// A place in an outline, to come back to.
struct OutlinePlace: Sendable, Hashable {
  let subject: OutlineState.Subject
  let filter: String
  let selection: Int
  let folded: Set<ImpactGroups.Group>
}

extension OutlineState {
  /// Whether the list has its line for filtering.
  var showsFilter: Bool { isTyping || !filter.isEmpty }

  var place: OutlinePlace {
    OutlinePlace(subject: subject, filter: filter.text, selection: list.selection, folded: folded)
  }
}

extension OutlineState {
  /// Makes the rows of findings anew; a typed text that is no query leaves them to the last one that was.
  mutating func refresh(_ choice: FindingsChoice, _ content: Content, _ language: Language) {
    let metamodel = content.catalogue.metamodel
    do {
      _ = try Query(filter.text, metamodel: metamodel)
      query = filter.text
      fault = nil
    } catch {
      fault = error
    }
    guard let query = try? Query(query, metamodel: metamodel) else { return }
    let list = FindingsList(content, language, choice, query)
    rows = list.rows
    count = list.count
  }
}

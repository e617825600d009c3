import Catalogue
import Metamodel

/// An import on its way: being read, and then looked through before it is brought in.
struct Incoming: Sendable {
  /// A group of rows, which can be folded.
  enum Group: Sendable, Hashable {
    case skipped
    case missing
    /// New and changed descriptions of a kind.
    case kind(String)
    /// What the files decide otherwise than the catalogue.
    case offered
    case unchanged
    case notes
  }

  var request: ImportRequest
  /// How many files have been read, while they are.
  var progress: State.Loading?
  var preview: ImportPreview?
  /// The items that are not wanted, by key: at first what is offered.
  var spared: Set<String> = []
  /// The groups that are the other way than they are at first.
  var turnedGroups: Set<Group> = []
  /// The items whose fields are the other way than they are at first, by key.
  var turnedItems: Set<String> = []

  init(_ request: ImportRequest) {
    self.request = request
    progress = State.Loading(read: 0, total: 0)
  }

  /// Shows what has been read. Nothing that stands in the catalogue is written over unless a person says so.
  mutating func show(_ preview: ImportPreview) {
    progress = nil
    self.preview = preview
    spared = Set(preview.items.filter { $0.change == .offered }.map(\.key))
  }

  /// The most remarks that are shown before one asks for them.
  private static let remarkLimit = 5

  /// Long lists of remarks are folded at first, and what stays as it is.
  func isFolded(_ group: Group, count: Int) -> Bool {
    let atFirst =
      switch group {
      case .kind, .offered: false
      case .unchanged: true
      case .skipped, .missing, .notes: count > Incoming.remarkLimit
      }
    return atFirst != turnedGroups.contains(group)
  }

  /// The fields of what changes are shown at first, those of what is new are not.
  func isFolded(_ item: ImportPreview.Item) -> Bool {
    ![.changed, .offered].contains(item.change) != turnedItems.contains(item.key)
  }

  /// Whether a description is to be brought in.
  func takes(_ item: ImportPreview.Item) -> Bool {
    item.change != .unchanged && !spared.contains(item.key)
  }

  /// What is to be brought in.
  var taken: [ImportPreview.Item] { preview?.items.filter(takes) ?? [] }

  /// The last name of the path that is imported from.
  var name: String { request.path.split(separator: "/").last.map(String.init) ?? request.path }
}

/// A row of an import.
enum IncomingRow: Sendable, Hashable {
  case group(Incoming.Group, count: Int, taken: Int, isFolded: Bool)
  /// A description, by its place among the items.
  case item(Int)
  /// A field of a description, by its place among those that are written.
  case field(item: Int, Int)
  case remark(ImportPreview.Remark)
  /// A line of why.
  case reason(String)

  /// The place of the description that the row is of.
  var item: Int? {
    switch self {
    case .item(let index), .field(let index, _): index
    case .group, .remark, .reason: nil
    }
  }
}

import Catalogue
import Metamodel

/// What a person wants brought in.
public struct ImportRequest: Sendable, Hashable {
  /// The id of the format.
  public let format: String
  /// The file or folder, as typed.
  public let path: String
  /// The service `ID`, or version `ID/VERSION`, to bring everything into; `nil` where the files say which.
  public internal(set) var into: String?
  /// Files outside of the chosen folder that may be read too.
  public internal(set) var allowed: Set<String>

  /// Creates a request.
  public init(format: String, path: String, into: String? = nil, allowed: Set<String> = []) {
    self.format = format
    self.path = path
    self.into = into
    self.allowed = allowed
  }
}

/// What an import would do with a catalogue.
public struct ImportPreview: Sendable {
  /// A description that the import has to do with.
  public struct Item: Sendable, Hashable {
    /// What would become of it.
    public enum Change: Sendable, Hashable {
      case new
      case changed
      case unchanged
      /// What the files decide otherwise than the catalogue: a person chooses which holds.
      case offered
    }

    public let kind: String
    public let id: String
    public let change: Change
    /// What makes it so; empty where it is unchanged.
    public let edits: [CatalogueEdit]
    /// What tells it from all others: a description may be changed and offered several things besides.
    let key: String

    /// Creates an item.
    public init(kind: String, id: String, _ change: Change, _ edits: [CatalogueEdit] = []) {
      self.kind = kind
      self.id = id
      self.change = change
      self.edits = edits
      let fields = edits.lazy.compactMap { if case .fields(_, let fields) = $0 { fields } else { nil } }.first
      key =
        change == .offered ? "\(kind)/\(id) \(fields?.first?.path.notation ?? "")" : "\(kind)/\(id)"
    }

    /// The form `kind/id`.
    public var reference: String { "\(kind)/\(id)" }
  }

  /// Something to tell about one place of a file.
  public struct Remark: Sendable, Hashable {
    public let what: String
    public let place: String
    public let why: Words

    /// Creates a remark.
    public init(_ what: String, at place: String, _ why: Words) {
      self.what = what
      self.place = place
      self.why = why
    }
  }

  public let request: ImportRequest
  /// The catalogue that the files have been compared with.
  public let catalogue: Catalogue
  public let items: [Item]
  /// What is not brought in.
  public let skipped: [Remark]
  /// What the files refer to and is not there.
  public let missing: [Remark]
  /// What is brought in with a choice that a person may want to know of.
  public let notes: [Remark]
  /// Files that are referred to and could be read, but lie outside of the chosen folder.
  public let outside: [String]

  /// Creates a preview.
  public init(
    _ request: ImportRequest, of catalogue: Catalogue, _ items: [Item], skipped: [Remark] = [],
    missing: [Remark] = [], notes: [Remark] = [], outside: [String] = []
  ) {
    self.request = request
    self.catalogue = catalogue
    self.items = items
    self.skipped = skipped
    self.missing = missing
    self.notes = notes
    self.outside = outside
  }
}

extension ImportPreview {
  /// The service and the version whose folders a description lies in, as `kind/id`.
  func wholes(of item: Item) -> [String] {
    guard catalogue.metamodel[item.kind]?.isOfServiceFamily == true, item.kind != "service" else { return [] }
    let steps = item.id.split(separator: "/")
    guard let service = steps.first else { return [] }
    let profile = item.kind == "profile" || steps.count < 2 ? [] : ["profile/\(service)/\(steps[1])"]
    return ["service/\(service)"] + profile
  }
}

import Catalogue

/// What an import has done with a catalogue, or would do.
public struct ImportReport: Sendable, Hashable {
  /// A description that an import has to do with.
  public struct Entry: Sendable, Hashable {
    public let kind: String
    public let id: String
    /// Its file, relative to the catalogue.
    public let file: String
  }

  public var created: [Entry] = []
  public var updated: [Entry] = []
  public var unchanged: [Entry] = []
  public var skipped: [ImportRemark] = []
  public var missing: [ImportRemark] = []
  public var notes: [ImportRemark] = []

  public init() {}

  /// Moves what could not be done from the descriptions changed to what is skipped.
  public mutating func skip(_ reference: String, because remark: ImportRemark) {
    let isIt = { (entry: Entry) in "\(entry.kind)/\(entry.id)" == reference }
    created.removeAll(where: isIt)
    updated.removeAll(where: isIt)
    skipped.append(remark)
  }
}

/// What of a catalogue has been looked at: the memory that lets an edit be checked by what it touches.
///
/// It is written by one thread and read when that has ended, hence `@unchecked`.
public final class ReadLog: @unchecked Sendable {
  /// One thing that can be looked at, as a number.
  public typealias Entry = Int32

  private var entries: [Entry] = []

  /// Creates a log in which nothing stands.
  public init() {}

  /// The contents and the outgoing links of a description.
  public static func content(_ position: Int) -> Entry { Entry(4 * position) }

  /// The links to a description.
  public static func incoming(_ position: Int) -> Entry { Entry(4 * position + 1) }

  /// The exchanges that a profile realises.
  public static func realised(_ position: Int) -> Entry { Entry(4 * position + 2) }

  /// What a description is like.
  public static func likenesses(_ position: Int) -> Entry { Entry(4 * position + 3) }

  /// The links into other catalogues, all together, where there are so many descriptions.
  public static func outside(of descriptions: Int) -> Entry { Entry(4 * descriptions) }

  /// What has been read of descriptions that are there no more, where there are so many that are.
  public static func gone(of descriptions: Int) -> Entry { Entry(4 * descriptions + 1) }

  /// How many entries there are for so many descriptions.
  public static func count(of descriptions: Int) -> Int { 4 * descriptions + 2 }

  /// An entry as it is when descriptions have come and gone.
  ///
  /// - Parameter descriptions: how many there were.
  public static func entry(_ old: Entry, of descriptions: Int, movedBy shift: PositionShift) -> Entry {
    let (position, rest) = Int(old).quotientAndRemainder(dividingBy: 4)
    guard position < descriptions else { return Entry(4 * shift.count + rest) }
    return shift.new(position).map { Entry(4 * $0 + rest) } ?? gone(of: shift.count)
  }

  func note(_ entry: Entry) {
    if entries.last != entry { entries.append(entry) }
  }

  /// What has been noted since the last time, each once and in order.
  public func take() -> [Entry] {
    defer { entries.removeAll(keepingCapacity: true) }
    entries.sort()
    var last: Entry = -1
    return entries.filter { entry in
      defer { last = entry }
      return entry != last
    }
  }
}

/// Where one has been, so that one can go back and forward with the position kept.
struct History: Sendable, Hashable {
  /// A place that one has been in.
  enum Place: Sendable, Hashable {
    case browse(BrowsePlace)
    case reading(ReadingPlace)
    case outline(OutlinePlace)
    case trace(TracePlace)
    case overview(OverviewPlace)
  }

  private(set) var back: [Place] = []
  private(set) var forward: [Place] = []

  /// Remembers the place that is left for a new one.
  mutating func leave(_ place: Place) {
    back.append(place)
    forward = []
    if back.count > 200 { back.removeFirst() }
  }

  /// The place before, with `place` kept for the way forward.
  mutating func goBack(from place: Place) -> Place? {
    guard let last = back.popLast() else { return nil }
    forward.append(place)
    return last
  }

  /// The place after, with `place` kept for the way back.
  mutating func goForward(from place: Place) -> Place? {
    guard let next = forward.popLast() else { return nil }
    back.append(place)
    return next
  }
}

/// A place in the panes.
struct BrowsePlace: Sendable, Hashable {
  let scope: Scope
  let filter: String
  let pane: Pane
  /// The description under the cursor, as `kind/id`.
  let selection: String?
}

/// A place in a description.
struct ReadingPlace: Sendable, Hashable {
  let reference: String
  let top: Int
  let anchor: Int?
}

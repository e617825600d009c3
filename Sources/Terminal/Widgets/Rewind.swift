/// What something was before and after, for undo within it.
struct Rewind<Moment: Hashable & Sendable>: Hashable, Sendable {
  private var done: [Moment] = []
  private var undone: [Moment] = []

  /// Keeps what is about to change.
  mutating func remember(_ moment: Moment) {
    done.append(moment)
    undone = []
  }

  /// The moment before, `now` being kept for the way forward; `nil` where there is none.
  mutating func back(from now: Moment) -> Moment? {
    guard let moment = done.popLast() else { return nil }
    undone.append(now)
    return moment
  }

  /// The moment after, `now` being kept for the way back; `nil` where there is none.
  mutating func forward(from now: Moment) -> Moment? {
    guard let moment = undone.popLast() else { return nil }
    done.append(now)
    return moment
  }
}

/// What may be described twice (VLDS 4.0, 5.3; rules.yaml, AT-01).
extension Terms {
  /// The descriptions of the same kind before one, in the order of the catalogue, that it is so like that they may
  /// describe one thing.
  public func earlierDuplicates(of position: Int) -> [Likeness] {
    note(ReadLog.likenesses(position))
    let known = likenesses ?? Likenesses(catalogue, kinds: [catalogue.descriptions[position].kind.id])
    return known.likenesses(of: position) { $0 < position }
  }
}

import Catalogue

extension LiveCheck {
  /// Follows descriptions to where they stand in a catalogue, in all that is kept of them.
  ///
  /// - Parameter edit: gets what was like something that has gone.
  /// - Returns: the exchanges of profiles, and what is alike.
  mutating func shift(
    by shift: PositionShift, in catalogue: Catalogue, _ edit: inout EditTrace
  ) -> (realised: [Int: [Int]], likenesses: Likenesses?) {
    let count = self.catalogue.descriptions.count
    findings.shift(by: shift)
    levels = (0..<shift.count).map { position in shift.old(position).map { levels[$0] } ?? 0 }
    reads = ReadTable(reads, of: count, movedBy: shift)
    unsound = unsound.mapValues { Set($0.compactMap(shift.new)) }
    realisedReads = moved(realisedReads, by: shift) { entries in
      entries.map { ReadLog.entry($0, of: count, movedBy: shift) }
    }
    // Of what has come nothing is known, and all is to be found out.
    for profile in shift.come where catalogue.descriptions[profile].kind.id == "profile" {
      realisedReads[profile] = [ReadLog.content(profile)]
    }
    var likenesses = validator.context.terms.likenesses
    for position in likenesses?.shift(by: shift, in: catalogue) ?? [] {
      edit.add(ReadLog.likenesses(position))
    }
    let realised = moved(validator.context.terms.realisedExchanges, by: shift) { $0.compactMap(shift.new) }
    return (realised, likenesses)
  }

  private func moved<Value>(
    _ values: [Int: Value], by shift: PositionShift, _ move: (Value) -> Value
  ) -> [Int: Value] {
    Dictionary(
      uniqueKeysWithValues: values.compactMap { position, value in
        shift.new(position).map { ($0, move(value)) }
      })
  }
}

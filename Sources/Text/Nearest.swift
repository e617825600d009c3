// SPDX-License-Identifier: EUPL-1.2

/// The name that was most likely meant, for "did you mean"; nil when none is near.
///
/// Near is at most one slip for three letters: a letter too many, missing, wrong, or two that changed places
/// (Damerau and Levenshtein). Case and marks do not count as slips.
public func nearest(to name: String, among names: some Sequence<String>) -> String? {
  let wanted = Array(name.folded.unicodeScalars)
  var best: (name: String, distance: Int)?
  for candidate in names {
    let letters = Array(candidate.folded.unicodeScalars)
    let limit = min(max(1, max(wanted.count, letters.count) / 3), (best?.distance ?? .max) - 1)
    guard limit >= 0 else { break }
    if let distance = distance(wanted, letters, limit: limit), distance < max(wanted.count, letters.count) {
      best = (candidate, distance)
    }
  }
  return best?.name
}

/// The number of slips between two words, or nil when there are more than `limit`.
private func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
  guard abs(left.count - right.count) <= limit else { return nil }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    for j in right.indices {
      var cost = min(last[j + 1], row[j]) + 1
      cost = min(cost, last[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    guard row.min() ?? 0 <= limit else { return nil }
    (beforeLast, last) = (last, row)
  }
  return last[right.count] <= limit ? last[right.count] : nil
}

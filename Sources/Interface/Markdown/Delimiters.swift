// SPDX-License-Identifier: EUPL-1.2

/// What stands beside a run of `*` or `_` decides what it can do (CommonMark 0.31, 6.2).
enum Flanking {
  static func of(_ bytes: [UInt8], run: Range<Int>) -> (canOpen: Bool, canClose: Bool) {
    let before = before(bytes, run.lowerBound)
    let after = after(bytes, run.upperBound)
    let isLeft = after != .space && (after == .word || before != .word)
    let isRight = before != .space && (before == .word || after != .word)
    guard bytes[run.lowerBound] == UInt8(ascii: "_") else { return (isLeft, isRight) }
    return (isLeft && (!isRight || before == .punctuation), isRight && (!isLeft || after == .punctuation))
  }

  private enum Neighbour {
    case space, punctuation, word
  }

  private static func before(_ bytes: [UInt8], _ index: Int) -> Neighbour {
    guard index > 0 else { return .space }
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80, index - start < 4 { start -= 1 }
    return neighbour(bytes[start..<index])
  }

  private static func after(_ bytes: [UInt8], _ index: Int) -> Neighbour {
    guard index < bytes.count else { return .space }
    var end = index + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80, end - index < 4 { end += 1 }
    return neighbour(bytes[index..<end])
  }

  private static func neighbour(_ bytes: ArraySlice<UInt8>) -> Neighbour {
    if let byte = bytes.first, byte < 0x80 {
      if byte <= 0x20 { return .space }
      return LinkScanner.isPunctuation(byte) ? .punctuation : .word
    }
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return .word }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return .punctuation
    default: return .word
    }
  }
}

/// Runs of `*` and `_` that may begin or end emphasis.
struct DelimiterStack {
  private struct Run {
    let token: Int
    let length: Int
    let sign: UInt8
    let canOpen: Bool
    let canClose: Bool
    var left: Int
    /// The run before it in the stack that is still there.
    var previous: Int
  }

  private var runs: [Run] = []

  var count: Int { runs.count }

  mutating func push(token: Int, _ length: Int, sign: UInt8, canOpen: Bool, canClose: Bool) {
    runs.append(
      Run(
        token: token, length: length, sign: sign, canOpen: canOpen, canClose: canClose, left: length,
        previous: runs.count - 1))
  }

  /// Pairs the runs from a place in the stack on, and removes them.
  mutating func process(_ tokens: inout [InlineToken], from bottom: Int) {
    // Below these no opener for a closer of the same sort was found, so nobody looks there again.
    var bottoms: [Int: Int] = [:]
    if bottom < runs.count { runs[bottom].previous = -1 }
    var closer = bottom
    while closer < runs.count {
      defer { closer += 1 }
      while runs[closer].canClose, runs[closer].left > 0 {
        let sort = Int(runs[closer].sign) << 3 | (runs[closer].canOpen ? 4 : 0) | runs[closer].length % 3
        let limit = bottoms[sort] ?? -1
        guard let opener = opener(for: closer, above: limit) else {
          bottoms[sort] = runs[closer].previous
          break
        }
        let strong = runs[opener].left >= 2 && runs[closer].left >= 2
        let used = strong ? 2 : 1
        pair(opener, closer, strong: strong, &tokens)
        runs[opener].left -= used
        runs[closer].left -= used
        // What stands between them can pair no more.
        runs[closer].previous = runs[opener].left > 0 ? opener : runs[opener].previous
      }
      if closer + 1 < runs.count {
        let stays = runs[closer].left > 0 && runs[closer].canOpen
        runs[closer + 1].previous = stays ? closer : runs[closer].previous
      }
    }
    runs.removeSubrange(min(bottom, runs.count)...)
  }

  private func opener(for closer: Int, above limit: Int) -> Int? {
    let close = runs[closer]
    var index = close.previous
    while index > limit, index >= 0 {
      let open = runs[index]
      if open.sign == close.sign, open.canOpen, open.left > 0 {
        let isOdd =
          (open.canClose || close.canOpen) && (open.length + close.length) % 3 == 0
          && !(open.length % 3 == 0 && close.length % 3 == 0)
        if !isOdd { return index }
      }
      index = open.previous
    }
    return nil
  }

  private func pair(_ opener: Int, _ closer: Int, strong: Bool, _ tokens: inout [InlineToken]) {
    let open = runs[opener].token
    let close = runs[closer].token
    tokens[open].count -= strong ? 2 : 1
    tokens[close].count -= strong ? 2 : 1
    if strong {
      tokens[open].opens.strong += 1
      tokens[close].closes.strong += 1
    } else {
      tokens[open].opens.normal += 1
      tokens[close].closes.normal += 1
    }
  }
}

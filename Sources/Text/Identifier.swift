// SPDX-License-Identifier: EUPL-1.2

extension String {
  /// The name as a segment of an id: lower case, without marks, hyphens for all else.
  public var identifier: String {
    var result = ""
    for scalar in folded.unicodeScalars {
      if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "." && !result.isEmpty {
        result.unicodeScalars.append(scalar)
      } else if !result.isEmpty, !result.hasSuffix("-") {
        result += "-"
      }
    }
    while result.hasSuffix("-") || result.hasSuffix(".") { result.removeLast() }
    return result.isEmpty ? "ny" : result
  }
}

// SPDX-License-Identifier: EUPL-1.2
import Catalogue
import Metamodel

/// What a link in a text or a uri field leads to.
struct LinkTarget: Hashable, Sendable {
  /// Nil where nothing can be followed: outside the catalogue, a heading of the same text.
  var destination: Destination?
  /// Whether it should lead to something in the catalogue that is not there.
  var isBroken = false
}

/// Resolves the links of one description (format.md: relative to its file, never out of the catalogue).
struct LinkResolver {
  let catalogue: Catalogue
  let description: Description

  /// Where `link`, as written, leads.
  func target(of link: String) -> LinkTarget {
    if link.isEmpty || link.hasPrefix("#") || link.hasPrefix("/") { return LinkTarget() }
    if let colon = link.firstIndex(of: ":"), URIScheme.isScheme(link[..<colon]) {
      return LinkTarget(destination: .uri(link))
    }
    let isBroken = description.brokenLinks.contains { $0.target == link }
    let halves = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let written = halves[0].prefix { $0 != "?" }
    guard let path = Self.path(URIScheme.decoded(written), from: description.file) else {
      return LinkTarget()
    }
    let part = halves.count > 1 ? String(halves[1]) : nil
    guard let reference = reference(at: path) else {
      return LinkTarget(destination: .file(path.joined(separator: "/")), isBroken: isBroken)
    }
    guard let position = catalogue.position(of: reference) else {
      return LinkTarget(destination: .missing(reference), isBroken: true)
    }
    let target = catalogue.descriptions[position]
    let known = part.flatMap { target.document?.part($0, in: target.kind.schema) != nil ? $0 : nil }
    return LinkTarget(destination: .description(reference, part: known))
  }

  /// The description whose place a path is.
  private func reference(at path: [Substring]) -> String? {
    guard let last = path.last, last.hasSuffix(".md"), last != "README.md" else { return nil }
    let path = path.joined(separator: "/").dropLast(3)
    for kind in catalogue.metamodel.kinds {
      if let id = kind.path.identifier(of: path), ReferenceValue.isIdentifier(id) {
        return "\(kind.id)/\(id)"
      }
    }
    return nil
  }

  /// A path relative to a file as one relative to the catalogue; nil where it leaves it.
  private static func path(_ path: String, from file: String) -> [Substring]? {
    var segments = file.split(separator: "/").dropLast()
    for segment in path.split(separator: "/") where segment != "." {
      if segment != ".." {
        segments.append(Substring(segment))
      } else if segments.popLast() == nil {
        return nil
      }
    }
    return Array(segments)
  }
}

/// What a page needs to know of uris.
enum URIScheme {
  /// Whether the text before a colon is a scheme. One letter is none, but a drive.
  static func isScheme(_ text: Substring) -> Bool {
    guard (2...32).contains(text.utf8.count), let first = text.utf8.first, (first | 0x20) >= 0x61,
      first | 0x20 <= 0x7A
    else { return false }
    return text.utf8.allSatisfy { isLetterOrDigit($0) || "+.-".utf8.contains($0) }
  }

  /// A path with `%20` and the like decoded.
  static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count, let high = digit(bytes[at + 1]),
        let low = digit(bytes[at + 2])
      {
        decoded.append(high << 4 | low)
        at += 3
      } else {
        decoded.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

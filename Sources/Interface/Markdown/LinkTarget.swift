// SPDX-License-Identifier: EUPL-1.2
import Catalogue
import Metamodel
import Text

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
    if lengthOfScheme(link.utf8) > 0 { return LinkTarget(destination: .uri(link)) }
    guard let path = RelativeLink.path(of: link, from: description.file) else { return LinkTarget() }
    let isBroken = description.brokenLinks.contains { $0.target == link }
    let halves = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let part = halves.count > 1 ? String(halves[1]) : nil
    guard let place = catalogue.metamodel.place(of: path), ReferenceValue.isIdentifier(place.id) else {
      return LinkTarget(destination: .file(path), isBroken: isBroken)
    }
    let reference = "\(place.kind.id)/\(place.id)"
    guard let position = catalogue.position(of: reference) else {
      return LinkTarget(destination: .missing(reference), isBroken: true)
    }
    let target = catalogue.descriptions[position]
    let known = part.flatMap { target.document?.part($0, in: target.kind.schema) != nil ? $0 : nil }
    return LinkTarget(destination: .description(reference, part: known))
  }
}

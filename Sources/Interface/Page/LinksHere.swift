// SPDX-License-Identifier: EUPL-1.2
import Catalogue
import Metamodel
import Terminal

/// What refers to a description, grouped by what the relation is called from here.
extension DescriptionWriter {
  private struct Group {
    let label: String
    var links: [Link]
  }

  mutating func writeLinksHere() {
    let groups = groups()
    guard !groups.isEmpty else { return }
    heading(PageWords.linksHere[language])
    for group in groups {
      if builder.isFull { return }
      builder.add([
        Piece(group.label, look.label), Piece(" (\(group.links.count))", look.dim),
      ])
      var writer = self
      builder.indented(by: 2) { builder in
        writer.builder = builder
        writer.write(group.links)
        builder = writer.builder
      }
    }
  }

  /// The groups in the order of the metamodel, since the links come by kind.
  private func groups() -> [Group] {
    var groups: [Group] = []
    var numbers: [String: Int] = [:]
    for link in catalogue.links(to: position) where link.source != position {
      guard link.verdict == .holds else { continue }
      let label = link.field.reference?.inverse?.label[language] ?? link.field.label[language]
      let number = numbers[label] ?? groups.count
      if number == groups.count {
        numbers[label] = number
        groups.append(Group(label: label, links: []))
      }
      groups[number].links.append(link)
    }
    return groups
  }

  private mutating func write(_ links: [Link]) {
    for link in links.prefix(builder.options.linkLimit) {
      if builder.isFull { return }
      let source = catalogue.descriptions[link.source]
      let part = catalogue.sourcePartName(of: link)
      var name = catalogue.name(at: link.source, in: language)
      if let part, let node = source.document?.part(part, in: source.kind.schema)?.node {
        name += " \(signs.within) \(partName(node, of: link.source))"
      }
      var pieces = [
        Piece("\(signs.into) \(name)", look.link, .description(source.reference, part: part)),
        Piece(" (\(source.kind.label[language]))", look.dim),
      ]
      if let own = link.targetPart {
        pieces.append(Piece(" \(PageWords.leadsTo[language]) ", look.label))
        pieces.append(Piece(partName(own, of: position), look.text))
      }
      builder.add(pieces)
    }
    if links.count > builder.options.linkLimit {
      let rest = PageWords.more(links.count - builder.options.linkLimit)[language]
      builder.add([Piece("\(signs.ellipsis) \(rest)", look.dim)])
    }
  }
}

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
    let all = self.realisers()
    let realisers = unnamed(all)
    let missing = missingLink(all)
    guard !groups.isEmpty || realisers != nil || missing != nil else { return }
    heading(PageWords.linksHere[language])
    if let missing {
      write(missing.label, count: nil) { writer in
        writer.builder.add([
          Piece("\(writer.signs.broken)\u{A0}\(missing.words[writer.language])", writer.look.hole)
        ])
      }
    }
    if let realisers {
      write(realisers.label, count: realisers.profiles.count) { writer in
        for profile in realisers.profiles { writer.writeSource(profile) }
      }
    }
    for group in groups {
      if builder.isFull { return }
      write(group.label, count: group.links.count) { $0.write(group.links) }
    }
  }

  /// The heading of a group and, moved in, what is in it.
  private mutating func write(_ label: String, count: Int?, _ body: (inout DescriptionWriter) -> Void) {
    builder.add([Piece(label, look.label)] + (count.map { [Piece(" (\($0))", look.dim)] } ?? []))
    var writer = self
    builder.indented(by: 2) { builder in
      writer.builder = builder
      body(&writer)
      builder = writer.builder
    }
  }

  private mutating func writeSource(_ source: Int) {
    let description = catalogue.descriptions[source]
    builder.add([
      Piece(
        "\(signs.into)\u{A0}\(catalogue.name(at: source, in: language))", look.link,
        .description(description.reference, part: nil)),
      Piece(" (\(description.kind.label[language]))", look.dim),
    ])
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
        Piece("\(signs.into)\u{A0}\(name)", look.link, .description(source.reference, part: part)),
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
      builder.add([Piece("\(signs.ellipsis)\u{A0}\(rest)", look.dim)])
    }
  }
}

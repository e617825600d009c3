import Metamodel

/// The descriptions of other catalogues that this one refers to, each with a negative number in the place of a
/// position.
struct Outside: Sendable {
  private var numbers: [String: Int] = [:]
  /// The descriptions at hand, by number.
  private var descriptions: [Int: Description] = [:]
  /// The links to them.
  private var links: [Int: [Link]] = [:]

  init(_ catalogue: Catalogue) {
    guard !catalogue.manifest.imports.isEmpty else { return }
    for link in catalogue.links where link.verdict == .imported {
      guard let name = Outside.name(of: link, in: catalogue) else { continue }
      let number = numbers["\(name.alias):\(name.reference)"] ?? -1 - numbers.count
      if numbers.updateValue(number, forKey: "\(name.alias):\(name.reference)") == nil,
        let other = catalogue.imports[name.alias], let position = other.position(of: name.reference)
      {
        descriptions[number] = other.descriptions[position]
      }
      links[number, default: []].append(link)
    }
  }

  /// The number of what a link leads to; `nil` where it leads nowhere outside.
  func number(of link: Link, in catalogue: Catalogue) -> Int? {
    guard link.verdict == .imported, let name = Outside.name(of: link, in: catalogue) else { return nil }
    return numbers["\(name.alias):\(name.reference)"]
  }

  /// The description with a number; `nil` where its catalogue is not at hand.
  func description(_ number: Int) -> Description? { descriptions[number] }

  /// The name of what has a number, `alias:kind/id`.
  func name(_ number: Int) -> String? { numbers.first { $0.value == number }?.key }

  func links(to number: Int) -> [Link] { links[number] ?? [] }

  private static func name(of link: Link, in catalogue: Catalogue) -> (alias: String, reference: String)? {
    guard let node = link.node, let document = catalogue.descriptions[link.source].document,
      let reference = link.field.reference,
      case .reference(let value) = ReferenceValue.form(of: document.text(node), for: reference),
      let alias = value.alias, let kind = reference.onlyKind ?? value.kind
    else { return nil }
    return (alias, "\(kind)/\(value.id)")
  }
}

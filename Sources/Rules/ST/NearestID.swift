import Catalogue
import Metamodel
import Text

extension Catalogue {
  /// The id most like one, among those of a kind: the same below other folders, or spelt nearly so.
  func nearest(to id: String, of kind: Kind) -> String? {
    var rest = id[...]
    while let slash = rest.firstIndex(of: "/") {
      rest = rest[rest.index(after: slash)...]
      if position(kind: kind.id, id: String(rest)) != nil { return String(rest) }
    }
    let below = "/" + id
    var alike: [String] = []
    for position in positions(of: kind) {
      let other = descriptions[position].id
      if other.hasSuffix(below) { return other }
      if isSlip(other.utf8, id.utf8) { alike.append(other) }
    }
    return Text.nearest(to: id, among: alike)
  }

  /// Whether two names are the same but for a few letters at one place, as most slips are.
  private func isSlip(_ one: String.UTF8View, _ other: String.UTF8View) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    guard long.count - short.count <= 2 else { return false }
    var same = zip(short, long).prefix { $0 == $1 }.count
    if same < short.count {
      let rest = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
      same = min(short.count, same + rest)
    }
    return long.count - same <= 3
  }
}

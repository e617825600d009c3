import Metamodel

extension Words {
  /// Names in a row: all of a few, the first of many.
  static func list(_ names: [String]) -> Words {
    let limit = 12
    let shown = names.prefix(limit).joined(separator: ", ")
    guard names.count > limit else { return Words(sv: shown, en: shown) }
    let rest = names.count - limit
    return Words(sv: "\(shown) och \(rest) till", en: "\(shown) and \(rest) more")
  }
}

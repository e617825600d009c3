import Catalogue
import Metamodel

/// How far a description has come, read without making text of it.
extension Description {
  /// Whether its status is retired.
  var isRetired: Bool { has("retired", at: Slot.status, in: 0) }

  /// Whether the state of its publication is published.
  var isPublished: Bool {
    guard let publication = document?.node(slot: Slot.publication, in: 0) else { return false }
    return has("published", at: Slot.state, in: publication)
  }

  /// How many may read it: 0 those inside, 1 those of the collaboration, 2 all.
  var visibility: Int {
    if has("internal", at: Slot.visibility, in: 0) { return 0 }
    return has("public", at: Slot.visibility, in: 0) ? 2 : 1
  }

  private func has(_ word: StaticString, at slot: Int, in map: Int) -> Bool {
    guard let document, map < document.nodes.count, document.nodes[map].shape == .map,
      let node = document.node(slot: slot, in: map)
    else { return false }
    return document.withText(node) { text in
      text.count == word.utf8CodeUnitCount
        && text.elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }
  }

  /// Where fields stand that every kind has: the common fields come first in all schemas.
  private enum Slot {
    static let status = common("status")
    static let publication = common("publication")
    static let visibility = common("visibility")
    static let state = Metamodel.structure("publication")?.schema.position(of: "state") ?? .max

    private static func common(_ id: String) -> Int {
      Metamodel.commonFields.firstIndex { $0.id == id } ?? .max
    }
  }
}

extension Document {
  /// Gives the text of a scalar as bytes, those of the file where they say it as they stand.
  func withText<Result>(_ node: Int, _ body: (ArraySlice<UInt8>) -> Result) -> Result {
    guard let range = verbatim(node) else { return body(Array(text(node).utf8)[...]) }
    return body(bytes[range])
  }

  /// Where the bytes of a scalar stand that are its text as written; `nil` where it has to be worked out.
  private func verbatim(_ index: Int) -> Range<Int>? {
    let node = nodes[index]
    guard node.shape == .scalar, isVerbatim(index) else { return nil }
    switch node.style {
    case .plain:
      return bytes[node.range].contains(UInt8(ascii: "\n")) ? nil : node.range
    case .singleQuoted, .doubleQuoted:
      guard node.range.count >= 2 else { return nil }
      let inner = node.range.lowerBound + 1..<node.range.upperBound - 1
      let mark = node.style == .singleQuoted ? UInt8(ascii: "'") : UInt8(ascii: "\\")
      return bytes[inner].contains { $0 == mark || $0 == UInt8(ascii: "\n") } ? nil : inner
    default: return nil
    }
  }
}

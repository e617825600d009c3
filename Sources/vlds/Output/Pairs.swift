import Exchange
import Metamodel

/// The keys of a JSON object in the making.
struct Pairs {
  private var members: [JSON.Member] = []

  var object: JSON { .object(members) }

  mutating func add(_ key: String, _ value: JSON) { members.append(JSON.Member(key: key, value: value)) }

  /// Nothing is added where there is no text.
  mutating func add(_ key: String, _ text: String?) {
    if let text { add(key, .string(text)) }
  }

  mutating func add(_ key: String, _ texts: [String]) { add(key, .strings(texts)) }

  mutating func add(_ key: String, _ words: Words?) {
    if let words { add(key, .words(words)) }
  }

  /// A flag stands only where it departs from what is meant without it.
  mutating func add(_ key: String, _ flag: Bool, unless usual: Bool) {
    if flag != usual { add(key, .bool(flag)) }
  }
}

/// An XML document in the making, indented; texts stand as they are.
struct XMLWriter {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  typealias Attributes = [(String, String)]

  /// Writes an element with a text in it, or with nothing.
  mutating func element(_ name: String, _ attributes: Attributes = [], text content: String = "") {
    start(name, attributes)
    text += content.isEmpty ? "/>\n" : ">\(content.escaped(inAttribute: false))</\(name)>\n"
  }

  /// Writes an element with elements in it.
  mutating func element(
    _ name: String, _ attributes: Attributes = [], _ inside: (inout XMLWriter) -> Void
  ) {
    start(name, attributes)
    text += ">\n"
    let before = text.utf8.count
    depth += 1
    inside(&self)
    depth -= 1
    if text.utf8.count == before {
      text.removeLast(2)
      text += "/>\n"
    } else {
      text += indent + "</\(name)>\n"
    }
  }

  private mutating func start(_ name: String, _ attributes: Attributes) {
    text += indent + "<" + name
    for (key, value) in attributes { text += " \(key)=\"\(value.escaped(inAttribute: true))\"" }
  }

  private var indent: String { String(repeating: "  ", count: depth) }
}

extension String {
  /// An id, perhaps with a part behind `#`, as part of an XML name. No valid id has a low line, so that no two become one;
  /// what an invalid one has is written by its number.
  var xmlName: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "/": result += "_"
      case "#": result += "__"
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".": result.unicodeScalars.append(scalar)
      default: result += "_u\(String(scalar.value, radix: 16))_"
      }
    }
    return result
  }

  /// The text as it stands in XML 1.0; signs that XML cannot have become U+FFFD.
  fileprivate func escaped(inAttribute: Bool) -> String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where inAttribute: result += "&quot;"
      case "\n" where inAttribute: result += "&#10;"
      case "\t" where inAttribute: result += "&#9;"
      case "\r": result += "&#13;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        result += "\u{FFFD}"
      // They may stand in XML, but no terminal should be given them raw.
      case _ where (0x7F...0x9F).contains(scalar.value): result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// Texts as they are compared in the search for duplicates: in lower case, and without all but letters and digits.
enum PlainWords {
  /// The words of a text, which are what stands between blanks; signs alone are no word.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !isBlank(scalar) {
        append(scalar, to: &word)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  /// A name as one word; empty where it is made of signs.
  static func name(of text: String) -> String { words(of: text).joined() }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private static func append(_ scalar: Unicode.Scalar, to word: inout String.UnicodeScalarView) {
    switch scalar {
    case "a"..."z", "0"..."9": word.append(scalar)
    case "A"..."Z": word.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
    case _ where scalar.isASCII: break
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber,
        .letterNumber, .otherNumber:
        word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      case .nonspacingMark, .spacingMark:
        // Part of the letter before it: `å` may be written as one or as two.
        if !word.isEmpty { word.append(scalar) }
      default: break
      }
    }
  }
}

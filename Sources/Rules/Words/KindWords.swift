import Metamodel

extension Kind {
  /// The kind with its article, for the middle of a sentence: `ett utbyte`, `an exchange`.
  var indefinite: Words {
    Words(
      sv: "\(isNeuter ? "ett" : "en") \(label.sv.lowercasedFirst)",
      en: "\(beginsWithVowel ? "an" : "a") \(label.en.lowercasedFirst)")
  }

  /// The kind after "no": `inget utbyte`, `no exchange`.
  var negated: Words {
    Words(
      sv: "\(isNeuter ? "inget" : "ingen") \(label.sv.lowercasedFirst)",
      en: "no \(label.en.lowercasedFirst)")
  }

  /// Whether the Swedish label takes `ett`. A compound has the gender of its last word, hence the endings.
  private var isNeuter: Bool {
    label.sv.lowercased().split(separator: " ").contains { word in
      Kind.neuterEndings.contains { word.hasSuffix($0) }
    }
  }

  private static let neuterEndings = [
    "agerande", "begrepp", "behov", "gap", "gränssnitt", "initiativ", "kodverk", "krav", "mål", "nyttjande",
    "objekt", "område", "resultat", "scenario", "utbyte", "värde",
  ]

  private var beginsWithVowel: Bool { label.en.first.map { "AEIOUaeiou".contains($0) } ?? false }
}

extension String {
  /// The text for the middle of a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

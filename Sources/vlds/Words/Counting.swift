import Catalogue
import Metamodel

/// Numbers with their nouns.
enum Counting {
  /// `1 beskrivning`, `12 beskrivningar`.
  static func descriptions(_ count: Int, _ language: Language) -> String {
    form(
      count, Words(sv: "beskrivning", en: "description"), Words(sv: "beskrivningar", en: "descriptions"),
      language)
  }

  /// `2 fel, 1 varning, 0 upplysningar`.
  static func findings(_ counts: FindingCounts, _ language: Language) -> String {
    [
      form(counts.errors, Words(sv: "fel", en: "error"), Words(sv: "fel", en: "errors"), language),
      form(
        counts.warnings, Words(sv: "varning", en: "warning"), Words(sv: "varningar", en: "warnings"), language
      ),
      form(
        counts.infos, Words(sv: "upplysning", en: "info"), Words(sv: "upplysningar", en: "infos"), language),
    ].joined(separator: ", ")
  }

  /// `1 träff`, `3 träffar`.
  static func hits(_ count: Int, _ language: Language) -> String {
    form(count, Words(sv: "träff", en: "hit"), Words(sv: "träffar", en: "hits"), language)
  }

  private static func form(_ count: Int, _ one: Words, _ many: Words, _ language: Language) -> String {
    "\(count) \((count == 1 ? one : many)[language])"
  }
}

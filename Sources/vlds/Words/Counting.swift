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

  /// `2 kvitterade`, and `1 inaktuell kvittering` where there is any; nothing where there is neither.
  static func acknowledged(_ count: Int, lapsed: Int, _ language: Language) -> [String] {
    var parts: [String] = []
    if count > 0 {
      parts.append(
        form(
          count, Words(sv: "kvitterat", en: "acknowledged"), Words(sv: "kvitterade", en: "acknowledged"),
          language))
    }
    if lapsed > 0 {
      parts.append(
        form(
          lapsed, Words(sv: "inaktuell kvittering", en: "lapsed acknowledgement"),
          Words(sv: "inaktuella kvitteringar", en: "lapsed acknowledgements"), language))
    }
    return parts
  }

  /// `1 träff`, `3 träffar`.
  static func hits(_ count: Int, _ language: Language) -> String {
    form(count, Words(sv: "träff", en: "hit"), Words(sv: "träffar", en: "hits"), language)
  }

  private static func form(_ count: Int, _ one: Words, _ many: Words, _ language: Language) -> String {
    "\(count) \((count == 1 ? one : many)[language])"
  }
}

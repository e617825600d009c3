import Metamodel

/// Texts that belong to no command.
enum Texts {
  static let everything = Words(sv: "Allt", en: "Everything")
  static let perspectives = Words(sv: "Perspektiv", en: "Perspectives")
  static let nothingHere = Words(sv: "Inget finns här ännu.", en: "There is nothing here yet.")
  static let preview = Words(sv: "Förhandsvisning", en: "Preview")
  static let tooSmall = Words(sv: "för litet fönster", en: "window too small")
  static let filterPlaceholder = Words(
    sv: "ord, status:beslutad, producer:…", en: "words, status:decided, producer:…")
  static let noHits = Words(sv: "Inga träffar.", en: "No hits.")
  static let reading = Words(sv: "läser", en: "reading")
  static let checking = Words(sv: "kontrollerar", en: "checking")

  static let readOnly = Words(sv: "skrivskyddad", en: "read-only")

  /// How many files have unsaved changes.
  static func changed(_ count: Int) -> Words { Words(sv: "\(count) ändrade", en: "\(count) changed") }

  /// `3 av 41`.
  static func count(_ some: Int, of all: Int, _ language: Language) -> String {
    language == .swedish ? "\(some) av \(all)" : "\(some) of \(all)"
  }

  /// `2 fel · 5 varningar`; empty where there is nothing.
  static func findings(errors: Int, warnings: Int, _ language: Language) -> String {
    var parts: [String] = []
    if errors > 0 {
      parts.append(language == .swedish ? "\(errors) fel" : errors == 1 ? "1 error" : "\(errors) errors")
    }
    if warnings > 0 {
      let noun =
        language == .swedish
        ? (warnings == 1 ? "varning" : "varningar") : warnings == 1 ? "warning" : "warnings"
      parts.append("\(warnings) \(noun)")
    }
    return parts.joined(separator: " · ")
  }
}

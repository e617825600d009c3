import Catalogue
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
  static let exporting = Words(sv: "exporterar", en: "exporting")
  static let importing = Words(sv: "importerar", en: "importing")
  static let checking = Words(sv: "kontrollerar", en: "checking")

  static let readOnly = Words(sv: "skrivskyddad", en: "read-only")

  /// How many files have unsaved changes.
  static func changed(_ count: Int) -> Words {
    Words(sv: "\(count) \(count == 1 ? "ändrad" : "ändrade")", en: "\(count) changed")
  }

  /// `3 av 41`.
  static func count(_ some: Int, of all: Int, _ language: Language) -> String {
    language == .swedish ? "\(some) av \(all)" : "\(some) of \(all)"
  }

  /// `301 beskrivningar prövade: 2 fel, 1 varning.`
  static func validated(_ count: Int, _ found: FindingCounts) -> Words {
    let counts = { (language: Language) in
      let graver = findings(errors: found.errors, warnings: found.warnings, language)
      let infos =
        language == .swedish
        ? (found.infos == 1 ? "1 upplysning" : "\(found.infos) upplysningar")
        : (found.infos == 1 ? "1 info" : "\(found.infos) infos")
      let parts = (graver.isEmpty ? [] : [graver]) + (found.infos > 0 ? [infos] : [])
      let nothing = language == .swedish ? "inga fynd" : "no findings"
      return parts.isEmpty ? nothing : parts.joined(separator: " · ")
    }
    return Words(
      sv: "\(count) \(count == 1 ? "beskrivning prövad" : "beskrivningar prövade"): \(counts(.swedish)).",
      en: "\(count) \(count == 1 ? "description" : "descriptions") tested: \(counts(.english)).")
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

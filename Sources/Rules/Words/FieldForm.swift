import Metamodel

extension Field {
  /// What a value of the field looks like, for the middle of a sentence, with an example where that helps.
  var form: Words {
    switch type {
    case .text(_, let pattern?):
      Words(
        sv: "text av formen \(pattern.quoted)\(sample)", en: "text of the form \(pattern.quoted)\(sample)")
    case .text(localized: false, _):
      Words(sv: "en text utan språk", en: "one text without language")
    case .text, .markdown: Words(sv: "text", en: "text")
    case .choice(let choices, _):
      Words(sv: "ett val, som \(first(choices))", en: "a choice, such as \(first(choices))")
    case .boolean: Words(sv: "`true` eller `false`", en: "`true` or `false`")
    case .integer(let least, let most): Field.integer(least, most)
    case .date: Words(sv: "en dag i kalendern, som `2026-11-22`", en: "a calendar day, such as `2026-11-22`")
    case .uri:
      Words(
        sv: "en adress som `https://example.se/villkor` eller en sökväg som `bilder/oversikt.png`",
        en: "an address such as `https://example.se/terms` or a path such as `pictures/overview.png`")
    case .version:
      Words(sv: "ett versionsnummer, som `2` eller `2.1`", en: "a version number, such as `2` or `2.1`")
    case .language: Words(sv: "en språktagg, som `sv`", en: "a language tag, such as `sv`")
    case .reference(let reference):
      Words(
        sv: "en hänvisning, som \(reference.example.quoted)",
        en: "a reference, such as \(reference.example.quoted)")
    case .structure, .parts:
      Words(
        sv: "fält på egna rader, som \(firstKey.quoted)",
        en: "fields on lines of their own, such as \(firstKey.quoted)")
    }
  }

  private static func integer(_ least: Int?, _ most: Int?) -> Words {
    switch (least, most) {
    case (nil, nil): Words(sv: "ett heltal, som `12`", en: "a whole number, such as `12`")
    case (let least?, nil): Words(sv: "ett heltal från \(least)", en: "a whole number from \(least)")
    case (nil, let most?): Words(sv: "ett heltal till och med \(most)", en: "a whole number up to \(most)")
    case (let least?, let most?):
      Words(sv: "ett heltal från \(least) till \(most)", en: "a whole number from \(least) to \(most)")
    }
  }

  /// An example of an address for mail, whose pattern few can read.
  private var sample: String { id == "email" ? " (`namn@example.se`)" : "" }

  private func first(_ choices: [Choice]) -> String { (choices.first?.id ?? "").quoted }

  private var firstKey: String { (schema?.fields.first?.id ?? "") + ":" }
}

extension Reference {
  /// A value of the field, as the format writes it.
  var example: String {
    guard let target = targets.first else { return "process/ansok" }
    if isFileScoped { return "#" + (target.part ?? "del") }
    let id = onlyKind == nil ? "\(target.kind)/x" : "x"
    return targets.contains { $0.part == nil } ? id : id + "#" + (target.part ?? "del")
  }
}

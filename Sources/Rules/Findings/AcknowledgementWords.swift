import Catalogue
import Metamodel

extension Acknowledgements.Problem {
  /// What is wrong with the line, and what to do.
  public var words: Words {
    switch cause {
    case .reading(let cause): .problem(cause)
    case .noEntry:
      Words(
        sv:
          "Raden är ingen kvittering och räknas inte. Skriv den som `- {key: …, reason: …, by: …, date: …}`, eller ta bort den.",
        en:
          "The line is no acknowledgement and does not count. Write it as `- {key: …, reason: …, by: …, date: …}`, or remove it."
      )
    case .missing(let field):
      Words(
        sv: "Raden saknar \(field.quoted) och räknas inte. Skriv till det.",
        en: "The line lacks \(field.quoted) and does not count. Add it.")
    case .noDay(let field, let text):
      Words(
        sv:
          "\(field.quoted) ska vara en dag i kalendern, som `2026-11-22`, inte \(text.quoted). Raden räknas inte.",
        en:
          "\(field.quoted) should be a calendar day, such as `2026-11-22`, not \(text.quoted). The line does not count."
      )
    case .unknown(let field):
      Words(
        sv: "\(field.quoted) är okänt här. Rätta stavningen eller ta bort det.",
        en: "\(field.quoted) is not known here. Correct the spelling or remove it.")
    case .fixedRule(let rule):
      Words(
        sv: "Fynd av \(rule) går inte att kvittera, så raden räknas inte. Rätta det som är fel.",
        en: "Findings of \(rule) cannot be acknowledged, so the line does not count. Correct what is wrong.")
    }
  }
}

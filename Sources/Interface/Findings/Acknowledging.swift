import Catalogue
import Metamodel
import Rules
import Terminal
import Text

/// An acknowledgement in the making: what has been answered so far.
struct AcknowledgementDraft: Sendable, Hashable {
  /// The key of the finding.
  let key: String
  /// The rule and what it is about, for people.
  let title: String
  var reason: String?
  var by: String?
}

extension State {
  /// Asks for the reason, or lifts what has been acknowledged.
  mutating func acknowledgeOrLift() -> [Effect] {
    switch outline?.row {
    case .finding(let finding):
      let place = finding.place.description.map { catalogue.descriptions[$0].reference } ?? finding.place.file
      ask(.acknowledge(AcknowledgementDraft(key: finding.key, title: "\(finding.rule) \(place)")))
      return user == nil ? [.findUser] : []
    case .acknowledged(let found): return lift(found.acknowledgement.key)
    case .lapsed(let entry): return lift(entry.acknowledgement.key)
    default: return []
    }
  }

  private func lift(_ key: String) -> [Effect] {
    [.edit([.lift([key])], Words(sv: "Häv kvitteringen av \(key)", en: "Lift the acknowledgement of \(key)"))]
  }

  /// Takes what was typed as the answer to what is asked now, and asks for the rest.
  mutating func go(on draft: AcknowledgementDraft, with text: String) -> [Effect] {
    var draft = draft
    guard let reason = draft.reason else {
      guard !text.isEmpty else {
        askAgain(
          draft, text,
          Words(
            sv: "Skriv varför fyndet får stå kvar; Esc avbryter.",
            en: "Write why the finding may stand; Esc cancels."))
        return []
      }
      draft.reason = text
      ask(.acknowledge(draft))
      return []
    }
    guard let by = draft.by else {
      guard !text.isEmpty else {
        askAgain(
          draft, text,
          Words(
            sv: "Skriv vem som har bestämt det, en person eller en roll; Esc avbryter.",
            en: "Write who has decided so, a person or a role; Esc cancels."))
        return []
      }
      draft.by = text
      acknowledger = text
      ask(.acknowledge(draft))
      return []
    }
    let until = Day(text)
    guard let today, text.isEmpty || until.map({ $0 >= today }) == true else {
      askAgain(
        draft, text,
        Words(
          sv: "”\(text)” är ingen dag från i dag; skriv den som 2027-06-30, eller ingenting.",
          en: "“\(text)” is no day from today on; write it as 2027-06-30, or nothing."))
      return []
    }
    let acknowledgement = Acknowledgement(
      key: draft.key, reason: reason, by: by, date: today, until: until)
    return [
      .edit(
        [.acknowledge([acknowledgement])],
        Words(sv: "Kvittera \(draft.title)", en: "Acknowledge \(draft.title)"))
    ]
  }

  /// Asks the same once more, with what was typed still there, and says what is wrong with it.
  private mutating func askAgain(_ draft: AcknowledgementDraft, _ text: String, _ words: Words) {
    ask(.acknowledge(draft))
    guard case .question(var question) = overlay else { return }
    question.input = TextInputState(text)
    overlay = .question(question)
    say(words, isProblem: true)
  }

  /// Who acknowledges, where nobody has said otherwise: the last who did, whoever works here, or the actor that one
  /// describes for.
  var usualAcknowledger: String {
    if !acknowledger.isEmpty { return acknowledger }
    if let user, !user.isEmpty { return user }
    guard let actor = settings.actor, let position = catalogue.position(kind: "actor", id: actor) else {
      return ""
    }
    return content.name(position, language)
  }
}

extension AcknowledgementDraft {
  /// What is asked now. The finding is told below the line, where it may be cut.
  var question: Words {
    if reason == nil {
      return Words(sv: "Kvittera: varför får det stå kvar?", en: "Acknowledge: why may it stand?")
    }
    if by == nil {
      return Words(sv: "Kvittera: vem har bestämt det?", en: "Acknowledge: who has decided so?")
    }
    return Words(sv: "Kvittera: till och med vilken dag?", en: "Acknowledge: until which day?")
  }

  /// What an answer looks like.
  var hint: Words {
    if reason == nil {
      return Words(sv: "till exempel: tas bort i version 3.0", en: "for example: removed in version 3.0")
    }
    if by == nil { return Words(sv: "person eller roll", en: "person or role") }
    return Words(sv: "2027-06-30, eller tomt för tills vidare", en: "2027-06-30, or nothing for no end")
  }
}

extension Acknowledgement {
  /// What was said, by whom and until when.
  var words: Words {
    let end = until.map { Words(sv: " t.o.m. \($0)", en: " until \($0)") } ?? Words(sv: "", en: "")
    return Words(sv: "\(reason) (\(by) \(date)\(end.sv))", en: "\(reason) (\(by) \(date)\(end.en))")
  }
}

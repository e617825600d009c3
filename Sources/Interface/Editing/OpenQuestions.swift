import Catalogue
import Metamodel

extension State {
  /// Asks what is not known yet: of the current description, or of what a hole of the chain hangs on.
  mutating func askOpenQuestion() {
    let position: Int? =
      if let form {
        catalogue.position(of: form.reference)
      } else if case .link(let row)? = outline?.row {
        row.asked
      } else {
        current
      }
    if let position { ask(.openQuestion(catalogue.descriptions[position].reference)) }
  }

  /// Leaves a question in the description that it is about.
  func leave(question: String, in reference: String) -> [Effect] {
    guard let path = FieldPath("open-questions"), let position = catalogue.position(of: reference) else {
      return []
    }
    return [
      .edit(
        [.fields(reference, [FieldEdit(path, .add(.text(question)))])],
        Words(
          sv: "Öppen fråga om \(content.name(position, .swedish))",
          en: "Open question about \(content.name(position, .english))"))
    ]
  }

  /// The actor that one describes for from now on.
  mutating func become(_ position: Int) -> [Effect] {
    settings.actor = catalogue.descriptions[position].id
    say(
      Words(
        sv: "Vi är \(content.name(position, .swedish)); det nya ni beskriver blir ert.",
        en: "We are \(content.name(position, .english)); what you describe anew is yours."))
    return [.settings(settings)]
  }
}

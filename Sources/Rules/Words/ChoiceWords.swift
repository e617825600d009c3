import Metamodel

extension Field {
  /// A choice for the middle of a sentence; the text itself where an open list does not have it.
  func words(for choice: String) -> Words {
    guard let label = choices.first(where: { $0.id == choice })?.label else { return Words(choice.quoted) }
    return Words(sv: label.sv.lowercasedFirst, en: label.en.lowercasedFirst)
  }
}

extension Words {
  /// A role in `responsible`, for the middle of a sentence.
  static func role(_ role: String) -> Words {
    Metamodel.structure("responsible")?.schema["role"]?.words(for: role) ?? Words(role.quoted)
  }

  /// Nobody holds a role that somebody is to hold.
  static func nobody(holds role: String) -> Words {
    let role = Words.role(role)
    return Words(
      sv: "Ingen har i dag rollen \(role.sv). Ange aktören under `responsible`.",
      en: "Nobody holds the role \(role.en) today. Name the actor under `responsible`.")
  }

  /// Several hold a role that one is to hold.
  static func several(_ count: Int, _ actors: [String], hold role: String) -> Words {
    let role = Words.role(role)
    let names = actors.isEmpty ? Words("") : Words(": ") + .enumeration(actors)
    return Words(
      sv: "\(count) aktörer har rollen \(role.sv), men bara en kan ha den\(names.sv). Låt en ha den.",
      en: "\(count) actors hold the role \(role.en), but only one can\(names.en). Let one hold it.")
  }
}

import Metamodel

/// What references are called, for people.
extension Terms {
  /// What a reference says of the one who has it: the role that it gives somebody, else its field.
  public func label(of link: Link) -> Words {
    role(givenBy: link) ?? enclosing(link)?.label ?? link.field.label
  }

  /// The role in which a reference in `responsible` names an actor.
  func role(givenBy link: Link) -> Words? {
    guard link.field === Structure.responsible.schema["actor"] else { return nil }
    let entry = record(link.source)?.records("responsible").first { $0.node("actor") == link.node }
    guard let role = entry?["role"] else { return nil }
    let choice = Structure.responsible.schema["role"]?.choices.first { $0.id == role }
    return choice?.label ?? Words(sv: role, en: role)
  }

  /// The field that tells more of a reference than its own, which is only called what it names: of the actor of a
  /// notice, that it is a notice.
  private func enclosing(_ link: Link) -> Field? {
    guard let node = link.node, let source = description(link.source), let document = source.document,
      let targets = link.field.reference?.targets,
      targets.contains(where: {
        catalogue.metamodel[$0.kind]?.label == link.field.label || $0.part == link.field.id
      })
    else { return nil }
    var schema: Schema? = source.kind.schema
    var outer: Field?
    for step in document.exactPath(of: node).steps.dropLast() {
      guard let field = schema?[step.name] else { return nil }
      (outer, schema) = (field, field.schema)
    }
    // A row of a table says nothing more.
    return outer?.id == "rows" ? nil : outer
  }
}

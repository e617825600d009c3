/// What a person asks to have done with a catalogue.
public enum CatalogueEdit: Sendable, Hashable {
  /// Fields of `kind/id` are changed in order, all or none.
  case fields(String, [FieldEdit])
  /// The body of `kind/id` is this text.
  case body(String, String)
  /// The whole file of `kind/id` is this text, as it comes from an editor.
  case file(String, [UInt8])
  /// A description that does not exist is made, in canonical form.
  case create(kind: String, id: String, [NewValue.Pair], body: String = "")
  /// A description with another id is made, as `kind/id` is.
  case copy(String, to: String)
  /// `kind/id`, or a part `kind/id#part`, gets another id; all that refers to it follows.
  case rename(String, to: String)
  /// `kind/id`, or a part `kind/id#part`, is removed; what refers to it loses the reference, or keeps it as one without target.
  case remove(String, references: References)
  /// Findings are acknowledged; what was said of them before is replaced.
  case acknowledge([Acknowledgement])
  /// Findings with these keys are acknowledged no more.
  case lift([String])

  /// What becomes of references to something that is removed.
  public enum References: Sendable, Hashable {
    /// The removal is refused while there are any.
    case refuse
    case remove
    case leave
  }
}

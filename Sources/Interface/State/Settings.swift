/// What a person has chosen once for all runs.
public struct Settings: Sendable, Hashable {
  /// The actor that one describes for: new descriptions are its own.
  public var actor: String?
  /// Whether every edit is written to the files at once.
  public var savesAtOnce: Bool
  /// Whether the overview is what is shown first.
  public var startsWithOverview: Bool
  /// How the application looks; `nil` where nothing has been chosen.
  public var theme: Theme.Name?

  /// Creates settings.
  public init(
    actor: String? = nil, savesAtOnce: Bool = false, startsWithOverview: Bool = false,
    theme: Theme.Name? = nil
  ) {
    self.actor = actor
    self.startsWithOverview = startsWithOverview
    self.savesAtOnce = savesAtOnce
    self.theme = theme
  }
}

/// The perspectives on a collaboration: three that carry it, and those that cut across (VLDS 4.0, 5.2).
public enum Perspective: String, Sendable, CaseIterable {
  case needs
  case process
  case information
  case service
  case agreement
  case law
  case security
  case governance
  case benefit

  /// The name shown to people.
  public var label: Words {
    switch self {
    case .needs: Words(sv: "Behov", en: "Needs")
    case .process: Words(sv: "Process", en: "Process")
    case .information: Words(sv: "Information", en: "Information")
    case .service: Words(sv: "Tjänst", en: "Service")
    case .agreement: Words(sv: "Överenskommelse", en: "Agreement")
    case .law: Words(sv: "Juridik", en: "Law")
    case .security: Words(sv: "Säkerhet", en: "Security")
    case .governance: Words(sv: "Styrning", en: "Governance")
    case .benefit: Words(sv: "Nytta", en: "Benefit")
    }
  }

  /// The terminal colour, by its usual name, that the guide's figures give the perspective.
  public var colour: String {
    switch self {
    case .needs, .process, .law, .security: "cyan"
    case .information: "yellow"
    case .service: "red"
    case .agreement: "magenta"
    case .governance: "white"
    case .benefit: "green"
    }
  }
}

import Metamodel

extension Matrix {
  /// How it is with what stands in a cell; the gravest first.
  public enum Mark: String, Sendable, CaseIterable, Comparable {
    // Exchanges.
    case withoutService
    case withoutAssessment
    case planned
    case manual
    case never
    case digital
    // Versions of services.
    case phasingOut
    case inDevelopment
    case retired
    case inOperation
    // What messages carry.
    case attribute
    case whole
    // Consumptions.
    case withoutAgreement
    case agreementNotValid
    case connectionPlanned
    case disconnected
    case agreementNotNeeded
    case agreed

    public static func < (one: Mark, other: Mark) -> Bool { one.gravity < other.gravity }

    private var gravity: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Whether something is missing.
    public var isGap: Bool {
      switch self {
      case .withoutService, .withoutAssessment, .withoutAgreement, .agreementNotValid: true
      default: false
      }
    }

    /// The name for people.
    public var label: Words {
      switch self {
      case .withoutService: Words(sv: "utan tjänst", en: "without service")
      case .withoutAssessment: Words(sv: "utan rättslig bedömning", en: "without legal assessment")
      case .planned: Words(sv: "ska digitaliseras", en: "to be digitised")
      case .manual: Words(sv: "manuellt", en: "manual")
      case .never: Words(sv: "ska inte digitaliseras", en: "not to be digitised")
      case .digital: Words(sv: "digitalt", en: "digital")
      case .phasingOut: Words(sv: "under avveckling", en: "phasing out")
      case .inDevelopment: Words(sv: "planerad eller under utveckling", en: "planned or in development")
      case .retired: Words(sv: "avvecklad", en: "retired")
      case .inOperation: Words(sv: "i drift", en: "in operation")
      case .attribute: Words(sv: "enstaka attribut", en: "single attributes")
      case .whole: Words(sv: "hela objektet", en: "the whole object")
      case .withoutAgreement: Words(sv: "utan överenskommelse", en: "without agreement")
      case .agreementNotValid:
        Words(sv: "överenskommelsen räcker inte", en: "the agreement does not suffice")
      case .connectionPlanned: Words(sv: "anslutning planerad", en: "connection planned")
      case .disconnected: Words(sv: "frånkopplad", en: "disconnected")
      case .agreementNotNeeded:
        Words(sv: "ingen överenskommelse behövs", en: "no agreement needed")
      case .agreed: Words(sv: "giltig överenskommelse", en: "valid agreement")
      }
    }
  }
}

extension Matrix.Subject {
  /// The marks that can stand in the cells, the gravest first.
  public var marks: [Matrix.Mark] {
    switch self {
    case .actors: [.withoutService, .withoutAssessment, .planned, .manual, .never, .digital]
    case .services: [.phasingOut, .inDevelopment, .retired, .inOperation]
    case .messages: [.attribute, .whole]
    case .consumers:
      [
        .withoutAgreement, .agreementNotValid, .connectionPlanned, .disconnected, .agreementNotNeeded,
        .agreed,
      ]
    }
  }

  /// Whether a row is marked where nothing stands in it and something should.
  public var marksEmptyRows: Bool {
    switch self {
    case .services, .messages: true
    case .actors, .consumers: false
    }
  }

  /// The name for people.
  public var label: Words {
    switch self {
    case .actors: Words(sv: "Utbyten mellan aktörer", en: "Exchanges between actors")
    case .services: Words(sv: "Utbyten och tjänster", en: "Exchanges and services")
    case .messages: Words(sv: "Objekt och meddelanden", en: "Objects and messages")
    case .consumers: Words(sv: "Konsumenter och producenter", en: "Consumers and producers")
    }
  }
}

import Catalogue
import Metamodel

/// What a change reaches, in the groups that people ask for (VLDS 4.0, 7.4).
public struct ImpactGroups: Sendable {
  /// One of the groups, in their order.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    case outage, inform, indirect, process, information, service, agreements, assessments, law, needs,
      governance

    /// The heading of the group.
    public var title: Words {
      switch self {
      case .outage: Words(sv: "Om instansen är nere", en: "If the instance is down")
      case .inform: Words(sv: "Konsumenter att informera", en: "Consumers to inform")
      case .indirect: Words(sv: "Indirekta konsumenter", en: "Indirect consumers")
      case .process: Perspective.process.label
      case .information: Perspective.information.label
      case .service: Perspective.service.label
      case .agreements:
        Words(sv: "Överenskommelser som blir inaktuella", en: "Agreements that become out of date")
      case .assessments:
        Words(
          sv: "Rättsliga bedömningar som blir inaktuella", en: "Legal assessments that become out of date")
      case .law: Words(sv: "Juridik och säkerhet", en: "Law and security")
      case .needs: Perspective.needs.label
      case .governance: Words(sv: "Styrning och nytta", en: "Governance and benefit")
      }
    }

    /// The perspective whose colour it has.
    var perspective: Perspective? {
      switch self {
      case .outage, .inform, .indirect, .service: .service
      case .process: .process
      case .information: .information
      case .agreements: .agreement
      case .assessments, .law: .law
      case .needs: .needs
      case .governance: .governance
      }
    }
  }

  /// One row of a group.
  public enum Row: Sendable, Hashable {
    case affected(Impact.Affected)
    case consumer(Impact.Consumer)
    /// What an outage means for a consumption.
    case loss(Outage.Loss)
    /// An instance that can stand in.
    case alternative(Int)
    /// A version that fails with its consumption.
    case fallen(Int)

    /// The position of the description that the row is about.
    public var position: Int {
      switch self {
      case .affected(let affected): affected.position
      case .consumer(let consumer): consumer.consumption
      case .loss(let loss): loss.consumption
      case .alternative(let position), .fallen(let position): position
      }
    }
  }

  /// The groups that have something in them, in order.
  public let groups: [(group: Group, rows: [Row])]

  /// Groups what a change reaches.
  public init(_ impact: Impact, in terms: Terms) {
    var rows: [Group: [Row]] = [:]
    if let outage = impact.outage {
      rows[.outage] =
        outage.losses.map(Row.loss) + outage.services.map(Row.fallen)
        + outage.alternatives.map(Row.alternative)
    }
    rows[.inform] = impact.inform.map(Row.consumer)
    rows[.indirect] = impact.indirect.map(Row.consumer)
    rows[.agreements] = impact.agreements.map(Row.affected)
    rows[.assessments] = impact.assessments.map(Row.affected)
    let told = Set((impact.inform + impact.indirect).map(\.consumption))
    for affected in impact.affected where !told.contains(affected.position) {
      guard let kind = terms.kind(Element(affected.position)) else { continue }
      rows[ImpactGroups.group(of: kind), default: []].append(.affected(affected))
    }
    groups = Group.allCases.compactMap { group in
      rows[group].flatMap { $0.isEmpty ? nil : (group, $0) }
    }
  }

  private static func group(of kind: Kind) -> Group {
    switch kind.perspective {
    case .process: .process
    case .information: .information
    case .service: .service
    case .agreement: .agreements
    case .law, .security: .law
    case .needs: .needs
    case .governance, .benefit: .governance
    }
  }
}

/// The rows of an impact in words.
public enum ImpactWords {
  /// What the row is about: its kind with its name, or the actor to turn to; no kind where the heading says it.
  public static func name(
    _ row: ImpactGroups.Row, _ terms: Terms, _ language: Language
  ) -> (kind: String, name: String) {
    let name = { (position: Int) in terms.name(of: Element(position), in: language) }
    switch row {
    case .affected, .alternative, .fallen:
      let kind = terms.kind(Element(row.position))
      let isSaid = ["agreement", "legal-assessment"].contains(kind?.id)
      return (isSaid ? "" : kind?.label[language] ?? "", name(row.position))
    case .consumer(let consumer): return ("", name(consumer.actor ?? consumer.consumption))
    case .loss(let loss): return ("", name(loss.actor ?? loss.consumption))
    }
  }

  /// What more there is to say: by which way it is reached, whom to turn to, what stands in.
  public static func detail(_ row: ImpactGroups.Row, _ terms: Terms, _ language: Language) -> String {
    switch row {
    case .affected(let affected):
      let via = terms.name(of: affected.via, in: language)
      let steps = Words(
        sv: "\(affected.distance) steg, genom \(via)",
        en: "\(affected.distance) \(affected.distance == 1 ? "step" : "steps"), through \(via)")
      return steps[language]
    case .consumer(let consumer):
      return consumer.contact?.parts.joined(separator: ", ")
        ?? Words(sv: "kontakt saknas", en: "no contact")[language]
    case .loss(let loss): return outcome(loss, terms, language)
    case .alternative: return Words(sv: "kan träda in", en: "can stand in")[language]
    case .fallen: return Words(sv: "faller med sitt nyttjande", en: "fails with its consumption")[language]
    }
  }

  private static func outcome(_ loss: Outage.Loss, _ terms: Terms, _ language: Language) -> String {
    let names = { (positions: [Int]) in
      positions.map { terms.name(of: Element($0), in: language) }.joined(separator: ", ")
    }
    switch loss.outcome {
    case .goesOn:
      return Words(sv: "går vidare genom \(names(loss.others))", en: "goes on through \(names(loss.others))")[
        language]
    case .reserve:
      return Words(sv: "har reserv: \(names(loss.reserves))", en: "has a reserve: \(names(loss.reserves))")[
        language]
    case .alternative:
      return Words(
        sv: "står still tills ett alternativ ansluts", en: "stands still until an alternative is connected")[
          language]
    case .fails: return Words(sv: "står still", en: "stands still")[language]
    }
  }
}

import Catalogue
import Metamodel

extension State {
  /// The kinds whose exchanges are drawn as lanes.
  static let collaborationKinds: Set<String> = [
    "collaboration", "collaboration-process", "process", "exchange", "scenario", "life-event",
    "customer-action",
  ]

  /// A collaboration as lanes: the parties, and the exchanges between them in order (VLDS 4.0, 5.3).
  func collaborationDiagram(of position: Int) -> LaneDiagram {
    let exchanges = CollaborationOrder(from: position, in: terms).exchanges
    var lanes: [Int] = []
    let parties = { (end: String, exchange: Int) in
      terms.targets(of: end, from: exchange).first.map { terms.party(ofEnd: $0) ?? $0 }
    }
    let ends = exchanges.compactMap { exchange -> (exchange: Int, from: Int, to: Int)? in
      guard let from = parties("from", exchange), let to = parties("to", exchange) else { return nil }
      return (exchange, from, to)
    }
    // Customers stand first, then the others in the order in which they come into it.
    for party in ends.flatMap({ [$0.from, $0.to] }) where !lanes.contains(party) { lanes.append(party) }
    lanes = lanes.filter { terms.isKind("customer", $0) } + lanes.filter { !terms.isKind("customer", $0) }
    let rows = ends.map { exchange, from, to in
      let marks = terms.marks(ofExchange: exchange)
      return LaneDiagram.Row.message(
        LaneDiagram.Message(
          from: lanes.firstIndex(of: from) ?? 0, to: lanes.firstIndex(of: to) ?? 0,
          name: content.name(exchange, language).visible, style: marks.last?.lineStyle ?? .solid,
          problem: marks.filter(\.isGap).map { $0.sign(ascii: glyphs == .ascii) }.joined(),
          target: .description(exchange, part: nil)))
    }
    return LaneDiagram(
      title: content.name(position, language),
      lanes: lanes.map { party in
        let kind = party >= 0 ? catalogue.descriptions[party].kind : nil
        return LaneDiagram.Lane(
          name: name(at: party), target: .description(party, part: nil),
          perspective: kind?.perspective)
      },
      rows: rows, ellipsis: ellipsis, legend: rows.isEmpty ? [] : collaborationLegend)
  }

  private var collaborationLegend: [[LaneDiagram.Key]] {
    let lines: [[Matrix.Mark]] = [[.digital], [.planned], [.manual, .never]]
    let signs: [Matrix.Mark] = [.withoutService, .withoutAssessment]
    return [
      lines.map { marks in
        LaneDiagram.Key(
          line: marks[0].lineStyle, text: marks.map { $0.label[language] }.joined(separator: " / "))
      },
      signs.map {
        LaneDiagram.Key(line: nil, sign: $0.sign(ascii: glyphs == .ascii), text: $0.label[language])
      },
    ]
  }
}

extension Matrix.Mark {
  /// The line of an exchange that is done so.
  var lineStyle: Drawing.LineStyle {
    switch self {
    case .planned: .dashed
    case .manual, .never: .dotted
    default: .solid
    }
  }
}

/// The exchanges of a collaboration in the order in which they happen, as far as the catalogue tells it.
///
/// A scenario tells its own. Else an exchange comes where the step comes that it belongs to, in the process that the
/// collaboration names first; then by the step at the other end, by the first scenario that has it, what comes in
/// before what goes out, and what customers give or get before the rest.
struct CollaborationOrder {
  private(set) var exchanges: [Int] = []
  private let terms: Terms

  init(from position: Int, in terms: Terms) {
    self.terms = terms
    switch terms.catalogue.descriptions[position].kind.id {
    case "scenario": exchanges = terms.targets(of: "exchanges", from: position)
    case "exchange": exchanges = [position]
    case "collaboration":
      let whole = terms.targets(of: "runs", from: position)
      exchanges = ordered(among: whole.flatMap { terms.targets(of: "processes", from: $0) })
    case "collaboration-process": exchanges = ordered(among: terms.targets(of: "processes", from: position))
    case "process": exchanges = ordered(among: [position])
    default:
      exchanges = terms.targets(of: "starts-exchanges", from: position)
      let whole = terms.sources(of: "starts-from", "collaboration-process", to: position)
      exchanges += ordered(among: whole.flatMap { terms.targets(of: "processes", from: $0) }).filter {
        !exchanges.contains($0)
      }
    }
    exchanges = exchanges.filter { $0 >= 0 && terms.exists($0) }
  }

  private func ordered(among processes: [Int]) -> [Int] {
    let ranks = Dictionary(processes.enumerated().map { ($1, $0) }) { first, _ in first }
    let found = processes.flatMap {
      terms.sources(of: "from", "exchange", to: $0) + terms.sources(of: "to", "exchange", to: $0)
    }
    let keys = Dictionary(uniqueKeysWithValues: Set(found).map { ($0, key(of: $0, ranks)) })
    return keys.sorted { $0.value.lexicographicallyPrecedes($1.value) }.map(\.key)
  }

  private func key(of exchange: Int, _ ranks: [Int: Int]) -> [Int] {
    let (from, to) = (end("from", of: exchange), end("to", of: exchange))
    let rank = { (end: (process: Int, step: Int)) in ranks[end.process] ?? Int.max }
    let isIncoming = rank(to) < rank(from)
    let (own, other) = isIncoming ? (to, from) : (from, to)
    let scenario = terms.sources(of: "exchanges", "scenario", to: exchange).first
    let told =
      scenario.flatMap { terms.targets(of: "exchanges", from: $0).firstIndex(of: exchange) } ?? Int.max
    // Of what comes at the same step, that of customers is first.
    return [own.step, other.step, told, isIncoming ? 0 : 1, rank(own), ranks[other.process] ?? -1, exchange]
  }

  /// The process or customer at an end, and which of its steps; the first where none is named.
  private func end(_ field: String, of exchange: Int) -> (process: Int, step: Int) {
    guard let link = terms.links(from: exchange, by: field).first, let process = terms.target(of: link) else {
      return (Int.min, 0)
    }
    guard let step = terms.catalogue.partName(of: link), let record = terms.record(process) else {
      return (process, 0)
    }
    return (process, record.records("steps").firstIndex { $0["id"] == step } ?? 0)
  }
}

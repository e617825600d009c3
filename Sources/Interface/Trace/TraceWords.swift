import Catalogue
import Metamodel

/// The words of a trace: its columns, its holes and its groups.
public enum TraceWords {
  /// The heading of a column.
  public static func heading(_ column: Trace.Column) -> Words {
    switch column {
    case .process: Perspective.process.label
    case .information: Perspective.information.label
    case .service: Perspective.service.label
    case .law: Words(sv: "Juridik och säkerhet", en: "Law and security")
    }
  }

  /// The heading of a column in a trace that begins in it with another perspective, which is named first.
  public static func heading(_ column: Trace.Column, of trace: Trace?, _ terms: Terms) -> Words {
    let heading = heading(column)
    guard let own = trace.flatMap({ terms.kind($0.start)?.perspective }), Trace.Column(own) == column,
      column != .law, own.label != heading
    else { return heading }
    return Words(
      sv: "\(own.label.sv) och \(heading.sv.lowercased())",
      en: "\(own.label.en) and \(heading.en.lowercased())")
  }

  /// What is missing, as it stands in its place.
  public static func missing(_ gap: Trace.Gap, _ terms: Terms) -> Words {
    switch (gap.missing.kind, gap.missing.tie) {
    case ("service", _): Words(sv: "ingen tjänst realiserar", en: "no service realises it")
    case ("exchange-object", _) where gap.rule == "SP-09", ("message", _) where gap.rule == "SP-09":
      Words(sv: "inget meddelande bär information", en: "no message carries information")
    case ("exchange-object", .below(let fields)) where gap.rule == "SP-10":
      (fields["refines"]?.first).map { carriedByNone($0, terms) }
        ?? Words(sv: "inget meddelande bär objektet", en: "no message carries the object")
    case ("exchange-object", _):
      Words(sv: "inget IUO preciserar", en: "no object refines it")
    case ("business-object", .above(_, "refines")):
      Words(sv: "inget objekt preciseras", en: "no object is refined")
    case ("business-object", .above(_, "realises-objects")):
      Words(sv: "inget objekt realiseras", en: "no object is realised")
    case ("business-object", _):
      Words(sv: "inget objekt förmedlas", en: "no object is passed")
    case ("exchange", .below(let fields)) where fields["passes"] != nil:
      gap.rule == "SP-15"
        ? Words(sv: "inget utbyte realiseras", en: "no exchange is realised")
        : Words(sv: "inget utbyte förmedlar det", en: "no exchange passes it")
    case ("exchange", _): Words(sv: "inget utbyte", en: "no exchange")
    case ("process", .above(_, "from")):
      Words(sv: "ingen process lämnar", en: "no process gives it")
    case ("process", .above(_, "to")): Words(sv: "ingen process tar emot", en: "no process receives it")
    case ("process", _): Words(sv: "ingen process ingår", en: "no process takes part")
    case ("actor", _): Words(sv: "ingen aktör förestår", en: "no actor heads it")
    case ("message", .message(_, let object)): carriedByNone(object, terms)
    case ("agreement", _): Words(sv: "ingen överenskommelse", en: "no agreement")
    case ("legal-requirement", _):
      Words(sv: "inget juridiskt krav", en: "no legal requirement")
    case ("legal-assessment", _): Words(sv: "ingen rättslig bedömning", en: "no legal assessment")
    case ("legal-source", _): Words(sv: "ingen rättskälla", en: "no legal source")
    case ("instance", _): Words(sv: "ingen instans", en: "no instance")
    case ("technical-interface", _): Words(sv: "inget tekniskt gränssnitt", en: "no technical interface")
    case ("logical-interface", _): Words(sv: "inget logiskt gränssnitt", en: "no logical interface")
    case (let kind, _):
      terms.catalogue.metamodel[kind].map {
        Words(sv: "\($0.label.sv) saknas", en: "\($0.label.en) missing")
      } ?? Words(sv: kind, en: kind)
    }
  }

  private static func carriedByNone(_ object: Int, _ terms: Terms) -> Words {
    Words(
      sv: "inget meddelande bär \(terms.name(of: Element(object), in: .swedish))",
      en: "no message carries \(terms.name(of: Element(object), in: .english))")
  }

  /// `2 instanser`.
  static func group(_ kind: String, _ count: Int, in metamodel: Metamodel) -> Words {
    guard let kind = metamodel[kind] else { return Words(sv: "\(count)", en: "\(count)") }
    let name = count == 1 ? kind.label : kind.plural
    return Words(sv: "\(count) \(name.sv.lowercased())", en: "\(count) \(name.en.lowercased())")
  }

  /// What an element is called in a trace: an exchange object with the number of its attributes, a message by the
  /// operations that use it, the other end of an exchange by its actor.
  public static func name(of cell: Trace.Cell, _ terms: Terms, _ language: Language) -> String {
    guard let element = cell.element else { return "" }
    let name = terms.name(of: element, in: language)
    if cell.direction != nil, let actor = cell.companion { return terms.name(of: actor, in: language) }
    if element.part == nil, terms.isKind("exchange-object", element.position) {
      let count = terms.record(element.position)?.records("attributes").count ?? 0
      return count > 0 ? "\(name) (\(count))" : name
    }
    guard let message = element.part, terms.isKind("logical-interface", element.position),
      let operation = terms.operations(using: message, of: element.position).first
    else { return name }
    let call = terms.name(of: Element(element.position, part: operation), in: language)
    return call == name ? name : "\(call) (\(name.lowercased()))"
  }
}

extension Terms {
  /// The operations of a logical interface that use a message.
  func operations(using message: String, of interface: Int) -> [String] {
    guard interface >= 0 else { return [] }
    return links(from: interface).compactMap { link in
      link.field.id == "uses" && catalogue.partName(of: link) == message
        ? catalogue.sourcePartName(of: link) : nil
    }
  }
}

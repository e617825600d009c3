import Catalogue
import Metamodel

/// A part has exactly one whole, and nothing is its own part, replacement or broader concept.
enum ST02: DescriptionRule, CatalogueRule {
  static let statement = RuleStatement(
    "ST-02", .error, .always,
    title: Words(sv: "Bruten helhet eller cirkelhänvisning", en: "Broken whole or circle"),
    statement: Words(
      sv: "En del har exakt en helhet, och inget är sin egen del, ersättare eller överordnade.",
      en: "A part has exactly one whole, and nothing is its own part, replacement or broader concept."),
    source: "VLDS 5.2 s35", .inferred,
    kinds: ["*"],
    fields: [
      "profile.replaces", "concept.broader", "concept.part-of", "actor.part-of", "actor.acts-as",
      "actor.generic", "goal.part-of", "legal-source.part-of", "legal-source.replaced-by",
      "plan-area.part-of", "plan-area.plan", "plan-area.contains", "plateau.based-on",
      "initiative.depends-on",
    ],
    finds: """
      A profile without service.md, or a logical interface, technical interface or instance without \
      profile.md in its version; a cycle along `profile.replaces`, `concept.broader`, `concept.part-of`, \
      `goal.part-of`, `legal-source.part-of`, `legal-source.replaced-by`, `plan-area.part-of`, \
      `plateau.based-on` or `initiative.depends-on`, or along `actor.part-of` and `actor.acts-as` \
      together; an `acts-as` that names an actor without `generic` true; a plan area whose part-of lies in \
      another plan; a description in `contains` of two plan areas of one plan of which neither is part of \
      the other; two actions that name the same exchange in `customer-action.starts-exchanges`.
      """,
    fix: Words(
      sv: "Lägg till den fil som saknas, eller ta bort den länk som sluter cirkeln.",
      en: "Add the missing file, or remove the link that closes the circle."), .core)

  /// The whole that a description follows from by its place: the service, or the profile of its version.
  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let catalogue = context.catalogue
    let description = catalogue.descriptions[position]
    let whole =
      switch description.kind.id {
      case "profile": "service"
      case "logical-interface", "technical-interface", "instance": "profile"
      default: ""
      }
    guard let kind = catalogue.metamodel[whole] else { return }
    let isThere = (kind.id == "service" ? catalogue.service : catalogue.profile)(description) != nil
    guard !isThere else { return }
    let id = description.id.split(separator: "/").prefix(kind.path.names.count).joined(separator: "/")
    report(
      .withoutWhole(description.kind, whole: kind, file: kind.path.path(of: id)), at: .file,
      naming: ["\(kind.id)/\(id)"])
  }

  static let kindsLookedAt = Set(
    statement.fields.map { String($0.prefix { $0 != "." }) } + ["customer-action"])

  static func check(_ context: RuleContext, _ report: Report) {
    for relation in circles { checkCircles(relation.kind, relation.fields, context, report) }
    checkGenericActors(context, report)
    checkPlanAreas(context, report)
    checkStartedExchanges(context, report)
  }

  /// The relations that must not lead back to where they began; those of one row count together.
  private static let circles: [(kind: String, fields: [String])] = [
    ("profile", ["replaces"]), ("concept", ["broader"]), ("concept", ["part-of"]), ("goal", ["part-of"]),
    ("legal-source", ["part-of"]), ("legal-source", ["replaced-by"]), ("plan-area", ["part-of"]),
    ("plateau", ["based-on"]), ("initiative", ["depends-on"]), ("actor", ["part-of", "acts-as"]),
  ]

  private static func checkCircles(
    _ kind: String, _ fields: [String], _ context: RuleContext, _ report: Report
  ) {
    let catalogue = context.catalogue
    let relation = Relation(fields, of: kind, in: catalogue)
    for circle in Circles(relation).found {
      let steps = zip(circle, circle.dropFirst() + circle.prefix(1)).compactMap { from, to in
        relation.node(from: from, to: to).map { (position: from, node: $0) }
      }
      guard let first = steps.first else { continue }
      let names = circle.map { catalogue.descriptions[$0].id }
      report(
        .circle(names, field: fields), at: .value(first.node),
        naming: circle.dropFirst().map { catalogue.descriptions[$0].reference },
        related: steps.dropFirst().map { report.place(.value($0.node), in: $0.position) },
        on: .description(first.position))
    }
  }

  /// `acts-as` leads to a generic actor.
  private static func checkGenericActors(_ context: RuleContext, _ report: Report) {
    let catalogue = context.catalogue
    let relation = Relation(["acts-as"], of: "actor", in: catalogue)
    for step in relation.steps where catalogue.descriptions[step.target].choice("generic") != "true" {
      let target = catalogue.descriptions[step.target]
      report(
        .notGeneric(target.id), at: .value(step.node), naming: [target.reference],
        related: [report.place(.file, in: step.target)], on: .description(step.source))
    }
  }

  /// A plan area lies in the plan of its whole, and holds what no other area of the plan holds.
  private static func checkPlanAreas(_ context: RuleContext, _ report: Report) {
    let catalogue = context.catalogue
    let wholes = Relation(["part-of"], of: "plan-area", in: catalogue)
    let plan = { (area: Int) in catalogue.targets(of: "plan", from: area).first }
    for step in wholes.steps {
      guard let own = plan(step.source), let other = plan(step.target), own != other else { continue }
      report(
        .otherPlan(catalogue.descriptions[step.target].id, plan: catalogue.descriptions[other].id),
        at: .value(step.node),
        naming: [catalogue.descriptions[step.target].reference, catalogue.descriptions[other].reference],
        related: [report.place(.file, in: step.target)], on: .description(step.source))
    }
    var holders: [[Int?]: [Relation.Step]] = [:]
    for step in Relation(["contains"], of: "plan-area", in: catalogue).steps {
      guard let plan = plan(step.source) else { continue }
      let place = [plan, step.target, step.targetPart]
      let other = holders[place, default: []].first { other in
        other.source != step.source && !wholes.leads(from: step.source, to: other.source)
          && !wholes.leads(from: other.source, to: step.source)
      }
      holders[place, default: []].append(step)
      guard let other else { continue }
      let (area, content) = (catalogue.descriptions[other.source], catalogue.descriptions[step.target])
      report(
        .inTwoAreas(content.reference, other: area.id), at: .value(step.node),
        naming: [area.reference, content.reference],
        related: [report.place(.value(other.node), in: other.source)], on: .description(step.source))
    }
  }

  /// An exchange is started by one action.
  private static func checkStartedExchanges(_ context: RuleContext, _ report: Report) {
    let catalogue = context.catalogue
    var starters: [Int: Relation.Step] = [:]
    for step in Relation(["starts-exchanges"], of: "customer-action", in: catalogue).steps {
      guard let first = starters[step.target] else {
        starters[step.target] = step
        continue
      }
      guard first.source != step.source else { continue }
      let (action, exchange) = (catalogue.descriptions[first.source], catalogue.descriptions[step.target])
      report(
        .startedTwice(exchange.id, by: action.id), at: .value(step.node),
        naming: [action.reference, exchange.reference],
        related: [report.place(.value(first.node), in: first.source)], on: .description(step.source))
    }
  }
}

extension Words {
  fileprivate static func withoutWhole(_ kind: Kind, whole: Kind, file: String) -> Words {
    Words(
      sv: """
        \(file.quoted) saknas, och \(kind.indefinite.sv) hör alltid till \(whole.indefinite.sv). \
        Skapa den eller flytta filen.
        """,
      en: """
        \(file.quoted) is missing, and \(kind.indefinite.en) always belongs to \(whole.indefinite.en). \
        Create it or move the file.
        """)
  }

  fileprivate static func circle(_ ids: [String], field: [String]) -> Words {
    let way = (ids + ids.prefix(1)).map(\.quoted).joined(separator: " → ")
    let fields = enumeration(field)
    return Words(
      sv: "\(fields.sv) går i cirkel: \(way). Ta bort den länk som är fel.",
      en:
        "\(fields.en) \(field.count == 1 ? "goes" : "go") in a circle: \(way). Remove the link that is wrong."
    )
  }

  fileprivate static func notGeneric(_ actor: String) -> Words {
    Words(
      sv:
        "\(actor.quoted) är ingen generisk aktör, så ingen kan agera som den. Sätt `generic: true` på den, eller använd `part-of`.",
      en:
        "\(actor.quoted) is no generic actor, so none can act as it. Set `generic: true` on it, or use `part-of`."
    )
  }

  fileprivate static func otherPlan(_ area: String, plan: String) -> Words {
    Words(
      sv: "\(area.quoted) ligger i en annan stadsplan, \(plan.quoted). Välj ett område i samma plan.",
      en: "\(area.quoted) lies in another city plan, \(plan.quoted). Choose an area of the same plan.")
  }

  fileprivate static func inTwoAreas(_ content: String, other area: String) -> Words {
    Words(
      sv: "\(content.quoted) finns redan i planområdet \(area.quoted). Ta bort den ur det ena.",
      en: "\(content.quoted) is already in the plan area \(area.quoted). Remove it from one of them.")
  }

  fileprivate static func startedTwice(_ exchange: String, by action: String) -> Words {
    Words(
      sv:
        "Utbytet \(exchange.quoted) sätts redan igång av \(action.quoted). Ta bort det ur det ena agerandet.",
      en:
        "The exchange \(exchange.quoted) is already started by \(action.quoted). Remove it from one of the actions."
    )
  }
}

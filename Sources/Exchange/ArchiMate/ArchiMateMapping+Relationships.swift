import Catalogue

extension ArchiMateMapping {
  /// Fields as relationships, each allowed by ArchiMate 3.2 between the elements that it stands between. No row is needed
  /// for those that are associations from the one that refers.
  static let standardRelationships: [Relationship] = [
    // Needs.
    Relationship("life-event", "leads-to", "Triggering"),
    Relationship("customer-action", "customers", "Assignment", turned: true),
    Relationship("customer-action", "starts-exchanges", "Triggering"),
    Relationship("customer-action", "starts-processes", "Triggering"),
    Relationship("customer-action", "channels", "Serving", turned: true),
    Relationship("customer", "actors", "Assignment", turned: true),
    Relationship("goal", "part-of", "Composition", turned: true),

    // Process.
    Relationship("actor", "part-of", "Composition", turned: true),
    Relationship("collaboration", "members", "Aggregation"),
    Relationship("collaboration", "ideas", "Realization"),
    Relationship("collaboration", "runs", "Assignment"),
    Relationship(
      "collaboration-process", "starts-from", "Triggering", turned: true, to: "life-event", "customer-action"),
    Relationship("collaboration-process", "goals", "Realization"),
    Relationship("collaboration-process", "processes", "Aggregation"),
    Relationship("process", "actor", "Assignment", turned: true),
    Relationship("process", "goals", "Realization"),
    Relationship("process#step", "followed-by", "Triggering"),
    Relationship("process#step", "produces", "Access", access: "Write"),
    Relationship("process#step", "receives", "Access", access: "Read"),
    Relationship("exchange", "from", "Flow", turned: true),
    Relationship("exchange", "to", "Flow"),
    Relationship("exchange", "passes", "Access", access: "ReadWrite"),
    Relationship("scenario", "exchanges", "Aggregation"),

    // Information.
    Relationship("business-object", "area", "Aggregation", turned: true),
    Relationship("concept", "broader", "Specialization"),
    Relationship("concept", "part-of", "Composition", turned: true),
    Relationship("concept", "related-to", "Association"),
    Relationship("concept", "area", "Aggregation", turned: true),
    Relationship("concept-model", "concepts", "Aggregation"),
    Relationship("exchange-object", "refines", "Realization"),
    Relationship("exchange-object", "based-on", "Realization"),
    Relationship("exchange-object", "area", "Aggregation", turned: true),
    Relationship("exchange-model", "exchange-objects", "Aggregation"),
    Relationship("reference-model", "contains", "Aggregation"),

    // Service.
    Relationship("service", "versions", "Specialization", turned: true),
    Relationship("profile", "technical-interfaces", "Serving", turned: true),
    Relationship("profile", "instances", "Realization", turned: true),
    Relationship("profile", "realises-exchanges", "Serving"),
    Relationship("profile", "realises-objects", "Access"),
    Relationship("profile", "fulfils", "Realization"),
    Relationship("profile", "uses-services", "Serving", turned: true),
    Relationship("logical-interface#operation", "uses", "Access"),
    Relationship("logical-interface#sequence", "calls", "Triggering"),
    Relationship("logical-interface#message", "carries", "Aggregation"),
    Relationship("technical-interface", "fulfils", "Realization"),
    Relationship("instance", "provider", "Association", turned: true),
    Relationship("instance", "fulfils", "Realization"),

    // Agreement, law, security.
    Relationship("agreement", "considers", "Realization"),
    Relationship(
      "legal-requirement", "applies-to", "Realization", turned: true, to: "process", "collaboration-process"),
    Relationship(
      "security-requirement", "applies-to", "Realization", turned: true, to: "technical-interface"),

    // Governance.
    Relationship("plan-area", "plan", "Aggregation", turned: true),
    Relationship("plan-area", "part-of", "Composition", turned: true),
    Relationship("plan-area", "contains", "Aggregation"),
    Relationship("recommendation", "supports", "Realization"),
    // A plateau takes in what is built, not why or how it is changed.
    Relationship(
      "plateau", "contains", "Association", to: "life-situation", "customer-value", "legal-assessment",
      "risk",
      "principle", "conformance-assessment", "capability-assessment", "gap", "initiative", "step-result",
      "change"),
    Relationship("plateau", "contains", "Aggregation"),
    Relationship("initiative", "reaches", "Realization"),
  ]

  /// Who uses what, and which standard holds where.
  static let standardLinks: [Link] = [
    Link(kind: "consumption", source: "uses", target: "consumer", type: "Serving"),
    Link(kind: "standard-adoption", source: "standard", target: "scope", type: "Association"),
  ]

  static let standardMemberships: [Membership] = [
    Membership(part: "process#step", type: "Composition", isTurned: false, isOfVersion: false),
    Membership(part: "logical-interface#surface", type: "Assignment", isTurned: true, isOfVersion: true),
    Membership(part: "logical-interface#operation", type: "Composition", isTurned: false, isOfVersion: true),
    Membership(part: "logical-interface#message", type: "Association", isTurned: false, isOfVersion: false),
    Membership(part: "logical-interface#sequence", type: "Association", isTurned: false, isOfVersion: false),
    Membership(
      part: "logical-interface#specification", type: "Realization", isTurned: true, isOfVersion: false),
    Membership(
      part: "technical-interface#specification", type: "Realization", isTurned: true, isOfVersion: false),
  ]
}

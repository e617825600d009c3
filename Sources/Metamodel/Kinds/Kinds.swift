extension Metamodel {
  /// Kinds of the first delivery: the collaboration described whole.
  static let coreKinds: [Kind] = [
    .customer,
    .lifeSituation,
    .lifeEvent,
    .customerAction,
    .customerValue,
    .channel,
    .goal,
    .actor,
    .collaborationIdea,
    .collaboration,
    .collaborationProcess,
    .process,
    .exchange,
    .businessObject,
    .concept,
    .exchangeObject,
    .service,
    .profile,
    .logicalInterface,
    .technicalInterface,
    .instance,
    .consumption,
    .agreement,
    .legalRequirement,
    .legalSource,
    .legalAssessment,
  ]

  /// Kinds of the second delivery: what surrounds a collaboration.
  static let secondKinds: [Kind] = [
    .need,
    .conceptModel,
    .exchangeModel,
    .referenceModel,
    .informationArea,
    .codeList,
    .dataset,
    .securityRequirement,
    .cityPlan,
    .planArea,
    .standard,
    .standardAdoption,
    .principle,
    .recommendation,
    .conformanceAssessment,
    .capabilityArea,
    .capabilityAssessment,
    .capabilityRequirement,
    .plateau,
    .gap,
    .initiative,
    .stepResult,
    .change,
  ]

  /// Kinds of the third delivery.
  static let thirdKinds: [Kind] = [
    .qualityRequirement,
    .scenario,
    .risk,
    .catalogue,
    .benefit,
  ]
}

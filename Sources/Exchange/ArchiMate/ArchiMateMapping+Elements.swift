extension ArchiMateMapping {
  /// The mapping that holds where a catalogue says nothing else.
  static let standard = ArchiMateMapping(
    elements: standardElements, relationships: standardRelationships, links: standardLinks,
    memberships: standardMemberships)

  /// Kinds and parts as elements, with the building blocks of EIRA 6.1.
  private static let standardElements: [Element] = [
    Element("customer", "BusinessRole", "DigitalPublicServiceConsumerBusinessRole"),
    Element("life-situation", "Driver"),
    Element("life-event", "BusinessEvent"),
    Element("customer-action", "BusinessProcess"),
    Element("customer-value", "Value"),
    Element("channel", "BusinessInterface"),
    Element("goal", "Goal"),
    Element("need", "Requirement"),
    Element("quality-requirement", "Requirement"),
    Element("actor", "BusinessActor"),
    Element("collaboration-idea", "CourseOfAction"),
    Element(
      "collaboration", "BusinessCollaboration", "DigitalPublicServiceDeliveryModelBusinessCollaboration"),
    Element("collaboration-process", "BusinessProcess"),
    Element("process", "BusinessProcess"),
    Element("process#step", "BusinessProcess"),
    Element("exchange", "BusinessInteraction"),
    Element("scenario", "Grouping"),
    Element("business-object", "BusinessObject", "InformationBusinessObject"),
    Element("concept", "BusinessObject"),
    Element("concept-model", "Grouping"),
    Element("exchange-model", "Grouping"),
    Element("reference-model", "Grouping"),
    Element("information-area", "Grouping"),
    Element("exchange-object", "DataObject", "DataDataObject"),
    Element("code-list", "DataObject"),
    Element("dataset", "DataObject"),
    Element("service", "ApplicationService"),
    Element("profile", "ApplicationService"),
    Element("logical-interface", "Contract", "InteroperabilitySpecificationContract"),
    Element(
      "logical-interface#surface", "ApplicationInterface", "HumanInterfaceApplicationInterface",
      when: Condition.typeOfService, "e-service"),
    Element(
      "logical-interface#surface", "ApplicationInterface", "MachineToMachineInterfaceApplicationInterface"),
    Element("logical-interface#operation", "ApplicationService"),
    Element("logical-interface#message", "DataObject"),
    Element("logical-interface#sequence", "ApplicationProcess"),
    Element(
      "logical-interface#specification", "Artifact", "DataRepresentationRepresentation", when: "type",
      "openapi", "asyncapi", "wsdl", "xsd"),
    Element("logical-interface#specification", "Artifact"),
    Element("technical-interface", "TechnologyInterface"),
    Element(
      "technical-interface#specification", "Artifact", "DataRepresentationRepresentation", when: "type",
      "openapi", "asyncapi", "wsdl", "xsd"),
    Element("technical-interface#specification", "Artifact"),
    Element("instance", "ApplicationComponent", "DigitalSolutionApplicationComponent"),
    Element(
      "agreement", "Contract", "OrganisationalInteroperabilityAgreementContract", when: "type",
      "collaboration", "development"),
    Element(
      "agreement", "Contract", "SemanticInteroperabilityAgreementContract", when: "type",
      "information-exchange"),
    Element("agreement", "Contract", "TechnicalInteroperabilityAgreementContract", when: "type", "operation"),
    Element(
      "agreement", "Contract", "LegalInteroperabilityAgreementContract", when: "type", "data-processing"),
    Element("agreement", "Contract"),
    Element("legal-requirement", "Constraint", when: "effect", "limits", "prevents"),
    Element("legal-requirement", "Requirement", "InteroperabilityRequirementRequirement"),
    Element("legal-source", "Requirement", "LegalActRequirement"),
    Element("legal-assessment", "Assessment"),
    Element("security-requirement", "Requirement", "InteroperabilityRequirementRequirement"),
    Element("risk", "Assessment"),
    Element("city-plan", "Grouping"),
    Element("plan-area", "Grouping"),
    Element("standard", "Contract", "InteroperabilitySpecificationContract"),
    Element("principle", "Principle"),
    Element("recommendation", "Requirement"),
    Element("conformance-assessment", "Assessment"),
    Element("capability-area", "Capability"),
    Element("capability-assessment", "Assessment"),
    Element("capability-requirement", "Requirement"),
    Element("plateau", "Plateau"),
    Element("gap", "Gap"),
    Element("initiative", "WorkPackage"),
    Element("step-result", "Deliverable"),
    Element(
      "catalogue", "BusinessObject", "DigitalPublicServiceCatalogueBusinessObject", when: "types",
      "service-catalogue"),
    Element("catalogue", "DataObject", "DatasetCatalogueDataObject", when: "types", "information-catalogue"),
    Element("catalogue", "BusinessObject"),
    Element("change", "ImplementationEvent"),
    Element("benefit", "Outcome"),
  ]
}

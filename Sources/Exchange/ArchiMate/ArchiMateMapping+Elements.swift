import Catalogue

extension ArchiMateMapping {
  /// The mapping that holds where a catalogue says nothing else.
  static let standard = ArchiMateMapping(
    elements: standardElements, relationships: standardRelationships, links: standardLinks,
    memberships: standardMemberships)

  /// Kinds and parts as elements, with the building blocks of EIRA 6.1. Of the kinds that are elements of one type the
  /// most common stands first; where none is, a model from elsewhere does not tell which is meant.
  private static let standardElements: [Element] = [
    Element("customer", "BusinessRole", "DigitalPublicServiceConsumerBusinessRole"),
    Element("life-situation", "Driver"),
    Element("life-event", "BusinessEvent"),
    Element("customer-value", "Value"),
    Element("channel", "BusinessInterface"),
    Element("goal", "Goal"),
    Element("need", "Requirement"),
    Element("quality-requirement", "Requirement"),
    Element("actor", "BusinessActor"),
    Element("collaboration-idea", "CourseOfAction"),
    Element(
      "collaboration", "BusinessCollaboration", "DigitalPublicServiceDeliveryModelBusinessCollaboration"),
    Element("process", "BusinessProcess"),
    Element("customer-action", "BusinessProcess"),
    Element("collaboration-process", "BusinessProcess"),
    Element("process#step", "BusinessProcess"),
    Element("exchange", "BusinessInteraction"),
    Element("scenario", "Grouping", only: .export),
    Element("business-object", "BusinessObject", "InformationBusinessObject"),
    Element("concept", "BusinessObject"),
    Element("concept-model", "Grouping", only: .export),
    Element("exchange-model", "Grouping", only: .export),
    Element("reference-model", "Grouping", only: .export),
    Element("information-area", "Grouping", only: .export),
    Element("exchange-object", "DataObject", "DataDataObject"),
    Element("code-list", "DataObject"),
    Element("dataset", "DataObject"),
    Element("service", "ApplicationService"),
    Element("profile", "ApplicationService"),
    Element("logical-interface", "Contract", "InteroperabilitySpecificationContract", only: .export),
    Element(
      "logical-interface#surface", "ApplicationInterface", "HumanInterfaceApplicationInterface",
      when: ArchiMate.Condition.typeOfService, "e-service"),
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
    Element("legal-assessment", "Assessment", only: .export),
    Element("security-requirement", "Requirement", "InteroperabilityRequirementRequirement"),
    Element("risk", "Assessment", only: .export),
    Element("city-plan", "Grouping", only: .export),
    Element("plan-area", "Grouping", only: .export),
    Element("standard", "Contract", "InteroperabilitySpecificationContract"),
    Element("principle", "Principle"),
    Element("recommendation", "Requirement"),
    Element("conformance-assessment", "Assessment", only: .export),
    Element("capability-area", "Capability"),
    Element("capability-assessment", "Assessment", only: .export),
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
    Element("customer", "Stakeholder", only: .import),
    Element("service", "BusinessService", "DigitalPublicServiceBusinessService", only: .import),
  ]
}

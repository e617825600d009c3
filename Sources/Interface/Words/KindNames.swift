// SPDX-License-Identifier: EUPL-1.2
import Metamodel

extension Kind {
  /// The name of many descriptions of the kind, as lists are headed: "Utbyten", "Exchanges".
  public var plural: Words { Self.plurals[id] ?? label }

  // Swedish forms its plurals in too many ways to derive them from the label.
  static let plurals: [String: Words] = [
    "customer": Words(sv: "Kunder", en: "Customers"),
    "life-situation": Words(sv: "Livssituationer", en: "Life situations"),
    "life-event": Words(sv: "Livshändelser", en: "Life events"),
    "need": Words(sv: "Behov", en: "Needs"),
    "customer-action": Words(sv: "Ageranden", en: "Customer actions"),
    "customer-value": Words(sv: "Kundvärden", en: "Customer values"),
    "goal": Words(sv: "Mål", en: "Goals"),
    "channel": Words(sv: "Kanaler", en: "Channels"),
    "quality-requirement": Words(sv: "Icke-funktionella krav", en: "Quality requirements"),

    "actor": Words(sv: "Aktörer", en: "Actors"),
    "collaboration": Words(sv: "Samverkansgrupper", en: "Collaborations"),
    "collaboration-idea": Words(sv: "Samverkansidéer", en: "Collaboration ideas"),
    "collaboration-process": Words(sv: "Samverkansprocesser", en: "Collaboration processes"),
    "process": Words(sv: "Processer", en: "Processes"),
    "exchange": Words(sv: "Utbyten", en: "Exchanges"),
    "scenario": Words(sv: "Verksamhetsscenarier", en: "Scenarios"),

    "concept": Words(sv: "Begrepp", en: "Concepts"),
    "concept-model": Words(sv: "Begreppsmodeller", en: "Concept models"),
    "business-object": Words(sv: "Verksamhetsobjekt", en: "Business objects"),
    "exchange-object": Words(sv: "Informationsutbytesobjekt", en: "Exchange objects"),
    "exchange-model": Words(sv: "Informationsutbytesmodeller", en: "Exchange models"),
    "information-area": Words(sv: "Informationsområden", en: "Information areas"),
    "code-list": Words(sv: "Kodverk", en: "Code lists"),
    "reference-model": Words(sv: "Referensmodeller", en: "Reference models"),
    "dataset": Words(sv: "Datamängder", en: "Datasets"),

    "service": Words(sv: "Tjänster", en: "Services"),
    "profile": Words(sv: "Profiler", en: "Profiles"),
    "logical-interface": Words(sv: "Logiska gränssnitt", en: "Logical interfaces"),
    "technical-interface": Words(sv: "Tekniska gränssnitt", en: "Technical interfaces"),
    "instance": Words(sv: "Instanser", en: "Instances"),
    "consumption": Words(sv: "Nyttjanden", en: "Consumptions"),

    "agreement": Words(sv: "Överenskommelser", en: "Agreements"),

    "legal-source": Words(sv: "Rättskällor", en: "Legal sources"),
    "legal-requirement": Words(sv: "Juridiska krav", en: "Legal requirements"),
    "legal-assessment": Words(sv: "Rättsliga bedömningar", en: "Legal assessments"),

    "security-requirement": Words(sv: "Säkerhetskrav", en: "Security requirements"),
    "risk": Words(sv: "Risker", en: "Risks"),

    "principle": Words(sv: "Principer", en: "Principles"),
    "recommendation": Words(sv: "Rekommendationer", en: "Recommendations"),
    "standard": Words(sv: "Standarder", en: "Standards"),
    "standard-adoption": Words(sv: "Standardtillämpningar", en: "Standard adoptions"),
    "conformance-assessment": Words(sv: "Efterlevnadsbedömningar", en: "Conformance assessments"),
    "capability-area": Words(sv: "Förmågeområden", en: "Capability areas"),
    "capability-requirement": Words(sv: "Krav på förmågor", en: "Capability requirements"),
    "capability-assessment": Words(sv: "Tillitsanalyser", en: "Capability assessments"),
    "plateau": Words(sv: "Lägesbeskrivningar", en: "Plateaus"),
    "gap": Words(sv: "Gap", en: "Gaps"),
    "initiative": Words(sv: "Utvecklingsinitiativ", en: "Initiatives"),
    "step-result": Words(sv: "Stegresultat", en: "Step results"),
    "change": Words(sv: "Ändringar", en: "Changes"),
    "city-plan": Words(sv: "Stadsplaner", en: "City plans"),
    "plan-area": Words(sv: "Planområden", en: "Plan areas"),
    "catalogue": Words(sv: "Kataloger", en: "Catalogues"),

    "benefit": Words(sv: "Nyttor", en: "Benefits"),
  ]
}

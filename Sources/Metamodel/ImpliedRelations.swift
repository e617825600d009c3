extension Metamodel {
  /// The relations that no field holds.
  public static let impliedRelations: [ImpliedRelation] = [
    ImpliedRelation(
      "R60", "service", to: ["profile"], by: .path, .some,
      name: Inverse("versions", sv: "Har version", en: "Has version"),
      inverse: Inverse("service", sv: "Är version av", en: "Is version of", .one),
      reason: "The version is a folder below the folder of the service."),
    ImpliedRelation(
      "R61", "profile", to: ["profile"], by: .merged, .one,
      reason: "Service version and profile are one description, profile.md in the folder of the version."),
    ImpliedRelation(
      "R62", "profile", to: ["logical-interface"], by: .path, .one,
      name: Inverse("logical-interface", sv: "Har logiskt gränssnitt", en: "Has logical interface"),
      inverse: Inverse("profile", sv: "Hör till tjänsteversion", en: "Belongs to service version", .one),
      reason: "logical-interface.md lies beside profile.md."),
    ImpliedRelation(
      "R63", "profile", to: ["technical-interface"], by: .path, .some,
      name: Inverse("technical-interfaces", sv: "Har tekniskt gränssnitt", en: "Has technical interface"),
      inverse: Inverse("profile", sv: "Hör till tjänsteversion", en: "Belongs to service version", .one),
      reason: "The file lies in technical-interfaces/ of the version."),
    ImpliedRelation(
      nil, "profile", to: ["instance"], by: .path, .any,
      name: Inverse("instances", sv: "Har instans", en: "Has instance"),
      inverse: Inverse("profile", sv: "Är instans av", en: "Is instance of", .one),
      reason:
        "The file lies in instances/ of the version; no relation of its own in the relation list, where it goes through R63 and R64."
    ),
    ImpliedRelation(
      "R75", "technical-interface", to: ["logical-interface"], by: .path, .one,
      name: Inverse("realises", sv: "Realiserar", en: "Realises"),
      inverse: Inverse("realised-by", sv: "Realiseras av", en: "Is realised by"),
      reason: "A technical interface realises the logical interface of its own version."),
    ImpliedRelation(
      "R25", "process", to: ["process#step"], by: .parts, .any,
      reason: "Steps are listed in the file of the process."),
    ImpliedRelation(
      "R41", "exchange-object", to: ["exchange-object#attribute"], by: .parts, .some,
      reason: "Attributes are listed in the file of the exchange object."),
    ImpliedRelation(
      "R69", "logical-interface", to: ["logical-interface#surface"], by: .parts, .some,
      reason: "Contact surfaces are listed in the file of the logical interface."),
    ImpliedRelation(
      "R70", "logical-interface#surface", to: ["logical-interface#operation"], by: .parts, .some,
      reason: "Operations are listed in their contact surface."),
    ImpliedRelation(
      "R73", "logical-interface", to: ["logical-interface#sequence"], by: .parts, .any,
      reason: "Sequences are listed in the file of the logical interface."),
    ImpliedRelation(
      "R76", "technical-interface", to: ["technical-interface#specification"], by: .parts, .some,
      reason: "Specification documents are listed in the file."),
    ImpliedRelation(
      "R76", "logical-interface", to: ["logical-interface#specification"], by: .parts, .any,
      reason: "Specification documents are listed in the file."),
    ImpliedRelation(
      "R37", "process", to: ["process#service-level"], by: .parts, .any,
      reason: "Service levels are listed in the file; the field towards names the other process."),
    ImpliedRelation(
      "R79", "instance", to: ["instance#service-level"], by: .parts, .some,
      reason: "Service levels are listed in the file."),
    ImpliedRelation(
      "R94", "agreement", to: ["agreement#service-level"], by: .parts, .any,
      reason: "Service levels are listed in the file."),
    ImpliedRelation(
      "R105", "structure:classification",
      to: [
        "exchange-object", "exchange-object#attribute", "business-object", "information-area", "plan-area",
      ], by: .structure, .one,
      reason: "The classification stands in the description that it is about."),
    ImpliedRelation(
      "R35", "structure:responsible", to: ["role"], by: .responsible, .one,
      reason: "Roles are the choices of the field role, not descriptions."),
    ImpliedRelation(
      "R36", "structure:responsible", to: ["*"], by: .responsible, .one,
      reason: "The entry stands in the description that the role is held for."),
    ImpliedRelation(
      "R47", "concept", to: ["actor"], by: .responsible, .one, role: "concept-owner",
      reason: "Replaced by responsible with the role concept-owner."),
    ImpliedRelation(
      "R47", "information-area", to: ["actor"], by: .responsible, .one, role: "concept-owner",
      reason: "Replaced by responsible with the role concept-owner."),
    ImpliedRelation(
      "R48", "exchange-object", to: ["actor"], by: .responsible, .some, role: "information-owner",
      reason: "Replaced by responsible with the role information-owner."),
    ImpliedRelation(
      "R48", "information-area", to: ["actor"], by: .responsible, .some, role: "information-owner",
      reason: "Replaced by responsible with the role information-owner."),
    ImpliedRelation(
      "R55", "exchange-model", to: ["actor"], by: .responsible, .one, role: "producer",
      reason: "Replaced by responsible with the role producer."),
    ImpliedRelation(
      "R81", "service", to: ["actor"], by: .responsible, .some, role: "producer",
      reason: "Replaced by responsible with the role producer; each instance names its own provider."),
    ImpliedRelation(
      "R141", "catalogue", to: ["actor"], by: .responsible, .one, role: "catalogue-provider",
      reason: "Replaced by responsible with the role catalogue-provider."),
  ]
}

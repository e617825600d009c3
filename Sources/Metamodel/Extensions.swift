extension Metamodel {
  /// The metamodel with the extra fields of a catalogue.
  ///
  /// - Parameter extensions: fields by scope: a kind, `kind#part`, or `*` for every kind. A scope that names
  ///   nothing is passed over.
  public func extended(by extensions: [(scope: String, fields: [Field])]) -> Metamodel {
    guard !extensions.isEmpty else { return self }
    return Metamodel(
      kinds: kinds.map { kind in
        let own = extensions.filter { $0.scope == kind.id || $0.scope == "*" }.flatMap(\.fields)
        let ofParts = extensions.compactMap { scope, fields -> (part: String, fields: [Field])? in
          let halves = scope.split(separator: "#", maxSplits: 1)
          return halves.count == 2 && halves[0] == kind.id ? (String(halves[1]), fields) : nil
        }
        return own.isEmpty && ofParts.isEmpty ? kind : kind.extended(by: own, parts: ofParts)
      })
  }
}

extension Kind {
  fileprivate func extended(by own: [Field], parts extra: [(part: String, fields: [Field])]) -> Kind {
    Kind(
      id, sv: label.sv, en: label.en, perspective, release, path: path.notation, definition: definition,
      source: source, origin, common: common, fields: fields,
      parts: parts.map { $0.extended(by: extra) }, extensions: own)
  }
}

extension Field {
  /// A list of parts with the extra fields that are meant for it, or for a part inside it.
  fileprivate func extended(by extra: [(part: String, fields: [Field])]) -> Field {
    guard case .parts(let part) = type else { return self }
    let own = extra.filter { $0.part == part.id }.flatMap(\.fields)
    return Field(
      id, sv: label.sv, en: label.en,
      .parts(
        Part(
          part.id, referable: part.isReferable, structure: part.structure, fields: part.fields + own,
          parts: part.parts.map { $0.extended(by: extra) })),
      cardinality, level, origin, weak: isWeak, help: help)
  }
}

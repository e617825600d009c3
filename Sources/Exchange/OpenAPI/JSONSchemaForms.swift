/// What a schema says of simple values (JSON Schema 2020-12, and as OpenAPI 3.0 has it).
extension DataNode {
  /// The types that a value may have: one, or several in OpenAPI 3.1.
  var types: [String] {
    switch self["type"]?.value {
    case .scalar(let type): [type]
    case .list(let types): types.map { $0.text ?? "null" }
    default: []
    }
  }

  /// Whether a value may also be nothing.
  var isNullable: Bool { isTrue("nullable") || types.count > 1 && types.contains("null") }

  /// The values that may be chosen, with what is written of each; `nil` where any may be.
  var codes: [(value: String, text: String?)]? {
    if let value = text("const") { return [(value, nil)] }
    if let entries = self["enum"]?.entries {
      let texts = (self["x-enum-descriptions"] ?? self["x-enumDescriptions"])
      let codes = entries.compactMap(\.text)
      return codes.isEmpty
        ? nil
        : codes.enumerated().map { index, code in
          (code, texts?.text(code) ?? texts.flatMap { $0.entries.dropFirst(index).first?.text })
        }.uniqued(by: \.value)
    }
    // Each value a constant with its title, as OpenAPI 3.1 lets one annotate enumerations.
    let alternatives = self["oneOf"]?.entries ?? []
    let constants = alternatives.compactMap { node in
      node.text("const").map { (value: $0, text: node.text("description") ?? node.text("title")) }
    }
    return constants.isEmpty || constants.count < alternatives.count ? nil : constants
  }

  /// `data-type` of an attribute.
  var dataType: String {
    if let own = text("x-data-type") { return own }
    let types = types.filter { $0 != "null" }
    guard types.count <= 1 else { return "text" }
    switch (types.first, text("format")) {
    case ("string", "date"): return "date"
    case ("string", "date-time"): return "date-time"
    case ("string", "byte"), ("string", "binary"): return "binary"
    case ("string", "uuid"): return "identifier"
    case ("string", _): return self["contentEncoding"] == nil ? "text" : "binary"
    case ("integer", _): return "integer"
    case ("number", _): return "decimal"
    case ("boolean", _): return "boolean"
    case ("object", _), (nil, _): return "object"
    default: return "text"
    }
  }

  /// `format` of an attribute: format, pattern, lengths and bounds.
  var format: String {
    var parts: [String] = []
    let types = types.filter { $0 != "null" }
    if types.count > 1 { parts.append(types.joined(separator: " | ")) }
    let plain = ["date", "date-time", "byte", "binary", "int32", "int64", "float", "double"]
    if let format = text("format"), !plain.contains(format) { parts.append(format) }
    if let pattern = text("pattern") { parts.append(pattern) }
    for key in [
      "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
    ] {
      if let value = text(key), value != "false" { parts.append("\(key) \(value)") }
    }
    return Documentation.oneLine(parts.joined(separator: ", "))
  }
}

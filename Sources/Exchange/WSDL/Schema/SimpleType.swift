import Metamodel

/// What a simple type says of the values of an attribute, in the words of the metamodel.
struct SimpleType {
  /// A value that may be chosen, with its documentation.
  struct Code {
    let value: String
    let text: NewText?
  }

  /// `data-type` of an attribute.
  var dataType = "text"
  /// `format` of an attribute: patterns, lengths and bounds.
  var format: [String] = []
  /// Whether a value is a list of such values.
  var isList = false
  var codes: [Code] = []
  /// The named type that has the codes.
  var codeList: SchemaSet.Component?

  /// What is written of the type, on one line.
  var documentation: NewText?

  /// The longest format that is kept; a union of unions could grow without end.
  private static let formatLimit = 400

  init() {}

  /// The type of an attribute whose type is not known.
  static var text: SimpleType { SimpleType() }

  /// Whether all of a namespace is known without any document: XML Schema itself, SOAP encoding and XML.
  static func isKnown(namespace: String) -> Bool {
    known.contains(namespace)
  }

  private static let known: Set<String> = [
    SchemaDocument.namespace, "http://schemas.xmlsoap.org/soap/encoding/",
    "http://www.w3.org/2003/05/soap-encoding", "http://www.w3.org/XML/1998/namespace",
  ]

  /// A type that XML Schema has built in (part 2, 3).
  init(builtIn name: String) {
    switch name {
    case "boolean": dataType = "boolean"
    case "decimal", "float", "double": dataType = "decimal"
    case "integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger",
      "nonPositiveInteger", "negativeInteger", "unsignedInt", "unsignedLong", "unsignedShort", "unsignedByte":
      dataType = "integer"
    case "date": dataType = "date"
    case "dateTime", "dateTimeStamp": dataType = "date-time"
    case "base64Binary", "hexBinary", "base64": dataType = "binary"
    case "ID", "IDREF": dataType = "identifier"
    case "IDREFS":
      dataType = "identifier"
      isList = true
    case "NMTOKENS", "ENTITIES": isList = true
    case "anyURI": format = ["uri"]
    case "anyType", "Array": dataType = "object"
    case "time", "duration", "dayTimeDuration", "yearMonthDuration", "gYear", "gYearMonth", "gMonth",
      "gMonthDay", "gDay", "language", "QName":
      format = [name]
    default: break
    }
  }

  /// `format` of an attribute, with the codes where they are no list of their own.
  var formatText: String {
    var parts = format
    if !codes.isEmpty, codeList == nil { parts.append(codes.map(\.value).joined(separator: " | ")) }
    return String(Documentation.oneLine(parts.joined(separator: ", ")).prefix(SimpleType.formatLimit))
  }
}

/// Short WSDL documents for tests.
enum WSDLText {
  /// A document with what is given inside `definitions`.
  static func document(_ inner: String, target: String = "http://order.se/tjanst/v2") -> String {
    """
    <definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema"
      xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/"
      xmlns:t="\(target)" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" targetNamespace="\(target)">
    \(inner)
    </definitions>
    """
  }

  /// A document with one operation whose request is an element `Ask` of the schemas.
  static func asking(_ schema: String, attributes: String = "") -> String {
    document(
      """
      <types><xs:schema targetNamespace="http://order.se/tjanst/v2" xmlns:xs="http://www.w3.org/2001/XMLSchema" \(attributes)>
      \(schema)
      </xs:schema></types>
      <message name="In"><part name="p" element="t:Ask"/></message>
      <portType name="P"><operation name="Ask"><input message="t:In"/></operation></portType>
      """)
  }
}

import Metamodel

/// Why a file cannot be read as XML.
public struct XMLFault: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Cause: Sendable, Hashable {
    case notWellFormed
    case noRoot
    /// A document type definition. It could name files of the machine and entities that grow without end, and no
    /// format here needs one.
    case documentType
    case tooDeep(limit: Int)
    case tooLarge(limit: Int)
    case tooManyElements(limit: Int)
    /// In one element.
    case tooManyAttributes(limit: Int)
    /// In the whole document.
    case tooManyAttributesInAll(limit: Int)
    /// At one place.
    case tooManyNamespaces(limit: Int)
    /// An encoding that is not read.
    case encoding(String)
    /// Bytes that the encoding does not have.
    case notInEncoding(String)
  }

  public let cause: Cause
  /// The line, from 1.
  public let line: Int

  init(_ cause: Cause, line: Int = 1) {
    self.cause = cause
    self.line = line
  }

  /// What is wrong, for people.
  public var words: Words {
    switch cause {
    case .notWellFormed: Words(sv: "inte välformad XML", en: "not well-formed XML")
    case .noRoot: Words(sv: "inte XML: inget element", en: "not XML: there is no element")
    case .documentType:
      Words(
        sv:
          "filen har en dokumenttypsdefinition (<!DOCTYPE), som av säkerhetsskäl inte läses; spara utan den, RDF till exempel som Turtle",
        en:
          "the file has a document type definition (<!DOCTYPE), which for safety is not read; save it without, RDF as Turtle for example"
      )
    case .tooDeep(let limit):
      Words(
        sv: "elementen ligger djupare än \(limit) nivåer",
        en: "elements are nested deeper than \(limit) levels")
    case .tooLarge(let limit):
      Words(sv: "filen är större än \(limit >> 20) MiB", en: "the file is larger than \(limit >> 20) MiB")
    case .tooManyElements(let limit):
      Words(sv: "filen har fler än \(limit) element", en: "the file has more than \(limit) elements")
    case .tooManyAttributes(let limit):
      Words(
        sv: "ett element har fler än \(limit) attribut", en: "an element has more than \(limit) attributes")
    case .tooManyAttributesInAll(let limit):
      Words(sv: "filen har fler än \(limit) attribut", en: "the file has more than \(limit) attributes")
    case .tooManyNamespaces(let limit):
      Words(
        sv: "fler än \(limit) namnrymder gäller på samma ställe",
        en: "more than \(limit) namespaces hold at one place")
    case .encoding(let name):
      Words(
        sv: "teckenkodningen \(name) läses inte; spara filen som UTF-8",
        en: "the encoding \(name) is not read; save the file as UTF-8")
    case .notInEncoding(let name):
      Words(
        sv: "filen säger sig vara \(name) men är det inte; spara den som UTF-8",
        en: "the file says that it is \(name) and is not; save it as UTF-8")
    }
  }
}

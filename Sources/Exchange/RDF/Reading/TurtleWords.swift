import Metamodel

/// What may be wrong with a Turtle file, for people.
extension Words {
  static func expected(_ sign: String) -> Words {
    Words(sv: "här väntades \(sign)", en: "\(sign) was expected here")
  }

  static let noPrefix = Words(
    sv: "ett prefix skrivs med kolon sist, som skos:", en: "a prefix is written with a colon last, as skos:")
  static let nodesTooDeep = Words(
    sv: "klamrarna ligger djupare än \(TurtleReader.depthLimit) nivåer",
    en: "the brackets are nested deeper than \(TurtleReader.depthLimit) levels")

  static func unknownPrefix(_ prefix: String) -> Words {
    Words(sv: "prefixet \(prefix): är inte deklarerat", en: "the prefix \(prefix): is not declared")
  }

  static let noIRI = Words(
    sv: "en IRI kan inte ha det här tecknet", en: "an IRI cannot have this character")
  static let openIRI = Words(
    sv: "IRI:n avslutas aldrig med >", en: "the IRI is never closed by >")
  static let openText = Words(
    sv: "texten avslutas aldrig med citattecken", en: "the text is never closed by quotes")
  static let noNumber = Words(sv: "det här är inget tal", en: "this is no number")
  static let noLanguage = Words(
    sv: "här väntades ett språk, som sv", en: "a language was expected here, as sv")
  static let noEscape = Words(
    sv: "okänt tecken efter omvänt snedstreck", en: "unknown character after a backslash")
}

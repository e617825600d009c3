// SPDX-License-Identifier: EUPL-1.2
import Catalogue
import Metamodel

/// The words of pages.
enum PageWords {
  static let picture = Words(sv: "Bild", en: "Picture")
  static let level = Words(sv: "nivå", en: "level")
  static let yes = Words(sv: "ja", en: "yes")
  static let no = Words(sv: "nej", en: "no")
  static let missing = Words(sv: "saknas", en: "missing")
  static let shouldBeThere = Words(sv: "saknas, bör finnas", en: "missing, should be there")
  static let body = Words(sv: "Brödtext", en: "Body")
  static let other = Words(sv: "Övriga uppgifter", en: "Other fields")
  static let linksHere = Words(sv: "Hänvisningar hit", en: "References here")
  static let findings = Words(sv: "Fynd", en: "Findings")
  static let leadsTo = Words(sv: "gäller", en: "concerns")
  static let unknownChoice = Words(sv: "okänt val", en: "unknown choice")
  static let notBoolean = Words(sv: "varken ja eller nej", en: "neither yes nor no")
  static let pending = Words(sv: "Filen är inte läst än.", en: "The file has not been read yet.")
  static let pendingHelp = Words(
    sv: "Katalogen läses fortfarande. Innehållet visas när filen är läst.",
    en: "The catalogue is still being read. The content is shown when the file has been read.")
  static let unreadable = Words(sv: "Filen kan inte läsas.", en: "The file cannot be read.")
  static let unreadableHelp = Words(
    sv: "Rätta filen på den rad som anges, med en textredigerare. Tills dess visas inget av innehållet.",
    en: "Correct the file on the line given, with a text editor. Until then none of its content is shown.")
  static let nonDigital = Words(
    sv: "Tjänsten är inte digital; här behövs ingen beskrivning.",
    en: "The service is not digital; no description is needed here.")
  static let noVersion = Words(
    sv: "ingen version av tjänsten är beskriven", en: "no version of the service is described")

  static let noService = Words(sv: "ingen tjänst realiserar utbytet", en: "no service realises the exchange")
  static let noExchangeObject = Words(
    sv: "inget informationsutbytesobjekt preciserar", en: "no exchange object refines it")
  static let noMessage = Words(
    sv: "inget tjänstemeddelande bär informationen", en: "no message carries the information")

  /// The words for languages that a text also exists in: `även en`.
  static func also(_ languages: [String]) -> Words {
    let list = languages.joined(separator: ", ")
    return Words(sv: "även \(list)", en: "also \(list)")
  }

  /// That a text is shown in another language than the reader's.
  static func only(_ language: String) -> Words {
    Words(sv: "på \(language)", en: "in \(language)")
  }

  /// How many are left out of a list.
  static func more(_ count: Int) -> Words {
    Words(sv: "\(count) till", en: "\(count) more")
  }

  /// That there is no description of a kind.
  static func none(of kind: Kind) -> Words {
    Words(
      sv: "\(kind.label.sv.lowercased()) saknas", en: "\(kind.label.en.lowercased()) missing")
  }

  /// Why a reference does not hold; nil where it does.
  static func fault(_ verdict: Link.Verdict) -> Words? {
    switch verdict {
    case .holds, .imported, .uri: nil
    case .malformed: Words(sv: "ingen giltig hänvisning", en: "no valid reference")
    case .unknownAlias: Words(sv: "okänd katalog", en: "unknown catalogue")
    case .kindLeftOut: Words(sv: "slaget är utelämnat", en: "the kind is left out")
    case .kindNotAllowed: Words(sv: "slaget är inte tillåtet här", en: "the kind is not allowed here")
    case .missing: missing
    case .partMissing: Words(sv: "delen saknas", en: "the part is missing")
    case .partNotAllowed: Words(sv: "delen är av fel sort", en: "the part is of the wrong sort")
    case .partLeftOut: Words(sv: "en del ska anges", en: "a part is to be named")
    case .notInThisFile: Words(sv: "ska vara en del av samma fil", en: "is to be a part of the same file")
    }
  }

  /// A place in a file.
  static func place(_ position: Position) -> Words {
    Words(
      sv: "rad \(position.line), kolumn \(position.column)",
      en: "line \(position.line), column \(position.column)")
  }
}

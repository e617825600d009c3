import CatalogueFiles
import Glibc
import Metamodel
import NcursesTerminal
import Text

extension TerminalFailure {
  /// Why the program cannot have the terminal, and what to do.
  var words: Words {
    switch self {
    case .inputIsNoTerminal, .outputIsNoTerminal: Failure.noTerminal.words
    case .termIsUnset:
      Words(
        sv: "TERM är inte satt; sätt den till terminalens namn, till exempel TERM=xterm-256color",
        en: "TERM is not set; set it to the name of the terminal, such as TERM=xterm-256color")
    case .termIsUnknown(let term):
      Words(
        sv: "terminalen TERM=\(term.visible) är okänd här; pröva TERM=xterm-256color",
        en: "the terminal TERM=\(term.visible) is unknown here; try TERM=xterm-256color")
    case .termIsTooSimple(let term):
      Words(
        sv:
          "terminalen TERM=\(term.visible) kan inte flytta markören; använd vlds list, show och validate där",
        en: "the terminal TERM=\(term.visible) cannot move its cursor; use vlds list, show and validate there"
      )
    case .noUTF8Locale:
      Words(
        sv: "ingen UTF-8-lokal finns; installera en, till exempel C.UTF-8",
        en: "there is no UTF-8 locale; install one, such as C.UTF-8")
    case .alreadyOpen: Words(sv: "terminalen används redan", en: "the terminal is in use already")
    case .system(let code):
      Words(
        sv: "terminalen kan inte användas: \(systemWords(code).sv)",
        en: "the terminal cannot be used: \(systemWords(code).en)")
    }
  }
}

extension Words {
  /// That lines and letters are drawn with ASCII, and what to do.
  static let asciiOnly = Words(
    sv: "Bara ASCII visas. Klarar terminalen UTF-8: starta med LC_ALL=C.UTF-8.",
    en: "Only ASCII is shown. If the terminal reads UTF-8, start with LC_ALL=C.UTF-8.")
}

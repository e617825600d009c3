import Catalogue
import Metamodel

/// An exchange that is or is to be digital in the chosen state is realised by some service; otherwise a gap
/// is shown.
enum SP13: DescriptionRule {
  static let statement = RuleStatement(
    "SP-13", .warning, .always,
    title: Words(sv: "Digitalt utbyte utan tjänst", en: "Digital exchange without service"),
    statement: Words(
      sv: """
        Ett utbyte som är eller ska bli digitalt i valt läge realiseras av någon tjänst; annars visas ett \
        gap.
        """,
      en: """
        An exchange that is or is to be digital in the chosen state is realised by some service; otherwise \
        a gap is shown.
        """),
    source: "VLDS 5.4 s43; 6.4 s49; 6.6 s52", .stated,
    kinds: ["exchange"],
    fields: [
      "exchange.digitalisation", "exchange.states", "profile.realises-objects", "profile.realises-exchanges",
    ],
    finds: """
      An exchange whose `states` include the state checked for (current, unless another is chosen), with \
      `digitalisation` digital, or planned where the state is new or future, that is among the realised \
      exchanges of no profile whose life-cycle is other than retired.
      """,
    fix: Words(
      sv: """
        Ange utbytets objekt i profilen för en tjänst hos en av parterna, räkna upp utbytet i en annan \
        tjänsts profil, eller planera en tjänst.
        """,
      en: """
        Name its object in the profile of a service of one of the parties, list the exchange in the \
        profile of another, or plan a service.
        """), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard terms.lacksService(position, in: context.options.state),
      let node = terms.record(position)?.node("digitalisation")
    else { return }
    let isDigital = terms.value("digitalisation", of: position) == "digital"
    report(isDigital ? .digitalWithout : .plannedWithout, at: .value(node))
  }
}

extension Words {
  fileprivate static let digitalWithout = Words(
    sv: "Utbytet är digitalt men realiseras inte av någon tjänst.",
    en: "The exchange is digital but is realised by no service.")

  fileprivate static let plannedWithout = Words(
    sv: "Utbytet ska bli digitalt men realiseras inte av någon tjänst.",
    en: "The exchange is to be digital but is realised by no service.")
}

/// The words that generated descriptions are made of.
enum Vocabulary {
  static let areas = [
    "bistånd", "förmån", "studiestöd", "fordon", "fastighet", "skola", "vård", "bygglov", "näring", "miljö",
    "pension", "skatt", "folkbokföring", "omsorg", "kultur", "trafik", "arbete", "migration",
  ]

  /// What a collaboration exchanges: the name and the type of business object.
  static let objects = [
    (name: "Ansökan", type: "application"), (name: "Beslutsunderlag", type: "decision-basis"),
    (name: "Beslut", type: "decision"), (name: "Utbetalning", type: "payment"),
    (name: "Fråga", type: "question"), (name: "Svar", type: "answer"),
  ]

  static let dataTypes = ["text", "date", "code", "identifier", "amount", "boolean"]

  static let words = """
    ärende ansökan beslut underlag utbetalning förmån inkomst boende studiestöd fordon fastighet företag person
    adress folkbokföring intyg tillstånd anmälan avisering betalning period omfattning handläggare kommun region
    myndighet uppgift register källa kontroll avtal tjänst åtkomst behörighet avgift bank barn belopp besked bostad
    bidrag bolag bygglov dagar delgivning diarium domän driftstörning dödsbo efterlevande elev enhet ersättning
    faktura familj flytt fordran formulär fråga försäkran förskola förteckning förvaltning föräldrar gata gallring
    giltighet godkännande granskning grund handling hemvist hushåll hyra hälsa identitet information innehavare
    insats instans intresse journal kalender kassa klagomål kontakt kontor kort kostnad kvittens kö lagrum
    legitimation ledighet lista läkare län löneuppgift mandat meddelande mottagare månad nationalitet nummer nybesök
    ombud omprövning område ordning organisation orsak ort parkering pension plan plats prövning punkt
    rehabilitering resultat rätt sammanställning samordning sekretess sjukdom skatt skola skuld skydd slutdatum
    sökande stöd svar syfte taxa termin tid titel trafik typ uppehåll uppdrag uppföljning utbildning utdrag
    utlämnande utredning vapen vatten verksamhet vård vårdnad väg yrke yta ålder år återbetalning ändamål ändring
    öppettid överklagande överföring
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  /// An area's name as an id: å and ä become a, ö becomes o, the rest a hyphen.
  static func id(_ name: String) -> String {
    String(
      name.lowercased().map { letter in
        switch letter {
        case "å", "ä": "a"
        case "ö": "o"
        case "é": "e"
        default: letter.isASCII && (letter.isLetter || letter.isNumber) ? letter : "-"
        }
      })
  }
}

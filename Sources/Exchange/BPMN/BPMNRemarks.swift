import Metamodel

/// What is told of what a collaboration lacks, or a catalogue has no place for.
extension Words {
  static let dataStore = Words(
    sv: "ett datalager är inget verksamhetsobjekt", en: "a data store is no business object")
  static let stepsWithoutExchange = Words(
    sv: "steg som inte utbyter något hämtas inte in", en: "steps that exchange nothing are not brought in")
  static let stepsWithoutName = Words(
    sv: "steg utan namn hämtas inte in; det som de utbyter utbyts av processen",
    en: "steps without a name are not brought in; what they exchange is exchanged by the process")
  static let lanesLeftOut = Words(
    sv: "banor hämtas inte in", en: "lanes are not brought in")
  static let noSuchMessage = Words(
    sv: "meddelandet finns inte i filen", en: "the message is not in the file")
  static let noSuchProcess = Words(
    sv: "processen finns inte i filen", en: "the process is not in the file")
  static let flowWithoutMessage = Words(
    sv: "meddelandeflödet säger inte vad som förmedlas", en: "the message flow does not tell what is passed")

  static func flowWithoutEnd(_ identifier: String) -> Words {
    if identifier.isEmpty {
      return Words(
        sv: "meddelandeflödet saknar avsändare eller mottagare",
        en: "the message flow lacks a sender or a receiver")
    }
    return Words(
      sv: "meddelandeflödet leder till \(identifier), som inte är någon pool eller något steg",
      en: "the message flow leads to \(identifier), which is no pool and no step")
  }
}

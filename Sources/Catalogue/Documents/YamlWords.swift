import Metamodel

extension ReadingProblem.Cause {
  /// What the YAML reader means, in words for a person; `nil` for other causes.
  public var yamlWords: Words? {
    guard case .yaml(let problem) = self else { return nil }
    return .yaml(problem)
      ?? Words(sv: "YAML som inte kan läsas: \(problem)", en: "YAML that cannot be read: \(problem)")
  }
}

extension Words {
  /// What a problem of the YAML reader means, in words for a person; `nil` for one that is not known.
  public static func yaml(_ problem: String) -> Words? {
    yamlProblems.first { problem.contains($0.phrase) }?.words
  }
}

/// Phrases of libyaml, and of our own reader, with what they mean to the one who wrote the file.
private let yamlProblems: [(phrase: String, words: Words)] = [
  (
    "mapping values are not allowed",
    Words(
      sv:
        "Kolonet hör inte till någon nyckel; texten behöver citattecken, eller så är indraget fel.",
      en: "The colon belongs to no key; the text needs quotes, or the indentation is wrong.")
  ),
  (
    "could not find expected ':'",
    Words(sv: "Raden har ingen nyckel med kolon efter.", en: "The line has no key with a colon after it.")
  ),
  (
    "did not find expected key",
    Words(
      sv: "Här väntades en nyckel; indraget eller citattecknen ovanför stämmer inte.",
      en: "A key was expected here; the indentation or the quotes above do not fit.")
  ),
  (
    "did not find expected '-' indicator",
    Words(
      sv: "Här väntades en post i listan, med bindestreck.",
      en: "An entry of the list was expected, with a dash.")
  ),
  (
    "block sequence entries are not allowed",
    Words(sv: "En lista kan inte börja här.", en: "A list cannot begin here.")
  ),
  (
    "did not find expected ',' or",
    Words(
      sv: "Här saknas komma, eller klammern som avslutar.",
      en: "A comma, or the closing bracket, is missing here.")
  ),
  (
    "did not find expected node content",
    Words(
      sv: "Här väntades ett värde; klammern eller citattecknet ovanför stämmer inte.",
      en: "A value was expected here; the bracket or the quote above does not fit.")
  ),
  (
    "did not find expected comment or line break",
    Words(
      sv: "Efter | eller > ska raden sluta; texten hör till nästa rad.",
      en: "After | or > the line must end; the text belongs on the next line.")
  ),
  (
    "did not find expected alphabetic or numeric character",
    Words(
      sv: "En text som börjar med * eller & behöver citattecken.",
      en: "A text that begins with * or & needs quotes.")
  ),
  (
    "found duplicate anchor",
    Words(sv: "Samma ankare (&) står två gånger.", en: "The same anchor (&) stands twice.")
  ),
  (
    "found invalid Unicode character",
    Words(
      sv: "Teckenkoden efter omvänt snedstreck är ingen giltig kod.",
      en: "The character code after the backslash is no valid code.")
  ),
  (
    "found unexpected document indicator",
    Words(
      sv: "Raden --- eller ... hör inte till YAML-delen här.",
      en: "The line --- or ... does not belong in the YAML part here.")
  ),
  (
    "found unexpected ':'",
    Words(
      sv: "Ett kolon här behöver citattecken runt texten.", en: "A colon here needs quotes around the text.")
  ),
  (
    "mapping keys are not allowed",
    Words(
      sv: "En text som börjar med frågetecken och blanksteg behöver citattecken.",
      en: "A text that begins with a question mark and a space needs quotes.")
  ),
  (
    "found unexpected end of stream",
    Words(sv: "Citattecknet avslutas aldrig.", en: "The quotation is never closed.")
  ),
  (
    "found character that cannot start any token",
    Words(
      sv: "Tecknet kan inte börja ett värde; tabbar kan inte vara indrag.",
      en: "No value can begin with this character; tabs cannot be indentation.")
  ),
  (
    "found a tab character",
    Words(sv: "Indrag görs med blanksteg, inte tabbar.", en: "Indent with spaces, not tabs.")
  ),
  (
    "control characters are not allowed",
    Words(sv: "Här står ett styrtecken.", en: "There is a control character here.")
  ),
  (
    "found unknown escape character",
    Words(
      sv: "Okänt tecken efter omvänt snedstreck; skriv \\\\ för ett snedstreck.",
      en: "Unknown character after a backslash; write \\\\ for a backslash.")
  ),
  (
    "found undefined alias",
    Words(
      sv: "En text som börjar med * behöver citattecken; det här läses som ett alias som inte finns.",
      en: "A text that begins with * needs quotes; this is read as an alias that does not exist.")
  ),
  (
    "duplicate key",
    Words(sv: "Samma nyckel står två gånger.", en: "The same key stands twice.")
  ),
  (
    "a list or a map as a key",
    Words(sv: "En nyckel är en text, inte en lista.", en: "A key is a text, not a list.")
  ),
  (
    "expected a single document",
    Words(
      sv: "YAML-delen innehåller flera dokument.", en: "The YAML part holds several documents.")
  ),
  (
    "but found another document",
    Words(
      sv: "YAML-delen innehåller flera dokument.", en: "The YAML part holds several documents.")
  ),
  (
    "did not find expected <document start>",
    Words(
      sv: "Här slutar det som kan läsas; indraget stämmer inte.",
      en: "What can be read ends here; the indentation does not fit.")
  ),
]

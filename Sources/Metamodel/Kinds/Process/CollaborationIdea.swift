extension Kind {
  static let collaborationIdea = Kind(
    "collaboration-idea", sv: "Samverkansidé", en: "Collaboration idea", .process, .core,
    path: "process/collaboration-ideas/{id}.md",
    definition: Words(
      sv:
        "En avsiktsförklaring om varför aktörer bör gå samman, vad de vill nå och hur lösningen ser ut i stort; första ledet i överenskommelserna.",
      en:
        "A declaration of intent on why actors should join, what they want to reach and the solution in outline; the first of the agreements."
    ),
    source: "VLDS 4.3 s25-26; 4.1 s24", .stated,
    fields: [
      Field(
        "problem", sv: "Problem eller möjlighet", en: "Problem or opportunity",
        .markdown,
        .one, .first, .stated),
      Field(
        "purpose", sv: "Syfte och effekter", en: "Purpose and effects",
        .markdown,
        .one, .first, .stated),
      Field(
        "solution", sv: "Lösningsidé", en: "Solution in outline",
        .markdown,
        .one, .first, .stated),
      Field(
        "scope", sv: "Avgränsning", en: "Scope",
        .markdown,
        .optional, .optional, .stated),
      Field(
        "if-nothing-is-done", sv: "Om inget görs", en: "If nothing is done",
        .markdown,
        .optional, .optional, .stated),
      Field(
        "stakeholders", sv: "Nytta och intressenter", en: "Benefit and stakeholders",
        .markdown,
        .optional, .optional, .stated),
      Field(
        "preconditions", sv: "Styrande förutsättningar", en: "Governing conditions",
        .markdown,
        .optional, .optional, .stated),
      Field(
        "initiative-from", sv: "Ursprung", en: "Origin",
        .choice([
          Choice("stated-need", sv: "Uttalat behov", en: "Stated need"),
          Choice("political-initiative", sv: "Politiskt initiativ", en: "Political initiative"),
          Choice("new-technology", sv: "Ny teknik", en: "New technology"),
        ]),
        .optional, .optional, .stated),
    ])
}

import Testing

struct FO03Tests {
  @Test func fieldsPartsStructuresAndExtensionsAreKnown() {
    expect(
      "FO-03", finds: [],
      in: [
        "information/exchange-objects/a": """
        name: {sv: A, en: B}
        responsible:
          - role: producer
            contact: {email: a@b.se}
        attributes:
          - id: b
            x-del: c
        x-eget: d
        """
      ],
      manifest: """
        extensions:
          "*": [{id: x-eget, sv: Eget, type: text}]
          exchange-object#attribute: [{id: x-del, sv: Del, type: text}]
        """)
  }

  @Test func anUnknownFieldIsFoundWithTheNearestOne() {
    expect(
      "FO-03",
      finds: [
        "Fältet `statuss` är okänt här. Menade du `status`?",
        "Fältet `favoritfärg` är okänt här. Rätta stavningen eller flytta uppgiften till brödtexten.",
      ],
      in: ["needs/goals/a": "name: A\n▸statuss: draft\n▸favoritfärg: blå\n"])
  }

  @Test func theLabelOfAFieldLeadsToItsKey() {
    expect(
      "FO-03", finds: ["Fältet `Ansvariga` är okänt här. Menade du `responsible`?"],
      in: ["needs/goals/a": "name: A\n▸Ansvariga: x\n"])
  }

  @Test func unknownKeysInPartsAndStructuresAreFound() {
    expect(
      "FO-03",
      finds: [
        "Fältet `rol` är okänt här. Menade du `role`?",
        "Fältet `mejl` är okänt här. Rätta stavningen eller flytta uppgiften till brödtexten.",
        "Fältet `data-typ` är okänt här. Menade du `data-type`?",
      ],
      in: [
        "information/exchange-objects/a": """
        responsible:
          - ▸rol: producer
            contact: {▸mejl: a@b.se}
        attributes:
          - id: b
            ▸data-typ: text
        """
      ])
  }

  @Test func whatIsComputedIsNeverWritten() {
    expect(
      "FO-03", finds: ["`id` räknas ut och skrivs aldrig i filen. Ta bort raden."],
      in: ["needs/goals/a": "▸id: a\nname: A\n"])
  }

  @Test func unknownKeysInTheManifestAreFound() {
    expect(
      "FO-03",
      finds: [
        "Fältet `titel` är okänt här. Menade du `title`?",
        "Fältet `SP-99` är okänt här. Menade du `SP-09`?",
        "Fältet `serviice` är okänt här. Menade du `service`?",
      ],
      in: [:],
      manifest: """
        ▸titel: T
        rules:
          ▸SP-99: {severity: off, reason: Nej}
        extensions:
          ▸serviice: [{id: x-a, sv: A, type: text}]
        """)
  }

  @Test func theNearestKeyIsNamedAlsoWhereItIsThereAlready() {
    RulesTests.expect(
      "FO-03",
      finds: [
        "Fältet `descripton` är okänt här. Närmast är `description`, som redan finns: för över det som ska stå där och ta bort raden."
      ],
      in: ["needs/goals/a": "name: A\ndescription: B\n▸descripton: C\n"])
  }
}

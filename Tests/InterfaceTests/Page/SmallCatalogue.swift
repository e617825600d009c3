// SPDX-License-Identifier: EUPL-1.2
import Catalogue
import Interface
import Terminal
import TestSupport

/// A catalogue with one collaboration, small enough to know by heart; some of it is wrong on purpose.
func smallCatalogue() -> Catalogue {
  makeCatalogue([
    "process/actors/forsakringskassan": """
    name: Försäkringskassan
    status: decided
    """,
    "process/processes/handlagg": """
    name: {sv: Handlägga ansökan, en: Handle application}
    actor: namnden
    steps:
      - id: utreda
        name: Utreda
      - id: besluta
        name: Besluta
    """,
    "process/exchanges/svar-om-forman": """
    ---
    name:
      sv: Svar om förmån
      en: Answer about benefit
    description: Försäkringskassan lämnar uppgift om **förmåner**.
    status: decided
    publication:
      state: published
      date: 2026-03-02
    from: process/lamna-forman
    to: process/handlagg#utreda
    passes:
      - formansuppgift
      - inkomstuppgfit
    normal-flow: true
    volume: Omkring 40 000 om året
    attachments:
      - https://example.se/underlag
      - bilder/flode.png
    x-eget: Eget fält
    okant: {a: 1, b: [x, y]}
    ---

    ## Bakgrund

    Läs om [objektet](../../information/exchange-objects/formansuppgift.md#belopp) och
    [guiden](https://example.se/guide).

    | Del | Antal |
    |:----|------:|
    | Frågor | 40 000 |
    | Svar | 39 500 |
    """,
    "information/business-objects/formansuppgift": """
    name: Förmånsuppgift
    status: review
    definition: Det som visar vilka förmåner en person har.
    """,
    "information/exchange-objects/formansuppgift": """
    name: Förmånsuppgift
    status: phasing-out
    responsible:
      - role: information-owner
        actor: forsakringskassan
        contact:
          function: Förmånsenheten
          email: forman@fk.example
    definition: Uppgift om en persons förmåner.
    refines: formansuppgift
    classification:
      confidentiality: 3
      integrity: 2
      availability: 2
      decided-by: forsakringskassan
    attributes:
      - id: belopp
        name: Belopp
        definition: Utbetalt belopp före skatt, i hela kronor, för den månad som uppgiften gäller.
        data-type: amount
        cardinality: 1..1
      - id: period
        name: Period
        data-type: date
        cardinality: 1..*
    """,
    "services/forman/service": """
    name: Förmånsinformation
    description: Ger tillgång till uppgifter om förmåner.
    status: decided
    type: base-service
    shared: true
    """,
    "services/forman/1.0/profile": """
    name: Förmånsinformation 1.0
    description: Den första versionen.
    status: phasing-out
    life-cycle: phasing-out
    """,
    "services/forman/2.0/profile": """
    name: Förmånsinformation 2.0
    description: Lämnar förmåner per månad.
    status: decided
    life-cycle: in-operation
    realises-objects: formansuppgift
    replaces: forman/1.0
    connection-steps:
      - name: Teckna överenskommelse
        who: forsakringskassan
        lead-time: Fyra veckor
      - name: Testa
    """,
    "services/forman/2.0/logical-interface": """
    name: Hämta förmån
    surfaces:
      - id: yta
        implemented-by: producer
        operations:
          - id: hamta
            name: Hämta förmån
            pattern: request-response
            uses: ["#fraga", "#svar", "#fel"]
    messages:
      - id: fraga
        name: Fråga
        direction: in
      - id: svar
        name: Svar
        direction: out
        carries: [formansuppgift, "formansuppgift#belopp"]
    """,
    "services/forman/2.0/instances/a": """
    name: Driftort A
    provider: forsakringskassan
    contact: {function: Driftledningen}
    """,
    "services/forman/2.0/instances/b": "name: Driftort B\n",
    "needs/channels/trasig": "---\nname: [Trasig\n---\n",
  ])
}

/// The text of a page, as a golden file has it: its lines, then what can be followed.
func text(_ page: Page) -> String {
  let lines = page.lines.map { line in
    var text = line.spans.map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }
  let anchors = page.anchors.map { anchor in
    let line = page.lines[anchor.line].spans.map(\.text).joined()
    return
      "\(anchor.line + 1): \(cells(line, anchor.columns))\(anchor.continues ? " (rest)" : "") => \(anchor.destination.notation)"
  }
  return (lines + [String(repeating: "=", count: 20)] + anchors).joined(separator: "\n") + "\n"
}

/// What stands in some columns of a line, read from a screen.
func cells(_ line: String, _ columns: Range<Int>) -> String {
  var frame = Frame(size: Size(columns: max(columns.upperBound, 1), rows: 1))
  frame.put(line, at: Point(x: 0, y: 0))
  return columns.map { frame[Point(x: $0, y: 0)]?.text ?? "" }.joined()
}

extension Destination {
  var notation: String {
    switch self {
    case .description(let id, let part): id + (part.map { "#\($0)" } ?? "")
    case .imported(let alias, let id, let part): "\(alias):\(id)" + (part.map { "#\($0)" } ?? "")
    case .uri(let uri): "uri \(uri)"
    case .file(let file): "file \(file)"
    case .field(let path, let of): "field \(path) of \(of)"
    case .missing(let id): "missing \(id)"
    }
  }
}

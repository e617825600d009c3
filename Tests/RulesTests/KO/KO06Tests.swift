import Rules
import TestSupport
import Testing

struct KO06Tests {
  private func expect(
    _ messages: [String], _ interface: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "KO-06", finds: messages, in: ["services/a/1/logical-interface": interface],
      sourceLocation: sourceLocation)
  }

  private func message(_ operation: String, _ pattern: String) -> String {
    """
    Anropet `\(operation)` har mönstret `\(pattern)`, men konsumenten har ingen gränsyta. Lägg till en med \
    `implemented-by: consumer` och det anrop som tar emot svaret.
    """
  }

  @Test func otherPatternsNeedNoConsumer() {
    expect(
      [],
      """
      surfaces:
        - id: s
          implemented-by: producer
          operations:
            - {id: a, pattern: request-response}
            - {id: b, pattern: update-receipt}
            - {id: c, pattern: one-way}
            - {id: d, pattern: file}
            - {id: e}
      """)
  }

  @Test func theConsumerCanBeCalled() {
    expect(
      [],
      """
      surfaces:
        - id: s
          implemented-by: producer
          operations:
            - {id: a, pattern: asynchronous}
        - id: t
          implemented-by: consumer
      """)
  }

  @Test func whatCallsTheConsumerNeedsItsSurface() {
    expect(
      [message("a", "asynchronous"), message("b", "notification"), message("c", "subscription")],
      """
      surfaces:
        - id: s
          implemented-by: producer
          operations:
            - {id: a, pattern: ▸asynchronous}
            - {id: b, pattern: ▸notification}
        - id: t
          operations:
            - {id: c, pattern: ▸subscription}
            - {id: d, pattern: file}
      """)
  }

  @Test func itIsAWarningPublishedOrNot() {
    let catalogue = makeCatalogue([
      "services/a/1/logical-interface":
        "surfaces:\n  - {id: s, operations: [{id: a, pattern: notification}]}\n"
    ])
    #expect(assess(catalogue, rules: ["KO-06"]).findings.map(\.severity) == [.warning])
    #expect(assess(catalogue, rules: ["KO-06"], asPublished: true).findings.map(\.severity) == [.warning])
  }
}

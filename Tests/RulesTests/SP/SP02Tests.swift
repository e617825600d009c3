import TestSupport
import Testing

struct SP02Tests {
  private static let message = """
    Samverkansprocessen utgår inte från något. Ange i `starts-from` en livshändelse, ett agerande, ett mål \
    eller ett behov.
    """

  @Test func anyStartIsEnough() {
    expect(
      "SP-02", finds: [],
      in: [
        "process/collaboration-processes/a": "starts-from: goal/m\n", "needs/goals/m": "name: M\n",
        "process/collaboration-processes/b": "starts-from: [life-event/borta]\n",
      ])
  }

  @Test func withoutAStartItIsAWarning() {
    let files = [
      "process/collaboration-processes/a": "▸\nname: A\n",
      "process/collaboration-processes/b": "name: B\n▸starts-from: []\n",
    ]
    expect("SP-02", finds: [Self.message, Self.message], in: files)
    let catalogue = makeCatalogue(["process/collaboration-processes/a": "name: A\n"])
    #expect(assess(catalogue, rules: ["SP-02"], asPublished: true).findings.map(\.severity) == [.warning])
  }
}

import TestSupport
import Testing

struct OV05Tests {
  private static let files = [
    "process/actors/a": "name: A\n", "process/actors/b": "name: B\n", "process/actors/del": "part-of: a\n",
    "services/p/service": "responsible: {role: producer, actor: a}\n",
    "services/p/1/profile": "life-cycle: in-operation\nuses-services: [p/2, q/1]\n",
    "services/p/2/profile": "life-cycle: in-operation\n",
    "services/q/service": "responsible: {role: producer, actor: b}\n",
    "services/q/1/profile": "life-cycle: in-operation\n",
  ]
  private static let marked = [
    "services/p/1/profile": "life-cycle: phasing-out\nuses-services: [p/2, ▸q/1]\n"
  ]
  private static let message =
    "`q/1` tillhandahålls av `b`, och ingen giltig drift- och förvaltningsöverenskommelse reglerar båda tjänsterna. Teckna en."

  private func expect(
    _ messages: [String], with files: [String: String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "OV-05", finds: messages, in: Self.files.merging(files) { $1 },
      manifest: "imports: [{alias: far, path: ../far}]\n", sourceLocation: sourceLocation)
  }

  @Test func servicesOfDifferentProducersWithoutAgreementAreReported() {
    expect([Self.message], with: Self.marked)
  }

  @Test(arguments: [
    "type: operation\nsigning: ended\ngoverns-services: [service/p, service/q]\n",
    "type: development\nsigning: signed\ngoverns-services: [service/p, service/q]\n",
    "type: operation\nsigning: signed\ngoverns-services: [service/p]\n",
    "type: operation\nsigning: signed\ngoverns-services: [service/q, profile/p/2]\n",
  ])
  func anAgreementThatDoesNotCountIsNone(agreement: String) {
    expect([Self.message], with: Self.marked.merging(["agreements/x": agreement]) { $1 })
  }

  @Test(arguments: [
    "[service/p, service/q]", "[profile/p/1, profile/q/1]", "[service/p, profile/q/1]",
    "[service/p, service/broken]",
  ])
  func aValidOperationAgreementForBothIsRight(governed: String) {
    expect(
      [], with: ["agreements/x": "type: operation\nsigning: signed\ngoverns-services: \(governed)\n"])
  }

  @Test(arguments: [
    ("services/q/service", "responsible: {role: producer, actor: del}\n"),
    ("services/p/1/profile", "life-cycle: planned\nuses-services: q/1\n"),
    ("services/q/1/profile", "status: retired\n"),
    // What is not known may be right.
    ("services/p/service", "responsible: {role: producer, actor: broken}\n"),
    ("services/q/service", "responsible: {role: producer, actor: far:x}\n"),
  ])
  func otherwiseNothingIsSaid(path: String, text: String) { expect([], with: [path: text]) }
}

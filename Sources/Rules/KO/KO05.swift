import Catalogue
import Metamodel

/// A logical interface has at least one contact surface, each surface an operation and each operation a
/// message.
enum KO05: DescriptionRule {
  static let statement = RuleStatement(
    "KO-05", .error, .publish,
    title: Words(sv: "Tomt gränssnitt", en: "Empty interface"),
    statement: Words(
      sv: """
        Ett logiskt gränssnitt har minst en gränsyta, varje gränsyta ett anrop och varje anrop ett \
        meddelande.
        """,
      en: """
        A logical interface has at least one contact surface, each surface an operation and each operation \
        a message.
        """),
    source: "VLDS 9 s70; 5.3 s42; 6.6 s52", .stated,
    kinds: ["logical-interface"],
    fields: [
      "service.type", "logical-interface.surfaces", "logical-interface.surfaces.operations",
      "logical-interface.surfaces.operations.uses",
    ],
    finds: """
      In the logical interface of a digital service: no `surfaces`; a surface without `operations`; an \
      operation with empty `uses`. Not tested for other services.
      """,
    fix: Words(sv: "Lägg till gränsyta, anrop eller meddelande.", en: "Add a surface, operation or message."),
    .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    guard context.terms.isDigital(serviceOf: position), let record = context.terms.record(position) else {
      return
    }
    guard record.has("surfaces") else { return report(.withoutSurface, at: .absent("surfaces", in: 0)) }
    for surface in record.records("surfaces") {
      guard surface.has("operations") else {
        report(.withoutOperation(surface), at: .absent("operations", in: surface.map))
        continue
      }
      for operation in surface.records("operations") where !operation.has("uses") {
        report(.withoutMessage(operation), at: .absent("uses", in: operation.map))
      }
    }
  }
}

extension Words {
  fileprivate static let withoutSurface = Words(
    sv: "Gränssnittet har ingen gränsyta. Lägg till en under `surfaces`.",
    en: "The interface has no contact surface. Add one under `surfaces`.")

  fileprivate static func withoutOperation(_ surface: Record) -> Words {
    Words(
      sv: "Gränsytan\(surface.apposition) har inget anrop. Lägg till ett under `operations`.",
      en: "The contact surface\(surface.apposition) has no operation. Add one under `operations`.")
  }

  fileprivate static func withoutMessage(_ operation: Record) -> Words {
    Words(
      sv: "Anropet\(operation.apposition) använder inget meddelande. Ange det i `uses`.",
      en: "The operation\(operation.apposition) uses no message. Name it in `uses`.")
  }
}

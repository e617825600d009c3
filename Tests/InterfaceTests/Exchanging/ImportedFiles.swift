import Catalogue
import Metamodel
import Testing

@testable import Interface

/// What the tests import.
enum ImportedFiles {
  static let formats = ForeignFormats(
    incoming: [
      ForeignFormat("openapi", Words(sv: "OpenAPI", en: "OpenAPI"), endings: [".yaml", ".json"]),
      ForeignFormat(
        "wsdl", Words(sv: "WSDL: tjänstekontrakt", en: "WSDL: service contracts"), endings: [".wsdl"],
        fillsService: true),
    ],
    outgoing: [
      ForeignFormat("csv", Words(sv: "CSV: tabeller", en: "CSV: tables"), endings: [".csv"], isFolder: true),
      ForeignFormat("skos", Words(sv: "SKOS: begrepp", en: "SKOS: concepts"), endings: [".ttl", ".rdf"]),
    ])

  static let request = ImportRequest(format: "wsdl", path: "kontrakt/order.wsdl")

  /// A contract of which one object is in the screen catalogue already.
  static func preview(
    of catalogue: Catalogue, _ request: ImportRequest = request, outside: [String] = []
  ) -> ImportPreview {
    let text = { (key: String, text: String) in NewValue.Pair(key, .text(text)) }
    let path = { (text: String) in FieldPath(text.split(separator: ".").map(step)) }
    let attribute = NewValue.map([text("id", "ar"), text("name", "År"), text("data-type", "integer")])
    return ImportPreview(
      request, of: catalogue,
      [
        ImportPreview.Item(
          kind: "service", id: "order", .new,
          [
            .create(
              kind: "service", id: "order",
              [text("status", "draft"), text("name", "Order"), text("source", "urn:order")])
          ]),
        ImportPreview.Item(
          kind: "exchange-object", id: "rad", .new,
          [.create(kind: "exchange-object", id: "rad", [text("name", "Orderrad"), text("status", "draft")])]),
        ImportPreview.Item(
          kind: "exchange-object", id: "inkomstuppgift", .changed,
          [
            .fields(
              "exchange-object/inkomstuppgift",
              [
                FieldEdit(path("attributes[belopp].cardinality"), .set(.text("1..1"))),
                FieldEdit(path("attributes"), .add(attribute)),
              ])
          ]),
        ImportPreview.Item(kind: "profile", id: "inkomst/2", .unchanged),
      ],
      skipped: [
        ImportPreview.Remark(
          "../typer/order.xsd", at: "order.wsdl:3",
          Words(
            sv: "ligger utanför den valda mappen; välj en mapp som omfattar båda",
            en: "lies outside the chosen folder; choose a folder that holds both"))
      ],
      missing: [
        ImportPreview.Remark(
          "core.xsd", at: "order.wsdl:4", Words(sv: "filen finns inte", en: "the file is not there"))
      ],
      notes: [
        ImportPreview.Remark(
          "http://tempuri.org", at: "order.wsdl:9",
          Words(sv: "adressen är en platshållare", en: "the address is a placeholder"))
      ], outside: outside)
  }

  private static func step(_ text: Substring) -> FieldPath.Step {
    let halves = text.split(separator: "[")
    return FieldPath.Step(
      name: String(halves[0]), selector: halves.count > 1 ? .id(String(halves[1].dropLast())) : nil)
  }
}

extension Walk {
  /// Runs a command by what it is called in the palette.
  mutating func run(_ command: String) {
    press(":")
    type(command)
    press("Enter")
  }
}

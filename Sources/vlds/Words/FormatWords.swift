import Exchange
import Interface
import Metamodel

extension ForeignFormats {
  /// All formats that are read and written here.
  static let all = ForeignFormats(
    incoming: Importers.all.map {
      ForeignFormat(
        $0.format, .format($0.format), endings: $0.endings, fillsService: $0.fillsService)
    },
    outgoing: Exporters.all.map { exporter in
      ForeignFormat(
        exporter.name, .format(exporter.name), endings: exporter.endings, isFolder: exporter.makesSeveralFiles
      )
    })
}

extension Words {
  /// What a format is.
  static func format(_ id: String) -> Words { formats[id] ?? Words(sv: id, en: id) }

  static let formats = [
    "archimate": Words(sv: "ArchiMate: en modell", en: "ArchiMate: a model"),
    "bpmn": Words(
      sv: "BPMN 2.0: samverkansprocesser med utbyten", en: "BPMN 2.0: collaboration processes with exchanges"),
    "csv": Words(sv: "CSV: en tabell för varje slag", en: "CSV: a table for each kind"),
    "dcat": Words(
      sv: "DCAT-AP-SE och CPSV-AP: tjänster och information",
      en: "DCAT-AP-SE and CPSV-AP: services and information"),
    "json": Words(sv: "JSON: allt", en: "JSON: everything"),
    "openapi": Words(sv: "OpenAPI: logiska gränssnitt", en: "OpenAPI: logical interfaces"),
    "report": Words(
      sv: "Tjänstekontraktsbeskrivning i Markdown", en: "Service contract description in Markdown"),
    "skos": Words(
      sv: "SKOS: begrepp, begreppsmodeller och kodverk", en: "SKOS: concepts, concept models and code lists"),
    "wsdl": Words(
      sv: "WSDL med XML Schema: tjänstekontrakt", en: "WSDL with XML Schema: service contracts"),
  ]
}

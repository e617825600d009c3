import Exchange
import TestSupport
import Testing

/// Files of other formats, mutated: each comes in as far as it can, what is left out is told with its place, and what
/// comes in is well formed and the same again.
@Suite struct ImportFuzz {
  /// Folders of files that each format is tried with.
  private static func seeds(_ format: String) -> [[String: [UInt8]]] {
    let fixtures = { (folder: String, endings: [String]) in
      RepositoryFiles.all(below: "Tests/ExchangeTests/Fixtures/\(folder)")
        .filter { file in endings.contains { file.key.hasSuffix($0) } }
    }
    let alone = { (files: [String: [UInt8]]) in files.sorted { $0.key < $1.key }.map { [$0.key: $0.value] } }
    let golden = { (ending: String) in
      alone(RepositoryFiles.all(below: "Tests/ExchangeTests/Golden", endings: ending))
    }
    let interactions = "schemas/interactions/"
    switch format {
    case "wsdl":
      let whole = fixtures("engagementindex", [".wsdl", ".xsd"])
      let contract = RepositoryFiles.all(
        below: "SampleCatalog/services/eservicesupply-eoffering/1/kontrakt", endings: ".wsdl", ".xsd")
      return ["FindContent", "GetUpdates"].map { name in
        whole.filter { !$0.key.hasPrefix(interactions) || $0.key.hasPrefix(interactions + name) }
      } + [contract]
    case "openapi": return alone(fixtures("userfeedback", [".json"])) + golden(".yaml")
    case "bpmn": return alone(fixtures("bpmn", ["A.1.0.bpmn", "A.4.0.bpmn", "B.1.0.bpmn"])) + golden(".bpmn")
    case "archimate": return alone(fixtures("archimate", [".archimate"])) + golden(".xml")
    case "csv":
      return alone(fixtures("lists", [".csv"])) + [
        ["exchange.csv": Array("kind;id;name.sv;from;to;passes\nexchange;a;A;p;q#s;x, y\n".utf8)],
        [
          "actor.csv": Array(
            "\u{FEFF}id,name,contact.email,type\r\na,\"B \"\"C\"\",\nD\",x@y,region\r\n".utf8)
        ],
      ]
    default: return alone(fixtures("rdf", [".ttl", ".rdf"])) + golden(".ttl")
    }
  }

  private static let words: [String: [String]] = [
    "wsdl": [
      "<complexType>", "</complexType>", "<element name=\"a\"/>", "<sequence>", " ref=\"", " type=\"tns:",
      " base=\"",
      "maxOccurs=\"unbounded\"", "<import schemaLocation=\"", "<include schemaLocation=\"",
      "<extension base=\"",
      "==== schemas/a.xsd\n", "targetNamespace=\"", "<any/>", "<restriction>", "<enumeration value=\"\"/>",
      "xs:", "&#0;",
      "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "xmlns=\"\"",
    ],
    "openapi": [
      "\"$ref\": \"#/components/schemas/", "$ref: '#/", "allOf", "oneOf", "\"type\": [", "properties",
      "items", "~1", "~0",
      "null", "{", "}", "[", "]", "\\u0000", "\\ud800", "openapi: 3.0.0", "components:", "==== a.yaml\n",
      "&a", "*a",
      "#/paths/~1", "a.yaml#/",
    ],
    "bpmn": [
      "<sequenceFlow id=\"\" sourceRef=\"", "targetRef=\"", "<participant processRef=\"", "<lane>",
      "<subProcess>", "id=\"",
      "name=\"", "<messageFlow ", "</process>", "&#x1B;", "vlds:",
    ],
    "archimate": [
      "identifier=\"", "xsi:type=\"", "<relationship ", "source=\"", "target=\"", "<property ", "vlds:id",
      "vlds:typ",
      "BusinessActor", "<folder ", "xml:lang=\"", "\u{50}K\u{1}\u{2}",
    ],
    "csv": [
      ";", ",", "\"", "\"\"", "\r\n", "name.sv", "responsible[1].actor", "id", "kind", "#", "|", "[", "]",
      "=1+1",
    ],
    "skos": [
      "@prefix a: <", "<http://a/>", "skos:Concept", "skos:broader", " a ", "\"\"\"", "@sv", "^^xsd:date",
      "[", "]", "(", ")",
      "_:b", "rdf:about=\"", "rdf:parseType=\"Resource\"", "xml:base=\"", "\\u001B", "==== b.rdf\n", ".", ";",
    ],
  ]

  @Test(arguments: Importers.all.map(\.format))
  func anyFilesComeInAsFarAsTheyCan(format: String) async {
    await #expect(processExitsWith: .success, Fuzz.comment("import-\(format)")) {
      [format = format as String] in
      let seeds = ImportFuzz.seeds(format).map { FileBundle.bytes(of: $0) }
      let words = ImportFuzz.words[format] ?? ImportFuzz.words["skos"] ?? []
      var fuzz = Fuzz("import-\(format)", seeds: seeds, words: words, count: 15)
      fuzz.run { try ImportFuzz.fault(in: $0, format) }
    }
  }

  private static func fault(in bytes: [UInt8], _ format: String) throws -> String? {
    let importer = try #require(Importers[format])
    let folder = MemoryFolder(bytes: FileBundle.files(in: bytes))
    let files = folder.files.keys.filter { path in
      importer.endings.contains { path.lowercased().hasSuffix($0) }
    }
    let contents = importer.read(Sources(folder, files: files, named: Set(files)))
    for remark in contents.skipped + contents.missing + contents.notes {
      if let fault = faultOfPlace(remark.place, folder.files) { return "\(fault): \(remark)" }
    }
    var brought = Brought()
    try brought.bring(contents)
    // A table or model may say what no rule likes; that its descriptions are well formed is the importer's to see to.
    let isRuled = ["csv", "archimate", "bpmn", "skos", "dcat"].contains(format)
    let faults = try brought.faults().filter { fault in
      !isRuled || ["FO-01", "FO-02", "FO-03", "FO-07", "FO-08"].contains { fault.hasPrefix($0) }
    }
    if !faults.isEmpty { return "what came in is faulty: \(faults.prefix(3))" }
    let before = brought.files
    try brought.bring(contents)
    return brought.files == before ? nil : "the same again changes \(brought.report.updated.map(\.file))"
  }

  /// A place is the folder or a file that is there, perhaps with a line that it has, and a column.
  private static func faultOfPlace(_ place: String, _ files: [String: [UInt8]]) -> String? {
    if place == "." || files[place] != nil { return nil }
    let parts = place.split(separator: ":", omittingEmptySubsequences: false)
    for count in [1, 2] where parts.count > count {
      let path = parts.dropLast(count).joined(separator: ":")
      guard let bytes = files[path], let line = Int(parts[parts.count - count]) else { continue }
      // The line of a packed file is one of the file inside.
      if bytes.starts(with: Array("PK".utf8)) { return nil }
      // A line ends with any of CR, LF and both, by the format.
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      return (1...lines).contains(line) ? nil : "no such line"
    }
    return "no such file"
  }
}

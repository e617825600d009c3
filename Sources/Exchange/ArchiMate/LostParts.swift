import Metamodel

extension Remarks {
  /// Tells what of a model is never brought in, each sort once with how much there is of it.
  mutating func skipParts(of document: ArchiMateDocument) {
    let (views, folders, rest) = (document.views, document.folders, document.rest)
    func tell(_ sv: String, _ en: String, _ what: Words) { skip(sv, en, what, in: document.path) }
    if views > 0 {
      tell(
        "vyer är bilder av modellen och hämtas inte in",
        "views are pictures of the model and are not brought in", .number(views))
    }
    if folders > 0 {
      tell(
        "modellens mappar hämtas inte in, eftersom slaget säger var en beskrivning ligger",
        "the folders of the model are not brought in, as the kind says where a description lies",
        .number(folders))
    }
    if rest.hasText {
      skip(
        document.path, at: document.path,
        Words(
          sv: "modellens egen text hämtas inte in, eftersom den inte handlar om någon beskrivning",
          en: "the model's own text is not brought in, as it is about no description"))
    }
    if !rest.properties.isEmpty {
      tell(
        "modellens egna egenskaper hämtas inte in", "the model's own properties are not brought in",
        .counted(rest.properties))
    }
    if !rest.unidentified.isEmpty {
      tell(
        "element utan identifierare hämtas inte in, eftersom inget kan hänvisa till dem",
        "elements without an identifier are not brought in, as nothing can refer to them",
        .counted(rest.unidentified))
    }
    let specializations = (document.elements + document.relationships).flatMap(\.specializations)
    if !specializations.isEmpty {
      tell(
        "specialiseringar har inget fält att stå i", "specializations have no field to stand in",
        .counted(specializations))
    }
    for (reference, count) in rest.undefined.sorted(by: { $0.key < $1.key }) {
      miss(
        reference, at: document.path,
        Words(
          sv: "egenskapens definition finns inte i modellen, så värdet hämtas inte in (\(count))",
          en: "the definition of the property is not in the model, so the value is not brought in (\(count))"
        ))
    }
  }
}

/// What relationships say besides what the fields do that they become.
struct LostDetails {
  private var names = 0
  private var texts = 0
  private var keys: [String] = []

  mutating func add(_ relationship: ArchiMateDocument.Concept) {
    if !relationship.name.isEmpty { names += 1 }
    if relationship.documentation.contains(where: { !$0.text.trimmed.isEmpty }) { texts += 1 }
    keys += relationship.properties.map(\.key).filter { !$0.hasPrefix("vlds:") && $0 != "eira:ABB" }
  }

  /// Tells how many there are of each sort.
  func tell(in path: String, _ remarks: inout Remarks) {
    if names > 0 {
      remarks.skip(
        "relationernas namn har inget fält att stå i", "the names of relationships have no field to stand in",
        .number(names), in: path)
    }
    if texts > 0 {
      remarks.skip(
        "relationernas texter har inget fält att stå i",
        "the texts of relationships have no field to stand in", .number(texts), in: path)
    }
    if !keys.isEmpty {
      remarks.skip(
        "relationernas egenskaper har inget fält att stå i",
        "the properties of relationships have no field to stand in", .counted(keys), in: path)
    }
  }
}

extension Remarks {
  /// Tells why a sort of things is left out, and which or how many there are.
  fileprivate mutating func skip(_ sv: String, _ en: String, _ what: Words, in path: String) {
    skip(path, at: path, Words(sv: "\(sv): \(what.sv)", en: "\(en): \(what.en)"))
  }
}

extension Words {
  fileprivate static func number(_ count: Int) -> Words { Words(sv: "\(count)", en: "\(count)") }

  /// The names in a row, each once, with how many there are of those that stand there more often.
  fileprivate static func counted(_ names: [String]) -> Words {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for name in names where counts.updateValue((counts[name] ?? 0) + 1, forKey: name) == nil {
      order.append(name)
    }
    return list(order.map { name in counts[name].map { $0 > 1 ? "\(name) (\($0))" : name } ?? name })
  }
}

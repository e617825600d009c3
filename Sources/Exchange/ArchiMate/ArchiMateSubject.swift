import Catalogue
import Metamodel

extension ArchiMateModel {
  /// A description or part on its way to become an element.
  struct Subject {
    let target: ExportRecord.Target
    let record: ExportRecord
    /// `kind`, or `kind#part`.
    let notation: String
    /// The id, of a part behind that of its description: `ssbtek/10#svar`.
    let name: String
    /// The identifier in XML, where it may not begin with a digit or have a slash in it.
    let identifier: String
    /// The id of the part, as a node.
    let idNode: Int?
    /// The id of the part that a part stands in; `nil` where that is the description.
    let container: String?

    /// The type of the service that the description belongs to; empty where it belongs to none.
    var typeOfService: String {
      let terms = record.reader.terms
      return terms.service(of: target.position).flatMap { terms.value("type", of: $0) } ?? ""
    }

    /// A description.
    init(_ position: Int, _ record: ExportRecord, _ reader: ExportReader) {
      let description = reader.catalogue.descriptions[position]
      target = ExportRecord.Target(position: position, part: nil)
      self.record = record
      notation = description.kind.id
      name = description.id
      identifier = "\(description.kind.id)_\(description.id.xmlName)"
      idNode = nil
      container = nil
    }

    /// A part of a description.
    private init(_ part: ExportRecord, _ id: String, _ kind: String, in whole: Subject) {
      target = ExportRecord.Target(position: whole.target.position, part: id)
      record = part
      notation = kind
      name = "\(whole.name.prefix { $0 != "#" })#\(id)"
      identifier = "\(whole.notation.prefix { $0 != "#" })_\(name.xmlName)"
      idNode = part.record.node("id")
      container = whole.target.part
    }

    /// A description, and those of its parts that the mapping has elements for.
    static func all(of position: Int, _ reader: ExportReader, _ mapping: ArchiMateMapping) -> [Subject] {
      guard let record = reader.record(position) else { return [] }
      let whole = Subject(position, record, reader)
      return [whole] + parts(in: whole, mapping)
    }

    private static func parts(in subject: Subject, _ mapping: ArchiMateMapping) -> [Subject] {
      let kind = subject.notation.prefix { $0 != "#" }
      return subject.record.record.schema.fields.flatMap { field -> [Subject] in
        guard case .parts(let part) = field.type, mapping.hasElement("\(kind)#\(part.id)") else { return [] }
        return subject.record.records(field.id).flatMap { entry -> [Subject] in
          guard let id = entry.record["id"] else { return [] }
          let found = Subject(entry, id, "\(kind)#\(part.id)", in: subject)
          return [found] + parts(in: found, mapping)
        }
      }
    }
  }
}

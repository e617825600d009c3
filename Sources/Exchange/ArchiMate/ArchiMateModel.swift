import Catalogue
import Metamodel

/// The elements and relationships that descriptions become.
struct ArchiMateModel {
  /// An element.
  struct Element {
    let identifier: String
    let type: String
    let names: [ExportRecord.Localized]
    let documentation: [ExportRecord.Localized]
    var properties: [Property]
  }

  /// A relationship.
  struct Relationship {
    let identifier: String
    let type: String
    let source: String
    let target: String
    let access: String?
    var names: [ExportRecord.Localized] = []
    var properties: [Property]
  }

  /// Something that ArchiMate has no place of its own for.
  struct Property {
    let key: String
    let value: String

    init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  private(set) var elements: [Element] = []
  private(set) var relationships: [Relationship] = []
  private let reader: ExportReader
  private let mapping: ArchiMateMapping
  /// The places of the elements, by what they are in the catalogue.
  private var places: [ExportRecord.Target: Int] = [:]
  private var identifiers: Set<String> = []

  init(_ reader: ExportReader, _ mapping: ArchiMateMapping) {
    self.reader = reader
    self.mapping = mapping
    var subjects: [Subject] = []
    for subject in reader.selection.positions.flatMap({ Subject.all(of: $0, reader, mapping) })
    where addElement(subject) {
      subjects.append(subject)
    }
    for subject in subjects {
      addMembership(of: subject)
      addReferences(of: subject.record, subject, below: "")
    }
    for position in reader.selection.positions { addFamily(of: position) }
    for link in mapping.links {
      for position in reader.positions(of: link.kind) { add(link, position) }
    }
    for subject in subjects { addRoles(of: subject) }
    // What is inside a part is carried by that, and no more by the description around it.
    for subject in subjects.reversed() { addProperties(of: subject) }
  }

  // MARK: Elements

  /// - Returns: whether the mapping has an element for it.
  private mutating func addElement(_ subject: Subject) -> Bool {
    let record = subject.record
    let values = { (field: String) in
      field == ArchiMate.Condition.typeOfService ? [subject.typeOfService] : record.record.texts(field)
    }
    // Of two parts with one id the first is meant.
    guard let row = mapping.element(subject.notation, values),
      identifiers.insert(subject.identifier).inserted
    else { return false }
    let name = record.localized("name")
    let fallback = ExportRecord.Localized(text: subject.name, language: reader.catalogue.manifest.language)
    var properties = [Property("vlds:typ", subject.notation), Property("vlds:id", subject.name)]
    if let container = subject.container { properties.append(Property("vlds:in", container)) }
    if let block = row.block { properties.append(Property("eira:ABB", "eira:\(block)")) }
    places[subject.target] = elements.count
    elements.append(
      Element(
        identifier: subject.identifier, type: row.type, names: name.isEmpty ? [fallback] : name,
        documentation: record.localized("description"), properties: properties))
    if let part = subject.idNode { reader.carry(part, of: subject.target.position) }
    return true
  }

  /// What has no other place, by the path of its field; lists and parts as in a table (``FieldCells``).
  private mutating func addProperties(of subject: Subject) {
    guard let place = places[subject.target] else { return }
    let position = subject.target.position
    let cells = restCells(of: subject.record)
    for cell in cells {
      elements[place].properties.append(Property("vlds:\(cell.path)", cell.text))
      reader.carry(cell.node, of: position)
    }
    guard subject.target.part == nil else { return }
    let body = reader.body(position)
    if !body.isEmpty { elements[place].properties.append(Property("vlds:body", body)) }
  }

  /// The cells of what is not carried otherwise.
  private func restCells(of record: ExportRecord) -> [FieldCells.Cell] {
    FieldCells(record.document, record.record.schema, record.record.map) { node in
      reader.isCarried(node, of: record.position, record.document)
    }.cells
  }

  // MARK: Relationships

  private mutating func add(
    _ type: String, from source: ExportRecord.Target, to target: ExportRecord.Target, turned: Bool,
    access: String? = nil, _ field: String
  ) {
    guard let one = places[source], let other = places[target] else { return }
    let ends = [elements[one].identifier, elements[other].identifier]
    let identifier = "\(ends[0])__\(field)__\(ends[1])"
    guard identifiers.insert(identifier).inserted else { return }
    relationships.append(
      Relationship(
        identifier: identifier, type: type, source: ends[turned ? 1 : 0], target: ends[turned ? 0 : 1],
        access: access, properties: [Property("vlds:field", field)]))
  }

  private mutating func addMembership(of subject: Subject) {
    guard let row = mapping.memberships.first(where: { $0.part == subject.notation }) else { return }
    let whole = ExportRecord.Target(position: subject.target.position, part: nil)
    let version = reader.terms.version(of: whole.position).map {
      ExportRecord.Target(position: $0, part: nil)
    }
    // Where the version is not part of the export, the part still belongs to its description.
    guard row.isOfVersion, let version, places[version] != nil else {
      let type = row.isOfVersion ? ArchiMateMapping.otherwise.type : row.type
      add(type, from: whole, to: subject.target, turned: row.isTurned, "part")
      return
    }
    add(row.type, from: version, to: subject.target, turned: row.isTurned, "part")
  }

  /// The references of a map, and of structures in it.
  private mutating func addReferences(of record: ExportRecord, _ subject: Subject, below path: String) {
    for field in record.record.schema.fields where record.record.node(field.id) != nil {
      let name = path + field.id
      if field.reference != nil {
        for target in record.targets(field.id, where: { places[$0] != nil }) {
          let row = mapping.relationship(subject.notation, name, to: notation(of: target))
          add(
            row?.type ?? ArchiMateMapping.otherwise.type, from: subject.target, to: target,
            turned: row?.isTurned ?? ArchiMateMapping.otherwise.isTurned, access: row?.access, name)
        }
      } else if !field.cardinality.isList, let inner = record.record(field.id) {
        addReferences(of: inner, subject, below: name + ".")
      }
    }
  }

  private func notation(of target: ExportRecord.Target) -> String {
    let description = reader.catalogue.descriptions[target.position]
    guard let part = target.part, let found = description.document?.part(part, in: description.kind.schema)
    else {
      return description.kind.id
    }
    return "\(description.kind.id)#\(found.part.id)"
  }

  /// The relations that follow from where the files lie.
  private mutating func addFamily(of position: Int) {
    let kind = reader.catalogue.descriptions[position].kind.id
    for link in reader.catalogue.links(from: position) where link.node == nil {
      guard let other = link.target else { continue }
      let target = ExportRecord.Target(position: other, part: nil)
      let row = mapping.relationship(kind, link.field.id, to: notation(of: target))
      add(
        row?.type ?? ArchiMateMapping.otherwise.type,
        from: ExportRecord.Target(position: position, part: nil), to: target,
        turned: row?.isTurned ?? ArchiMateMapping.otherwise.isTurned, access: row?.access, link.field.id)
    }
  }

  /// A description that is a relationship, between each two of its ends, with its fields as properties.
  private mutating func add(_ link: ArchiMateMapping.Link, _ position: Int) {
    guard let record = reader.record(position) else { return }
    let sources = record.targets(link.source, where: { places[$0] != nil })
    let targets = record.targets(link.target, where: { places[$0] != nil })
    guard !sources.isEmpty, !targets.isEmpty else { return }
    let subject = Subject(position, record, reader)
    let names = record.localized("name")
    var properties = [Property("vlds:typ", link.kind), Property("vlds:id", subject.name)]
    let cells = restCells(of: record)
    for cell in cells {
      properties.append(Property("vlds:\(cell.path)", cell.text))
      reader.carry(cell.node, of: position)
    }
    let body = reader.body(position)
    if !body.isEmpty { properties.append(Property("vlds:body", body)) }
    for source in sources {
      for target in targets {
        guard let one = places[source], let other = places[target] else { continue }
        let ends = [elements[one].identifier, elements[other].identifier]
        relationships.append(
          Relationship(
            identifier: "\(subject.identifier)__\(ends[0])__\(ends[1])", type: link.type, source: ends[0],
            target: ends[1], access: nil, names: names, properties: properties))
      }
    }
  }

  /// A role for each actor that is responsible in one, assigned to it and associated with what it is responsible for.
  private mutating func addRoles(of subject: Subject) {
    guard subject.target.part == nil, let place = places[subject.target] else { return }
    for entry in subject.record.record.records("responsible") {
      guard let role = entry["role"], let node = entry.node("actor"),
        let link = reader.catalogue.links(from: subject.target.position).first(where: { $0.node == node }),
        let actor = link.target, let holder = places[ExportRecord.Target(position: actor, part: nil)]
      else { continue }
      let owner = elements[holder]
      let identifier = "role_\(role.xmlName)_\(owner.identifier)"
      if identifiers.insert(identifier).inserted {
        let label = Metamodel.structure("responsible")?.schema["role"]?.choices.first { $0.id == role }?.label
        let names = owner.names.map { name in
          let word = label.map { name.language == "sv" ? $0.sv : $0.en } ?? role
          return ExportRecord.Localized(text: "\(word): \(name.text)", language: name.language)
        }
        var properties = [Property("vlds:typ", "role")]
        if role == "producer" {
          properties.append(Property("eira:ABB", "eira:DigitalPublicServiceProviderBusinessRole"))
        }
        elements.append(
          Element(
            identifier: identifier, type: "BusinessRole", names: names, documentation: [],
            properties: properties))
        relationships.append(
          Relationship(
            identifier: "\(identifier)__holder", type: "Assignment", source: owner.identifier,
            target: identifier,
            access: nil, properties: [Property("vlds:typ", "role")]))
      }
      let other = elements[place].identifier
      guard identifiers.insert("\(identifier)__\(other)").inserted else { continue }
      relationships.append(
        Relationship(
          identifier: "\(identifier)__\(other)", type: "Association", source: identifier, target: other,
          access: nil, properties: [Property("vlds:typ", "role")]))
    }
  }
}

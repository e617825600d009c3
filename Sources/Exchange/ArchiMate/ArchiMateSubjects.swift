import Catalogue
import Metamodel
import Text

/// What each element of a model is in the catalogue.
struct ArchiMateSubjects {
  /// The drafts of the elements that become descriptions or parts.
  var drafts: [Draft] = []
  /// Where the draft of an element is, by its identifier.
  private(set) var places: [String: Int] = [:]
  /// The elements that say themselves what they are.
  private(set) var named: Set<String> = []
  /// The names of all elements, by identifier.
  private(set) var names: [String: String] = [:]
  /// The types of all elements, by identifier.
  private(set) var types: [String: String] = [:]
  /// Elements that stand for entries of `responsible`, which the fields have too.
  private(set) var roles: Set<String> = []
  /// The element that another one is a part of, by the identifier of the part.
  var wholes: [String: String] = [:]
  /// The elements that stand below a version of a service, with their kinds; they are read when the services are.
  var belowVersions: [(element: ArchiMateDocument.Concept, kind: Kind)] = []
  let document: ArchiMateDocument
  let mapping: ArchiMateMapping
  let metamodel: Metamodel

  init(
    _ document: ArchiMateDocument, _ mapping: ArchiMateMapping, _ metamodel: Metamodel,
    _ ids: inout ModelIDs, _ remarks: inout Remarks
  ) {
    self.document = document
    self.mapping = mapping
    self.metamodel = metamodel
    for element in document.elements {
      types[element.identifier] = element.type
      names[element.identifier] = element.name.isEmpty ? element.type : element.name
    }
    // Those that name themselves come first, so that no other element takes their ids.
    var rest: [ArchiMateDocument.Concept] = []
    for element in document.elements {
      switch element.property("vlds:typ") {
      case "role": roles.insert(element.identifier)
      case let notation?: if !addNamed(element, notation, &ids, &remarks) { rest.append(element) }
      case nil: rest.append(element)
      }
    }
    wholes = wholes(of: rest)
    for element in rest where wholes[element.identifier] == nil { addTyped(element, &ids, &remarks) }
    for element in rest {
      if let whole = wholes[element.identifier] { addStep(element, in: whole, &ids, &remarks) }
    }
    addBelowVersions(&ids, &remarks)
  }

  mutating func add(_ draft: Draft, for element: ArchiMateDocument.Concept) {
    places[element.identifier] = drafts.count
    drafts.append(draft)
  }

  // MARK: Elements that say what they are

  /// - Returns: whether all is said of the element; an element with a kind alone still needs an id.
  private mutating func addNamed(
    _ element: ArchiMateDocument.Concept, _ notation: String, _ ids: inout ModelIDs, _ remarks: inout Remarks
  ) -> Bool {
    let halves = notation.split(separator: "#", maxSplits: 1).map(String.init)
    func skip(_ why: Words) -> Bool {
      remarks.skip(element.shown, at: place(of: element), why)
      return true
    }
    guard let kind = halves.first.flatMap({ metamodel[$0] }),
      case let part = halves.count > 1 ? kind.part(halves[1]) : nil, halves.count == 1 || part != nil
    else { return skip(.noKind(notation, nearest(to: notation, among: metamodel.kinds.map(\.id)))) }
    guard let name = element.property("vlds:id") else { return part != nil ? skip(.noID) : false }
    let parts = name.split(separator: "#", maxSplits: 1).map(String.init)
    guard let id = parts.first, kind.mayHave(id: id), (parts.count == 2) == (part != nil),
      parts.count == 1 || ReferenceValue.isSegment(parts[1])
    else { return skip(.invalidID(name)) }
    guard ids.take(parts.last ?? id, in: part == nil ? kind.id : "\(kind.id)/\(id)") else {
      return skip(.sameID(name))
    }
    named.insert(element.identifier)
    add(
      Draft(
        kind, id, part: part, partID: part == nil ? nil : parts[1], container: element.property("vlds:in"),
        origin: document.path, checksum: document.checksum),
      for: element)
    return true
  }

  // MARK: Elements from elsewhere

  private mutating func addTyped(
    _ element: ArchiMateDocument.Concept, _ ids: inout ModelIDs, _ remarks: inout Remarks
  ) {
    switch kind(of: element) {
    case .failure(let reason): remarks.skip(element.shown, at: place(of: element), reason.words)
    case .success(let kind):
      guard !kind.isBelowVersion else { return belowVersions.append((element, kind)) }
      guard !element.name.isEmpty else {
        return remarks.skip(element.shown, at: place(of: element), .elementWithoutName)
      }
      let id = ids.id(for: element.name, in: kind.id)
      add(Draft(kind, id, origin: document.path, checksum: document.checksum), for: element)
    }
  }

  private struct Reason: Error {
    let words: Words
  }

  /// The kind that the element says itself, else that of its building block, else that of its type.
  private func kind(of element: ArchiMateDocument.Concept) -> Result<Kind, Reason> {
    if let kind = element.property("vlds:typ").flatMap({ metamodel[$0] }) { return .success(kind) }
    let rows = mapping.elements.filter { $0.type == element.type }
    let block = element.property("eira:ABB").map { String($0.split(separator: ":").last ?? "") }
    let read = rows.filter { $0.only != .export && !$0.subject.contains("#") }
    let row = read.first { $0.block != nil && $0.block == block } ?? read.first
    if let kind = row.flatMap({ metamodel[$0.subject] }) { return .success(kind) }
    let kinds = rows.map(\.subject).filter { !$0.contains("#") }
    if !kinds.isEmpty { return .failure(Reason(words: .several(kinds))) }
    return .failure(Reason(words: rows.isEmpty ? .noRow(element.type) : .onlyPart))
  }

  /// Elements that are composed into another one which the mapping takes for their description, as steps are into a
  /// process: by the identifier of the part that of the whole. In a deeper tree the topmost are the wholes.
  private func wholes(of elements: [ArchiMateDocument.Concept]) -> [String: String] {
    let elementsByID = Dictionary(elements.map { ($0.identifier, $0) }) { first, _ in first }
    var found: [String: String] = [:]
    for row in mapping.memberships where !row.isOfVersion {
      let types = Set(mapping.elements.filter { $0.subject == row.part && $0.only != .export }.map(\.type))
      for relationship in document.relationships where relationship.type == row.type {
        let (whole, part) =
          row.isTurned
          ? (relationship.target, relationship.source) : (relationship.source, relationship.target)
        guard let element = elementsByID[part], types.contains(element.type), whole != part,
          found[part] == nil, let other = elementsByID[whole],
          case .success(let kind) = kind(of: other), row.part.hasPrefix("\(kind.id)#")
        else { continue }
        found[part] = whole
      }
    }
    return found.filter { found[$0.value] == nil }
  }

  private mutating func addStep(
    _ element: ArchiMateDocument.Concept, in whole: String, _ ids: inout ModelIDs, _ remarks: inout Remarks
  ) {
    let row = mapping.memberships.first { row in
      mapping.elements.contains { $0.subject == row.part && $0.type == element.type }
    }
    guard let whole = places[whole].map({ drafts[$0] }),
      let name = row?.part.split(separator: "#").last, let part = whole.kind.part(String(name)),
      !element.name.isEmpty
    else { return remarks.skip(element.shown, at: place(of: element), .elementWithoutName) }
    add(
      Draft(
        whole.kind, whole.id, part: part, partID: ids.id(for: element.name, in: whole.description),
        origin: document.path, checksum: document.checksum),
      for: element)
  }

  func place(of element: ArchiMateDocument.Concept) -> String { "\(document.path):\(element.line)" }
}

extension ArchiMateDocument.Concept {
  /// What it is called in a report.
  var shown: String {
    let name = name.isEmpty ? identifier : name
    return name.isEmpty ? type : "\(type) \(name)"
  }
}

extension Words {
  fileprivate static func noKind(_ notation: String, _ nearest: String?) -> Words {
    let (sv, en) = ("vlds:typ \(notation) finns inte", "there is no vlds:typ \(notation)")
    guard let nearest else { return Words(sv: sv, en: en) }
    return Words(sv: "\(sv); menade du \(nearest)?", en: "\(en); did you mean \(nearest)?")
  }

  fileprivate static func invalidID(_ id: String) -> Words {
    Words(sv: "vlds:id \(id) är inget id för slaget", en: "vlds:id \(id) is no id of that kind")
  }

  fileprivate static func sameID(_ id: String) -> Words {
    Words(sv: "ett annat element har redan vlds:id \(id)", en: "another element has vlds:id \(id) already")
  }

  fileprivate static let noID = Words(
    sv: "en del behöver egenskapen vlds:id", en: "a part needs the property vlds:id")
  /// An element that nothing can be made of.
  static let elementWithoutName = Words(sv: "elementet har inget namn", en: "the element has no name")
  fileprivate static let onlyPart = Words(
    sv: "är del av en beskrivning, och modellen säger inte vilken",
    en: "is part of a description, and the model does not tell which")

  fileprivate static func noRow(_ type: String) -> Words {
    Words(
      sv: "inget slag är \(type); ange ett under mappings i catalogue.yaml",
      en: "no kind is \(type); name one under mappings in catalogue.yaml")
  }

  fileprivate static func several(_ kinds: [String]) -> Words {
    let names = kinds.joined(separator: ", ")
    return Words(
      sv:
        "kan vara flera slag (\(names)); ange ett i egenskapen vlds:typ eller under mappings i catalogue.yaml",
      en:
        "may be several kinds (\(names)); name one in the property vlds:typ or under mappings in catalogue.yaml"
    )
  }
}

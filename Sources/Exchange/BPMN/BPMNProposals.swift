import Catalogue
import Metamodel

/// The descriptions that BPMN files become, each once however many files have it.
struct BPMNProposals {
  let wishes: ImportWishes
  private let sources: Sources
  var drafts: [Draft] = []
  /// The drafts by what they are in the catalogue, `process/utreda#svar`.
  private var places: [String: Int] = [:]
  /// The drafts by their kind and source.
  private var known: [String: Int] = [:]
  /// The drafts by their kind and name, of those that are the same where they are called the same.
  private var names: [String: Int] = [:]
  private var ids = ModelIDs()
  /// The file that is read.
  private(set) var path = ""
  private(set) var checksum = ""
  private var namespace = ""
  private var language: String?

  init(_ wishes: ImportWishes, _ sources: Sources) {
    self.wishes = wishes
    self.sources = sources
  }

  /// The proposals, in the order in which the descriptions were met.
  func finished(_ remarks: inout Remarks) -> [Proposal] {
    var assembly = DraftAssembly(drafts)
    let proposals = assembly.proposals()
    remarks.skip(assembly)
    return proposals
  }

  /// Adds what a file has.
  mutating func add(_ document: BPMNDocument, _ checksum: String, _ remarks: inout Remarks) {
    path = document.path
    self.checksum = checksum
    namespace = document.namespace
    language = document.language
    for other in document.others {
      remarks.skip(other["name"] ?? other.name.local, at: "\(path):\(other.line)", .otherDiagram)
    }
    note(document, &remarks)
    var inPools: Set<String> = []
    for collaboration in document.collaborations {
      var reading = BPMNReading(document, collaboration)
      reading.add(to: &self, &remarks)
      inPools.formUnion(reading.read)
    }
    var alone = BPMNReading(document, nil)
    for process in document.processes where !inPools.contains(process.head.identifier) {
      guard document.collaborations.isEmpty else {
        remarks.skip(process.head.shown, at: place(of: process.head), .noPool)
        continue
      }
      remarks.note(process.head.shown, at: place(of: process.head), .noCollaboration)
      alone.add(process, to: &self, &remarks)
    }
  }

  /// Tells what of a file has no place in a catalogue.
  private func note(_ document: BPMNDocument, _ remarks: inout Remarks) {
    if !document.annotations.isEmpty {
      remarks.note(path, at: path, .annotations(document.annotations))
    }
    if document.groups > 0 { remarks.note(path, at: path, .groups(document.groups)) }
    if !document.unsent.isEmpty { remarks.note(path, at: path, .unsent(document.unsent.map(\.shown))) }
  }

  func place(of head: BPMNDocument.Head) -> String { "\(path):\(head.line)" }

  // MARK: Drafts

  /// The draft of what the export says that a thing is, where that is one of some kinds or parts.
  ///
  /// - Returns: `nil` where it says nothing, or nothing that can be.
  mutating func own(_ head: BPMNDocument.Head, _ kinds: String...) -> Int? {
    guard let reference = head.reference, let slash = reference.firstIndex(of: "/"),
      let kind = wishes.metamodel[String(reference[..<slash])]
    else { return nil }
    let halves = reference[reference.index(after: slash)...].split(separator: "#", maxSplits: 1)
      .map(String.init)
    guard let id = halves.first, kind.mayHave(id: id) else { return nil }
    let isPart = halves.count > 1
    guard kinds.contains(isPart ? "\(kind.id)#step" : kind.id), !isPart || ReferenceValue.isSegment(halves[1])
    else { return nil }
    if let place = places[reference] { return place }
    _ = ids.take(halves.last ?? id, in: isPart ? "\(kind.id)/\(id)" : kind.id)
    return append(
      Draft(
        kind, id, part: isPart ? kind.part("step") : nil, partID: isPart ? halves[1] : nil, origin: path,
        checksum: checksum))
  }

  /// A draft for a thing from elsewhere.
  ///
  /// - Parameters:
  ///   - head: what the file knows it by.
  ///   - isOneByName: whether another thing of the kind with the same name is the same.
  mutating func made(
    _ kindID: String, _ name: String, _ head: BPMNDocument.Head, isOneByName: Bool = false
  ) -> Int? {
    guard let kind = wishes.metamodel[kindID], !name.isEmpty else { return nil }
    let source = source(of: head, kind)
    if isOneByName, let place = names["\(kindID) \(name)"] { return place }
    if let source, let place = known["\(kindID) \(source)"] { return place }
    let place = append(
      Draft(kind, ids.id(for: name, in: kindID), origin: path, checksum: checksum))
    drafts[place].add("name", value(name))
    if let source {
      drafts[place].add("source", .text(source))
      drafts[place].identity = isOneByName ? .name : .source
      known["\(kindID) \(source)"] = place
    }
    names["\(kindID) \(name)"] = place
    return place
  }

  /// Where a thing comes from: its identifier in the namespace of the file, or in the file itself where the namespace
  /// is that of a program, which all its files have.
  private func source(of head: BPMNDocument.Head, _ kind: Kind) -> String? {
    if BPMNDocument.isOfProgram(namespace), !head.identifier.isEmpty {
      let link = sources.link(to: path, fromDescriptionAt: kind.path.path(of: "id")) ?? path
      return "\(link)#\(head.identifier.percentEncoded)"
    }
    return ContractNames.source(namespace, head.identifier)?.percentEncodedBlanks
  }

  /// A step from elsewhere in a process.
  mutating func madeStep(_ head: BPMNDocument.Head, in process: Int) -> Int {
    let whole = drafts[process]
    let place = append(
      Draft(
        whole.kind, whole.id, part: whole.kind.part("step"),
        partID: ids.id(for: head.name, in: whole.description),
        origin: path, checksum: checksum))
    drafts[place].add("name", value(head.name))
    return place
  }

  private mutating func append(_ draft: Draft) -> Int {
    drafts.append(draft)
    places[draft.description + (draft.partID.map { "#\($0)" } ?? "")] = drafts.count - 1
    return drafts.count - 1
  }

  // MARK: Texts

  /// A text in the language that the file says it is in.
  func value(_ text: String) -> NewValue? {
    if text.isEmpty { return nil }
    guard let language, language.isLanguageTag, language != wishes.manifest.language else {
      return .text(text)
    }
    return .map([NewValue.Pair(language, .text(text))])
  }

  /// Adds a name and what explains a thing, to what has none yet.
  mutating func fill(
    _ place: Int, name: String, _ documentation: [String], in fields: [String] = ["description"]
  ) {
    if drafts[place].fields.value(at: ["name"]) == nil { drafts[place].add("name", value(name)) }
    for (index, field) in fields.enumerated() where drafts[place].fields.value(at: [field]) == nil {
      // All that is left stands in the last field.
      let rest = documentation.dropFirst(index)
      let text = index == fields.count - 1 ? rest.joined(separator: "\n\n") : rest.first ?? ""
      drafts[place].add(field, value(text.trimmed))
    }
  }
}

extension BPMNDocument.Head {
  /// What it is called in a report.
  var shown: String { name.isEmpty ? identifier : name }
}

extension Words {
  fileprivate static func annotations(_ texts: [String]) -> Words {
    let list = Words.list(texts.map { $0.count > 40 ? "\($0.prefix(40))…" : $0 })
    return Words(
      sv: "textanteckningar hämtas inte in (\(texts.count)): \(list.sv)",
      en: "text annotations are not brought in (\(texts.count)): \(list.en)")
  }

  fileprivate static func groups(_ count: Int) -> Words {
    Words(sv: "grupper hämtas inte in (\(count))", en: "groups are not brought in (\(count))")
  }

  fileprivate static func unsent(_ names: [String]) -> Words {
    let list = Words.list(names)
    return Words(
      sv: "meddelanden som inget meddelandeflöde har hämtas inte in (\(names.count)): \(list.sv)",
      en: "messages that no message flow has are not brought in (\(names.count)): \(list.en)")
  }

  fileprivate static let otherDiagram = Words(
    sv: "bara samarbeten (collaboration) hämtas in", en: "only collaborations are brought in")
  fileprivate static let noPool = Words(
    sv: "processen har ingen pool och inga meddelandeflöden",
    en: "the process has no pool and no message flows")
  fileprivate static let noCollaboration = Words(
    sv: "filen har inget samarbete, så bara processen hämtas in",
    en: "the file has no collaboration, so only the process is brought in")
}

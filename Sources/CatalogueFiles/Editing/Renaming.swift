import Catalogue
import Glibc
import Metamodel

/// Giving descriptions and parts other ids; all that leads to them follows (format.md, Renaming and removing).
extension EditPlanner {
  /// Moves a description with those below it, and lets every reference follow.
  mutating func rename(_ reference: String, to id: String) throws(EditProblem) {
    if let hash = reference.firstIndex(of: "#") {
      return try renamePart(
        String(reference[reference.index(after: hash)...]), of: String(reference[..<hash]), to: id)
    }
    let description = try description(reference)
    guard id != description.id else { return }
    var moves: [(from: Int, to: String)] = []
    for position in family(of: description) {
      let member = catalogue.descriptions[position]
      let newID = id + member.id.dropFirst(description.id.count)
      _ = try place(of: member.kind, newID)
      moves.append((position, newID))
    }
    let newIDs = Dictionary(uniqueKeysWithValues: moves.map { ($0.from, $0.to) })
    try follow(moves.map(\.from)) { link in link.target.flatMap { newIDs[$0] } }
    let others = otherFiles(of: description, to: id)
    var newFiles = Dictionary(
      uniqueKeysWithValues: moves.map { move in
        let member = catalogue.descriptions[move.from]
        return (member.file, member.kind.path.path(of: move.to))
      })
    newFiles.merge(others) { $1 }
    let files = MovedFiles(newFiles)
    for position in files.mayBeLinked(in: catalogue) {
      try followLinks(of: catalogue.descriptions[position], files)
    }
    for (position, newID) in moves {
      let member = catalogue.descriptions[position]
      guard let (_, document) = try? document(of: member.reference) else {
        throw .unreadable(member.file, line: 1)
      }
      write(nil, to: member.file)
      write(document.bytes, to: member.kind.path.path(of: newID))
      moved[member.reference] = "\(member.kind.id)/\(newID)"
    }
    for (file, newFile) in others.sorted(by: { $0.key < $1.key }) {
      guard let root, let bytes = try? fileBytes("\(root)/\(file)") else { continue }
      self.others[file] = bytes
      write(nil, to: file)
      write(bytes, to: newFile)
    }
  }

  /// What else lies in the folder that moves with a service or a version, such as WSDL files, with where it goes.
  private func otherFiles(of description: Description, to id: String) -> [String: String] {
    guard let root, ["service", "profile"].contains(description.kind.id) else { return [:] }
    let parent = { (file: String) in file.split(separator: "/").dropLast().joined(separator: "/") }
    let folder = parent(description.file)
    let newFolder = parent(description.kind.path.path(of: id))
    var found: [String: String] = [:]
    var waiting = [""]
    while let path = waiting.popLast() {
      for name in fileNames(in: "\(root)/\(folder)\(path)") {
        let inner = "\(path)/\(name)"
        var status = stat()
        guard lstat("\(root)/\(folder)\(inner)", &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR where access("\(root)/\(folder)\(inner)/catalogue.yaml", F_OK) != 0:
          waiting.append(inner)
        case S_IFREG where catalogue.metamodel.place(of: folder + inner) == nil:
          found[folder + inner] = newFolder + inner
        default: break
        }
      }
    }
    return found
  }

  /// Rewrites every link to some descriptions whose target gets another id.
  private mutating func follow(
    _ targets: [Int], newID: (Link) -> String?
  ) throws(EditProblem) {
    var byFile: [Int: [(link: Link, id: String)]] = [:]
    for target in targets {
      for link in catalogue.links(to: target) where link.node != nil {
        if let id = newID(link) { byFile[link.source, default: []].append((link, id)) }
      }
    }
    for (source, links) in byFile.sorted(by: { $0.key < $1.key }) {
      let description = catalogue.descriptions[source]
      guard let document = description.document else { continue }
      var edits: [FieldEdit] = []
      for (link, id) in links {
        guard let node = link.node, let reference = link.field.reference,
          case .reference(let value) = ReferenceValue.form(of: document.text(node), for: reference),
          // A part of the same file is named without the file.
          !value.id.isEmpty
        else { continue }
        edits.append(FieldEdit(document.exactPath(of: node), .set(.text(value.text(withID: id)))))
      }
      let (_, current) = try self.document(of: description.reference)
      write(try editor(description).edited(current, by: edits), to: description.file)
    }
  }

  private mutating func renamePart(
    _ part: String, of reference: String, to id: String
  ) throws(EditProblem) {
    let (description, document) = try document(of: reference)
    guard let found = document.part(part, in: description.kind.schema) else {
      throw .noDescription("\(reference)#\(part)")
    }
    guard ReferenceValue.isSegment(id) else { throw .malformedID(id, pattern: "#id") }
    guard document.part(id, in: description.kind.schema) == nil else { throw .exists("\(reference)#\(id)") }
    let path = document.exactPath(of: found.node)
    let edits = [FieldEdit(FieldPath(path.steps + [FieldPath.Step(name: "id")]), .set(.text(id)))]
    write(try editor(description).edited(document, by: edits), to: description.file)
    guard let position = catalogue.position(of: reference) else { return }
    for link in catalogue.links(to: position) where link.targetPart == found.node {
      guard let node = link.node else { continue }
      let source = catalogue.descriptions[link.source]
      guard let original = source.document, let field = link.field.reference,
        case .reference(let value) = ReferenceValue.form(of: original.text(node), for: field)
      else { continue }
      let (_, current) = try self.document(of: source.reference)
      let edit = FieldEdit(original.exactPath(of: node), .set(.text(value.text(withPart: id))))
      write(try editor(source).edited(current, by: [edit]), to: source.file)
    }
  }

  /// Rewrites relative links to files that move, and all relative links of those that do.
  private mutating func followLinks(
    of description: Description, _ newFiles: MovedFiles
  ) throws(EditProblem) {
    guard description.document != nil else { return }
    let (_, document) = try document(of: description.reference)
    let file = description.file
    let newLink = { (target: String) -> String? in
      guard let path = RelativeLink.path(of: target, from: file), !path.isEmpty,
        newFiles[path] != nil || newFiles[file] != nil
      else { return nil }
      let link = RelativeLink.link(from: newFiles[file] ?? file, to: newFiles[path] ?? path)
      let new = link + target.drop { $0 != "#" && $0 != "?" }
      return new == target ? nil : new
    }
    var edits: [FieldEdit] = []
    document.visit(description.kind.schema) { entry in
      guard case .uri? = entry.field?.type else { return }
      for value in document.values(entry.node) where document.nodes[value].shape == .scalar {
        if let new = newLink(document.text(value)) {
          edits.append(FieldEdit(document.exactPath(of: value), .set(.text(new))))
        }
      }
    }
    var bytes = document.bytes
    for link in MarkdownLinks.links(in: bytes, from: document.bodyStart).reversed() {
      let written = Array(link.target.utf8)
      let range = link.offset..<link.offset + written.count
      // What is written with escapes is left, and reported as a link without target.
      guard range.upperBound <= bytes.count, bytes[range].elementsEqual(written),
        let new = newLink(link.target)
      else { continue }
      bytes = Splice(range: range, text: new).applied(to: bytes)
    }
    if bytes != document.bytes { write(bytes, to: file) }
    if !edits.isEmpty {
      let (_, current) = try self.document(of: description.reference)
      write(try editor(description).edited(current, by: edits), to: file)
    }
  }
}

extension ReferenceValue {
  /// The reference as written, with another id.
  func text(withID id: String) -> String { text(id: id, part: part) }

  /// The reference as written, with another part.
  func text(withPart part: String) -> String { text(id: id, part: part) }

  private func text(id: String, part: String?) -> String {
    (alias.map { $0 + ":" } ?? "") + (kind.map { $0 + "/" } ?? "") + id + (part.map { "#" + $0 } ?? "")
  }
}

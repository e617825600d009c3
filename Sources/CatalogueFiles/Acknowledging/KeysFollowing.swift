import Catalogue
import Metamodel

/// Acknowledged findings, and their keys when what they name gets another id (format.md, Renaming and removing).
extension EditPlanner {
  /// Changes `findings.yaml`.
  mutating func changeFindings(_ body: (inout FindingsEditing) -> Void) throws(EditProblem) {
    var editing = try FindingsEditing(bytes(of: Acknowledgements.file))
    body(&editing)
    write(editing.bytes, to: Acknowledgements.file)
  }

  /// Gives a description or part another id, and lets the keys of acknowledged findings follow.
  mutating func renameWithKeys(_ reference: String, to id: String) throws(EditProblem) {
    let keys = FindingsFile(bytes(of: Acknowledgements.file) ?? []).keys
    guard !keys.isEmpty else { return try rename(reference, to: id) }
    let names = try newNames(reference, id)
    var before: [String: Document] = [:]
    for key in keys.compactMap({ FindingKey($0) }) {
      before[key.subject] = (try? document(of: key.subject))?.1
    }
    try rename(reference, to: id)
    var newKeys: [String: String] = [:]
    for text in keys {
      guard let key = FindingKey(text) else { continue }
      let subject = names[key.subject] ?? key.subject
      let new = FindingKey(
        rule: key.rule, subject: subject,
        path: key.path.map { path in before[key.subject].map { follow(path, in: $0, to: subject) } ?? path },
        names: key.names.map { newName($0, names) })
      if new.notation != text { newKeys[text] = new.notation }
    }
    if !newKeys.isEmpty { try changeFindings { $0.rename(newKeys) } }
  }

  /// The new references by the old ones, of what a rename moves.
  private func newNames(_ reference: String, _ id: String) throws(EditProblem) -> [String: String] {
    if let hash = reference.firstIndex(of: "#") { return [reference: reference[..<hash] + "#" + id] }
    let description = try description(reference)
    var names: [String: String] = [:]
    for position in family(of: description) {
      let member = catalogue.descriptions[position]
      names[member.reference] = "\(member.kind.id)/\(id)\(member.id.dropFirst(description.id.count))"
    }
    return names
  }

  private func newName(_ name: String, _ names: [String: String]) -> String {
    if let new = names[name] { return new }
    guard let hash = name.firstIndex(of: "#"), let new = names[String(name[..<hash])] else { return name }
    return new + name[hash...]
  }

  /// The path of a value after a rename: entries are named by their ids and values, which may have changed.
  private func follow(_ path: String, in old: Document, to subject: String) -> String {
    guard let (description, new) = try? document(of: subject), new.nodes.count == old.nodes.count else {
      return path
    }
    let schema = description.kind.schema
    let moved = { (path: Substring) in
      old.nodes.indices.dropFirst().first { old.path(of: $0, in: schema) == path }
        .map { new.path(of: $0, in: schema) }
    }
    if let new = moved(path[...]) { return new }
    // What is absent is named after the map that it would be in.
    var depth = 0
    let point = path.indices.last { index in
      if path[index] == "]" { depth += 1 }
      if path[index] == "[" { depth -= 1 }
      return path[index] == "." && depth == 0
    }
    guard let point, let map = moved(path[..<point]) else { return path }
    return map + path[point...]
  }
}

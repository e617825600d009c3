import Metamodel
import Text

/// A value of an OpenAPI document and where it stands.
struct OpenAPIPlace {
  let path: String
  /// The JSON pointer (RFC 6901) from the root of the file, without `#`.
  let pointer: String
  let node: DataNode

  /// What identifies the value.
  var key: String { "\(path)#\(pointer)" }

  /// The place for reports.
  var place: String { "\(path):\(node.line)" }

  /// The value of a key; `nil` where it is absent.
  subscript(key: String) -> OpenAPIPlace? { node[key].map { below(key, $0) } }

  /// The entries of a list.
  var entries: [OpenAPIPlace] { node.entries.enumerated().map { below(String($0.offset), $0.element) } }

  /// The entry of a list at a position as a pointer has it.
  fileprivate func entry(_ position: String) -> OpenAPIPlace? {
    guard let index = Int(position), node.entries.indices.contains(index) else { return nil }
    return below(position, node.entries[index])
  }

  /// The values of a map by their keys.
  var pairs: [(key: String, value: OpenAPIPlace)] { node.pairs.map { ($0.key, below($0.key, $0.value)) } }

  private func below(_ key: String, _ node: DataNode) -> OpenAPIPlace {
    let step = key.replacing("~", with: "~0").replacing("/", with: "~1")
    return OpenAPIPlace(path: path, pointer: "\(pointer)/\(step)", node: node)
  }
}

/// Follows `$ref` through the files of the chosen folder: to a place in the same file or another, by pointer, by
/// anchor or by the `$id` of a schema (OpenAPI 3.1, 4.8.23; JSON Schema 2020-12, 8.2).
struct OpenAPIReferences {
  typealias Files = SourceFiles<DataNode>

  private let files: Files
  /// The checksums of the files that have been read.
  private(set) var checksums: [String: String] = [:]
  /// What they say that has no place in a catalogue.
  private var losses: [String: OpenAPILosses] = [:]
  /// The files that the document being read leads to.
  private var touched: Set<String> = []
  /// Places by `$id`, and by file and anchor, of the files read.
  private var named: [String: OpenAPIPlace] = [:]
  /// Places that pointers have led to, by file and pointer; looking a pointer up goes through all keys on its way.
  private var pointed: [String: OpenAPIPlace] = [:]

  /// References to references, more than any document has.
  private static let chainLimit = 32

  init(_ files: Files) { self.files = files }

  /// Begins with another document; places keep whole files in memory.
  mutating func begin() {
    touched = []
    pointed = [:]
  }

  /// The files that the document leads to, with their checksums.
  var read: [String: String] { checksums.filter { touched.contains($0.key) } }

  /// The root of a file.
  mutating func root(of path: String) throws(FileAbsence) -> OpenAPIPlace {
    let file = try files.file(path)
    let root = OpenAPIPlace(path: path, pointer: "", node: file.root)
    touched.insert(path)
    if checksums.updateValue(file.checksum, forKey: path) == nil {
      losses[path] = OpenAPILosses(in: file.root)
      if file.root.hasNames { note(root, depth: 0) }
    }
    return root
  }

  /// Tells what the document being read, with the files that it leads to, says that has no place in a catalogue.
  func tellLosses(_ remarks: inout Remarks) {
    for path in touched.sorted() { losses[path]?.tell(of: path, &remarks) }
  }

  /// The value that a value stands for, itself where it is no reference; `nil` where that is not to be had, which is
  /// told.
  mutating func resolve(_ place: OpenAPIPlace, _ remarks: inout Remarks) -> OpenAPIPlace? {
    let start = place
    var place = place
    for _ in 0..<OpenAPIReferences.chainLimit {
      guard let text = OpenAPIReferences.reference(place.node) else { return place }
      guard let target = target(text, from: place, &remarks) else { return nil }
      place = target
    }
    remarks.miss(OpenAPIReferences.reference(start.node) ?? start.key, at: start.place, .circle)
    return nil
  }

  /// What a value refers to.
  static func reference(_ node: DataNode) -> String? { node.text("$ref") ?? node.text("$dynamicRef") }

  private mutating func target(
    _ text: String, from place: OpenAPIPlace, _ remarks: inout Remarks
  ) -> OpenAPIPlace? {
    if let known = named[text] { return known }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    var path = place.path
    if !parts[0].isEmpty {
      if let known = named[parts[0]] {
        return value(parts.count > 1 ? parts[1] : "", in: known, text, place, &remarks)
      }
      switch SourceReference(parts[0], from: place.path) {
      case .inside(let other): path = other
      case .outside:
        remarks.skip(text, at: place.place, .outside)
        return nil
      case .network:
        remarks.skip(text, at: place.place, .network)
        return nil
      }
    }
    do throws(FileAbsence) {
      return value(parts.count > 1 ? parts[1] : "", in: try root(of: path), text, place, &remarks)
    } catch {
      remarks.refuse(path, named: text, at: place.place, error)
      return nil
    }
  }

  /// The value at a pointer or anchor below a place.
  private mutating func value(
    _ fragment: String, in root: OpenAPIPlace, _ text: String, _ place: OpenAPIPlace, _ remarks: inout Remarks
  ) -> OpenAPIPlace? {
    let fragment = fragment.percentDecoded
    if fragment.isEmpty { return root }
    let key = "\(root.key)#\(fragment)"
    if let known = pointed[key] { return known }
    if !fragment.hasPrefix("/"), let known = named["\(root.path)#\(fragment)"] { return known }
    var found: OpenAPIPlace? = fragment.hasPrefix("/") ? root : nil
    for step in fragment.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      let key = String(step).replacing("~1", with: "/").replacing("~0", with: "~")
      found = found?[key] ?? found?.entry(key)
    }
    if found == nil { remarks.miss(text, at: place.place, .nothing) }
    pointed[key] = found
    return found
  }

  /// Notes what can be referred to by name.
  private mutating func note(_ place: OpenAPIPlace, depth: Int) {
    guard depth < DataReader.depthLimit else { return }
    for key in ["$anchor", "$dynamicAnchor"] {
      if let anchor = place.node.text(key) { named["\(place.path)#\(anchor)"] = place }
    }
    if let id = place.node.text("$id") { named[id] = named[id] ?? place }
    for (_, value) in place.pairs where value.node.isMap { note(value, depth: depth + 1) }
  }
}

extension DataNode {
  /// Whether anything in it has a name of its own, which few documents have.
  fileprivate var hasNames: Bool {
    pairs.contains { key, value in
      ["$id", "$anchor", "$dynamicAnchor"].contains(key) || value.isMap && value.hasNames
    }
  }
}

extension Words {
  fileprivate static let circle = Words(
    sv: "hänvisningarna går i cirkel", en: "the references go in a circle")
  fileprivate static let nothing = Words(
    sv: "det som hänvisas till finns inte", en: "what is referred to is not there")
}

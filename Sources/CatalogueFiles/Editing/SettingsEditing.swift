import Catalogue
import Metamodel

/// Changes single values at the top of a YAML file that a person has written, as descriptions are changed in place:
/// comments, order, line ends and all else stay.
public enum SettingsEditing {
  /// The file with a value set; `nil` takes it away.
  ///
  /// - Throws: where the file cannot be read, or is written in a way that cannot be changed in place.
  public static func edited(
    _ bytes: [UInt8], file: String, setting key: String, to value: String?
  ) throws(EditProblem) -> [UInt8] {
    let head = bytes.prefix(bytes.withUnsafeBufferPointer { FrontMatter.byteOrderMark($0) })
    let lineBreak = Array((bytes.contains(0x0D) ? "\r\n" : "\n").utf8)
    let fence = Array("---".utf8) + lineBreak
    var text = Array(bytes.dropFirst(head.count))
    if let last = text.last, last != .lineFeed { text += lineBreak }
    let whole = fence + text + fence
    // What is new comes last. Words such as true stand without quotes.
    let before = Document.read(description: whole, schema: nil)
    let present = before.document.map { document in document.children(of: 0).map { document.key($0) } } ?? []
    let schema = Schema(
      (present.contains(key) ? present : present + [key])
        .map { Field($0, sv: $0, en: $0, .boolean, .optional, .optional, .added) })
    guard let document = Document.read(description: whole, schema: schema).document else {
      throw EditProblem.unreadable(file, line: before.problems.first?.position.line ?? 2).belowFence
    }
    let edit = FieldEdit(FieldPath([.init(name: key)]), value.map { .set(.text($0)) } ?? .remove)
    let editor = DocumentEditor(schema: schema, file: file, language: "")
    do throws(EditProblem) {
      let edited = try editor.edited(document, by: [edit])
      return head + edited.dropFirst(fence.count).dropLast(fence.count)
    } catch {
      throw error.belowFence
    }
  }
}

extension EditProblem {
  /// The problem at its line in a file that has no fence above it.
  fileprivate var belowFence: EditProblem {
    switch self {
    case .notInPlace(let obstacle, let file, let line):
      .notInPlace(obstacle, file: file, line: max(1, line - 1))
    case .notSafe(let file, let path, let line): .notSafe(file: file, path: path, line: max(1, line - 1))
    case .unreadable(let file, let line): .unreadable(file, line: max(1, line - 1))
    default: self
    }
  }
}

import CatalogueFiles
import Glibc
import Metamodel

/// The person's own editor, on a copy of a text.
struct TextEditor {
  private let editor: String
  private let run: ([String]) -> Int32

  /// The editor that the settings name, else `$VISUAL`, `$EDITOR` or vi.
  ///
  /// - Parameter run: runs a program with the terminal, to its exit status.
  init(_ chosen: String?, run: @escaping ([String]) -> Int32) {
    self.run = run
    let named = [chosen, environment("VISUAL"), environment("EDITOR")].compactMap { $0 }
    editor = named.first { !$0.isEmpty } ?? "vi"
  }

  enum Outcome {
    case unchanged
    case changed([UInt8])
    /// The text is as it was; a copy that has been written in is left, and the words tell where.
    case failed(Words, leavesCopy: Bool)
  }

  /// Opens a text and waits for the editor's end; an exit status other than 0 changes nothing.
  ///
  /// - Parameters:
  ///   - line: where it opens, if the editor is one that is known to take a line.
  ///   - name: that of the copy, by which editors know what it is.
  func edit(_ bytes: [UInt8], line: Int? = nil, name: String = "vlds.md") -> Outcome {
    guard let copy = TextCopy(bytes, name: name) else {
      let why = systemWords(errno)
      return .failed(
        Words(
          sv: "Texten kan inte kopieras till textredigeraren: \(why.sv).",
          en: "The text cannot be copied for the editor: \(why.en)."),
        leavesCopy: false)
    }
    // By the shell, so that the editor may have options, and by env, so that variables may stand in front; the path is an
    // argument, never part of the command. Neither is left in between, to end before the editor does.
    let status = run(["/bin/sh", "-c", "exec env \(editor) \"$@\"", "sh"] + arguments(copy.path, line))
    guard status == 0 else {
      return failure(Words(sv: "\(editor): \(status)", en: "\(editor): \(status)"), copy)
    }
    guard let after = copy.bytes else { return failure(systemWords(errno), copy) }
    guard String(validating: after, as: UTF8.self) != nil else {
      return failure(
        Words(sv: "texten är inte UTF-8; spara den så", en: "the text is not UTF-8; save it as that"), copy)
    }
    copy.remove()
    return after == bytes ? .unchanged : .changed(after)
  }

  /// The path, with the line in the way that the editor takes it.
  private func arguments(_ path: String, _ line: Int?) -> [String] {
    let command = editor.split(separator: " ").first ?? ""
    guard let line, let name = command.split(separator: "/").last else { return [path] }
    switch name {
    case "vi", "vim", "nvim", "view", "gvim", "nano", "pico", "emacs", "emacsclient", "mg", "joe", "jmacs",
      "ne",
      "micro", "kak", "mcedit", "ex":
      return ["+\(line)", path]
    case "hx", "helix", "subl", "zed": return ["\(path):\(line)"]
    case "code", "codium", "cursor": return ["--goto", "\(path):\(line)"]
    default: return [path]
    }
  }

  /// Where a text lies that could not be taken, and why.
  static func left(_ copy: TextCopy, _ why: Words) -> Words {
    Words(
      sv: "Texten ligger kvar i \(copy.path); inget är ändrat (\(why.sv)).",
      en: "The text is left in \(copy.path); nothing has changed (\(why.en)).")
  }

  private func failure(_ why: Words, _ copy: TextCopy) -> Outcome {
    if copy.isWritten {
      return .failed(TextEditor.left(copy, why), leavesCopy: true)
    }
    copy.remove()
    return .failed(
      Words(
        sv: "Textredigeraren gick inte att använda (\(why.sv)); inget är ändrat.",
        en: "The text editor could not be used (\(why.en)); nothing has changed."),
      leavesCopy: false)
  }
}

import CatalogueFiles
import Glibc
import Metamodel

/// The person's own editor, on a copy of a text.
struct TextEditor {
  private let editor: String

  /// The editor that the settings name, else `$VISUAL`, `$EDITOR` or vi.
  init(_ chosen: String?) {
    let named = [chosen, environment("VISUAL"), environment("EDITOR")].compactMap { $0 }
    editor = named.first { !$0.isEmpty } ?? "vi"
  }

  enum Outcome {
    case unchanged
    case changed([UInt8])
    case failed(Words)
  }

  /// Opens a text and waits for the editor's end; an exit status other than 0 changes nothing.
  ///
  /// - Parameters:
  ///   - line: where it opens, if the editor is one that is known to take a line.
  ///   - name: that of the copy, by which editors know what it is.
  func edit(_ bytes: [UInt8], line: Int? = nil, name: String = "vlds.md") -> Outcome {
    var folder = Array("/tmp/vlds-XXXXXX".utf8CString)
    guard mkdtemp(&folder) != nil else { return Self.failure(systemWords(errno)) }
    let root = folder.withUnsafeBufferPointer {
      String(decoding: $0.dropLast().map(UInt8.init), as: UTF8.self)
    }
    let path = "\(root)/\(name)"
    defer {
      unlink(path)
      rmdir(root)
    }
    guard Self.write(bytes, to: path) else { return Self.failure(systemWords(errno)) }
    // By the shell, so that the editor may have options; the path is an argument, never part of the command.
    let status = Self.run(["/bin/sh", "-c", "\(editor) \"$@\"", "sh"] + arguments(path, line))
    guard status == 0 else {
      return Self.failure(Words(sv: "\(editor): \(status)", en: "\(editor): \(status)"))
    }
    guard let after = contents(of: path) else { return Self.failure(systemWords(errno)) }
    guard String(validating: after, as: UTF8.self) != nil else {
      return Self.failure(
        Words(sv: "texten är inte UTF-8; spara den så", en: "the text is not UTF-8; save it as that"))
    }
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

  private static func failure(_ why: Words) -> Outcome {
    .failed(
      Words(
        sv: "Textredigeraren gick inte att använda (\(why.sv)); inget är ändrat.",
        en: "The text editor could not be used (\(why.en)); nothing has changed."))
  }

  /// The exit status of a program that has the terminal while it runs.
  private static func run(_ arguments: [String]) -> Int32 {
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process = pid_t()
    let code = posix_spawn(&process, arguments[0], nil, nil, &pointers, environ)
    guard code == 0 else { return code }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    let written = fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && written == bytes.count
  }
}

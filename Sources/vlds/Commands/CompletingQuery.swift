import ArgumentParser
import Catalogue
import Metamodel
import Rules

extension CompletionKind {
  /// A query: the names of fields, and behind the colon what a field may be asked for.
  static var query: CompletionKind {
    .custom { words, index, typed in
      Completing.query(typed, at: index, in: words, shell: CompletionShell.requesting)
    }
  }
}

extension Completing {
  /// What the shell offers for a query of one term.
  ///
  /// - Parameters:
  ///   - typed: the word up to the cursor; bash has split it at the colon.
  ///   - shell: the one that asks, since each writes a colon in its own way.
  static func query(_ typed: String, at index: Int, in words: [String], shell: CompletionShell?) -> [String] {
    var head = ""
    var term = typed
    if typed.hasPrefix("--"), let sign = typed.firstIndex(of: "=") {
      // The option and its value are one word.
      term = String(typed[typed.index(after: sign)...])
    } else if shell == .bash, typed == ":", words.indices.contains(index - 1) {
      head = words[index - 1] + ":"
      term = head
    } else if shell == .bash, index > 1, words.indices.contains(index - 1), words[index - 1] == ":" {
      head = words[index - 2] + ":"
      term = head + typed
    } else if typed == "=" {
      term = ""
    }
    let found = terms(beginningWith: term, in: words).map { String($0.dropFirst(head.count)) }
    // To zsh a colon begins what a word means.
    return shell == .zsh ? found.map { $0.replacing(":", with: "\\:") } : found
  }

  /// The terms that begin so: fields with their colon, and the values of a field that is the only one.
  private static func terms(beginningWith typed: String, in words: [String]) -> [String] {
    let sign = typed.hasPrefix("-") ? "-" : ""
    let term = typed.dropFirst(sign.count)
    guard let colon = term.firstIndex(of: ":") else {
      let fields = QueryFields.all(metamodel: .vlds).filter { $0.hasPrefix(term) }
      guard let only = fields.first, fields.count == 1 else { return fields.map { "\(sign)\($0):" } }
      let whole = terms(beginningWith: "\(sign)\(only):", in: words)
      return whole.isEmpty ? ["\(sign)\(only):"] : whole
    }
    let field = String(term[..<colon])
    let value = String(term[term.index(after: colon)...])
    let values =
      ["refers", "referred-by"].contains(field)
      ? references(beginningWith: value, in: words) : values(of: field).filter { $0.hasPrefix(value) }
    return values.map { "\(sign)\(field):\($0)" }
  }

  private static func values(of field: String) -> [String] {
    let metamodel = Metamodel.vlds
    switch field {
    case "kind": return metamodel.kinds.map(\.id)
    case "perspective": return Perspective.allCases.map(\.rawValue)
    case "rule": return Rules.all.map(\.id)
    case "has", "missing": return QueryFields.states + QueryFields.all(metamodel: metamodel)
    default:
      let choices = metamodel.kinds.flatMap(\.schema.fields).filter { $0.id == field }.flatMap(\.choices)
      return choices.map(\.id).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
  }
}

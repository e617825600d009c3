import Metamodel

/// A question to a catalogue, as cli.md writes it: `kind:service producer:skatteverket -has:error bostad`.
///
/// All terms hold together. The same language serves `list --where`, the filter line and the search.
public struct Query: Sendable, Hashable {
  /// The terms, in the order written.
  public let terms: [Term]

  /// One term of a query.
  public struct Term: Sendable, Hashable {
    /// Whether it is turned round by `-`.
    public let isNegated: Bool
    public let condition: Condition
  }

  /// What a term asks for.
  public enum Condition: Sendable, Hashable {
    /// Part of the name or id; in a search, of any text.
    case word(String)
    /// A field, role or property with one of several values.
    case field(String, comparison: Comparison?, values: [String])
  }

  /// How a value is compared where it is not equality.
  public enum Comparison: String, Sendable, Hashable {
    case above = ">"
    case below = "<"
  }

  /// What is wrong with a query.
  public enum Fault: Error, Sendable, Hashable {
    /// A quotation mark is opened and not closed.
    case notClosed
    /// No field, role or property has the name; `nearest` is one that has a similar one.
    case unknownField(String, nearest: String?)
    /// A field is named without a value.
    case valueMissing(String)
  }

  /// The words of the query that are not turned round.
  public var words: [String] {
    terms.compactMap { term in
      if case .word(let word) = term.condition, !term.isNegated { word } else { nil }
    }
  }

  private init(terms: [Term]) { self.terms = terms }

  /// The query with some of its terms.
  public func filter(_ isKept: (Term) -> Bool) -> Query { Query(terms: terms.filter(isKept)) }

  /// Whether it asks for nothing, so that everything answers.
  public var isEmpty: Bool { terms.isEmpty }

  /// Reads a query.
  ///
  /// - Parameters:
  ///   - text: as a person wrote it.
  ///   - metamodel: knows the fields that may be named.
  public init(_ text: String, metamodel: Metamodel) throws(Fault) {
    var terms: [Term] = []
    for token in try Query.tokens(text) {
      guard let term = try Query.term(token, metamodel: metamodel) else { continue }
      terms.append(term)
    }
    self.terms = terms
  }

  /// A stretch of a token, and whether it stood in quotation marks.
  private struct Piece {
    var text: String
    var isQuoted: Bool
  }

  private static func tokens(_ text: String) throws(Fault) -> [[Piece]] {
    var tokens: [[Piece]] = []
    var token: [Piece] = []
    var quoted = false
    for character in text {
      if character == "\"" {
        quoted.toggle()
        if quoted { token.append(Piece(text: "", isQuoted: true)) }
      } else if quoted {
        token[token.count - 1].text.append(character)
      } else if character.isWhitespace {
        if !token.isEmpty { tokens.append(token) }
        token = []
      } else if let last = token.indices.last, !token[last].isQuoted {
        token[last].text.append(character)
      } else {
        token.append(Piece(text: String(character), isQuoted: false))
      }
    }
    if quoted { throw .notClosed }
    if !token.isEmpty { tokens.append(token) }
    return tokens
  }

  private static func term(_ token: [Piece], metamodel: Metamodel) throws(Fault) -> Term? {
    var pieces = token
    var isNegated = false
    if !pieces[0].isQuoted, pieces[0].text.hasPrefix("-"), pieces.count > 1 || pieces[0].text.count > 1 {
      isNegated = true
      pieces[0].text.removeFirst()
    }
    guard !pieces[0].isQuoted, let colon = pieces[0].text.firstIndex(of: ":") else {
      let word = pieces.map(\.text).joined()
      return word.isEmpty ? nil : Term(isNegated: isNegated, condition: .word(word))
    }
    let name = String(pieces[0].text[..<colon])
    pieces[0].text = String(pieces[0].text[pieces[0].text.index(after: colon)...])
    guard QueryFields.exists(name, metamodel: metamodel) else {
      throw .unknownField(name, nearest: QueryFields.nearest(to: name, metamodel: metamodel))
    }
    let comparison = pieces[0].text.first.flatMap { Comparison(rawValue: String($0)) }
    if comparison != nil { pieces[0].text.removeFirst() }
    let values = Query.values(pieces)
    guard !values.isEmpty else { throw .valueMissing(name) }
    return Term(isNegated: isNegated, condition: .field(name, comparison: comparison, values: values))
  }

  /// The values between commas; a comma in quotation marks is part of a value.
  private static func values(_ pieces: [Piece]) -> [String] {
    var values = [""]
    for piece in pieces {
      if piece.isQuoted {
        values[values.count - 1] += piece.text
        continue
      }
      let parts = piece.text.split(separator: ",", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { values.append("") }
        values[values.count - 1] += part
      }
    }
    return values.filter { !$0.isEmpty }
  }
}

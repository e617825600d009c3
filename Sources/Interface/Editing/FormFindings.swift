import Catalogue
import Rules
import Terminal

/// What the rules have found about the description in the form, row by row of the page on top.
struct FormFindings {
  /// The findings about a place and about all that is inside it, by its path.
  private var byPath: [Substring: [Finding]] = [:]
  /// Those that no row of the page is about.
  private var others: [Finding] = []
  private let rows: [FormRow]
  private let description: Description?
  /// The key of the finding that the form was opened for.
  private let wanted: String?

  init(_ form: FormState, _ rows: [FormRow], _ content: Content) {
    let position = content.catalogue.position(of: form.reference)
    description = position.map { content.catalogue.descriptions[$0] }
    self.rows = rows
    wanted = form.finding
    let shown = Set(rows.compactMap { FormFindings.paths(around: $0.path).last })
    for finding in position.flatMap({ content.assessment?.findings(at: $0) }) ?? [] {
      let paths = finding.field.map(FormFindings.paths) ?? []
      for path in paths { byPath[path, default: []].append(finding) }
      if form.page.path.isEmpty, paths.last.map(shown.contains) != true { others.append(finding) }
    }
  }

  /// A path, and those of all that it is inside of.
  private static func paths(around path: String) -> [Substring] {
    var paths = [path[...]]
    var depth = 0
    for index in path.indices.reversed() {
      switch path[index] {
      case "]": depth += 1
      case "[":
        depth -= 1
        if depth == 0 { paths.append(path[..<index]) }
      case "." where depth == 0: paths.append(path[..<index])
      default: break
      }
    }
    return paths
  }

  /// What is told with a row, the gravest first: what is about its field or something inside it; with the first row of
  /// all, what no row is about. What the form was opened for goes before all.
  func told(with index: Int) -> [Finding] {
    let told = about(index) + (index == rows.firstIndex { !$0.isHeading } ? others : [])
    let isWanted = { (finding: Finding) in finding.key == wanted }
    return told.filter(isWanted) + told.filter { !isWanted($0) }.sorted { $0.severity < $1.severity }
  }

  /// What is about the field of a row, or about something inside it.
  func about(_ index: Int) -> [Finding] {
    guard !byPath.isEmpty, rows.indices.contains(index), !rows[index].path.isEmpty else { return [] }
    let row = rows[index]
    var found = Set([row.path, named(row.path)]).flatMap { byPath[$0[...]] ?? [] }
    if case .language(_, let tag) = row.content {
      // What is about the text as a whole is about each of its languages.
      let text = row.path.dropLast(tag.count + 1)
      found += (byPath[text] ?? []).filter { $0.field.map { $0[...] } == text }
    }
    return found
  }

  /// Entries stand by position in the path of a row, and by name in that of a finding.
  private func named(_ path: String) -> String {
    guard let description, let document = description.document, let found = FieldPath(path) else {
      return path
    }
    return document.namedPath(found, in: description.kind.schema)
  }
}

extension State {
  /// The sign of the gravest of some findings; `nil` for none.
  func mark(of findings: [Finding]) -> Span? {
    findings.map(\.severity).min().map(mark)
  }

  /// The sign of a severity, which can be told apart without colours.
  func mark(_ severity: Severity) -> Span {
    switch severity {
    case .error: Span(glyphs == .ascii ? "x" : "✗", theme.error)
    case .warning: Span(glyphs == .ascii ? "!" : "▲", theme.warning)
    case .info: Span(glyphs == .ascii ? "i" : "·", theme.look.dim)
    }
  }
}

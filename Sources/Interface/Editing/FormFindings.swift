import Catalogue
import Rules
import Terminal

/// What the rules have found about the description in the form, row by row of the page on top.
struct FormFindings {
  private let found: [Finding]
  private let rows: [FormRow]
  private let description: Description?
  /// The key of the finding that the form was opened for.
  private let wanted: String?
  /// Whether the page is that of the whole description.
  private let isWhole: Bool

  init(_ form: FormState, _ rows: [FormRow], _ content: Content) {
    let position = content.catalogue.position(of: form.reference)
    found =
      position.flatMap { content.assessment?.findings(at: $0) }?.sorted { $0.severity < $1.severity } ?? []
    description = position.map { content.catalogue.descriptions[$0] }
    self.rows = rows
    wanted = form.finding
    isWhole = form.page.path.isEmpty
  }

  /// What is told with a row: what is about its field, or about something inside it that has no row of its own; with
  /// the first of all, what no row is about. What the form was opened for goes first.
  func told(with index: Int) -> [Finding] {
    var told = about(index)
    if isWhole, index == rows.firstIndex(where: { !$0.isHeading }) {
      told += found.filter { finding in !rows.indices.contains { has($0, finding) } }
    }
    let isWanted = { (finding: Finding) in finding.key == wanted }
    return told.filter(isWanted) + told.filter { !isWanted($0) }
  }

  /// What is about the field of a row.
  func about(_ index: Int) -> [Finding] {
    guard rows.indices.contains(index) else { return [] }
    return found.filter { has(index, $0) }
  }

  private func has(_ index: Int, _ finding: Finding) -> Bool {
    let row = rows[index]
    guard !row.path.isEmpty, let field = finding.field else { return false }
    if case .language(_, let tag) = row.content, field == row.path.dropLast(tag.count + 1) { return true }
    // Entries stand by position in the path of a row, and by name in that of a finding.
    let named = FieldPath(row.path).flatMap { path in
      description.flatMap { description in
        description.document.map { $0.namedPath(path, in: description.kind.schema) }
      }
    }
    return [named, row.path].compactMap(\.self).contains { path in
      field == path || !isOpen(index) && (field.hasPrefix(path + ".") || field.hasPrefix(path + "["))
    }
  }

  /// Whether what is inside a row stands in rows below it.
  private func isOpen(_ index: Int) -> Bool {
    index + 1 < rows.count && rows[index + 1].depth > rows[index].depth
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

import Metamodel
import Terminal

extension State {
  /// What stands to the right in the menu bar: the title of the catalogue, how far the reading has come, what is
  /// unsaved, and the findings; in little room what matters most of it.
  func status(_ layout: Layout) -> [Span] {
    var rest = [findingsText, importText, exportText]
    if work.readOnly != nil { rest.append(Texts.readOnly[language]) }
    if !marked.isEmpty { rest.append("\(marked.count) \(glyphs.marked)") }
    let unsaved = work.unsaved > 0 ? [Texts.changed(work.unsaved)[language]] : []
    let parts = (unsaved + rest).filter { !$0.isEmpty }
    let language = language.rawValue
    let room = statusRoom(layout)
    let fitting = [[content.title(self.language)] + parts + [language], parts + [language], parts, urgent]
      .lazy.map { $0.joined(separator: " · ") }.first { $0.columns <= room }
    return fitting.map { $0.isEmpty ? [] : [Span($0 + " ")] } ?? []
  }

  /// What must be seen also where the menus leave no room for it.
  func urgentStatus(_ layout: Layout) -> [Span] {
    let text = urgent.joined(separator: " · ")
    return text.isEmpty || text.columns <= statusRoom(layout) ? [] : [Span(text + " ", theme.look.title)]
  }

  /// What one must not miss: that files are being read, imported or exported, what is unsaved, and that nothing can be changed.
  private var urgent: [String] {
    var parts: [String] = []
    if loading != nil { parts.append(findingsText) }
    if incoming?.progress != nil { parts.append(importText) }
    if exporting != nil { parts.append(exportText) }
    if work.unsaved > 0 { parts.append(Texts.changed(work.unsaved)[language]) }
    if work.readOnly != nil { parts.append(Texts.readOnly[language]) }
    return parts
  }

  /// How far the reading of an import has come.
  private var importText: String {
    incoming?.progress.map { "\(Texts.importing[language]) \($0.share) %" } ?? ""
  }

  /// That an export runs.
  private var exportText: String { exporting == nil ? "" : Texts.exporting[language] }

  /// How many findings there are, or how far the way to them is.
  private var findingsText: String {
    if let loading {
      let share = loading.total > 0 ? loading.read * 100 / loading.total : 0
      return "\(Texts.reading[language]) \(share) %"
    }
    guard let assessment = content.assessment else { return Texts.checking[language] }
    let counts = assessment.counts
    let found = Texts.findings(errors: counts.errors, warnings: counts.warnings, language)
    return checking.map { "\(found) · \(Texts.checking[language]) \($0.share) %" } ?? found
  }

  /// The columns that the menus leave.
  private func statusRoom(_ layout: Layout) -> Int {
    layout.menu.width - menus.reduce(0) { $0 + $1.title.columns + 2 } - 2
  }
}

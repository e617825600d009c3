import Catalogue
import Metamodel
import Rules
import Terminal

extension State {
  /// Lists findings that a filter leaves.
  mutating func openFindings(_ choice: FindingsChoice, filter: String) {
    openOutline(.findings(choice))
    guard !filter.isEmpty else { return }
    outline?.filter = TextInputState(filter)
    refreshOutline()
    moveInOutline(KeyPress(.home))
  }

  /// Lists other findings, or the same otherwise; the cursor keeps to its row where that is still there.
  mutating func changeFindings(_ change: (inout FindingsChoice) -> Void) {
    guard case .findings(var choice)? = outline?.subject else { return }
    let row = outline?.row
    change(&choice)
    outline?.subject = .findings(choice)
    refreshOutline()
    let place = outline?.rows.firstIndex { $0 == row }
    outline?.list.selection = place ?? 0
    fitOutline()
    // Off a heading.
    if outline?.row?.isHeading == true { moveInOutline(KeyPress(.down)) }
  }

  /// Folds or unfolds the group that the cursor is in.
  mutating func fold(_ isFolded: Bool) {
    guard case .findings(let choice)? = outline?.subject, let outline else { return }
    let above = outline.rows[..<min(outline.rows.count, outline.list.selection + 1)].last { row in
      row.isHeading || row.findingsGroup != nil
    }
    if let group = above?.findingsGroup {
      if group.isFolded != isFolded { turn(group.subject) }
    } else if isFolded, let query = try? Query(outline.query, metamodel: catalogue.metamodel),
      let group = FindingsList(content, language, choice, query).group(ofRow: outline.list.selection)
    {
      turn(group)
    }
  }

  /// Folds a group that is unfolded, and the other way round; the cursor goes to its heading.
  mutating func turn(_ group: FindingsGroup.Subject) {
    guard case .findings(var choice)? = outline?.subject, let count = outline?.count else { return }
    choice.turn(group.key(in: catalogue), ofMany: count > FindingsChoice.many)
    outline?.subject = .findings(choice)
    refreshOutline()
    if let row = outline?.rows.firstIndex(where: { $0.findingsGroup?.subject == group }) {
      outline?.list.selection = row
    } else if outline?.row?.isHeading == true {
      moveInOutline(KeyPress(.down))
    }
    fitOutline()
  }

  /// Why the row under the cursor can be neither acknowledged nor lifted.
  var acknowledgingRefusal: Words? {
    switch outline?.row {
    case .acknowledged, .lapsed: return nil
    case .finding(let finding):
      if !FindingKey.canBeAcknowledged(rule: finding.rule) {
        return Words(
          sv: "fynd av \(finding.rule) går inte att kvittera; rätta det som är fel",
          en: "findings of \(finding.rule) cannot be acknowledged; correct what is wrong")
      }
      return today == nil ? Words(sv: "dagens datum är okänt", en: "the date of today is not known") : nil
    default: return Words(sv: "inget fynd är valt", en: "no finding is chosen")
    }
  }
}

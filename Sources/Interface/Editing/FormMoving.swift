import Catalogue
import Metamodel
import Rules
import Terminal
import Text

/// Opening a form, and going about in it.
extension State {
  /// The rows of the form's page on top.
  var formRows: [FormRow] {
    guard let form, let position = catalogue.position(of: form.reference) else { return [] }
    return FormRows(catalogue: catalogue, position: position, language: language).rows(of: form.page)
  }

  /// The row that the cursor is on.
  var formRow: FormRow? {
    guard let form else { return nil }
    let rows = formRows
    return rows.indices.contains(form.page.list.selection) ? rows[form.page.list.selection] : nil
  }

  /// Opens the form of a description, at a field where one is named.
  mutating func edit(_ reference: String, field: String? = nil) {
    guard let position = catalogue.position(of: reference) else { return }
    guard catalogue.descriptions[position].document != nil else {
      let words = Words(sv: "Filen kan inte läsas.", en: "The file cannot be read.")
      if work.readOnly == nil, let fault = catalogue.descriptions[position].problems.first {
        ask(.editor(reference, line: fault.position.line, words))
      } else {
        say(words, isProblem: true)
      }
      return
    }
    if outline == nil, tracing == nil, reading?.reference != reference { open(reference) }
    form = FormState(reference: reference, pages: [.whole])
    moveInForm(KeyPress(.home))
    if let field { selectInForm(field) }
  }

  /// Shows what the edit that has just been done was for.
  mutating func showPending() {
    if let reference = pendingForm, catalogue.position(of: reference) != nil {
      pendingForm = nil
      // One comes back to the list with the cursor on what is new.
      browse.select(reference, catalogue)
      edit(reference)
    }
    if let page = pendingPage, rowsOfForm?.isPresent(page.path) == true {
      pendingPage = nil
      openPage(page)
    }
    if let chosen = pendingChosen, chosen.references.contains(where: { catalogue.position(of: $0) != nil }) {
      pendingChosen = nil
      visit(.chosen(chosen), filter: "")
    }
    if let reference = pendingReading, catalogue.position(of: reference) != nil {
      pendingReading = nil
      reading = nil
      open(reference)
    }
  }

  /// Leaves a list of descriptions that are all gone, as when what made them has been undone.
  mutating func leaveGone() {
    guard isBrowsing, form == nil, case .chosen(let chosen) = browse.scope,
      chosen.references.allSatisfy({ catalogue.position(of: $0) == nil })
    else { return }
    let kept = notice
    goBack()
    if case .chosen = browse.scope { visit(.all) }
    notice = kept
  }

  /// Puts the cursor on the row of a field, in the pages of the parts and structures that it stands in.
  private mutating func selectInForm(_ path: String) {
    guard let steps = rowsOfForm?.positional(path)?.steps else { return }
    var head = ""
    let whole = FieldPath(steps).notation
    for (index, step) in steps.enumerated() {
      if let row = formRows.firstIndex(where: { $0.path == whole }) {
        form?.page.list.selection = row
        break
      }
      let name = head.isEmpty ? step.name : "\(head).\(step.name)"
      guard let row = formRows.firstIndex(where: { $0.path == name || $0.path.hasPrefix(name + ".") }) else {
        return
      }
      form?.page.list.selection = row
      if case .position(let position)? = step.selector {
        head = "\(name)[\(position)]"
        form?.pages.append(FormPage(path: name, content: .entries))
        guard let entry = formRows.firstIndex(where: { $0.path == head }) else { return }
        form?.page.list.selection = entry
        guard index + 1 < steps.count else { break }
      } else {
        head = name
        guard index + 1 < steps.count, case .value(let field) = formRows[row].content, field.schema != nil
        else { break }
      }
      form?.pages.append(FormPage(path: head, content: .fields))
    }
    fitForm()
  }

  /// Moves the cursor, over headings.
  mutating func moveInForm(_ key: KeyPress) {
    guard var form else { return }
    let rows = formRows
    let before = form.page.list.selection
    form.page.list.update(key, count: rows.count, height: formRect.height)
    let step = form.page.list.selection < before ? -1 : 1
    while rows.indices.contains(form.page.list.selection), rows[form.page.list.selection].isHeading {
      let next = form.page.list.selection + step
      guard rows.indices.contains(next) else {
        form.page.list.selection = rows.firstIndex { !$0.isHeading } ?? 0
        break
      }
      form.page.list.selection = next
    }
    self.form = form
    fitForm()
  }

  mutating func fitForm() {
    guard let form else { return }
    guard catalogue.position(of: form.reference) != nil else {
      self.form = nil
      return
    }
    // What has been removed, or undone, has no page any more.
    while let form = self.form, form.pages.count > 1, form.page.content != .entries,
      rowsOfForm?.isPresent(form.page.path) != true
    {
      self.form?.pages.removeLast()
    }
    let count = formRows.count
    let height = formRect.height
    self.form?.page.list.fit(count: count, height: height)
  }

  /// The next field that is asked for and absent.
  mutating func goToGap() {
    let rows = formRows
    guard let form, !rows.isEmpty else { return }
    let start = form.page.list.selection
    let order = (1...rows.count).map { (start + $0) % rows.count }
    guard let next = order.first(where: { rows[$0].isMissing }) else {
      say(Words(sv: "Inget som efterfrågas saknas här.", en: "Nothing that is asked for is missing here."))
      return
    }
    self.form?.page.list.selection = next
    fitForm()
  }

  /// Leaves the page on top, or the form.
  mutating func leaveForm() {
    guard var form else { return }
    if form.pages.count > 1 {
      form.pages.removeLast()
      self.form = form
      fitForm()
    } else {
      self.form = nil
      refreshReading()
    }
  }
}

extension [FormRow] {
  /// The entries of the list at a path.
  func entries(of list: String) -> [FormRow] {
    filter { row in
      if case .entry(_, let position) = row.content { row.path == "\(list)[\(position)]" } else { false }
    }
  }
}

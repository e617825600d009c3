import Catalogue
import Metamodel
import Rules
import Terminal
import Text

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
    if let reference = pendingReading, catalogue.position(of: reference) != nil {
      pendingReading = nil
      reading = nil
      open(reference)
    }
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

  /// Opens what the cursor is on: its line, box or list of choices, or the page of what is inside.
  mutating func openFormRow() {
    guard let row = formRow else { return }
    if let refusal = work.readOnly {
      say(refusal, isProblem: true)
      return
    }
    switch row.content {
    case .heading: break
    case .unknown:
      say(
        Words(
          sv: "Fältet är okänt här; E öppnar filen i en textredigerare.",
          en: "The field is unknown here; E opens the file in a text editor."))
    case .body:
      let text = originalText(at: "")
      self.form?.input = .area(TextAreaState(text), path: "")
    case .value(let field) where field.cardinality.isList: openEntries(of: field, row)
    case .value(let field):
      switch field.type {
      case .structure:
        // Its fields stand below it.
        form?.page.unfolded.insert(row.path)
        moveInForm(KeyPress(.down))
      default: openEditor(of: field, path: row.path)
      }
    case .language(let field, _): openText(of: field, path: row.path)
    case .entry(let field, _):
      switch field.type {
      case .structure, .parts: openPage(FormPage(path: row.path, content: .fields))
      case _ where rowsOfForm?.isMap(row.path) == true:
        openPage(FormPage(path: row.path, content: .languages))
      default: openEditor(of: field, path: row.path)
      }
    case .add(let field): addEntry(of: field, path: row.path)
    }
  }

  /// What makes the rows of the form.
  var rowsOfForm: FormRows? {
    guard let form, let position = catalogue.position(of: form.reference) else { return nil }
    return FormRows(catalogue: catalogue, position: position, language: language)
  }

  private mutating func openPage(_ page: FormPage) {
    form?.pages.append(page)
    moveInForm(KeyPress(.home))
  }

  /// Shows the entries of a list; where there are none, one goes straight to adding the first.
  private mutating func openEntries(of field: Field, _ row: FormRow) {
    openPage(FormPage(path: row.path, content: .entries))
    if rowsOfForm?.isPresent(row.path) != true { addEntry(of: field, path: row.path) }
  }

  private mutating func addEntry(of field: Field, path: String) {
    switch field.type {
    case .parts(let part) where part.isReferable: ask(.entry(field.label, path: path, isPart: true))
    case .structure, .parts:
      guard let first = field.schema?.fields.first else { return }
      switch first.type {
      // The first thing to know of an entry is chosen, and the entry is there.
      case .choice, .reference:
        let target = FormTarget(field: first, path: path, adds: true, entryOf: path)
        let source: PickerOverlay.Source =
          if case .choice = first.type { .values(target) } else { .targets(target) }
        overlay = .picker(PickerOverlay(source, self))
      default: ask(.entry(field.label, path: path, isPart: false))
      }
    default: openEditor(of: field, path: path, adds: true)
    }
  }

  /// Opens what a value is chosen or typed with.
  private mutating func openEditor(of field: Field, path: String, adds: Bool = false) {
    let target = FormTarget(field: field, path: path, adds: adds)
    switch field.type {
    case .choice, .boolean: overlay = .picker(PickerOverlay(.values(target), self))
    case .reference: overlay = .picker(PickerOverlay(.targets(target), self))
    case .date:
      let text = adds ? "" : rowsOfForm?.text(at: path) ?? ""
      let day = DayInput(text, today: today)
      form?.input = .day(day, path: (adds ? "+" : "") + path)
    default:
      if adds {
        form?.input = .line(TextInputState(), path: "+" + path)
      } else {
        openText(of: field, path: path)
      }
    }
  }

  private mutating func openText(of field: Field, path: String) {
    let text = rowsOfForm?.text(at: path) ?? ""
    let isLong = if case .markdown = field.type { true } else { text.contains(where: \.isNewline) }
    form?.input = isLong ? .area(TextAreaState(text), path: path) : .line(TextInputState(text), path: path)
  }

  /// The text that the row is one language of, as its path without the language.
  var textOfRow: (field: Field, path: String)? {
    guard let row = formRow else { return nil }
    switch row.content {
    case .value(let field) where field.isLocalized && !field.cardinality.isList: return (field, row.path)
    case .language(let field, let tag): return (field, String(row.path.dropLast(tag.count + 1)))
    default: return nil
    }
  }

  /// Begins the text of the row in one more language.
  mutating func write(in tag: String, _ path: String) -> [Effect] {
    guard let field = textOfRow?.field, TypedValue.isLanguage(tag) else {
      say(
        Words(
          sv: "”\(tag)” är ingen språktagg, som fi eller en-GB.",
          en: "“\(tag)” is no language tag, such as fi or en-GB."), isProblem: true)
      return []
    }
    openText(of: field, path: "\(path).\(tag)")
    return []
  }

  /// Keys of a value that is being typed.
  mutating func pressInForm(_ key: KeyPress) -> [Effect]? {
    guard overlay == nil, var form, let input = form.input else { return nil }
    switch input {
    case .line(var text, let path):
      switch (key.key, key.modifiers) {
      case (.escape, _): form.input = nil
      case (.enter, _), (.tab, _), (.down, []), (.up, []):
        if let fault = fault(of: text.text) {
          say(fault, isProblem: true)
          return []
        }
        form.input = nil
        self.form = form
        let effects = commit(text.text, at: path)
        if key.key != .enter { moveInForm(KeyPress(key.modifiers == .shift || key.key == .up ? .up : .down)) }
        return effects
      case (.character("c"), .alt), (.character("x"), .alt):
        let copied = text.selectedText ?? text.text
        if key.key == .character("x") { text.removeSelection() }
        form.input = .line(text, path: path)
        self.form = form
        return [.copy(copied)]
      default:
        text.update(key)
        form.input = .line(text, path: path)
      }
    case .day(var day, let path):
      switch (key.key, key.modifiers) {
      case (.escape, _): form.input = nil
      case (.enter, _):
        guard let chosen = day.chosen else {
          if let fault = fault(of: day.text.text) { say(fault, isProblem: true) }
          return []
        }
        form.input = nil
        self.form = form
        return commit(chosen, at: path)
      default:
        day.update(key, today: today)
        form.input = .day(day, path: path)
      }
    case .area(var area, let path):
      switch (key.key, key.modifiers) {
      case (.escape, _): return leaveArea(area, path)
      case (.character("e"), .alt): return [.editText(area.text)]
      case (.character("s"), .control):
        form.input = nil
        self.form = form
        return commit(area.text, at: path)
      case (.character("c"), .alt), (.character("x"), .alt):
        let copied = area.selectedText ?? area.text
        if key.key == .character("x") { area.removeSelection() }
        form.input = .area(area, path: path)
        self.form = form
        return [.copy(copied)]
      default:
        area.update(key, height: formRect.height)
        form.input = .area(area, path: path)
      }
    }
    self.form = form
    return []
  }

  /// Why what is typed is no value of the field; nothing typed takes the value away.
  func fault(of text: String) -> Words? {
    guard !text.isEmpty, let field = formRow?.field else { return nil }
    return TypedValue.fault(of: text, in: field)
  }

  /// Esc drops no typed text without a question.
  private mutating func leaveArea(_ area: TextAreaState, _ path: String) -> [Effect] {
    if area.text == originalText(at: path) {
      form?.input = nil
    } else {
      ask(.keepText)
    }
    return []
  }

  /// The long text as the person's text editor has left it; the line break that editors end a file with is none
  /// of the text's.
  mutating func takeEdited(_ text: String) {
    guard case .area(_, let path)? = form?.input else { return }
    form?.input = .area(TextAreaState(text.hasSuffix("\n") ? String(text.dropLast()) : text), path: path)
  }

  private func originalText(at path: String) -> String {
    guard let form, let position = catalogue.position(of: form.reference) else { return "" }
    if path.isEmpty {
      return catalogue.descriptions[position].document?.bodyText ?? ""
    }
    return rowsOfForm?.text(at: path) ?? ""
  }

  mutating func pasteInForm(_ text: String) {
    switch form?.input {
    case .line(var line, let path):
      line.insert(text)
      form?.input = .line(line, path: path)
    case .area(var area, let path):
      area.insert(text)
      form?.input = .area(area, path: path)
    case .day(var day, let path):
      day.text.insert(text)
      form?.input = .day(day, path: path)
    case nil: break
    }
  }

  /// Writes what was typed; nothing typed takes the value away, and a `+` before the path adds an entry.
  mutating func commit(_ text: String, at path: String) -> [Effect] {
    guard let form else { return [] }
    if path.isEmpty {
      return text == originalText(at: "")
        ? [] : perform([.body(form.reference, text)], on: form.reference, FormRows.body)
    }
    if path.hasPrefix("+") {
      return text.isEmpty ? [] : change(String(path.dropFirst()), .add(.text(text)))
    }
    let before = originalText(at: path)
    guard text != before else { return [] }
    if !before.isEmpty, !text.isEmpty, isPartID(path) {
      let part = "\(form.reference)#\(before)"
      return [.edit([.rename(part, to: text)], Words(sv: "Byt id på \(part)", en: "Rename \(part)"))]
    }
    return change(path, text.isEmpty ? .remove : .set(.text(text)))
  }

  /// Whether a path leads to the id of a part, which others refer to it by.
  private func isPartID(_ path: String) -> Bool {
    guard let form, path == "\(form.page.path).id",
      case .parts(let part)? = rowsOfForm?.field(of: form.page)?.type
    else { return false }
    return part.isReferable
  }

  /// Changes one place of the description in the form.
  mutating func change(_ path: String, _ operation: FieldEdit.Operation) -> [Effect] {
    guard let form, let path = FieldPath(path) else { return [] }
    return perform(
      [.fields(form.reference, [FieldEdit(path, operation)])], on: form.reference,
      formRow?.field?.label ?? Words(sv: "uppgifter", en: "entries"))
  }

  /// Takes away what the cursor is on: the value, or the entry of the list.
  mutating func removeFormRow() -> [Effect] {
    guard let row = formRow, let rows = rowsOfForm, rows.isPresent(row.path) || !row.value.isEmpty else {
      return []
    }
    switch row.content {
    case .value, .language, .entry: return change(row.path, .remove)
    case .heading, .add, .body, .unknown: return []
    }
  }

  /// Moves the entry that the cursor is on up or down in its list.
  mutating func moveFormEntry(by step: Int) -> [Effect] {
    guard let row = formRow, case .entry(_, let position) = row.content else {
      say(Words(sv: "Bara poster i en lista kan flyttas.", en: "Only entries of a list can be moved."))
      return []
    }
    let list = row.path.prefix(upTo: row.path.lastIndex(of: "[") ?? row.path.endIndex)
    let count = formRows.entries(of: String(list)).count
    let target = position + step
    guard (1...count).contains(target) else { return [] }
    form?.page.list.selection += step
    return change(row.path, .move(to: target))
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

import Catalogue
import Metamodel
import Rules
import Terminal
import Text

/// Opening what a field is changed with.
extension State {
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

  mutating func openPage(_ page: FormPage) {
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
}

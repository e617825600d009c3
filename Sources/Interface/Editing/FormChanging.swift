import Catalogue
import Metamodel
import Rules
import Terminal
import Text

/// What has been typed or chosen becomes an edit.
extension State {
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
    case .entry where askToRemovePart(row): return []
    case .value, .language, .entry: return change(row.path, .remove)
    case .heading, .add, .body, .unknown: return []
    }
  }

  /// Asks what becomes of what refers to the part that a row is; false where nothing does.
  private mutating func askToRemovePart(_ row: FormRow) -> Bool {
    guard let form, let position = catalogue.position(of: form.reference),
      let part = rowsOfForm?.part(at: row.path)
    else { return false }
    let links = catalogue.links(toPart: part.node, of: position)
    guard !links.isEmpty else { return false }
    let places = links.map { link in
      let source = catalogue.descriptions[link.source]
      return "\(source.reference) \(link.field.label[language])"
    }
    ask(.remove(["\(form.reference)#\(part.id)"], references: places))
    return true
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

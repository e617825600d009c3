import Catalogue
import Metamodel
import Terminal

/// Putting what has been picked, or typed, where it was asked for.
extension State {
  /// Puts a reference to a description into the field that asked for it.
  mutating func refer(to position: Int, _ target: FormTarget) -> [Effect] {
    let description = catalogue.descriptions[position]
    return put(reference(to: description.kind, description.id, target.field), target)
  }

  /// Puts a value where it was asked for; a new entry is opened.
  mutating func put(_ value: String, _ target: FormTarget) -> [Effect] {
    if !target.on.isEmpty { return putOnMarked(value, target) }
    if let list = target.entryOf { openAfterwards(entryOf: list) }
    let edit = target.edit(.text(value))
    return change(edit.path, edit.operation)
  }

  /// Gives all that is marked a value as one step.
  mutating func putOnMarked(_ value: String, _ target: FormTarget) -> [Effect] {
    guard let path = FieldPath(target.path) else { return [] }
    let edit = FieldEdit(path, value.isEmpty ? .remove : target.edit(.text(value)).operation)
    return [
      .edit(
        target.on.map { .fields($0, [edit]) },
        Words(
          sv: "Ändra \(target.field.label.sv.lowercased()) på \(target.on.count) beskrivningar",
          en: "Change \(target.field.label.en.lowercased()) of \(target.on.count) descriptions"))
    ]
  }

  /// Opens the entry that is about to be added to a list.
  mutating func openAfterwards(entryOf list: String) {
    let count = formRows.entries(of: list).count
    pendingPage = FormPage(path: "\(list)[\(count + 1)]", content: .fields)
  }

  /// Asks for the value that all marked descriptions are to have in a field.
  mutating func askForValue(of field: Field) {
    let target = FormTarget(field: field, path: field.id, adds: false, on: marked.sorted())
    switch field.type {
    case .choice, .boolean: overlay = .picker(PickerOverlay(.values(target), self))
    case .reference: overlay = .picker(PickerOverlay(.targets(target), self))
    default: ask(.value(target))
    }
  }

  /// Puts a choice into the field that asked for it.
  mutating func choose(_ value: String, from source: PickerOverlay.Source) -> [Effect] {
    switch source {
    case .values(let target), .targets(let target):
      return put(value, target)
    case .versionPair: return compare(value)
    case .importFormat(let sources): return askForService(ImportRequest(format: value, path: sources.path))
    case .importTarget(let request): return read(request, into: value)
    case .exportExtent: if let extent = ExportExtent(rawValue: value) { askForFormat(extent) }
    case .exportFormat(let extent): return askForTarget(value, extent)
    default: break
    }
    return []
  }
}

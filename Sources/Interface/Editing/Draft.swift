import Catalogue

extension State {
  /// Whether a value is being typed in a form.
  public var isTypingValue: Bool { form?.input != nil }

  /// The file that a value is being typed for; `nil` where none is.
  public var typedFile: String? {
    guard isTypingValue, let position = form.flatMap({ catalogue.position(of: $0.reference) }) else {
      return nil
    }
    return catalogue.descriptions[position].file
  }

  /// The edits that what is being typed comes to so far, so that a crash does not lose it; a line that is empty or
  /// wrong just now comes to none.
  public var draft: [CatalogueEdit] {
    guard let input = form?.input else { return [] }
    var finished = self
    let effects: [Effect] =
      switch input {
      case .line(let line, let path):
        line.isEmpty || fault(of: line.text) != nil ? [] : finished.commit(line.text, at: path)
      case .day(let day, let path): day.chosen.map { finished.commit($0, at: path) } ?? []
      case .area(let area, let path): finished.commit(area.text, at: path)
      }
    return effects.flatMap { effect -> [CatalogueEdit] in
      if case .edit(let edits, _) = effect { edits } else { [] }
    }
  }
}

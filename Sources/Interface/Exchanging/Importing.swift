import Catalogue
import Metamodel
import Terminal
import Text

extension State {
  // MARK: Choosing

  /// Asks which format the chosen files are in.
  mutating func take(_ sources: ImportSources) {
    if overlay == nil { overlay = .picker(PickerOverlay(.importFormat(sources), self)) }
  }

  /// Asks which service a contract is brought into, where the catalogue has any; else has the files read.
  mutating func askForService(_ request: ImportRequest) -> [Effect] {
    let format = formats.incoming.first { $0.id == request.format }
    guard format?.fillsService == true, !services.isEmpty else { return read(request) }
    overlay = .picker(PickerOverlay(.importTarget(request), self))
    return []
  }

  /// The services of the catalogue, by position.
  fileprivate var services: Range<Int> {
    catalogue.metamodel["service"].map { catalogue.positions(of: $0) } ?? 0..<0
  }

  /// Has the files read for a service or a version of one, or for the one that they say where it is empty.
  mutating func read(_ request: ImportRequest, into service: String) -> [Effect] {
    var request = request
    request.into = service.isEmpty ? nil : service
    return read(request)
  }

  /// Has the files read, and shows what they would change as soon as it is known.
  mutating func read(_ request: ImportRequest) -> [Effect] {
    incoming = Incoming(request)
    if outline?.subject == .incoming {
      refreshOutline()
    } else {
      openOutline(.incoming)
    }
    return [.readImport(request)]
  }

  /// Shows the import that has been read.
  mutating func showIncoming() { openOutline(.incoming) }

  // MARK: Reading

  /// Takes in how far the reading has come; without a number it has been given up.
  mutating func takeImporting(_ progress: Loading?) {
    guard incoming?.progress != nil else { return }
    if let progress {
      incoming?.progress = progress
    } else {
      dropIncoming()
    }
  }

  /// Takes in what has been read, and asks about what lies outside.
  mutating func take(_ preview: ImportPreview) {
    guard incoming?.progress != nil, incoming?.request == preview.request, preview.catalogue === catalogue
    else { return }
    incoming?.show(preview)
    guard outline?.subject == .incoming else {
      say(
        Words(
          sv: "Filerna är lästa; Katalog > Visa importen visar vad de ändrar.",
          en: "The files are read; Catalogue > Show the import shows what they change."))
      return
    }
    refreshOutline()
    let first = outline?.rows.firstIndex { if case .incoming(.item) = $0 { true } else { false } }
    outline?.list.selection = first ?? 0
    fitOutline()
    if preview.items.allSatisfy({ $0.change == .unchanged }) {
      say(
        preview.items.isEmpty
          ? Words(sv: "Här finns inget att importera.", en: "There is nothing to import here.")
          : Words(
            sv: "Inget nytt: katalogen har redan allt.", en: "Nothing new: the catalogue has it all already.")
      )
    }
    if !preview.outside.isEmpty { askAboutOutside() }
  }

  /// Stops the reading.
  mutating func cancelImport() -> [Effect] {
    dropIncoming()
    say(Words(sv: "Importen avbröts; inget är ändrat.", en: "The import was cancelled; nothing has changed."))
    return [.cancelImport]
  }

  private mutating func dropIncoming() {
    incoming = nil
    if outline?.subject == .incoming { closeOutline() }
  }

  // MARK: What lies outside

  /// Asks whether files outside of the chosen folder may be read.
  mutating func askAboutOutside() {
    if let preview = incoming?.preview, !preview.outside.isEmpty { ask(.outside(preview.outside)) }
  }

  /// Reads again, with files outside too.
  mutating func readAlso(_ files: [String]) -> [Effect] {
    guard var request = incoming?.request else { return [] }
    request.allowed.formUnion(files)
    return read(request)
  }

  // MARK: Marks

  /// Takes or spares what the cursor is on: a description, or all of a group.
  mutating func turnIncoming() {
    guard let preview = incoming?.preview, case .incoming(let row)? = outline?.row else { return }
    switch row {
    case .item(let index), .field(let index, _): turn([preview.items[index]])
    case .group(.kind(let kind), _, _, _):
      turn(shown(preview).filter { $0.kind == kind && $0.change != .offered })
    case .group(.offered, _, _, _): turn(shown(preview).filter { $0.change == .offered })
    case .group, .remark, .reason: return
    }
    if case .item = row { moveInOutline(KeyPress(.down)) }
  }

  /// Takes or spares all that the filter leaves, but for what is offered, which is chosen for itself.
  mutating func turnAllIncoming() {
    if let preview = incoming?.preview { turn(shown(preview).filter { $0.change != .offered }) }
  }

  /// What can be brought in of what the filter leaves, also in folded groups.
  private func shown(_ preview: ImportPreview) -> [ImportPreview.Item] {
    guard let filter = outline?.filter.text, !filter.isEmpty else { return preview.items }
    var open = Incoming(preview.request)
    open.preview = preview
    return rows(of: open, containing: filter, width: size.columns).compactMap { row in
      if case .item(let index) = row { preview.items[index] } else { nil }
    }
  }

  /// Spares all where any is taken, else takes all. What is new goes with the new service or version that it stands in.
  private mutating func turn(_ items: [ImportPreview.Item]) {
    guard let incoming, let preview = incoming.preview else { return }
    let keys = items.filter { $0.change != .unchanged }.map(\.key)
    if keys.contains(where: { !incoming.spared.contains($0) }) {
      self.incoming?.spared.formUnion(keys)
      let wholes = Set(items.filter { $0.change == .new }.map(\.reference))
      let inside = preview.items.filter { !wholes.isDisjoint(with: preview.wholes(of: $0)) }
      self.incoming?.spared.formUnion(inside.map(\.key))
    } else {
      self.incoming?.spared.subtract(keys)
      self.incoming?.spared.subtract(items.flatMap(preview.wholes))
    }
    refreshOutline()
  }

  /// Folds or unfolds what the cursor is on or in; without a direction it is turned.
  mutating func foldIncoming(_ isFolding: Bool? = nil) {
    guard let incoming, let preview = incoming.preview, let outline, case .incoming(let row)? = outline.row
    else { return }
    let above = outline.rows.prefix(outline.list.selection + 1)
    if let index = row.item, !preview.items[index].edits.isEmpty,
      incoming.isFolded(preview.items[index]) != (isFolding ?? !incoming.isFolded(preview.items[index]))
    {
      self.incoming?.turnedItems.formSymmetricDifference([preview.items[index].key])
      self.outline?.list.selection = above.lastIndex(of: .incoming(.item(index))) ?? outline.list.selection
    } else {
      // What is folded already leaves the group to be folded.
      let head = above.lastIndex { if case .incoming(.group) = $0 { true } else { false } }
      guard let head, case .incoming(.group(let group, _, _, let isFolded)) = outline.rows[head],
        isFolded != (isFolding ?? !isFolded), isFolding != false || head == outline.list.selection
      else { return }
      self.incoming?.turnedGroups.formSymmetricDifference([group])
      self.outline?.list.selection = head
    }
    refreshOutline()
  }

  // MARK: Bringing in

  /// Makes the changes that are wanted as one step, and lists what has come in.
  mutating func bringIn() -> [Effect] {
    guard let incoming, let preview = incoming.preview else { return [] }
    // What was worked out for another catalogue could write over what has come since.
    guard preview.catalogue === catalogue else {
      say(
        Words(
          sv: "Katalogen har ändrats sedan filerna lästes; de läses om.",
          en: "The catalogue has changed since the files were read; they are read again."), isProblem: true)
      return read(incoming.request)
    }
    let taken = incoming.taken
    guard !taken.isEmpty else {
      let spare = way(to: "import.spare")
      say(
        Words(sv: "Inget är valt; välj med \(spare.sv).", en: "Nothing is chosen; choose with \(spare.en)."),
        isProblem: true)
      return []
    }
    closeOutline()
    let title = Words(sv: "Importerat från \(incoming.name)", en: "Imported from \(incoming.name)")
    var seen: Set<String> = []
    let references = taken.map(\.reference).filter { seen.insert($0).inserted }
    pendingChosen = Chosen(title: title, references)
    let count = references.count
    let (undo, save) = (way(to: "edit.undo"), way(to: "file.save"))
    say(
      Words(
        sv:
          "\(count) \(count == 1 ? "beskrivning hämtad" : "beskrivningar hämtade"); \(undo.sv) ångrar, \(save.sv) sparar.",
        en:
          "\(count) \(count == 1 ? "description" : "descriptions") brought in; \(undo.en) undoes, \(save.en) saves."
      ))
    return [
      .edit(
        taken.flatMap(\.edits),
        Words(sv: "Importera \(incoming.name)", en: "Import \(incoming.name)"))
    ]
  }
}

extension PickerOverlay {
  /// What a contract can be brought into: what it says itself, then each service and its versions.
  func importTargets(_ state: State) -> [Item] {
    let itself = Words(sv: "Den som kontraktet säger", en: "The one that the contract says")
    let services = state.services.flatMap { position -> [(id: String, label: String)] in
      let id = state.catalogue.descriptions[position].id
      let name = state.content.name(position, state.language)
      let versions = ServiceFamily(id: id, in: state.catalogue).versions.filter { $0.profile != nil }
      return [(id, name)]
        + versions.map { ("\(id)/\($0.id)", "\(name), version \($0.id)") }
    }
    let offered = [(id: "", label: itself[state.language])] + services
    return FuzzyPattern(typed).best(of: offered) { "\($0.label) \($0.id)" }
      .map { .value($0.id, label: $0.label) }
  }
}

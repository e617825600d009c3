import Metamodel
import Terminal
import Text

/// What a path is typed for.
enum PathPurpose: Sendable, Hashable {
  /// The file or folder to import from.
  case source
  /// The file or folder to write to.
  case target(CatalogueExport)
}

extension PickerOverlay {
  /// The folder of the path that is being typed, with its slash last, and what is typed of a name in it.
  var typedPath: (folder: String, name: String) {
    guard let slash = typed.lastIndex(of: "/") else { return ("", typed) }
    return (String(typed[...slash]), String(typed[typed.index(after: slash)...]))
  }

  /// The path itself where it can be chosen, then what there is in its folder.
  func paths(_ purpose: PathPurpose, _ state: State) -> [Item] {
    let (folder, name) = typedPath
    var items: [Item] = []
    let listing = state.listing.flatMap { $0.folder == folder ? $0 : nil }
    switch purpose {
    case .source:
      if name.isEmpty, listing?.fault == nil { items.append(.path(folder.isEmpty ? "./" : folder)) }
    case .target: if !typed.isEmpty { items.append(.path(typed)) }
    }
    guard let listing else { return items }
    if ".".hasPrefix(name) || name == ".." { items.append(.entry(FolderListing.Entry("..", isFolder: true))) }
    let pattern = FuzzyPattern(name)
    let scored = listing.entries.compactMap { entry -> (entry: FolderListing.Entry, score: Int)? in
      guard !entry.name.hasPrefix(".") || name.hasPrefix(".") else { return nil }
      return pattern.isEmpty ? (entry, 0) : pattern.score(of: entry.name).map { (entry, $0) }
    }
    // Folders lead on, and what fits a format is what one looks for.
    let rank = { (entry: FolderListing.Entry) in
      entry.isFolder ? 0 : state.formats.incoming.contains { $0.fits(entry.name) } ? 1 : 2
    }
    let best = scored.enumerated().sorted { one, other in
      (-one.element.score, rank(one.element.entry), one.offset)
        < (-other.element.score, rank(other.element.entry), other.offset)
    }
    return items + best.map { .entry($0.element.entry) }
  }

  /// The formats, those that fit what has been chosen first.
  func formats(of sources: ImportSources, _ state: State) -> [Item] {
    let count = { (format: ForeignFormat) in sources.counts[format.id] ?? 0 }
    let formats =
      state.formats.incoming.filter { count($0) > 0 }.sorted { count($0) > count($1) }
      + state.formats.incoming.filter { count($0) == 0 }
    return fitting(formats, state) { format in
      guard count(format) > 0 else { return format.label[state.language] }
      let files =
        count(format) == 1
        ? Words(sv: "1 fil", en: "1 file")
        : Words(sv: "\(count(format)) filer", en: "\(count(format)) files")
      let extent = sources.areCounted ? "" : Words(sv: "minst ", en: "at least ")[state.language]
      return "\(format.label[state.language]) · \(extent)\(files[state.language])"
    }
  }

  /// The formats that fit what is typed.
  func fitting(
    _ formats: [ForeignFormat], _ state: State, _ label: (ForeignFormat) -> String
  ) -> [Item] {
    FuzzyPattern(typed).best(of: formats) { "\($0.id) \($0.label[state.language])" }
      .map { .value($0.id, label: label($0)) }
  }
}

extension State {
  /// Asks for a path, beginning with one.
  mutating func askForPath(_ purpose: PathPurpose, _ typed: String) -> [Effect] {
    // What was in the folder when it was last looked at may be there no more.
    listing = nil
    let picker = PickerOverlay(.path(purpose), self, typed: typed)
    overlay = .picker(picker)
    return look(picker)
  }

  /// Asks what is in the folder of the path that is being typed, where it is not known.
  func look(_ picker: PickerOverlay) -> [Effect] {
    guard case .path = picker.source, listing?.folder != picker.typedPath.folder else { return [] }
    return [.listFolder(picker.typedPath.folder)]
  }

  /// Goes into the folder that has been picked, or takes the file.
  mutating func pick(_ entry: FolderListing.Entry, in folder: String, for purpose: PathPurpose) -> [Effect] {
    let path = folder + entry.name
    return entry.isFolder ? askForPath(purpose, path + "/") : take(path, for: purpose)
  }

  /// Goes on with a path.
  mutating func take(_ path: String, for purpose: PathPurpose) -> [Effect] {
    switch purpose {
    case .source: return [.survey(path)]
    case .target(let wanted):
      let export = Export.catalogue(wanted)
      // A folder takes files under names of their own; a name without an ending is one.
      let isFolder = wanted.format.isFolder && !path.hasSuffix("/") && Export.ending(of: path).isEmpty
      let path = isFolder ? path + "/" : path
      let effects =
        path.hasSuffix("/")
        ? [.export(export, to: path, overwriting: false)] : self.export(export, to: path)
      guard !effects.isEmpty else { return askForPath(purpose, path) }
      say(Words(sv: "Exporterar till \(path) …", en: "Exporting to \(path) …"))
      return effects
    }
  }

  // MARK: Rows

  /// The path itself, and what choosing it means.
  func row(_ path: String, _ purpose: PathPurpose) -> Line {
    let words: Words
    switch purpose {
    case .source: words = Words(sv: "allt i mappen \(path)", en: "all in the folder \(path)")
    case .target where path.hasSuffix("/"):
      words = Words(sv: "skriv i mappen \(path)", en: "write into the folder \(path)")
    case .target: words = Words(sv: "skriv \(path)", en: "write \(path)")
    }
    return Line(words[language].visible, theme.look.key)
  }

  /// A file or folder, with the formats that it could be of.
  func row(_ entry: FolderListing.Entry, _ picker: PickerOverlay) -> Line {
    let name = entry.name.visible + (entry.isFolder ? "/" : "")
    let hits = FuzzyPattern(picker.typedPath.name).match(in: name)?.positions ?? []
    let formats = entry.isFolder ? [] : formats.incoming.filter { $0.fits(entry.name) }
    let isDim = picker.source == .path(.source) && !entry.isFolder && formats.isEmpty
    return Line(
      Line.highlighting(name, at: hits, style: isDim ? theme.look.dim : .plain, hit: theme.look.match),
      trailing: [Span(formats.map(\.id).joined(separator: " "), theme.look.dim)])
  }
}

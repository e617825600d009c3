import BenchCatalogue
import Catalogue
import CatalogueFiles
import Rules
import TestSupport

/// A catalogue of a thousand descriptions with known findings, in which faults are tried one at a time.
struct SeededCatalogue {
  /// A finding without its words: its rule and place, and the key that tells it from others there.
  struct Sighting: Hashable, CustomStringConvertible {
    let rule: String
    let file: String
    let field: String?
    let key: String

    init(_ finding: Finding) {
      rule = finding.rule
      file = finding.place.file
      field = finding.field
      key = finding.key
    }

    var description: String { "\(rule) \(file) \(field ?? "-") (\(key))" }
  }

  /// What is other than before a fault.
  struct Change {
    let appeared: [Sighting]
    let vanished: [Sighting]
    let catalogue: Catalogue
    let findings: [Finding]
  }

  let folder: TemporaryCatalogue
  let catalogue: Catalogue
  private let plain: LiveCheck
  private let historical: LiveCheck
  /// The ids of the generated collaborations.
  let collaborations: [String]

  /// Writes the catalogue of a seed and tests it.
  init(seed: UInt64) throws {
    folder = TemporaryCatalogue()
    _ = try GeneratedCatalogue(count: 950, root: folder.root, seed: seed)
    let generated = try CatalogueReader.open(folder.root).catalogue()
    let services = generated.metamodel["service"].map(generated.positions) ?? 0..<0
    for (path, text) in Supplement.files(besides: services.map { generated.descriptions[$0].id }) {
      folder.write("---\n\(text)---\n", to: path + ".md")
    }
    let catalogue = try CatalogueReader.open(folder.root).catalogue()
    self.catalogue = catalogue
    plain = LiveCheck(catalogue, today: testDay)
    historical = LiveCheck(catalogue, today: testDay, history: SeededCatalogue.history(of: catalogue))
    let wholes = catalogue.metamodel["collaboration-process"].map(catalogue.positions) ?? 0..<0
    collaborations = wholes.map { catalogue.descriptions[$0].id }
  }

  /// The findings before any fault, on each way of testing.
  var baselines: [[Finding]] { [plain, historical].map(\.assessment.findings) }

  /// All files committed once, on the day when the published versions were published.
  private static func history(of catalogue: Catalogue) -> FileHistory {
    let files = Dictionary(uniqueKeysWithValues: catalogue.descriptions.map { ($0.file, $0) })
    return FileHistory(
      commits: [.init(id: "first", day: Day("2026-05-01")!)],  // A day that there is.
      versions: files.mapValues { [.init(commit: 0, file: $0.file)] }, edited: [], of: catalogue
    ) { file, _, _ in files[file]?.document }
  }

  // MARK: Names

  /// Puts the names of a collaboration and its actors, and of another, in the place of `{u}` and the like.
  func filler(_ random: inout Dice) -> @Sendable (String) -> String {
    let index = random.below(collaborations.count)
    let one = collaborations[index]
    let other = collaborations[(index + 1 + random.below(collaborations.count - 1)) % collaborations.count]
    let actors = (0..<3).map { number in
      catalogue.position(kind: "process", id: "\(one)-process-\(number)")
        .flatMap { catalogue.descriptions[$0].record?["actor"] } ?? ""
    }
    let names = zip(["{u}", "{v}", "{w}", "{l}", "{p}", "{c}"], [one, other, min(one, other)] + actors)
    return { text in names.reduce(text) { $0.replacing($1.0, with: $1.1) } }
  }

  // MARK: Faults

  /// The catalogue with a fault in it, tested, against what it was; `nil` where the fault cannot be put in.
  func change(by fault: Fault, _ fill: @Sendable (String) -> String) throws -> Change? {
    var contents: [String: [UInt8]?] = [:]
    for edit in fault.edits {
      let file = fill(edit.file)
      let before = contents[file] ?? folder.bytes(of: file)
      let text = before.map { String(decoding: $0, as: UTF8.self) }
      let after = edit.bytes(of: text, fill)
      switch edit {
      case .remove, .link: break
      default: guard let after, after != before else { return nil }
      }
      contents[file] = .some(after)
    }
    let before = plain.assessment.findings
    switch fault.way {
    case .memory: return change(from: before, to: plain.updated(to: edited(contents)))
    case .history: return change(from: before, to: historical.updated(to: edited(contents)))
    case .disk: return change(from: before, to: try checkOnDisk(contents, fault, fill))
    case .day(let text):
      return Day(text).map { change(from: before, to: LiveCheck(edited(contents), today: $0)) }
    }
  }

  private func change(from before: [Finding], to check: LiveCheck) -> Change {
    let findings = check.assessment.findings
    let (old, new) = (before.map(Sighting.init), findings.map(Sighting.init))
    return Change(
      appeared: new.without(old), vanished: old.without(new), catalogue: check.catalogue, findings: findings)
  }

  private func edited(_ contents: [String: [UInt8]?]) -> Catalogue {
    var changes: [Int: Description] = [:]
    var added: [Description] = []
    var removed: Set<String> = []
    for (file, bytes) in contents {
      guard let place = catalogue.metamodel.place(of: file) else { continue }
      guard let bytes else {
        removed.insert(file)
        continue
      }
      let (document, problems) = Document.read(description: bytes, schema: place.kind.schema)
      let description = Description(
        kind: place.kind, id: place.id, file: place.file, document: document, problems: problems)
      if let position = catalogue.position(kind: place.kind.id, id: place.id) {
        changes[position] = description
      } else {
        added.append(description)
      }
    }
    let same = Catalogue(catalogue, replacing: changes)
    guard !added.isEmpty || !removed.isEmpty else { return same }
    return Catalogue(
      manifest: same.manifest, metamodel: same.metamodel,
      descriptions: same.descriptions.filter { !removed.contains($0.file) } + added)
  }

  /// Puts a fault into the folder, and takes it out again.
  private func checkOnDisk(
    _ contents: [String: [UInt8]?], _ fault: Fault, _ fill: (String) -> String
  ) throws -> LiveCheck {
    let before = contents.keys.map { ($0, folder.bytes(of: $0)) }
    for (file, bytes) in contents {
      if let bytes { folder.write(bytes, to: file) } else { folder.remove(file) }
    }
    for case .link(let path, let target) in fault.edits { folder.link(fill(Fault.file(path)), to: target) }
    defer {
      for (file, bytes) in before {
        if let bytes { folder.write(bytes, to: file) } else { folder.remove(file) }
      }
    }
    return LiveCheck(try CatalogueReader.open(folder.root).catalogue(), today: testDay)
  }
}

extension Array where Element: Hashable {
  /// What is left when others are taken away, each as often as it is there.
  func without(_ others: [Element]) -> [Element] {
    var left = others.reduce(into: [Element: Int]()) { $0[$1, default: 0] += 1 }
    return filter { element in
      guard let count = left[element], count > 0 else { return true }
      left[element] = count - 1
      return false
    }
  }
}

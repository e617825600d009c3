import Catalogue
import Metamodel
import Rules

/// What the application knows of the catalogue at one moment; it grows while the files are read.
public struct Content: Sendable {
  public let catalogue: Catalogue
  /// The descriptions by name, kind by kind; by id until the names are known.
  public let names: NameIndex?
  /// All text, for the search; `nil` until it is built.
  public let texts: TextIndex?
  /// What the rules have found; `nil` until they have been asked.
  public let check: LiveCheck?
  /// What the findings say, for their filter.
  let findingTexts: FindingTexts?
  /// What follows from the links of the catalogue.
  public let terms: Terms
  /// How much of the catalogue has been read.
  public let extent: Extent

  /// How far reading has come.
  public enum Extent: Sendable {
    /// Some folders; the others may hold anything.
    case beginning
    /// Every place, and some of the files.
    case places
    /// Every file.
    case all
  }

  /// Creates a content.
  ///
  /// - Parameter today: the day that counts as today; `nil` where it is not known.
  public init(
    _ catalogue: Catalogue, today: Day? = nil, names: NameIndex? = nil, texts: TextIndex? = nil,
    check: LiveCheck? = nil, extent: Extent = .all
  ) {
    self.catalogue = catalogue
    self.names = names
    self.texts = texts
    self.check = check
    findingTexts = check.map { FindingTexts($0.assessment, catalogue) }
    self.extent = extent
    terms =
      check.map(\.terms).flatMap { $0.catalogue === catalogue ? $0 : nil } ?? Terms(catalogue, today: today)
  }

  /// Whether every file has been read.
  public var isComplete: Bool { extent == .all }

  /// The findings; `nil` until the rules have been asked.
  public var assessment: Assessment? { check?.assessment }

  /// The day that counts as today; `nil` where it is not known.
  public var today: Day? { terms.today }

  /// The content, with what was known before of what it does not know yet, where positions are the same.
  func keeping(_ old: Content) -> Content {
    guard catalogue.hasSamePositions(as: old.catalogue) else { return self }
    return Content(
      catalogue, today: today ?? old.today, names: names ?? old.names, texts: texts ?? old.texts,
      check: check ?? old.check.flatMap { $0.catalogue === catalogue ? $0 : nil }, extent: extent)
  }

  /// The content, with the findings that follow from what git knows.
  public func knowing(_ history: FileHistory) -> Content {
    Content(
      catalogue, today: today, names: names, texts: texts, check: check?.knowing(history),
      extent: extent)
  }

  /// The positions of a kind, in the order of a list.
  func ordered(_ kind: Kind, _ language: Language) -> [Int] {
    names?.ordered(kind, language) ?? Array(catalogue.positions(of: kind))
  }

  /// The name of a description, or its id.
  func name(_ position: Int, _ language: Language) -> String {
    let name = catalogue.name(at: position, in: language)
    // Some file may have a megabyte there, and what is drawn at each key is measured sign by sign.
    return name.utf8.count <= Content.nameLimit ? name : name.prefix(Content.nameLimit / 4) + "…"
  }

  /// Bytes of a name; longer than any screen is wide.
  private static let nameLimit = 4_000

  /// The title of the catalogue.
  func title(_ language: Language) -> String {
    let titles = catalogue.manifest.title
    return titles[language.rawValue] ?? titles[catalogue.manifest.language] ?? titles.values.sorted().first
      ?? catalogue.manifest.id
  }
}

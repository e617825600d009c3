/// A catalogue made for measuring: collaborations of about 64 descriptions each, from needs to agreements and law,
/// in which every reference holds and no rule finds an error.
public struct GeneratedCatalogue: Sendable {
  /// The path of the root.
  public let root: String
  /// How many descriptions there are: what was asked for, or a few more, since collaborations are whole.
  public let count: Int

  /// What the name of every customer begins with: the first that a list of the catalogue shows.
  public static let firstListText = "Sökande inom"

  /// Writes a catalogue; the same number and seed give the same bytes.
  ///
  /// - Parameters:
  ///   - count: how many descriptions are wanted.
  ///   - root: a folder that is empty or not there yet.
  /// - Throws: ``WritingFailure``.
  public init(count: Int, root: String, seed: UInt64 = 1) throws {
    var writer = try CatalogueWriter(root: root, seed: seed)
    try writer.write(
      """
      format: vlds-catalogue/1
      id: generated
      title: {sv: Genererad katalog, en: Generated catalogue}
      language: sv
      publisher: aktor-0

      """, to: "\(root)/catalogue.yaml")
    let actors = (0..<max(4, count / 100)).map { "aktor-\($0)" }
    try writer.putActors(actors)
    var number = 0
    while writer.count < count {
      let unit = CollaborationUnit(number: number, actors: actors, random: &writer.random)
      try unit.putNeeds(&writer)
      try unit.putProcess(&writer)
      try unit.putInformation(&writer)
      try unit.putServices(&writer)
      try unit.putAgreementAndLaw(&writer)
      number += 1
    }
    self.root = root
    self.count = writer.count
  }
}

extension CatalogueWriter {
  mutating func putActors(_ actors: [String]) throws {
    for (index, actor) in actors.enumerated() {
      var fields = FrontMatter(name: "Aktör \(index)")
      fields.add("type: municipality")
      fields.contact("Registrator \(actor)", mail: "registrator@\(actor).example")
      let digits = String(index % 10_000)
      fields.add("organisation-number: 212000-\(String(repeating: "0", count: 4 - digits.count))\(digits)")
      try put("process/actors/\(actor)", fields)
    }
  }
}

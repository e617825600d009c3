/// The descriptions of one kind in one language, found by what may make them alike.
struct LikenessColumn: Sendable {
  private let language: String
  /// The positions of the descriptions of the kind.
  private var positions: Range<Int>
  /// What is compared, for each of the positions.
  private var texts: [ComparedTexts?]
  private var names = Postings<Int32>()
  private var synonyms = Postings<Int32>()
  private var definitions = Postings<Signature>()
  private var attributes = Postings<Signature>()

  init(_ positions: Range<Int>, in language: String) {
    self.language = language
    self.positions = positions
    texts = Array(repeating: nil, count: positions.count)
  }

  /// Takes in the texts of a description that has none yet.
  mutating func add(_ new: ComparedTexts, of position: Int, firstRare: Int32) {
    texts[position - positions.lowerBound] = new
    post(new, of: position, firstRare, isFirst: true)
  }

  /// Puts other texts in the place of those of a description.
  mutating func replace(_ position: Int, by new: ComparedTexts?, firstRare: Int32) {
    texts[position - positions.lowerBound] = new
    if let new { post(new, of: position, firstRare, isFirst: false) }
  }

  /// Follows descriptions to where they stand now; what has come has no texts yet.
  ///
  /// - Parameter range: the positions of the kind now.
  mutating func shift(by shift: PositionShift, to range: Range<Int>) {
    if range == positions, shift.keeps(range, of: positions.count) { return }
    texts = range.map { new in shift.old(new).flatMap { texts[$0 - positions.lowerBound] } }
    positions = range
    names.move(shift.new)
    synonyms.move(shift.new)
    definitions.move(shift.new)
    attributes.move(shift.new)
  }

  private mutating func post(
    _ texts: ComparedTexts, of position: Int, _ firstRare: Int32, isFirst: Bool
  ) {
    if let name = texts.name { names.add(position, under: name, isNew: isFirst) }
    for synonym in texts.synonyms { synonyms.add(position, under: synonym, isNew: isFirst) }
    Signature.each(of: texts.definition, firstRare: firstRare) {
      definitions.add(position, under: $0, isNew: isFirst)
    }
    Signature.each(of: texts.attributes, firstRare: firstRare) {
      attributes.add(position, under: $0, isNew: isFirst)
    }
  }

  /// What a description is like, of the others that are asked for.
  func likenesses(of position: Int, firstRare: Int32, where isWanted: (Int) -> Bool) -> [Likeness] {
    guard positions.contains(position), let texts = texts[position - positions.lowerBound] else { return [] }
    var found: [Likeness] = []
    var seen: Set<Int> = []
    // Few candidates come twice, unless they are alike: those are kept apart.
    func compare(_ other: Int) {
      guard other != position, isWanted(other), let others = self.texts[other - positions.lowerBound],
        let likeness = Likeness(texts, with: others, of: other, in: language), seen.insert(other).inserted
      else { return }
      found.append(likeness)
    }
    if let name = texts.name {
      names.each(under: name, compare)
      synonyms.each(under: name, compare)
    }
    for synonym in texts.synonyms { names.each(under: synonym, compare) }
    Signature.each(soughtBy: texts.definition, firstRare: firstRare) { definitions.each(under: $0, compare) }
    Signature.each(soughtBy: texts.attributes, firstRare: firstRare) { attributes.each(under: $0, compare) }
    return found
  }
}

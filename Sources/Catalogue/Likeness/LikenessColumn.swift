/// The descriptions of one kind in one language, found by what may make them alike.
struct LikenessColumn: Sendable {
  private let language: String
  /// What is compared, by position.
  private(set) var texts: [Int: ComparedTexts] = [:]
  private var names = Postings<Int32>()
  private var synonyms = Postings<Int32>()
  private var definitions = Postings<Signature>()
  private var attributes = Postings<Signature>()

  /// - Parameter texts: by position, each once.
  init(_ texts: [(position: Int, texts: ComparedTexts)], in language: String, firstRare: Int32) {
    self.language = language
    for (position, texts) in texts {
      self.texts[position] = texts
      if let name = texts.name { names.add(position, under: name) }
      for synonym in texts.synonyms { synonyms.add(position, under: synonym) }
      Signature.each(of: texts.definition, firstRare: firstRare) { definitions.add(position, under: $0) }
      Signature.each(of: texts.attributes, firstRare: firstRare) { attributes.add(position, under: $0) }
    }
  }

  /// Puts other texts in the place of those of a description.
  mutating func replace(_ position: Int, by texts: ComparedTexts?, firstRare: Int32) {
    self.texts[position] = texts
    guard let texts else { return }
    let one = LikenessColumn([(position, texts)], in: language, firstRare: firstRare)
    names.add(one.names, of: position)
    synonyms.add(one.synonyms, of: position)
    definitions.add(one.definitions, of: position)
    attributes.add(one.attributes, of: position)
  }

  /// What a description is like, of the others that are asked for.
  func likenesses(of position: Int, firstRare: Int32, where isWanted: (Int) -> Bool) -> [Likeness] {
    guard let texts = texts[position] else { return [] }
    var seen: Set<Int> = []
    var found: [Likeness] = []
    func compare(_ other: Int) {
      guard other != position, isWanted(other), seen.insert(other).inserted, let others = self.texts[other],
        let likeness = Likeness(texts, with: others, of: other, in: language)
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

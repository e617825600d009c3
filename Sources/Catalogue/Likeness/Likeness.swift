/// In what two descriptions of a kind are so alike that they may describe one thing (rules.yaml, AT-01).
public struct Likeness: Sendable, Hashable {
  /// The description that the one asked for is like.
  public let other: Int
  /// The language of the texts that are alike.
  public let language: String
  public let name: Name?
  public let definition: Overlap?
  public let attributes: Overlap?

  /// Which names are equal.
  public enum Name: Sendable, Hashable {
    case same
    /// The name is a synonym of the other.
    case synonymOfOther
    /// A synonym is the name of the other.
    case nameOfOther
  }

  /// How many words two texts have in common, of all that stand in them.
  public struct Overlap: Sendable, Hashable {
    public let common: Int
    public let all: Int

    /// Between two lists of distinct words, the highest number first; `nil` where they share less than four fifths.
    init?(_ one: [Int32], _ other: [Int32]) {
      guard !one.isEmpty, Signature.areAlike(common: min(one.count, other.count), one.count, other.count)
      else {
        return nil
      }
      var common = 0
      var (left, right) = (0, 0)
      while left < one.count, right < other.count {
        if one[left] == other[right] { common += 1 }
        let isAhead = one[left] > other[right]
        if isAhead || one[left] == other[right] { left += 1 }
        if !isAhead { right += 1 }
      }
      guard Signature.areAlike(common: common, one.count, other.count) else { return nil }
      self.common = common
      all = one.count + other.count - common
    }
  }

  /// Compares a description with another; `nil` where they are not alike.
  init?(_ texts: ComparedTexts, with others: ComparedTexts, of other: Int, in language: String) {
    if let name = texts.name, name == others.name {
      self.name = .same
    } else if let name = texts.name, others.synonyms.contains(name) {
      self.name = .synonymOfOther
    } else if let name = others.name, texts.synonyms.contains(name) {
      self.name = .nameOfOther
    } else {
      self.name = nil
    }
    definition = Overlap(texts.definition, others.definition)
    attributes = Overlap(texts.attributes, others.attributes)
    guard name != nil || definition != nil || attributes != nil else { return nil }
    self.other = other
    self.language = language
  }
}

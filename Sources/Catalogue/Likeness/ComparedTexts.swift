/// What of a description is compared with others of its kind, in one language, as numbers of words.
struct ComparedTexts: Sendable {
  var name: Int32?
  var synonyms: [Int32] = []
  /// The distinct words; none where there are too few to compare.
  var definition: [Int32] = []
  /// The distinct names of attributes; none where there are too few to compare.
  var attributes: [Int32] = []

  private static let leastWords = 5
  private static let leastAttributes = 3

  /// Reads a description, by language; nothing of one that is retired.
  ///
  /// - Parameters:
  ///   - language: that of plain strings.
  ///   - number: the number of a word.
  static func read(
    _ description: Description, language: String, number: (String) -> Int32
  ) -> [String: ComparedTexts] {
    guard let record = description.record, record["status"] != "retired" else { return [:] }
    var texts: [String: ComparedTexts] = [:]
    func name(_ text: String) -> Int32? {
      let name = PlainWords.name(of: text)
      return name.isEmpty ? nil : number(name)
    }
    record.eachText("name", plain: language) { texts[$0, default: .init()].name = name($1) }
    record.eachText("synonyms", plain: language) { language, text in
      if let name = name(text) { texts[language, default: .init()].synonyms.append(name) }
    }
    record.eachText("definition", plain: language) { language, text in
      let words = PlainWords.words(of: text)
      if words.count >= leastWords {
        texts[language, default: .init()].definition = distinct(words.map(number))
      }
    }
    for attribute in record.records("attributes") {
      attribute.eachText("name", plain: language) { language, text in
        if let name = name(text) { texts[language, default: .init()].attributes.append(name) }
      }
    }
    return texts.mapValues { texts in
      var texts = texts
      texts.attributes =
        texts.attributes.count < leastAttributes ? [] : distinct(texts.attributes)
      return texts
    }
  }

  /// The words once each, the highest number first.
  private static func distinct(_ words: [Int32]) -> [Int32] {
    words.sorted(by: >).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// The same with other numbers.
  func renumbered(_ numbers: [Int32]) -> ComparedTexts {
    let map = { (words: [Int32]) in words.map { numbers[Int($0)] } }
    return ComparedTexts(
      name: name.map { numbers[Int($0)] }, synonyms: map(synonyms),
      definition: map(definition).sorted(by: >), attributes: map(attributes).sorted(by: >))
  }
}

extension Record {
  /// Shows the texts of a field, each with its language.
  fileprivate func eachText(_ field: String, plain language: String, _ body: (String, String) -> Void) {
    guard let node = node(field) else { return }
    for value in document.values(node) where !document.isAbsent(value) {
      guard document.nodes[value].shape == .map else {
        body(language, document.text(value))
        continue
      }
      for form in document.children(of: value) where !document.isAbsent(form) {
        body(document.key(form), document.text(form))
      }
    }
  }
}

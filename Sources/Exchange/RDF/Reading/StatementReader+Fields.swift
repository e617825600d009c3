import Catalogue
import Metamodel

/// The fields that statements are, by the rows of a table read the other way. What says something that a field does not
/// take is told of.
extension StatementReader {
  /// The fields of a subject, or of a part of it, by the rows of a table.
  mutating func pairs(
    _ subject: Graph.Term, _ rows: [FieldStatement], _ schema: Schema?
  ) -> [NewValue.Pair] {
    var fields: [String] = []
    var values: [String: [NewValue]] = [:]
    for row in rows {
      guard let field = schema?[row.field] else { continue }
      if !fields.contains(row.field) { fields.append(row.field) }
      let same = rows.filter { $0.predicate == row.predicate }.map(\.form)
      for value in self.values(subject, row, field, besides: same)
      where values[row.field]?.contains(value) != true {
        values[row.field, default: []].append(value)
      }
    }
    return fields.compactMap { name in
      guard let found = values[name], let first = found.first, let field = schema?[name] else { return nil }
      if field.cardinality.isList { return NewValue.Pair(name, .list(found)) }
      for other in found.dropFirst() { tellOfMore(subject, field, other.words) }
      return NewValue.Pair(name, first)
    }
  }

  /// - Parameter forms: those of all rows that read the same predicate.
  private mutating func values(
    _ subject: Graph.Term, _ row: FieldStatement, _ field: Field, besides forms: [FieldStatement.Form]
  ) -> [NewValue] {
    switch row.form {
    case .text: return texts(subject, row, field)
    case .plain:
      return literals(subject, row).map(\.text)
        .filter { names.name($0) == nil && !$0.trimmed.isEmpty }.map(NewValue.text)
    case .address:
      let isReference = forms.contains { if case .reference = $0 { true } else { false } }
      return objects(subject, row.predicate).compactMap { object in
        // What is a description comes in as that.
        if names.own(object) != nil || isReference && names.name(of: object) != nil { return nil }
        if let address = object.address { return .text(address) }
        lose(subject, row.predicate, object, .noAddress)
        return nil
      }
    case .day:
      return objects(subject, row.predicate).compactMap { object in
        if let day = object.literal.flatMap({ Day($0.text.prefix(10)) }) { return .text("\(day)") }
        lose(subject, row.predicate, object, .noDay)
        return nil
      }
    case .reference:
      // Where an address may stand too, one that is no description is no reference that is missing.
      let mayBeAddress = forms.contains { if case .address = $0 { true } else { false } }
      let objects = objects(subject, row.predicate)
      return objects.filter { !mayBeAddress || names.name(of: $0) != nil }
        .compactMap { reference(to: $0, in: field, from: subject, by: row.predicate) }
    case .reversed:
      return subjects(saying: row.predicate, of: subject).compactMap { sayer in
        guard let reference = field.reference, let name = names.name(of: sayer),
          let text = names.reference(to: name, in: reference)
        else { return nil }
        read[sayer, default: []].insert(Graph.Statement(predicate: row.predicate, object: subject))
        return .text(text)
      }
    case .choice(let addresses, let others):
      return objects(subject, row.predicate).compactMap { object in
        if let choice = field.choice(of: object, addresses, others) { return .text(choice) }
        lose(subject, row.predicate, object, .noChoice(field))
        return nil
      }
    }
  }

  /// The texts that a row reads; what is no text is told of.
  private mutating func literals(
    _ subject: Graph.Term, _ row: FieldStatement
  ) -> [(text: String, language: String)] {
    for object in objects(subject, row.predicate) where object.literal == nil {
      lose(subject, row.predicate, object, .noText)
    }
    return texts(subject, row.predicate)
  }

  /// The texts of a field: each an entry of a list, or together one text in its languages.
  private mutating func texts(_ subject: Graph.Term, _ row: FieldStatement, _ field: Field) -> [NewValue] {
    let own = wishes.manifest.language
    let found = literals(subject, row).filter { !$0.text.trimmed.isEmpty }
    if field.cardinality.isList {
      return found.map { text, tag in
        tag == own || !field.isLocalized ? .text(text) : .map([NewValue.Pair(tag, .text(text))])
      }
    }
    guard field.isLocalized else { return found.map { .text($0.text) } }
    var pairs: [NewValue.Pair] = []
    for (text, tag) in found {
      if pairs.contains(where: { $0.key == tag }) {
        tellOfMore(subject, field, text)
      } else {
        pairs.append(NewValue.Pair(tag, .text(text)))
      }
    }
    guard let first = pairs.first else { return [] }
    return [pairs.count == 1 && first.key == own ? first.value : .map(pairs)]
  }

  /// The value of a reference to what a statement names.
  mutating func reference(
    to object: Graph.Term, in field: Field, from subject: Graph.Term, by predicate: Graph.Name
  ) -> NewValue? {
    guard let reference = field.reference else { return nil }
    if let name = names.name(of: object) {
      if let text = names.reference(to: name, in: reference) { return .text(text) }
      lose(subject, predicate, object, .otherKind(field))
      return nil
    }
    if case .iri(let iri) = object, !graph.contains(object) {
      remarks.miss(
        iri, at: files.places[subject] ?? "",
        Words(sv: "finns inte bland det som hämtas in", en: "is not among what is brought in"))
    } else {
      lose(subject, predicate, object, .noDescription)
    }
    return nil
  }
}

extension Field {
  /// The choice that a value means: by its address, by another word for it, or by what it is called. Where several
  /// choices have one address, the first is meant.
  fileprivate func choice(
    of object: Graph.Term, _ addresses: [String: String], _ others: [String: String]
  ) -> String? {
    if case .iri(let iri) = object {
      return choices.first { addresses[$0.id] == iri }?.id ?? others[iri]
    }
    guard let text = object.literal?.text.trimmed, !text.isEmpty else { return nil }
    let word = text.lowercased()
    let named = choices.first { [$0.id, $0.label.sv.lowercased(), $0.label.en.lowercased()].contains(word) }
    if let choice = named?.id ?? others[word] ?? choices.first(where: { addresses[$0.id] == text })?.id {
      return choice
    }
    if case .choice(_, open: true) = type { return text }
    return nil
  }
}

extension NewValue {
  /// What it says, for people.
  fileprivate var words: String {
    switch self {
    case .list(let values): values.map(\.words).joined(separator: ", ")
    case .map(let pairs): pairs.map(\.value.words).joined(separator: ", ")
    case .text(let text): text
    }
  }
}

extension Words {
  static let noAddress = Words(sv: "är ingen adress", en: "is no address")
  fileprivate static let noText = Words(sv: "är ingen text", en: "is no text")
  fileprivate static let noDay = Words(sv: "är inget datum", en: "is no date")
  fileprivate static let noDescription = Words(
    sv: "blir ingen beskrivning att hänvisa till", en: "becomes no description to refer to")

  fileprivate static func noChoice(_ field: Field) -> Words {
    Words(
      sv: "inget val i fältet \(field.label.sv) motsvarar det",
      en: "no choice of the field \(field.label.en) says that")
  }

  fileprivate static func otherKind(_ field: Field) -> Words {
    Words(
      sv: "fältet \(field.label.sv) hänvisar inte till det slaget",
      en: "the field \(field.label.en) does not refer to that kind")
  }
}

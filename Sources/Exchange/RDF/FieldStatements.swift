import Catalogue

/// What a field of a description says in RDF: a row of a table that an import reads the other way.
struct FieldStatement {
  let field: String
  let predicate: Graph.Name
  let form: Form

  /// How the values of a field become objects.
  enum Form {
    /// A text in its languages.
    case text
    /// A text in no language, such as a code.
    case plain
    /// A uri.
    case address
    case day
    /// What the field refers to.
    case reference
    /// What the field refers to says it of the description.
    case reversed
    /// An address for each choice; a choice without one is not carried. Others than this program may say it by other
    /// addresses and words, each with the choice that it means.
    case choice([String: String], others: [String: String] = [:])
  }

  init(_ field: String, _ predicate: Graph.Name, _ form: Form = .text) {
    self.field = field
    self.predicate = predicate
    self.form = form
  }
}

extension Graph {
  /// Says of a subject what the fields of a record say.
  mutating func add(
    _ subject: Term, _ record: ExportRecord, _ rows: [FieldStatement], _ addresses: Addresses
  ) {
    for row in rows {
      switch row.form {
      case .text: add(subject, row.predicate, record.localized(row.field))
      case .plain:
        for text in record.list(row.field) { add(subject, row.predicate, .text(text, language: nil)) }
      case .address:
        for address in record.uris(row.field) { add(subject, row.predicate, .address(address)) }
      case .day: if let day = record.text(row.field) { add(subject, row.predicate, .day(day)) }
      case .reference:
        for target in record.targets(row.field) {
          add(subject, row.predicate, addresses.of(target.position, part: target.part))
        }
      case .reversed:
        for target in record.targets(row.field) {
          add(addresses.of(target.position, part: target.part), row.predicate, subject)
        }
      case .choice(let known, _):
        for choice in record.list(row.field, where: { known[$0] != nil }) {
          if let address = known[choice] { add(subject, row.predicate, .iri(address)) }
        }
      }
    }
  }
}

import Catalogue
import Metamodel

/// The plans of all fields of a metamodel, by schema.
final class ValuePlans: Sendable {
  private let schemas: [Range<Int>]
  private let plans: [FieldPlan]
  private let choiceRanges: [Range<Int>]
  private let choiceBytes: [UInt8]
  let patterns: [Pattern]
  /// The fields, by ``FieldPlan/number``.
  let fields: [Field]
  /// The schema that a number stands for.
  let schemaObjects: [Schema]
  private let numbers: [ObjectIdentifier: Int]

  /// Makes the plans of the schemas and of all that is inside them.
  init(_ roots: [Schema]) {
    var builder = Builder()
    for root in roots { _ = builder.number(of: root) }
    schemas = builder.schemas
    plans = builder.plans
    choiceRanges = builder.choiceRanges
    choiceBytes = builder.choiceBytes
    patterns = builder.patterns
    fields = builder.fields
    schemaObjects = builder.schemaObjects
    numbers = builder.numbers
  }

  /// The number of a schema.
  func number(of schema: Schema) -> Int? { numbers[ObjectIdentifier(schema)] }

  /// The plan of the field that a key stands for.
  func plan(slot: UInt16, in schema: Int) -> FieldPlan {
    let range = schemas[schema]
    let index = range.lowerBound + Int(slot)
    return index < range.upperBound ? plans[index] : .unknown
  }

  /// Whether maps of a schema hold parts.
  func hasParts(_ schema: Int) -> Bool { plans[schemas[schema]].contains { $0.kind == .part } }

  /// Whether bytes are the id of one of the choices of a field.
  func isChoice(_ bytes: ArraySlice<UInt8>, of plan: FieldPlan) -> Bool {
    for index in plan.choices {
      let range = choiceRanges[Int(index)]
      if range.count == bytes.count, choiceBytes[range].elementsEqual(bytes) { return true }
    }
    return false
  }
}

extension ValuePlans {
  private struct Builder {
    var schemas: [Range<Int>] = []
    var plans: [FieldPlan] = []
    var choiceRanges: [Range<Int>] = []
    var choiceBytes: [UInt8] = []
    var patterns: [Pattern] = []
    var fields: [Field] = []
    var schemaObjects: [Schema] = []
    var numbers: [ObjectIdentifier: Int] = [:]

    mutating func number(of schema: Schema) -> Int {
      if let known = numbers[ObjectIdentifier(schema)] { return known }
      let number = schemas.count
      let range = plans.count..<plans.count + schema.fields.count
      numbers[ObjectIdentifier(schema)] = number
      schemas.append(range)
      schemaObjects.append(schema)
      fields.append(contentsOf: schema.fields)
      plans.append(contentsOf: repeatElement(.unknown, count: schema.fields.count))
      for (index, field) in zip(range, schema.fields) { plans[index] = plan(of: field, number: index) }
      return number
    }

    private mutating func plan(of field: Field, number: Int) -> FieldPlan {
      var plan = FieldPlan(kind: .unknown, number: Int32(number))
      plan.lower = Int32(field.cardinality.lower)
      plan.upper = field.cardinality.upper.map(Int32.init) ?? .max
      plan.isComputed = field.level == .computed
      plan.isPartIdentifier = field === Part.identifier
      switch field.type {
      case .text(let localized, let pattern):
        plan.kind = localized ? .localizedText : .plainText
        if let pattern { plan.pattern = self.number(of: pattern) }
      case .markdown: plan.kind = .localizedText
      case .choice(let choices, let open):
        plan.kind = open ? .openChoice : .choice
        plan.choices = add(choices)
      case .boolean: plan.kind = .boolean
      case .integer(let min, let max):
        plan.kind = .integer
        plan.min = min ?? .min
        plan.max = max ?? .max
      case .date: plan.kind = .date
      case .uri: plan.kind = .uri
      case .version: plan.kind = .version
      case .language: plan.kind = .language
      case .reference: plan.kind = .reference
      case .structure(let structure):
        plan.kind = .structure
        plan.inner = Int32(self.number(of: structure.schema))
      case .parts(let part):
        plan.kind = .part
        plan.isReferable = part.isReferable
        plan.inner = Int32(self.number(of: part.schema))
      }
      return plan
    }

    private mutating func number(of pattern: String) -> Int32 {
      if let known = patterns.firstIndex(where: { $0.notation == pattern }) { return Int32(known) }
      patterns.append(Pattern(pattern))
      return Int32(patterns.count - 1)
    }

    private mutating func add(_ choices: [Choice]) -> Range<Int32> {
      let first = Int32(choiceRanges.count)
      for choice in choices {
        let start = choiceBytes.count
        choiceBytes.append(contentsOf: choice.id.utf8)
        choiceRanges.append(start..<choiceBytes.count)
      }
      return first..<Int32(choiceRanges.count)
    }
  }
}

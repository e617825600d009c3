import Metamodel

/// What the checks ask of a field, flat.
///
/// Looking up a ``Field`` counts references to an object that all threads share; this holds nothing to count.
struct FieldPlan {
  /// The type, without what belongs to it.
  enum Kind: UInt8 {
    case unknown
    case localizedText
    case plainText
    case choice
    case openChoice
    case boolean
    case integer
    case date
    case uri
    case version
    case language
    case reference
    case structure
    case part
  }

  var kind: Kind
  /// The number of the field in ``ValuePlans/fields``, and of its plan.
  var number: Int32 = -1
  var lower: Int32 = 0
  /// The most values that may stand there; `Int32.max` for no limit.
  var upper: Int32 = .max
  var min = Int.min
  var max = Int.max
  /// The choices, as positions in ``ValuePlans``.
  var choices: Range<Int32> = 0..<0
  /// The number of the pattern of a text.
  var pattern: Int32 = -1
  /// The number of the schema of what is inside.
  var inner: Int32 = -1
  var isComputed = false
  /// Whether it is the `id` of a part that can be referred to.
  var isPartIdentifier = false
  /// Whether entries are parts that need an id.
  var isReferable = false

  /// The plan of a key that the schema does not have.
  static let unknown = FieldPlan(kind: .unknown)
}

/// One key with its value, as the walk through a document meets it.
struct Value {
  /// The node of the value: a scalar, a map, or a list of either.
  let node: Int
  /// The map it stands in.
  let map: Int
  /// The number of the schema of that map.
  let schema: Int
  let plan: FieldPlan
}

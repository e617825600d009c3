import Metamodel

/// The relationships of a model that are left out, those of one sort told of together.
struct LostRelationships {
  struct Relationship {
    /// Its type and those of its ends.
    let sort: String
    /// Its type and its name, and the names of its ends.
    let shown: String
    let ends: String
    let place: String
    let why: Words
  }

  private struct Sort: Hashable {
    let name: String
    let why: Words
  }

  private var order: [Sort] = []
  private var relationships: [Sort: [Relationship]] = [:]

  mutating func add(_ relationship: Relationship) {
    let sort = Sort(name: relationship.sort, why: relationship.why)
    if relationships[sort] == nil { order.append(sort) }
    relationships[sort, default: []].append(relationship)
  }

  /// Tells of each sort; of one that stands alone by name.
  func tell(in path: String, _ remarks: inout Remarks) {
    for sort in order {
      guard let all = relationships[sort], let first = all.first else { continue }
      guard all.count > 1 else {
        remarks.skip(first.shown, at: first.place, sort.why)
        continue
      }
      let ends = Words.list(all.map(\.ends))
      remarks.skip(
        "\(sort.name) (\(all.count))", at: path,
        Words(sv: "\(sort.why.sv): \(ends.sv)", en: "\(sort.why.en): \(ends.en)"))
    }
  }
}

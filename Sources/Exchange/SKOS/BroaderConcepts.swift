extension StatementReader {
  /// The concepts above one of the same sort; what is only a whole that it is part of is said to be broader too.
  mutating func broader(_ subject: Graph.Term) -> [Graph.Term] {
    let generic = objects(subject, .isothes("broaderGeneric"))
    let wholes = Set(objects(subject, .isothes("broaderPartitive"))).subtracting(generic)
    let below = subjects(saying: .skos("narrower"), of: subject)
    for narrower in below { pass(narrower, .skos("narrower")) }
    return (objects(subject, .skos("broader")) + generic + below).filter { !wholes.contains($0) }
  }
}

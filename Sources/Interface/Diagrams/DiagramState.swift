import Catalogue
import Metamodel
import Terminal

/// What a diagram shows.
struct DiagramSubject: Sendable, Hashable {
  /// The sorts of diagrams.
  enum Sort: Sendable, Hashable, CaseIterable {
    /// Parties as lanes with the exchanges between them.
    case collaboration
    /// The calls of a logical interface.
    case sequence
    /// What a description refers to, and what refers to it.
    case neighbourhood
  }

  let sort: Sort
  /// The description as `kind/id`.
  let reference: String

  var label: Words {
    switch sort {
    case .collaboration: Words(sv: "Samverkan", en: "Collaboration")
    case .sequence: Words(sv: "Sekvens", en: "Sequence")
    case .neighbourhood: Words(sv: "Grannskap", en: "Neighbourhood")
    }
  }

  /// How strictly the cursor goes row by row: where rows follow each other in time, always.
  var rowCost: Int { sort == .neighbourhood ? 12 : 400 }

  /// The name of a file for it, without extension.
  var fileName: String {
    let name = reference.split(separator: "/").dropFirst().joined(separator: "-")
    switch sort {
    case .collaboration: return "\(name)-lanes"
    case .sequence: return "\(name)-sequence"
    case .neighbourhood: return "\(name)-neighbourhood"
    }
  }
}

/// The view of a diagram.
struct DiagramState: Sendable {
  var subject: DiagramSubject
  var drawing = Drawing()
  var cursor = SpotCursor()

  var spots: [Spot] { drawing.spots }

  func position(in catalogue: Catalogue) -> Int? { catalogue.position(of: subject.reference) }
}

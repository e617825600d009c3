/// A view over many descriptions at once, in the place of the panes.
enum Overview: Sendable {
  case matrix(MatrixState)
  case dashboard(DashboardState)
  case diagram(DiagramState)

  var context: Context {
    switch self {
    case .matrix(let matrix): matrix.isTyping ? .typing : .matrix
    case .dashboard: .dashboard
    case .diagram: .diagram
    }
  }

  var place: OverviewPlace {
    switch self {
    case .matrix(let matrix): .matrix(matrix.place)
    case .dashboard(let dashboard): .dashboard(dashboard.cursor)
    case .diagram(let diagram): .diagram(diagram.subject, diagram.cursor)
    }
  }
}

/// A place in an overview, to come back to.
enum OverviewPlace: Sendable, Hashable {
  case matrix(MatrixPlace)
  case dashboard(SpotCursor)
  case diagram(DiagramSubject, SpotCursor)
}

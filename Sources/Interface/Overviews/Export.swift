import Metamodel

/// A file to be written outside the catalogue, at a place that the person has named.
public struct Export: Sendable, Hashable {
  /// As typed: relative to where the program was started, perhaps with `~/` first.
  public let path: String
  public let text: String
}

extension State {
  /// Asks for the file to write what is shown to.
  mutating func askForExport() { ask(.exportTo) }

  /// The name that a file gets where the person does not choose another.
  var exportName: String {
    switch overview {
    case .matrix(let matrix): "\(matrix.subject.rawValue).csv"
    case .diagram(let diagram): diagram.subject.fileName + ".svg"
    case .dashboard, nil: ""
    }
  }

  /// Writes what is shown.
  func export(to path: String) -> [Effect] {
    switch overview {
    case .matrix(let matrix): [.export(Export(path: path, text: commaSeparated(matrix)), overwriting: false)]
    case .diagram(let diagram): [.export(Export(path: path, text: svg(diagram)), overwriting: false)]
    case .dashboard, nil: []
    }
  }
}

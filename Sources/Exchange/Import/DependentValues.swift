import Catalogue

/// Values that are of another one beside them and say nothing beside any other: a format is that of a data type.
enum DependentValues {
  /// The fields that depend on each, by its key.
  static let fields = ["data-type": ["format", "code-list"]]

  /// Whether a value goes with one that the other side has otherwise, so that it cannot be taken alone.
  ///
  /// - Parameter present: the text that the other side has for a key.
  static func isBound(_ key: String, in pairs: [NewValue.Pair], present: (String) -> String?) -> Bool {
    fields.contains { main, dependents in
      guard dependents.contains(key), let own = pairs.text(main), let other = present(main) else {
        return false
      }
      return own != other
    }
  }
}

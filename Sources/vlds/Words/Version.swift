import Build

/// The version of the program.
enum Version {
  static let number = "0.1.0"

  /// The commit that it is built from; `unknown` where it was not built from a clone.
  static var commit: String { Build.commit }

  /// As `--version` prints it.
  static var text: String { "vlds \(number) (\(commit))" }
}

import CBuild

/// The version of the program.
enum Version {
  static let number = "0.1.0"

  /// The commit that it is built from, `unknown` where the build did not say.
  static var commit: String { String(cString: cbuild_commit()) }

  /// As `--version` prints it.
  static var text: String { "vlds \(number) (\(commit))" }
}

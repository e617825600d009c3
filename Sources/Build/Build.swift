/// What the program knows of how it was built.
public enum Build {
  /// The commit that it was built from, in short; `unknown` where it was not built from a clone.
  ///
  /// The plugin `Commit` writes it before each build.
  public static var commit: String { builtFrom }
}

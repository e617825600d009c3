import Glibc

/// The folders that the program has in a person's home, as the XDG base directory specification says.
enum PersonalFolders {
  /// Where choices are kept; `nil` where the person has no home.
  static var configuration: String? { folder("XDG_CONFIG_HOME", inHome: ".config") }

  /// Where is kept what the program notes from one run to the next.
  static var state: String? { folder("XDG_STATE_HOME", inHome: ".local/state") }

  private static func folder(_ variable: String, inHome: String) -> String? {
    // A path that is not absolute does not count, says the specification.
    if let chosen = environment(variable), chosen.hasPrefix("/") { return chosen + "/vlds" }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return "\(home == "/" ? "" : home)/\(inHome)/vlds"
  }

  /// A path as people write it, with `~` for their home.
  static func shown(_ path: String) -> String {
    guard let home = environment("HOME"), home != "/", path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }
}

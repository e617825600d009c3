/// Puts arguments in the order that the parser takes: the command first, then the options.
///
/// People write `-C` and `--lang` before the command as well as after it, and words of a search may begin with
/// a hyphen.
enum ArgumentOrder {
  /// The arguments in order; what names no command is a path to open.
  static func sorted(_ arguments: [String], commands: [String]) -> [String] {
    let lead = arguments[..<leadingOptions(arguments)]
    var rest = arguments[lead.endIndex...]
    guard let first = rest.first else { return ["open"] + lead }
    if first == "search" {
      rest.removeFirst()
      return ["search"] + lead + query(Array(rest))
    }
    if commands.contains(first) { return [first] + lead + rest.dropFirst() }
    if ownWords.contains(first) || first.hasPrefix("--generate-completion-script=") { return Array(rest) }
    if rest.prefix(while: { $0 != "--" }).contains(where: ["-h", "--help"].contains) { return ["--help"] }
    return ["open"] + lead + rest
  }

  /// What the parser knows at the root.
  private static let ownWords = [
    "help", "-h", "--help", "--version", "--generate-completion-script", "---completion",
    "--experimental-dump-help",
  ]

  /// How many arguments belong to options that stand before the command.
  private static func leadingOptions(_ arguments: [String]) -> Int {
    var count = 0
    while count < arguments.count {
      switch arguments[count] {
      case "-C", "--lang": count += 2
      case "-R": count += 1
      case let word where word.hasPrefix("--lang="): count += 1
      default: return count
      }
    }
    return arguments.count
  }

  /// The options of a search, then its words, which may be turned round: `-status:draft`.
  private static func query(_ arguments: [String]) -> [String] {
    var options: [String] = []
    var words: [String] = []
    var index = 0
    while index < arguments.count {
      let word = arguments[index]
      index += 1
      switch word {
      case "--":
        words += arguments[index...]
        index = arguments.count
      case "-C", "--lang", "--format", "--limit":
        options.append(word)
        if index < arguments.count { options.append(arguments[index]) }
        index += 1
      case "-h": options.append(word)
      case _ where word.hasPrefix("--"): options.append(word)
      default: words.append(word)
      }
    }
    return options + ["--"] + words
  }
}

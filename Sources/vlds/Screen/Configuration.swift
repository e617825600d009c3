import CatalogueFiles
import Glibc
import Interface

/// The file in which a person's choices are kept: `config.yaml` in `$XDG_CONFIG_HOME/vlds`.
///
/// Only the lines of what is chosen anew change; comments and what is not known here stay.
struct Configuration {
  private let folder: String
  private var path: String { folder + "/config.yaml" }

  init() {
    let base =
      environment("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? (environment("HOME") ?? "") + "/.config"
    folder = base + "/vlds"
  }

  /// The value of a key; `nil` where it is absent, or there is no file.
  subscript(key: String) -> String? { lines.last { $0.hasPrefix(key + ":") }.map(Configuration.value) }

  /// What has been chosen.
  var settings: Settings {
    Settings(
      actor: self["actor"], savesAtOnce: self["autosave"] == "true",
      startsWithOverview: self["start"] == "overview")
  }

  /// Writes what has been chosen; a file that cannot be written is left as it is.
  func keep(_ settings: Settings) throws(SavingProblem) {
    var lines = lines
    let chosen = [
      ("actor", settings.actor), ("autosave", settings.savesAtOnce ? "true" : "false"),
      ("start", settings.startsWithOverview ? "overview" : nil),
    ]
    for (key, value) in chosen {
      let line = value.map { "\(key): \($0)" }
      if let place = lines.firstIndex(where: { $0.hasPrefix(key + ":") }) {
        if let line { lines[place] = line } else { lines.remove(at: place) }
      } else if let line {
        lines.append(line)
      }
    }
    try WholeFile.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: path)
  }

  private var lines: [String] {
    guard let bytes = contents(of: path) else { return [] }
    var lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// What stands after the key, without comment and quotes.
  private static func value(_ line: String) -> String {
    var text = line.drop { $0 != ":" }.dropFirst()
    if let comment = text.firstRange(of: " #") { text = text[..<comment.lowerBound] }
    return text.trimming { $0 == " " || $0 == "\"" || $0 == "'" || $0 == "\r" }
  }
}

extension Substring {
  fileprivate func trimming(_ isDropped: (Character) -> Bool) -> String {
    String(drop(while: isDropped).reversed().drop(while: isDropped).reversed())
  }
}

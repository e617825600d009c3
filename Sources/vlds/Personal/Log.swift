import CatalogueFiles
import Glibc
import Interface
import Text

/// The log of the terminal interface, for the one who looks into a fault: `log` in `$XDG_STATE_HOME/vlds`.
///
/// It takes numbers, words of the program's own and the terminal's settings; there is no way to put text of a catalogue
/// into it. It never grows beyond ``limit``: the oldest lines go. What cannot be written is passed over.
struct Log: Sendable {
  /// Something that a line tells.
  enum Fact {
    case number(Int)
    case word(StaticString)
    /// What a variable of the environment says.
    case variable(StaticString)
    case context(Context)
    case version
  }

  /// Bytes.
  static let limit = 256 * 1024
  /// Milliseconds from which work between two keys is slow.
  static let slowKey = 100
  /// Milliseconds from which work behind is slow.
  static let slowWork = 1000

  private let path: String?

  init(path: String? = PersonalFolders.state.map { $0 + "/log" }) { self.path = path }

  /// Adds a line: when, which process, what, and the facts of it.
  func note(_ what: StaticString, _ facts: KeyValuePairs<StaticString, Fact> = [:]) {
    guard let path else { return }
    let told = facts.map { " \($0.key)=\(Log.text($0.value))" }.joined()
    let size = AppendedFile.append("\(Log.now()) \(getpid()) \(what)\(told)\n", to: path)
    if size > Log.limit { halve(path) }
  }

  /// Adds a line where something has taken long.
  func noteSlow(_ work: StaticString, _ duration: Duration, from limit: Int) {
    let time = Int(duration / .milliseconds(1))
    if time >= limit { note("slow", ["work": .word(work), "ms": .number(time)]) }
  }

  private func halve(_ path: String) {
    guard let bytes = PlainFile.bytes(at: path) else { return }
    let rest = bytes.suffix(Log.limit / 2).drop { $0 != UInt8(ascii: "\n") }.dropFirst()
    try? WholeFile.write(Array(rest), to: path)
  }

  private static func text(_ fact: Fact) -> String {
    switch fact {
    case .number(let number): String(number)
    case .word(let word): word.description
    case .variable(let name):
      String((environment(name.description) ?? "-").visible.prefix(40)).replacing(" ", with: "_")
    case .context(let context): context.rawValue
    case .version: "\(Version.number)+\(Version.commit)"
    }
  }

  private static func now() -> String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    var text = [CChar](repeating: 0, count: 32)
    let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%S%z", &parts)
    return String(decoding: text[..<count].map(UInt8.init), as: UTF8.self)
  }
}

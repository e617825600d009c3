/// One fault put into a catalogue, and what is to be found for it.
///
/// Texts name places by `{u}`, a collaboration of the generated catalogue, `{v}`, another, and `{w}`, the one of the two
/// that comes first; `{l}`, `{p}` and `{c}` are the actors that lead, produce and consume in `{u}`.
struct Fault: Sendable {
  /// A finding, by its rule and place.
  struct Expected: Sendable {
    let rule: String
    let file: String
    let field: String?

    /// - Parameter because: why it follows from the fault.
    init(_ rule: String, _ file: String, _ field: String?, because: String = "") {
      self.rule = rule
      self.file = Fault.file(file)
      self.field = field
    }
  }

  /// What is done.
  enum Edit: Sendable {
    /// Removes the lines of a field at the top.
    case drop(String, in: String)
    /// Gives a field at the top other lines, or adds it.
    case set(String, String, in: String)
    /// Puts other words in the place of the first that are these; they must be there.
    case swap(String, String, in: String)
    /// Writes a whole file, or its front matter alone, where it is or is not.
    case write(String, String)
    case remove(String)
    /// Writes a byte that no UTF-8 has into a file.
    case spoil(String)
    /// Makes a symbolic link.
    case link(String, to: String)
  }

  /// How the catalogue is tested.
  enum Way: Sendable {
    /// As it stands in memory.
    case memory
    /// With a history in which all was committed on the day of publishing, the edits excepted.
    case history
    /// Read from its folder, where other files count too.
    case disk
    /// On another day.
    case day(String)
  }

  let rule: String
  let what: String
  let edits: [Edit]
  let finding: Expected
  /// Words of the line that the finding stands at.
  let line: String?
  /// What else is found for it, by rules that look at the same thing.
  let follows: [Expected]
  /// What is no longer found, as it is something else now.
  let vanishes: [Expected]
  let way: Way

  /// - Parameters:
  ///   - field: the path of the field where the finding is to stand; `nil` for the file.
  ///   - file: where the finding is to stand, if not in the first file edited.
  init(
    _ rule: String, _ what: String, _ edits: Edit..., at field: String?, in file: String? = nil,
    line: String? = nil, follows: [Expected] = [], vanishes: [Expected] = [], way: Way = .memory
  ) {
    self.rule = rule
    self.what = what
    self.edits = edits
    finding = Expected(rule, file ?? edits.first?.file ?? "", field)
    self.line = line
    self.follows = follows
    self.vanishes = vanishes
    self.way = way
  }

  /// The faults that are tried, family by family.
  static let all =
    form + structure + completeness + instances + publishing + responsibility + reuse + traceability
    + versions
    + agreements + law + security + governance

  /// The path of a file: of a description `.md` may be left out.
  static func file(_ path: String) -> String {
    [".md", ".yaml"].contains(where: path.hasSuffix) ? path : path + ".md"
  }
}

extension Fault.Edit {
  /// The file that is edited.
  var file: String {
    switch self {
    case .drop(_, let file), .set(_, _, let file), .swap(_, _, let file), .write(let file, _),
      .remove(let file), .spoil(let file), .link(let file, _):
      Fault.file(file)
    }
  }

  /// The bytes of the file after the edit; `nil` where it is not there.
  ///
  /// - Parameters:
  ///   - text: the file as it is; `nil` where it is not there.
  ///   - fill: puts names in the place of `{u}` and the like.
  func bytes(of text: String?, _ fill: (String) -> String) -> [UInt8]? {
    switch self {
    case .drop(let field, _): text.map { Array($0.removingField(field).utf8) }
    case .set(let field, let lines, _):
      text.map { Array(fill($0.settingField(field, to: lines)).utf8) }
    case .swap(let old, let new, _):
      text.flatMap { text in
        text.firstRange(of: fill(old)).map { range in
          Array((text[..<range.lowerBound] + fill(new) + text[range.upperBound...]).utf8)
        }
      }
    case .write(_, let new):
      Array(
        (fill(new).hasPrefix("---") || file.hasSuffix(".yaml") ? fill(new) : "---\n\(fill(new))---\n").utf8)
    case .spoil: text.map { Array($0.utf8) + [0xFF] }
    case .remove, .link: nil
    }
  }
}

extension String {
  /// The file with a field at the top written anew, behind those that remain.
  func settingField(_ field: String, to value: String) -> String {
    let rest = removingField(field)
    guard let fence = rest.dropFirst(3).firstRange(of: "\n---") else { return rest }
    let lines = value.hasPrefix("\n") ? "\(field):\(value)" : "\(field): \(value)"
    return rest[..<fence.lowerBound] + "\n" + lines + rest[fence.lowerBound...]
  }
}

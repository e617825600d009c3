import Glibc

/// Why a catalogue could not be written.
public struct WritingFailure: Error, CustomStringConvertible {
  public let path: String
  /// The system's words.
  public let words: String

  public var description: String { "\(path): \(words)" }
}

/// Writes descriptions to the folders of a catalogue.
struct CatalogueWriter {
  let root: String
  var random: SeededRandom
  private(set) var count = 0
  private var folders: Set<String> = []

  init(root: String, seed: UInt64) throws {
    self.root = root
    random = SeededRandom(seed: seed)
    try makeFolder(root)
  }

  /// A sentence of random words.
  mutating func text(_ words: Int) -> String {
    let sentence = (0..<words).map { _ in random.pick(Vocabulary.words) }.joined(separator: " ")
    return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
  }

  /// Writes a description with a body of two paragraphs and a list.
  ///
  /// - Parameter place: the path below the root, without `.md`.
  mutating func put(_ place: String, _ frontMatter: FrontMatter) throws {
    let body = "\(text(24))\n\n- \(text(6))\n- \(text(7))\n\n\(text(30))\n"
    let file = "---\n\(frontMatter.lines.joined(separator: "\n"))\n---\n\n\(body)"
    let folder = place[..<(place.lastIndex(of: "/") ?? place.startIndex)]
    try makeFolder("\(root)/\(folder)")
    try write(file, to: "\(root)/\(place).md")
    count += 1
  }

  /// Writes a file below the root, with the folders above it.
  mutating func write(_ text: String, below path: String) throws {
    try makeFolder("\(root)/\(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])")
    try write(text, to: "\(root)/\(path)")
  }

  func write(_ text: String, to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    var text = text
    let written = text.withUTF8 { Glibc.write(file, $0.baseAddress, $0.count) }
    guard written == text.utf8.count else { throw failure(path) }
  }

  private mutating func makeFolder(_ path: String) throws {
    guard !folders.contains(path) else { return }
    if mkdir(path, 0o755) != 0 && errno == ENOENT {
      try makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
      guard mkdir(path, 0o755) == 0 else { throw failure(path) }
    } else if access(path, W_OK) != 0 {
      throw failure(path)
    }
    folders.insert(path)
  }

  private func failure(_ path: String) -> WritingFailure {
    WritingFailure(path: path, words: String(cString: strerror(errno)))
  }
}

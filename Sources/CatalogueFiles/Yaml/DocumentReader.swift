import Catalogue
import Metamodel
import Text

/// Reads files to documents; one for each thread, since it uses its storage again.
struct DocumentReader {
  private var plain = PlainReader()

  /// A file as far as it could be read.
  struct Result {
    var document: Document?
    var problems: [ReadingProblem] = []

    /// A file that could not be read.
    init(_ problem: ReadingProblem) { problems = [problem] }

    init(_ document: Document, _ problems: [ReadingProblem]) {
      self.document = document
      self.problems = problems
    }
  }

  /// What the fields of a file are.
  struct Meaning {
    let schema: Schema?
    var freeMaps: [String: Schema] = [:]
  }

  /// Reads a description: front matter and body.
  mutating func description(_ bytes: [UInt8], schema: Schema?) -> Result {
    bytes.withUnsafeBufferPointer { buffer in
      guard !buffer.isEmpty else {
        return Result(ReadingProblem(.noFrontMatter))
      }
      if buffer.count > Limits.fileSize { return Result(ReadingProblem(.tooLarge(limit: Limits.fileSize))) }
      if let fault = firstFaultOfUTF8(buffer) { return problem(.notUTF8, fault, bytes) }
      switch FrontMatter(in: buffer) {
      case .found(let yaml, let bodyStart):
        var result = read(bytes, buffer, yaml, bodyStart, Meaning(schema: schema))
        if result.document != nil, let line = FrontMatter.mergeLine(inBody: buffer, from: bodyStart) {
          result.problems.append(ReadingProblem(.unfinishedMerge, at: Position(of: line, in: bytes)))
        }
        return result
      case .missing, .notClosed:
        // A merge may have hit the fences themselves.
        if let line = FrontMatter.mergeLine(in: buffer, 0..<buffer.count), buffer[line] == .less {
          return problem(.unfinishedMerge, line, bytes)
        }
        if case .notClosed = FrontMatter(in: buffer) { return Result(ReadingProblem(.frontMatterNotClosed)) }
        return Result(ReadingProblem(.noFrontMatter))
      }
    }
  }

  /// Reads a file that is YAML from its first byte to its last.
  mutating func wholeFile(_ bytes: [UInt8], _ meaning: Meaning) -> Result {
    bytes.withUnsafeBufferPointer { buffer in
      if let fault = firstFaultOfUTF8(buffer) {
        return problem(.notUTF8, fault, bytes)
      }
      let start = FrontMatter.byteOrderMark(buffer)
      // The readers want a line end after the last line, and may look one byte further.
      let lines = bytes.last == .lineFeed ? bytes + [0] : bytes + [.lineFeed, 0]
      return lines.withUnsafeBufferPointer {
        read(bytes, $0, start..<$0.count - 1, bytes.count, meaning)
      }
    }
  }

  /// Reads the values in `yaml`, by the general reader where the plain one stops.
  private mutating func read(
    _ bytes: [UInt8], _ buffer: UnsafeBufferPointer<UInt8>, _ yaml: Range<Int>, _ bodyStart: Int,
    _ meaning: Meaning
  ) -> Result {
    do {
      // Only a file with something in it comes here.
      try plain.read(buffer.baseAddress!, yaml)
    } catch {
      switch error {
      case .tooDeep(let place): return problem(.tooDeep(limit: Limits.depth), place, bytes)
      case .outside(let place):
        if let line = FrontMatter.mergeLine(in: buffer, yaml) {
          return problem(.unfinishedMerge, line, bytes)
        }
        return general(bytes, buffer, yaml, bodyStart, meaning, stop: place)
      }
    }
    let document = Document(
      bytes: bytes, nodes: copy(plain.nodes), frontMatter: yaml, bodyStart: bodyStart,
      repeated: plain.repeated, schema: meaning.schema, freeMaps: meaning.freeMaps)
    return Result(document, repeatedKeys(document))
  }

  /// The nodes in an array of their own, just as large as they are many.
  private func copy(_ nodes: [Node]) -> [Node] {
    Array(unsafeUninitializedCapacity: nodes.count) { target, count in
      count = nodes.count
      _ = target.initialize(from: nodes)
    }
  }

  private mutating func general(
    _ bytes: [UInt8], _ buffer: UnsafeBufferPointer<UInt8>, _ yaml: Range<Int>, _ bodyStart: Int,
    _ meaning: Meaning, stop: Int
  ) -> Result {
    var reader = GeneralReader(buffer, yaml)
    do {
      try reader.read(&plain)
    } catch {
      return problem(error.cause, min(error.place ?? stop, bytes.count), bytes)
    }
    let document = Document(
      bytes: bytes, nodes: reader.nodes, stored: reader.stored, storedKeys: reader.storedKeys,
      reader: .general, frontMatter: yaml, bodyStart: bodyStart, repeated: reader.repeated,
      schema: meaning.schema, freeMaps: meaning.freeMaps)
    return Result(document, repeatedKeys(document))
  }

  /// The warnings of keys that stand again; of a hostile number of them the first are enough.
  private func repeatedKeys(_ document: Document) -> [ReadingProblem] {
    document.repeated.prefix(100).map {
      let place = document.nodes[$0].key.lowerBound
      return ReadingProblem(.repeatedKey(document.key($0)), at: document.position(of: place))
    }
  }

  private func problem(_ cause: ReadingProblem.Cause, _ place: Int, _ bytes: [UInt8]) -> Result {
    Result(ReadingProblem(cause, at: Position(of: place, in: bytes)))
  }
}

extension Document {
  /// Reads a file that is YAML from its first byte to its last, without a meaning for its keys.
  public static func read(yaml bytes: [UInt8]) -> (document: Document?, problems: [ReadingProblem]) {
    var reader = DocumentReader()
    let result = reader.wholeFile(bytes, DocumentReader.Meaning(schema: nil))
    return (result.document, result.problems)
  }

  /// Reads a description from the bytes of its file.
  ///
  /// - Parameter schema: that of its kind; without one no key has a meaning.
  /// - Returns: the document, `nil` where the file cannot be read as format.md says, and what is wrong with
  ///   it.
  public static func read(
    description bytes: [UInt8], schema: Schema?
  ) -> (document: Document?, problems: [ReadingProblem]) {
    var reader = DocumentReader()
    let result = reader.description(bytes, schema: schema)
    return (result.document, result.problems)
  }
}

import Glibc
import Synchronization

/// What files were at commits: one git that is asked again and again, started when first asked.
final class GitContents: Sendable {
  private enum State {
    case idle
    case running(Git.Running)
    /// It has not started, or has ended unasked.
    case ended
  }

  private let git: Git
  /// The path of the catalogue in the repository, with a slash behind; empty where it is the top.
  private let prefix: String
  private let state = Mutex(State.idle)

  init(_ git: Git, prefix: String) {
    self.git = git
    self.prefix = prefix
  }

  deinit {
    state.withLock { state in
      guard case .running(let running) = state else { return }
      close(running.input)
      close(running.output)
      _ = running.wait()
    }
  }

  /// The bytes of a file as a commit has it; `nil` where it is not there.
  func bytes(of file: String, at commit: String) -> [UInt8]? {
    guard !file.contains("\n") else { return nil }
    return state.withLock { state in
      if case .idle = state {
        state = git.start(["cat-file", "--batch"], takesInput: true).map { .running($0) } ?? .ended
      }
      guard case .running(let running) = state else { return nil }
      switch GitContents.ask(running, "\(commit):\(prefix)\(file)\n") {
      case .bytes(let bytes): return bytes
      case .missing: return nil
      case .gone:
        close(running.input)
        close(running.output)
        _ = running.wait()
        state = .ended
        return nil
      }
    }
  }

  private enum Answer {
    case bytes([UInt8])
    case missing
    case gone
  }

  /// The answer is `ID blob SIZE`, the bytes and a line break, or a line that ends with another word.
  private static func ask(_ running: Git.Running, _ question: String) -> Answer {
    var question = question
    let isAsked = question.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = write(running.input, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
    guard isAsked else { return .gone }
    var head: [UInt8] = []
    while head.last != UInt8(ascii: "\n") {
      guard let byte = take(1, from: running.output)?.first, head.count < 1 << 16 else { return .gone }
      head.append(byte)
    }
    let words = String(decoding: head.dropLast(), as: UTF8.self).split(separator: " ")
    guard words.count == 3, let size = Int(words[2]) else { return .missing }
    guard let bytes = take(size + 1, from: running.output) else { return .gone }
    return words[1] == "blob" ? .bytes(Array(bytes.dropLast())) : .missing
  }

  /// So many bytes; `nil` where git has ended before.
  private static func take(_ count: Int, from descriptor: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var taken = 0
    while taken < count {
      let got = bytes.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress.map { $0 + taken }, count - taken)
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return nil }
      taken += got
    }
    return bytes
  }
}

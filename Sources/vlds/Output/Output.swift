import Exchange
import Glibc

/// Standard output, written in large pieces.
///
/// When whoever reads has gone, the rest is dropped without a word: the answer is still the exit code.
final class Output: JSONOutput {
  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var isClosed = false
  /// The system's error that has stopped the writing, such as a full disk; 0 where none has.
  private(set) var error: Int32 = 0

  private static let limit = 1 << 16

  init(_ descriptor: Int32 = STDOUT_FILENO) {
    self.descriptor = descriptor
    bytes.reserveCapacity(Output.limit + 4096)
  }

  /// Whether nothing more will be read.
  var isStopped: Bool { isClosed }

  func write(_ text: some StringProtocol) {
    bytes.append(contentsOf: text.utf8)
    if bytes.count >= Output.limit { flush() }
  }

  /// Lets `make` append bytes right where they go.
  func append(_ make: (inout [UInt8]) -> Void) {
    make(&bytes)
    if bytes.count >= Output.limit { flush() }
  }

  func line(_ text: some StringProtocol) {
    write(text)
    line()
  }

  func line() { write("\n") }

  func flush() {
    defer { bytes.removeAll(keepingCapacity: true) }
    var written = 0
    while written < bytes.count, !isClosed {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        isClosed = true
        if errno != EPIPE { error = errno }
      }
    }
  }
}

/// Writes a line to standard error, where all goes that is no answer.
func complain(_ text: String) {
  let output = Output(STDERR_FILENO)
  output.line(text)
  output.flush()
}

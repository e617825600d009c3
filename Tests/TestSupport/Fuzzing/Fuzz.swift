import Foundation
import Testing

/// Tries a reader with mutated inputs: it may refuse them, and never crash, hang, or say what is not so.
///
/// It is run in a process of its own (`processExitsWith:`), so that a crash is one failed test. The input that is being
/// tried lies in ``file(of:)``; put into `Tests/FuzzInputs/NAME`, it is tried first in every later run.
/// A plain run tries a few hundred inputs, `VLDS_FUZZ_TIMES` so many times as many: the same on every machine.
/// `VLDS_FUZZ_SECONDS` gives each reader so many seconds instead, and `VLDS_FUZZ_SEED` other inputs.
public struct Fuzz {
  private let name: String
  private let seeds: [[UInt8]]
  private var mutator: Mutator
  private let time: Duration?
  private let count: Int

  /// What one input may take of the processors' time, in seconds: a hundred times what the slowest takes in a debug build.
  private static let secondsForOne = 20
  /// How many failures are told of before a run ends.
  private static let failures = 5

  /// - Parameters:
  ///   - name: names the reader, and the folder of the inputs that it is tried with first.
  ///   - seeds: what is mutated.
  ///   - words: what has a meaning in the format.
  ///   - count: how many inputs a plain run tries.
  public init(_ name: String, seeds: [[UInt8]], words: [String] = [], count: Int = 200) {
    self.name = name
    self.seeds = seeds.isEmpty ? [[]] : seeds
    self.count = count * Setting.count("VLDS_FUZZ_TIMES", usual: 1)
    mutator = Mutator(seed: Setting.fuzzSeed, words: words)
    time = Setting.fuzzSeconds.map { .seconds($0) }
  }

  /// The file with the input that is being tried, and that stays where the process ends with it.
  public static func file(of name: String) -> String {
    RepositoryFiles.root.appending(path: ".build/fuzz/\(name)").path
  }

  /// What a test says when the process did not end well.
  public static func comment(_ name: String) -> Comment {
    "The input is in \(file(of: name)); put it into Tests/FuzzInputs/\(name)."
  }

  /// Tries the inputs kept in the folder of the reader, the seeds, and then mutations of both.
  ///
  /// - Parameters:
  ///   - row: the row of quality.md that the inputs count for.
  ///   - check: says what is wrong with what has become of an input; `nil` where all is well.
  public mutating func run(for row: RobustnessRow = .mutatedInput, _ check: ([UInt8]) throws -> String?) {
    let kept = RepositoryFiles.all(below: "Tests/FuzzInputs/\(name)").sorted { $0.key < $1.key }.map(\.value)
    let corpus = kept + seeds
    let running = RunningInput(Fuzz.file(of: name))
    // Tests that have a limit of time run beside.
    nice(10)
    let start = ContinuousClock.now
    var tried = 0
    var failed = 0
    while failed < Fuzz.failures {
      let isMutated = tried >= corpus.count
      if isMutated, time.map({ start.duration(to: .now) >= $0 }) ?? (tried >= corpus.count + count) { break }
      let input =
        isMutated ? mutator.mutated(pick(corpus), with: pick(corpus)) : corpus[tried]
      running.note(input)
      limitTime(seconds: Fuzz.secondsForOne)
      if let fault = fault(in: input, check) {
        failed += 1
        let file = running.keep(failed)
        Issue.record("\(fault)\nThe input is in \(file); put it into Tests/FuzzInputs/\(name).")
      }
      tried += 1
    }
    limitTime(seconds: 0)
    running.end()
    row.note(tried, "inputs of \(name)")
  }

  /// What a check says, or what it throws.
  private func fault(in input: [UInt8], _ check: ([UInt8]) throws -> String?) -> String? {
    do { return try check(input) } catch { return "\(error)" }
  }

  private mutating func pick(_ corpus: [[UInt8]]) -> [UInt8] { mutator.random.pick(corpus) }

  /// Ends the process when it has used so much of the processors' time; 0 takes the limit back.
  private func limitTime(seconds: Int) {
    var limit = itimerval(it_interval: timeval(), it_value: timeval(tv_sec: seconds, tv_usec: 0))
    setitimer(Int32(ITIMER_PROF.rawValue), &limit, nil)
  }
}

/// The file that an input lies in while it is tried.
private struct RunningInput {
  private let path: String
  private let file: Int32

  init(_ path: String) {
    self.path = path
    let folder = URL(filePath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    file = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    precondition(file >= 0, "cannot write \(path): \(String(cString: strerror(errno)))")
  }

  func note(_ input: [UInt8]) {
    pwrite(file, input, input.count, 0)
    ftruncate(file, off_t(input.count))
  }

  /// Keeps the input under another name, which is given back.
  func keep(_ number: Int) -> String {
    let kept = "\(path)-\(number)"
    let copy = open(kept, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    defer { close(copy) }
    var buffer = [UInt8](repeating: 0, count: Int(lseek(file, 0, SEEK_END)))
    pread(file, &buffer, buffer.count, 0)
    write(copy, buffer, buffer.count)
    return kept
  }

  func end() {
    close(file)
    unlink(path)
  }
}

/// What was measured several times.
struct Samples {
  private let sorted: [Double]

  init(_ values: [Double]) { sorted = values.sorted() }

  /// The middle one; 0 where nothing was measured.
  var median: Double { sorted.isEmpty ? 0 : sorted[sorted.count / 2] }
  var worst: Double { sorted.last ?? 0 }
  var count: Int { sorted.count }
}

extension Duration {
  var inSeconds: Double { self / .seconds(1) }
}

/// The time that a piece of work takes, in seconds.
func timed(_ work: () throws -> Void) rethrows -> Double {
  try ContinuousClock().measure { try work() }.inSeconds
}

/// The times of some runs after one that warms up what there is to warm, in seconds.
func samples(_ runs: Int, of work: () throws -> Void) rethrows -> Samples {
  try work()
  return Samples(try (0..<runs).map { _ in try timed(work) })
}

/// Numbers that are the same in every run: Steele, Lea and Flood's SplitMix64.
public struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0, below `count`; 0 where `count` is none.
  public mutating func below(_ count: Int) -> Int { count > 0 ? Int(next() % UInt64(count)) : 0 }

  /// Whether the one case of so many has come.
  public mutating func isOne(in count: Int) -> Bool { below(count) == 0 }

  /// One of several; there has to be one.
  public mutating func pick<Element>(_ values: [Element]) -> Element { values[below(values.count)] }
}

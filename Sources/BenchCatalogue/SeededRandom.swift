/// Random numbers that a seed decides, the same on every machine (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: Range<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[number(0..<choices.count)] }

  /// Three different ones.
  mutating func pickThree<Element>(_ choices: [Element]) -> (Element, Element, Element) {
    var places: [Int] = []
    while places.count < 3 {
      let place = number(0..<choices.count)
      if !places.contains(place) { places.append(place) }
    }
    return (choices[places[0]], choices[places[1]], choices[places[2]])
  }
}

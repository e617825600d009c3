import Dispatch
import Synchronization

/// Does work over a range of positions on all cores, block by block, and gives the results in order.
///
/// - Parameters:
///   - count: how many positions there are, from 0.
///   - block: how many of them one call of `work` gets.
public func inParallel<Result: Sendable>(
  _ count: Int, block: Int, _ work: @Sendable (Range<Int>) -> Result
) -> [Result] {
  guard count > block else { return count > 0 ? [work(0..<count)] : [] }
  let blocks = (count + block - 1) / block
  let results = Mutex<[Result?]>(Array(repeating: nil, count: blocks))
  DispatchQueue.concurrentPerform(iterations: blocks) { index in
    let result = work(index * block..<min(count, (index + 1) * block))
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0.compactMap(\.self) }
}

/// Has another thread let go of values that nobody uses any more: large trees take a while to take apart.
public func letGo(_ values: some Sendable) {
  DispatchQueue.global(qos: .utility).async { withExtendedLifetime(values) {} }
}

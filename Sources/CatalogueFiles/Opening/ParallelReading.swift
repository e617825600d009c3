import Catalogue
import Dispatch
import Metamodel
import Synchronization

extension OpenedCatalogue {
  /// Reads all places, in blocks, on as many threads as there are processors.
  func descriptions(
    progress: @escaping @Sendable (Int, Int) -> Void, isCancelled: @escaping @Sendable () -> Bool
  ) throws -> [Description] {
    let size = 128
    let blocks = (places.count + size - 1) / size
    let results = Mutex<[[Description]]>(Array(repeating: [], count: blocks))
    let next = Atomic(0)
    let done = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(blocks, processors())) { _ in
      var reader = DescriptionReader(self)
      while !isCancelled() {
        let block = next.add(1, ordering: .relaxed).oldValue
        guard block < blocks else { return }
        let descriptions = reader.read(places[block * size..<min((block + 1) * size, places.count)])
        results.withLock { $0[block] = descriptions }
        progress(done.add(descriptions.count, ordering: .relaxed).newValue, places.count)
      }
    }
    if isCancelled() { throw CancellationError() }
    return results.withLock { Array($0.joined()) }
  }
}

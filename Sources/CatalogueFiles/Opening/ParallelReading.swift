import Catalogue
import Dispatch
import Metamodel
import Synchronization

extension OpenedCatalogue {
  /// Reads all places, in blocks, on as many threads as there are processors.
  func descriptions(_ work: Work) throws(CancellationError) -> [Description] {
    work.expect(places.count)
    let size = 128
    let blocks = (places.count + size - 1) / size
    let results = Mutex<[[Description]]>(Array(repeating: [], count: blocks))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(blocks, processors())) { _ in
      var reader = DescriptionReader(self)
      while !work.isCancelled() {
        let block = next.add(1, ordering: .relaxed).oldValue
        guard block < blocks else { return }
        let descriptions = reader.read(places[block * size..<min((block + 1) * size, places.count)])
        results.withLock { $0[block] = descriptions }
        work.finish(descriptions.count)
      }
    }
    if work.isCancelled() { throw CancellationError() }
    return results.withLock { Array($0.joined()) }
  }
}

import CatalogueFiles
import Glibc
import Interface

/// When the files of a catalogue were changed.
enum FileTimes {
  /// The descriptions whose files were changed last, the latest first.
  static func latest(in opened: OpenedCatalogue, limit: Int = 10) -> [LatestChange] {
    let timed = opened.places.compactMap { place -> (reference: String, time: Int)? in
      var status = stat()
      guard stat("\(opened.root)/\(place.file)", &status) == 0 else { return nil }
      return ("\(place.kind.id)/\(place.id)", status.st_mtim.tv_sec)
    }
    return timed.sorted { ($1.time, $0.reference) < ($0.time, $1.reference) }.prefix(limit).map {
      LatestChange(reference: $0.reference, time: text($0.time))
    }
  }

  /// A time of the machine's own zone, to the minute.
  private static func text(_ seconds: Int) -> String {
    var seconds = time_t(seconds)
    var parts = tm()
    localtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let count = strftime(&buffer, buffer.count, "%Y-%m-%d %H:%M", &parts)
    return String(decoding: buffer.prefix(count).map(UInt8.init), as: UTF8.self)
  }
}

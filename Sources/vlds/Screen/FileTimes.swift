import Catalogue
import CatalogueFiles
import Glibc
import Interface

/// When the files of a catalogue were changed.
enum FileTimes {
  /// The descriptions whose files were changed last: by git where it knows, since all files of a fresh clone are of one
  /// moment, else by the files.
  static func latest(in opened: OpenedCatalogue, limit: Int = 10) -> LatestChanges {
    if let (log, edited) = try? GitHistory.log(in: opened.root), !log.commits.isEmpty {
      return LatestChanges(latest(in: opened, log, edited, limit: limit), by: .history)
    }
    let changes = latest(opened.places, in: opened, limit: limit)
    return LatestChanges(changes, by: .fileTimes)
  }

  /// First what is not committed, then by the order of the commits.
  private static func latest(
    in opened: OpenedCatalogue, _ log: GitLog, _ edited: Set<String>, limit: Int
  ) -> [LatestChange] {
    let uncommitted = latest(opened.places.filter { edited.contains($0.file) }, in: opened, limit: limit)
    let committed = opened.places.compactMap { place -> (reference: String, commit: Int)? in
      guard !edited.contains(place.file), let version = log.versions[place.file]?.first else { return nil }
      return ("\(place.kind.id)/\(place.id)", version.commit)
    }
    return uncommitted
      + committed.sorted { ($0.commit, $0.reference) < ($1.commit, $1.reference) }
      .prefix(limit - uncommitted.count).map {
        LatestChange(reference: $0.reference, time: log.commits[$0.commit].day.description)
      }
  }

  /// By the times of the files.
  private static func latest(
    _ places: some Sequence<Place>, in opened: OpenedCatalogue, limit: Int
  ) -> [LatestChange] {
    let timed = places.compactMap { place -> (reference: String, time: Int)? in
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

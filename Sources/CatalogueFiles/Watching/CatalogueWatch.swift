import Glibc
import Synchronization

/// Notices that other programs change files of a catalogue, by the system's own notices (inotify).
///
/// Where the system has none left, nothing is noticed until a file is saved, which always looks at the disk first.
public final class CatalogueWatch: Sendable {
  private let notices: Int32
  private let stop: (read: Int32, write: Int32)
  private let root: String
  private let folders = Mutex<[Int32: String]>([:])
  private let changed: @Sendable (Set<String>) -> Void

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ONLYDIR)
  /// Milliseconds without a notice after which a burst of them, such as a checkout makes, is over.
  private static let pause: Int32 = 100

  /// Begins to watch the folders that the files of a catalogue lie in.
  ///
  /// - Parameter changed: called from another thread with the paths, relative to the root, of files and folders
  ///   that have come, changed or gone.
  public init?(_ opened: OpenedCatalogue, changed: @escaping @Sendable (Set<String>) -> Void) {
    var ends: [Int32] = [0, 0]
    notices = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard notices >= 0, pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    stop = (ends[0], ends[1])
    root = opened.root
    self.changed = changed
    var thread = pthread_t()
    let context = Unmanaged.passRetained(Loop(self, opened))
    pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Loop>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context.toOpaque())
    pthread_detach(thread)
  }

  deinit {
    var byte: UInt8 = 0
    _ = write(stop.write, &byte, 1)
    close(stop.write)
  }

  /// The thread's own hold on what it needs; not on the watch, which ends with its last user.
  private final class Loop {
    weak var watch: CatalogueWatch?
    let notices: Int32
    let stop: Int32

    private let opened: OpenedCatalogue

    init(_ watch: CatalogueWatch, _ opened: OpenedCatalogue) {
      self.watch = watch
      self.opened = opened
      notices = watch.notices
      stop = watch.stop.read
    }

    func run() {
      defer {
        close(notices)
        close(stop)
      }
      // A large catalogue has many folders: keys do not wait for them.
      for folder in CatalogueWatch.folders(of: opened) { watch?.add(folder) }
      var paths: Set<String> = []
      while true {
        var files = [
          pollfd(fd: notices, events: Int16(POLLIN), revents: 0),
          pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&files, 2, paths.isEmpty ? -1 : CatalogueWatch.pause)
        if count < 0, errno == EINTR { continue }
        guard count >= 0, files[1].revents == 0, let watch else { return }
        if count == 0 {
          watch.changed(paths)
          paths = []
        } else {
          watch.read(into: &paths)
        }
      }
    }
  }

  /// Every folder that has a description in it, with those above.
  private static func folders(of opened: OpenedCatalogue) -> Set<String> {
    var folders: Set<String> = [""]
    for place in opened.places {
      var folder = place.file[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        if !folders.insert(String(folder)).inserted { break }
      }
    }
    return folders
  }

  private func add(_ folder: String) {
    let descriptor = inotify_add_watch(
      notices, folder.isEmpty ? root : "\(root)/\(folder)", CatalogueWatch.events)
    if descriptor >= 0 { folders.withLock { $0[descriptor] = folder } }
  }

  /// Takes the notices that have come.
  private func read(into paths: inout Set<String>) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = Glibc.read(notices, &buffer, buffer.count), count > 0 {
      buffer.withUnsafeBytes { bytes in
        var at = 0
        while at + MemoryLayout<inotify_event>.size <= count {
          let event = bytes.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
          let start = at + MemoryLayout<inotify_event>.size
          let name = bytes[start..<start + Int(event.len)].prefix { $0 != 0 }
          at = start + Int(event.len)
          take(event, String(decoding: name, as: UTF8.self), &paths)
        }
      }
    }
  }

  private func take(_ event: inotify_event, _ name: String, _ paths: inout Set<String>) {
    // The tool's own files, and those that editors write beside.
    guard !name.isEmpty, !name.hasPrefix("."), let folder = folders.withLock({ $0[event.wd] }) else { return }
    let path = folder.isEmpty ? name : "\(folder)/\(name)"
    paths.insert(path)
    if event.mask & UInt32(IN_ISDIR) != 0, event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 {
      addAll(path, &paths)
    }
  }

  /// A folder that has come, with all that is in it.
  private func addAll(_ folder: String, _ paths: inout Set<String>) {
    add(folder)
    for name in fileNames(in: "\(root)/\(folder)") {
      let path = "\(folder)/\(name)"
      paths.insert(path)
      var status = stat()
      if lstat("\(root)/\(path)", &status) == 0, status.st_mode & S_IFMT == S_IFDIR { addAll(path, &paths) }
    }
  }
}

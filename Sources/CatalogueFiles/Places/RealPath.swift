import Glibc

/// The path without links in it, `nil` (with `errno`) where it leads nowhere.
public func realPath(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}

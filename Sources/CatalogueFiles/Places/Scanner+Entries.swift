import Glibc

extension Scanner {
  /// What a name in a folder stands for.
  enum Entry {
    case file
    case folder
    case link
    case missing

    init(_ type: UInt8) {
      switch type {
      case UInt8(DT_DIR): self = .folder
      case UInt8(DT_LNK): self = .link
      default: self = .file
      }
    }
  }

  func type(of path: String, following: Bool = false) -> Entry {
    var status = stat()
    guard fstatat(rootFolder, path, &status, following ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else {
      return .missing
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .file
    }
  }
}

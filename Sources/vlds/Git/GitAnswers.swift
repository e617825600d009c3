import Glibc

extension Git {
  /// The words of an answer that ends each with a null byte.
  static func words(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private var userName: String? {
    answer(["config", "user.name"])
      .flatMap { String(decoding: $0, as: UTF8.self).split(separator: "\n").first.map(String.init) }
  }

  /// The name of whoever works here: as git knows it, or else that of the account.
  var userOrAccount: String {
    userName ?? getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? String(getuid())
  }

  /// The folder of the work tree that a folder lies in; `nil` outside git. Git itself need not be there.
  static func workTree(of folder: String) -> String? {
    var path = folder
    while true {
      if Paths.exist(path == "/" ? "/.git" : "\(path)/.git") { return path }
      guard path != "/", let slash = path.lastIndex(of: "/") else { return nil }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
  }
}

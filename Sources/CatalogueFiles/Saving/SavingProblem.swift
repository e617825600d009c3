import Metamodel

/// Why changes could not be written. The files are as they were; the work is kept in memory.
public enum SavingProblem: Error, Sendable, Hashable {
  /// Another program has changed, made or removed these files since they were read.
  case changedOnDisk([String])
  /// A file, or the folder of the catalogue, cannot be written.
  case system(file: String, code: Int32)
  /// The file lies outside the catalogue, by a symbolic link.
  case outside(String)
  /// It has been given up on the way.
  case cancelled
  /// Another program is writing, and has been for long.
  case locked(by: String)
}

extension SavingProblem {
  /// What happened and what to do.
  public var words: Words {
    switch self {
    case .changedOnDisk(let files):
      Words(
        sv:
          "Ändrat av ett annat program sedan det lästes: \(files.joined(separator: ", ")). Inget har skrivits.",
        en:
          "Changed by another program since it was read: \(files.joined(separator: ", ")). Nothing was written."
      )
    case .system(let file, let code):
      Words(
        // The cause first: a line on the screen may have no room for the rest.
        sv:
          "\(systemWords(code).sv.capitalizedStart): \(file) skrevs inte. Inget har gått förlorat; rätta felet och försök igen.",
        en:
          "\(systemWords(code).en.capitalizedStart): \(file) was not written. Nothing is lost; mend the fault and try again."
      )
    case .outside(let file):
      Words(
        sv: "\(file) leder ut ur katalogen genom en symbolisk länk, och skrivs inte.",
        en: "\(file) leads out of the catalogue by a symbolic link, and is not written.")
    case .cancelled:
      Words(sv: "Avbrutet; inget har skrivits.", en: "Cancelled; nothing was written.")
    case .locked(let who):
      Words(
        sv: "Katalogen skrivs just nu av ett annat program (\(who)). Försök igen.",
        en: "Another program is writing the catalogue just now (\(who)). Try again.")
    }
  }
}

extension SavingProblem {
  /// The problem with the file that a person knows: relative to the catalogue, and not the one that new contents
  /// wait in.
  func told(in root: String) -> SavingProblem {
    guard case .system(let file, let code) = self, file.hasPrefix(root + "/") else { return self }
    let path = String(file.dropFirst(root.count + 1))
    return .system(file: path.hasPrefix(".vlds/") ? ".vlds" : PendingChange.target(of: path), code: code)
  }
}

extension String {
  fileprivate var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
}

import Metamodel

/// Why changes could not be written. The files are as they were; the work is kept in memory.
public enum SavingProblem: Error, Sendable, Hashable {
  /// Another program has changed, made or removed these files since they were read.
  case changedOnDisk([String])
  /// A file, or the folder of the catalogue, cannot be written.
  case system(file: String, code: Int32)
  /// The file lies outside the catalogue, by a symbolic link.
  case outside(String)
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
        sv:
          "\(file) kan inte skrivas: \(systemWords(code).sv). Inget har gått förlorat; rätta felet och spara igen.",
        en:
          "\(file) cannot be written: \(systemWords(code).en). Nothing is lost; mend the fault and save again."
      )
    case .outside(let file):
      Words(
        sv: "\(file) leder ut ur katalogen genom en symbolisk länk, och skrivs inte.",
        en: "\(file) leads out of the catalogue by a symbolic link, and is not written.")
    case .locked(let who):
      Words(
        sv: "Katalogen skrivs just nu av ett annat program (\(who)). Försök igen.",
        en: "Another program is writing the catalogue just now (\(who)). Try again.")
    }
  }
}

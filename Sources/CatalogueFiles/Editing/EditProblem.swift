import Catalogue
import Metamodel

/// Why an edit cannot be done. Nothing has been changed then.
public enum EditProblem: Error, Sendable, Hashable {
  /// There is no such description.
  case noDescription(String)
  /// The file cannot be read, so that no place in it is known.
  case unreadable(String, line: Int)
  /// The metamodel has no such place.
  case noField(path: String, nearest: String?)
  /// No entry of the list is what the path names.
  case noEntry(path: String)
  /// The lines of the field are written in a way that cannot be changed in place.
  case notInPlace(Obstacle, file: String, line: Int)
  /// The field holds one value.
  case notAList(path: String)
  /// The change would have made the file another than meant.
  case notSafe(file: String, path: String, line: Int)
  /// There is a description with the id already.
  case exists(String)
  /// The id is none for the kind.
  case malformedID(String, pattern: String)
  /// There is no such kind.
  case noKind(String, nearest: String?)
  /// The entries of `findings.yaml` do not stand on lines that can be told apart.
  case findingsNotInPlace(line: Int)
  /// Another program has changed the file since the step that is to be undone.
  case changedSince(String)
  /// It has been given up on the way.
  case cancelled
  /// Descriptions and parts refer to what is to be removed.
  case referred(String, by: [String])

  /// What stands in the way of a change in place.
  public enum Obstacle: Sendable, Hashable {
    /// YAML outside the plain subset.
    case outsidePlainSubset(YamlConstruct)
    /// The key stands twice.
    case repeatedKey(String)
  }
}

extension EditProblem {
  /// Where the change can be made in a text editor; `nil` where that would not help.
  public var place: (file: String, line: Int)? {
    switch self {
    case .notInPlace(_, let file, let line), .notSafe(let file, _, let line), .unreadable(let file, let line):
      (file, line)
    default: nil
    }
  }

  /// What happened and what to do.
  public var words: Words {
    switch self {
    case .noDescription(let reference):
      Words(sv: "\(reference) finns inte.", en: "\(reference) does not exist.")
    case .unreadable(let file, _):
      Words(
        sv: "\(file) kan inte läsas; rätta filen i en textredigerare först.",
        en: "\(file) cannot be read; mend the file in a text editor first.")
    case .noField(let path, let nearest):
      Words(
        sv: "Fältet \(path) finns inte här." + (nearest.map { " Menade du \($0)?" } ?? ""),
        en: "There is no field \(path) here." + (nearest.map { " Did you mean \($0)?" } ?? ""))
    case .noEntry(let path):
      Words(sv: "Ingen post svarar mot \(path).", en: "No entry answers \(path).")
    case .notInPlace(.outsidePlainSubset(let construct), let file, let line):
      Words(
        sv:
          "\(file), rad \(line): fältet är skrivet med \(construct.words.sv) och kan inte ändras på plats. Ändra det i en textredigerare.",
        en:
          "\(file), line \(line): the field is written with \(construct.words.en) and cannot be changed in place. Change it in a text editor."
      )
    case .notInPlace(.repeatedKey(let key), let file, let line):
      Words(
        sv: "\(file), rad \(line): nyckeln \(key) står två gånger. Ta bort den ena i en textredigerare.",
        en: "\(file), line \(line): the key \(key) stands twice. Remove one of them in a text editor.")
    case .notAList(let path):
      Words(sv: "\(path) rymmer bara ett värde.", en: "\(path) holds one value only.")
    case .notSafe(let file, let path, let line):
      Words(
        sv:
          "\(file), rad \(line): \(path) kan inte ändras på plats utan att annat ändras. Ändra det i en textredigerare.",
        en:
          "\(file), line \(line): \(path) cannot be changed in place without changing something else. Change it in a text editor."
      )
    case .exists(let reference):
      Words(sv: "\(reference) finns redan.", en: "\(reference) exists already.")
    case .malformedID(let id, let pattern):
      Words(
        sv: "”\(id)” kan inte vara id här: små bokstäver a–z, siffror, bindestreck och punkt (\(pattern)).",
        en: "“\(id)” cannot be an id here: lower-case letters a–z, digits, hyphens and dots (\(pattern)).")
    case .noKind(let kind, let nearest):
      Words(
        sv: "Slaget \(kind) finns inte." + (nearest.map { " Menade du \($0)?" } ?? ""),
        en: "There is no kind \(kind)." + (nearest.map { " Did you mean \($0)?" } ?? ""))
    case .findingsNotInPlace(let line):
      Words(
        sv:
          "\(Acknowledgements.file), rad \(line): filen kan inte ändras rad för rad. Rätta den i en textredigerare.",
        en:
          "\(Acknowledgements.file), line \(line): the file cannot be changed line by line. Mend it in a text editor."
      )
    case .changedSince(let file):
      Words(
        sv: "\(file) har ändrats av ett annat program sedan dess; steget kan inte ångras.",
        en: "\(file) has been changed by another program since; the step cannot be undone.")
    case .cancelled: Words(sv: "Avbrutet; inget är ändrat.", en: "Cancelled; nothing has changed.")
    case .referred(let reference, let sources):
      Words(
        sv:
          "\(reference) hänvisas till från \(sources.count) \(sources.count == 1 ? "ställe" : "ställen"): \(sources.prefix(5).joined(separator: ", ")).",
        en:
          "\(reference) is referred to from \(sources.count) \(sources.count == 1 ? "place" : "places"): \(sources.prefix(5).joined(separator: ", "))."
      )
    }
  }
}

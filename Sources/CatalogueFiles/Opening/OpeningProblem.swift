import Catalogue
import Metamodel

/// Why a folder could not be opened as a catalogue.
public enum OpeningProblem: Error, Sendable, Hashable {
  /// The folder is not there or cannot be read, with the system's words.
  case unreadableFolder(String, words: Words)
  /// There is no catalogue.yaml in the folder; the nearest folders above and below that have one.
  case noManifest(folder: String, above: String?, below: [String])
  /// catalogue.yaml cannot be read.
  case unreadableManifest(ReadingProblem)
  /// catalogue.yaml names another format than this version reads; `nil` where it names none.
  case otherFormat(String?, at: Position)
}

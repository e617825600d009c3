import Catalogue
import CatalogueFiles
import Metamodel
import NcursesTerminal
import Rules

/// Why a command could not do what was asked, or answers no.
enum Failure: Error {
  case opening(OpeningProblem, path: String)
  /// A path to open that is not there; `command` is one that has a similar name.
  case noSuchPath(String, command: String?)
  case noTerminal
  /// The terminal interface could not start.
  case terminal(TerminalFailure)
  case unknownLanguage(String)
  case notADay(String)
  case unknownKind(String, nearest: String?)
  /// A text that is not of the form `KIND/ID`.
  case notADescription(String)
  /// A part is named where a whole description is meant.
  case partNamed(String, whole: String)
  case unknownAlias(String, known: [String])
  case noDescription(String, nearest: String?)
  case unknownRule(String, nearest: String?)
  case query(Query.Fault, text: String)
  case emptyQuery
  case negativeLimit(Int)
  /// A description of another catalogue, where one of this is meant.
  case importedDescription(String)
  /// The edit cannot be done.
  case edit(EditProblem)
  /// Values that their fields do not take, each by the rule that finds it.
  case refused([Finding])
  case saving(SavingProblem)
  /// A text that is not of the form `PATH=VALUE`.
  case notAPath(String)
  /// A value for a structure or part that is no map on one line.
  case notAMap(String, String)
  case unreadableBody(String, Words)
  /// No such format is read, or written.
  case unknownFormat(String, known: [String])
  /// A file to export to whose name ends as that of another format.
  case otherEnding(String, known: [String])
  /// A file or folder to import from that is not there, in the system's words.
  case unreadableSource(String, Words)
  /// A text that is not of the form `SERVICE[/VERSION]`.
  case notAService(String)
  /// A format whose files describe no service is to be brought into one.
  case fillsNoService(String)
  /// There is a catalogue already where one is to be made.
  case catalogueExists(String)
  /// The catalogue lies in no work tree of git, or git is not there.
  case noGit
  case unknownRevision(String)
  /// No rule finds what the key names; `nearest` is one of those found.
  case noFinding(String, nearest: String?)
  /// Findings of the rule cannot be acknowledged.
  case cannotBeAcknowledged(String)
  /// No line of `findings.yaml` has the key.
  case notAcknowledged(String, nearest: String?)
  /// An option that is a day is none.
  case notADate(String, option: String)
  /// A day that has been, where one to come is meant.
  case dayHasPassed(Day, option: String)
  /// A path to write to that is there and is no file.
  case notAFile(String)
  /// A path to write to that holds, or would hold, a description.
  case belongsToCatalogue(String)
  /// Standard output cannot be written to, in the system's words.
  case writing(Words)
  /// A file cannot be written, with the system's words.
  case unwritable(file: String, Words)
}

/// How the program ends (cli.md).
enum Ending: Int32 {
  case done = 0
  /// The answer is no: something was found, or nothing was.
  case no = 1
  case impossible = 2
}

extension Failure {
  var ending: Ending {
    switch self {
    case .noDescription, .edit(.noDescription), .edit(.referred), .noFinding, .notAcknowledged: .no
    default: .impossible
    }
  }
}

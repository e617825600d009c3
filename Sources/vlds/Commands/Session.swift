import Catalogue
import CatalogueFiles
import Glibc
import Metamodel
import Rules

/// What a command works with: where the answer goes, in which language and form, and the catalogue.
struct Session {
  let language = Language.spoken
  let output = Output()
  let ink = Ink.ofStandardOutput
  let format: Format

  init(_ format: Format) { self.format = format }

  /// Reads the catalogue whole.
  ///
  /// - Parameter path: its folder; `nil` for the nearest one upward.
  func catalogue(at path: String?) throws(Failure) -> Catalogue {
    try catalogue(of: try Session.open(path))
  }

  /// Reads a catalogue whose places are known.
  func catalogue(of opened: OpenedCatalogue) throws(Failure) -> Catalogue {
    let progress = Progress(language)
    guard let catalogue = try? opened.catalogue(Work(progress: progress.report)) else {
      // It is thrown on cancelling only, and nobody cancels.
      preconditionFailure("reading was cancelled")
    }
    progress.end()
    // The process ends with the answer; to free a hundred thousand descriptions before that is wasted time.
    _ = Unmanaged.passRetained(catalogue)
    _ = Unmanaged.passRetained(opened)
    return catalogue
  }

  /// Finds a catalogue and the places in it.
  static func open(_ path: String?) throws(Failure) -> OpenedCatalogue {
    let folder = path ?? CatalogueReader.root(above: ".") ?? "."
    do {
      return try CatalogueReader.open(folder)
    } catch {
      throw Failure.opening(error, path: folder)
    }
  }

  /// The day that rules use: `VLDS_TODAY`, else that of the machine.
  static func today() throws(Failure) -> Day {
    if let text = environment("VLDS_TODAY"), !text.isEmpty {
      guard let day = Day(text) else { throw .notADay(text) }
      return day
    }
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let pad = { (number: Int32) in number < 10 ? "0\(number)" : "\(number)" }
    let text = "\(parts.tm_year + 1900)-\(pad(parts.tm_mon + 1))-\(pad(parts.tm_mday))"
    guard let day = Day(text) else { throw .notADay(text) }
    return day
  }

  /// What follows from the links of a catalogue.
  func terms(_ catalogue: Catalogue) throws(Failure) -> Terms { Terms(catalogue, today: try Session.today()) }

  /// Tests a catalogue against the rules, also by what git knows of its files.
  ///
  /// - Parameter path: its folder, as for ``catalogue(at:)``.
  func assess(
    _ catalogue: Catalogue, at path: String?, _ options: Validator.Options = .init()
  ) throws(Failure) -> Assessment {
    try assess(catalogue, options, history: try? history(of: catalogue, at: path, options).get())
  }

  /// Tests a catalogue against the rules, by what git knows of its files where that is at hand.
  func assess(
    _ catalogue: Catalogue, _ options: Validator.Options = .init(), history: FileHistory? = nil
  ) throws(Failure) -> Assessment {
    Validator(catalogue, today: try Session.today(), options: options, history: history).assess()
  }

  /// What git knows of the files of a catalogue; nothing where no rule would ask.
  func history(
    of catalogue: Catalogue, at path: String?, _ options: Validator.Options
  ) -> Result<FileHistory?, GitHistory.Absence> {
    guard HistoryRules.haveWork(in: catalogue, options) else { return .success(nil) }
    do {
      return .success(try GitHistory.ask(in: path ?? CatalogueReader.root(above: ".") ?? ".", of: catalogue))
    } catch {
      return .failure(error)
    }
  }

  /// Says on standard error what is not as it should be and stops nothing.
  func warn(_ text: String) {
    complain("\(say(sv: "varning", en: "warning")): \(text)")
  }

  /// Writes what is left of the answer and ends the program.
  func end(_ ending: Ending = .done) throws(Failure) -> Never {
    output.flush()
    if output.error != 0 { throw .writing(systemWords(output.error)) }
    exit(ending.rawValue)
  }

  /// A text in the language of the answer.
  func say(sv: String, en: String) -> String { Words(sv: sv, en: en)[language] }
}

/// The system's words for an error.

extension Words {
  /// That rules have not been tested, and why.
  static func withoutHistory(_ absence: GitHistory.Absence) -> Words {
    let rules = HistoryRules.ids
    return Words(
      sv:
        "Historiken i git är inte till hands: \(absence.words.sv). \(rules.joined(separator: " och ")) är inte prövade mot den.",
      en:
        "The history in git is not at hand: \(absence.words.en). \(rules.joined(separator: " and ")) have not been tested against it."
    )
  }
}

import Catalogue
import Metamodel
import Rules
import Terminal
import Text

/// A question that is answered before anything else: with a choice, or with a line of text.
struct Question: Sendable {
  /// What is asked.
  enum Subject: Sendable {
    /// Save before quitting?
    case quit
    /// Throw away what is typed in the long text?
    case keepText
    /// What becomes of the references to what is removed?
    case remove([String], references: [String])
    /// What is not known yet of a description, and who can answer.
    case openQuestion(String)
    /// The four parts with the new service?
    case family(id: String, name: String)
    /// Is a description made that is referred to and not there?
    case make(String)
    /// Is the file of a description opened in a text editor, since it cannot be changed here?
    case editor(String, line: Int, Words)
    /// The new id of a description.
    case rename(String)
    /// The id of a copy of a description.
    case duplicate(String)
    /// The number of the version after one of a service.
    case version(String, from: String)
    /// Is the version before being phased out?
    case phaseOut(String, service: String, from: String)
    /// The value of a field for all that is marked.
    case value(FormTarget)
    /// The text to be found.
    case find(Replacement)
    /// The text in its place.
    case replace(Replacement)
    /// The tag of one more language of a text.
    case language(Words, path: String)
    /// The id or name of a new entry in a list.
    case entry(Words, path: String, isPart: Bool)
    /// Files have been changed by another program.
    case changedOnDisk([String])
    /// The reason of an acknowledgement, who has decided so, and until when.
    case acknowledge(AcknowledgementDraft)
    /// Only the finding, or all of its rule that can be put right?
    case repair(Finding, all: [Finding])
    /// Work of a run that ended without saving.
    case recover(Int)
    /// The file to write what is shown to.
    case export(Export)
    /// Write over the file that is there?
    case overwriteExport(Export, to: String)
    /// May files outside of the chosen folder be read too?
    case outside([String])
  }

  /// An answer.
  enum Answer: Sendable, Hashable {
    case save, discard, cancel, yes, no, all, removeReferences, leaveReferences, overwrite, reload, compare
  }

  let subject: Subject
  var choice = DialogState()
  var input = TextInputState()

  /// Whether a line is typed as the answer.
  var isTyped: Bool {
    switch subject {
    case .openQuestion, .rename, .entry, .language, .duplicate, .version, .value, .find, .replace,
      .acknowledge, .export:
      true
    case .quit, .keepText, .remove, .family, .make, .editor, .phaseOut, .changedOnDisk, .recover, .repair,
      .overwriteExport, .outside:
      false
    }
  }

  /// The words of the question and its answers.
  func dialog(_ language: Language, look: Look) -> Dialog<Answer> {
    let choice = { (answer: Answer, sv: String, en: String, hotSV: Character, hotEN: Character) in
      Terminal.Choice(answer, language == .swedish ? sv : en, hot: language == .swedish ? hotSV : hotEN)
    }
    let cancel = choice(.cancel, "Avbryt", "Cancel", "a", "c")
    let title: Words
    let message: Words
    let choices: [Terminal.Choice<Answer>]
    switch subject {
    case .quit:
      title = Words(sv: "Avsluta", en: "Quit")
      message = Words(
        sv: "Det finns ändringar som inte är sparade.", en: "There are changes that are not saved.")
      choices = [
        choice(.save, "Spara", "Save", "s", "s"), choice(.discard, "Kasta", "Discard", "k", "d"), cancel,
      ]
    case .keepText:
      title = Words(sv: "Texten är ändrad", en: "The text has changed")
      message = Words(sv: "Ska det du har skrivit behållas?", en: "Keep what you have typed?")
      choices = [
        choice(.yes, "Behåll", "Keep", "b", "k"), choice(.discard, "Kasta", "Discard", "s", "d"),
        choice(.cancel, "Skriv vidare", "Go on typing", "v", "g"),
      ]
    case .remove(let removed, let references):
      title = Words(sv: "Ta bort", en: "Remove")
      let names = removed.prefix(5).joined(separator: ", ") + (removed.count > 5 ? " …" : "")
      if references.isEmpty {
        message = Words(
          sv: "Ta bort \(names)? Inget hänvisar dit.", en: "Remove \(names)? Nothing refers to it.")
        choices = [choice(.leaveReferences, "Ta bort", "Remove", "t", "r"), cancel]
      } else {
        let list = references.prefix(12).joined(separator: "\n") + (references.count > 12 ? "\n…" : "")
        message = Words(
          sv:
            "\(names) hänvisas till från \(references.count) \(references.count == 1 ? "ställe" : "ställen"):\n\(list)",
          en:
            "\(names) is referred to from \(references.count) \(references.count == 1 ? "place" : "places"):\n\(list)"
        )
        choices = [
          choice(.removeReferences, "Ta bort även hänvisningarna", "Remove the references too", "t", "r"),
          choice(.leaveReferences, "Lämna dem", "Leave them", "l", "l"), cancel,
        ]
      }
    case .family(let id, _):
      title = Words(sv: "Ny tjänst", en: "New service")
      message = Words(
        sv:
          "Skapa även tjänstens fyra delar för version 1.0: profil, logiskt gränssnitt, tekniskt gränssnitt och instans? (\(id))",
        en:
          "Create the four parts of version 1.0 too: profile, logical interface, technical interface and instance? (\(id))"
      )
      choices = [
        choice(.yes, "Ja", "Yes", "j", "y"), choice(.no, "Bara tjänsten", "Only the service", "b", "o"),
        cancel,
      ]
    case .make(let reference):
      title = Words(sv: "Finns inte ännu", en: "Not there yet")
      message = Words(sv: "Skapa \(reference)?", en: "Create \(reference)?")
      choices = [choice(.yes, "Skapa", "Create", "s", "r"), cancel]
    case .editor(_, let line, let why):
      title = Words(sv: "Kan inte ändras på plats", en: "Cannot be changed in place")
      message = why
      choices = [
        choice(
          .yes, "Öppna vid rad \(line) i textredigerare", "Open at line \(line) in a text editor", "ö", "o"),
        cancel,
      ]
    case .changedOnDisk(let files):
      title = Words(sv: "Ändrat av ett annat program", en: "Changed by another program")
      message = .changedOnDisk(files)
      choices = [
        choice(.compare, "Välj fält för fält", "Choose field by field", "v", "f"),
        choice(.overwrite, "Skriv över", "Overwrite", "s", "o"),
        choice(.reload, "Läs om, släpp mitt", "Read again, drop mine", "l", "r"), cancel,
      ]
    case .recover(let count):
      title = Words(sv: "Osparat arbete", en: "Unsaved work")
      message = Words(
        sv:
          "En tidigare körning slutade utan att spara. Ändringar i \(count) \(count == 1 ? "fil" : "filer") kan tas tillbaka.",
        en:
          "An earlier run ended without saving. Changes of \(count) \(count == 1 ? "file" : "files") can be brought back."
      )
      choices = [
        choice(.yes, "Ta tillbaka", "Bring back", "t", "b"), choice(.discard, "Kasta", "Discard", "k", "d"),
        choice(.cancel, "Senare", "Later", "s", "l"),
      ]
    case .phaseOut(_, _, let old):
      title = Words(sv: "Ny version", en: "New version")
      message = Words(
        sv: "Är version \(old) under avveckling från och med nu?",
        en: "Is version \(old) being phased out from now on?")
      choices = [choice(.yes, "Ja", "Yes", "j", "y"), choice(.no, "Nej", "No", "n", "n"), cancel]
    case .repair(let finding, let all):
      title = Words(sv: "Rätta \(finding.rule)", en: "Fix \(finding.rule)")
      message = Words(
        sv: "\(finding.message.sv)\n\nRättning: \(finding.repair.sv)",
        en: "\(finding.message.en)\n\nFix: \(finding.repair.en)")
      choices = [
        choice(.yes, "Bara detta", "Only this", "b", "o"),
        choice(.all, "Alla \(all.count)", "All \(all.count)", "l", "l"), cancel,
      ]
    case .overwriteExport(_, let path):
      if path.hasSuffix("/") {
        title = Words(sv: "Filer finns", en: "Files exist")
        message = Words(
          sv: "Filer som exporten skriver finns redan i \(path). Ska de skrivas över?",
          en: "Files that the export writes are in \(path) already. Write over them?")
      } else {
        title = Words(sv: "Filen finns", en: "The file exists")
        message = Words(sv: "Ska \(path) skrivas över?", en: "Write over \(path)?")
      }
      choices = [cancel, choice(.overwrite, "Skriv över", "Overwrite", "s", "o")]
    case .outside(let files):
      title = Words(sv: "Utanför den valda mappen", en: "Outside of the chosen folder")
      let list = files.prefix(12).joined(separator: "\n") + (files.count > 12 ? "\n…" : "")
      message = Words(
        sv: "Det hänvisas till filer som ligger utanför. Ska de läsas?\n\(list)",
        en: "Files that lie outside are referred to. Are they to be read?\n\(list)")
      choices = [
        choice(.no, "Hoppa över", "Skip them", "h", "s"),
        choice(.yes, "Läs dem", "Read them", "l", "r"),
      ]
    case .openQuestion, .rename, .entry, .language, .duplicate, .version, .value, .find, .replace,
      .acknowledge,
      .export:
      title = Words(sv: "", en: "")
      message = title
      choices = []
    }
    return Dialog(title: title[language], message: message[language], choices: choices, look: look)
  }

  /// The title of the box that a line is typed in.
  func title(_ language: Language) -> String {
    switch subject {
    case .openQuestion(let reference):
      Words(
        sv: "\(reference): vad är okänt, och vem kan svara?",
        en: "\(reference): what is not known, and who can answer?")[language]
    case .rename(let reference):
      Words(sv: "Byt id på \(reference)", en: "Rename \(reference)")[language]
    case .acknowledge(let draft): draft.question[language]
    case .export(let export):
      Words(
        sv: "Skriv till fil (\(export.endings.joined(separator: ", ")))",
        en: "Write to a file (\(export.endings.joined(separator: ", ")))")[language]
    case .find: Words(sv: "Sök", en: "Find")[language]
    case .replace(let replacement):
      Words(sv: "Ersätt ”\(replacement.find)” med", en: "Replace “\(replacement.find)” with")[language]
    case .duplicate(let reference):
      Words(sv: "Kopia av \(reference): id", en: "Copy of \(reference): id")[language]
    case .version(let service, let old):
      Words(sv: "\(service): versionen efter \(old)", en: "\(service): the version after \(old)")[language]
    case .value(let target):
      Words(
        sv: "\(target.field.label.sv) på \(target.on.count) beskrivningar",
        en: "\(target.field.label.en) of \(target.on.count) descriptions")[language]
    case .language(let label, _):
      Words(
        sv: "\(label.sv): vilket språk? (fi, se, de …)", en: "\(label.en): which language? (fi, se, de …)")[
          language]
    case .entry(let label, _, let isPart):
      isPart
        ? Words(sv: "\(label.sv): id för ny post", en: "\(label.en): id of a new entry")[language]
        : Words(sv: "\(label.sv): ny post", en: "\(label.en): new entry")[language]
    default: ""
    }
  }
}

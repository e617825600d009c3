import Catalogue
import CatalogueFiles
import Glibc
import Interface
import Metamodel
import Rules

/// Where the edits of the interface are done: it keeps the working copy, and says what has come of each.
struct Desk {
  var copy: WorkingCopy
  /// The findings as the last edit left them; `nil` until the rules have been asked.
  private(set) var check: LiveCheck?
  /// `nil` where nothing may be written, or the disk has no room for it yet.
  private var journal: Journal?
  let root: String
  private let left: [Journal.Left]
  /// Whether the journal has what is unsaved.
  private var isJournalled = true
  /// The edition of the working copy, without anything being typed, that the journal has.
  private var journalledEdition: Int?
  private let today: Day
  private let past: Past
  private let readOnly: Words?
  /// Whether the person has asked for reading only.
  private let asked: Bool

  /// The most changed descriptions whose findings are followed between two keys.
  private static let followed = 300
  /// The most descriptions of which all is worked out between two keys; of more it is done behind.
  private static let quickly = 3000

  init(_ opened: OpenedCatalogue, _ content: Content, today: Day, _ past: Past, readOnly: Bool) {
    copy = WorkingCopy(opened, content.catalogue)
    check = content.check
    self.today = today
    self.past = past
    asked = readOnly
    let refusal = Desk.refusal(opened.root, asked: readOnly)
    journal = refusal == nil ? Journal(root: opened.root) : nil
    root = opened.root
    self.readOnly = refusal ?? (access("\(root)/.vlds/journal", W_OK) == 0 ? nil : Desk.noJournal)
    left = self.readOnly == nil ? Journal.leftBehind(root: opened.root) : []
  }

  private static func refusal(_ root: String, asked: Bool) -> Words? {
    if asked {
      return Words(sv: "katalogen är öppnad för läsning (-R)", en: "the catalogue is open for reading (-R)")
    }
    if access(root, W_OK) != 0 {
      let why = systemWords(errno)
      return Words(
        sv: "katalogens mapp kan inte skrivas: \(why.sv)",
        en: "the folder of the catalogue cannot be written: \(why.en)")
    }
    return nil
  }

  /// Without its own folder the tool cannot keep what is unsaved (format.md, What the tool writes).
  private static let noJournal = Words(
    sv: "mappen .vlds i katalogen kan inte skrivas", en: "the folder .vlds of the catalogue cannot be written"
  )

  /// What the interface is told at the beginning.
  var greeting: [Message] {
    let count = leftCount
    let notice = readOnly.map { why in
      Message.notice(
        Words(sv: "Bara läsning: \(why.sv).", en: "Reading only: \(why.en)."), isProblem: !asked)
    }
    return [.work(status)] + (notice.map { [$0] } ?? []) + (count > 0 ? [.leftBehind(count)] : [])
  }

  /// How many files earlier runs have left unsaved.
  var leftCount: Int { left.reduce(0) { $0 + $1.changes.count } }

  private var status: WorkStatus {
    WorkStatus(
      unsaved: copy.unsaved.count, undo: lastDone?.title, redo: lastUndone?.title,
      readOnly: readOnly)
  }

  /// Keeps what is unsaved on disk, with what is being typed; tells when that begins to fail.
  mutating func writeJournal(_ draft: [CatalogueEdit] = []) -> [Message] {
    guard readOnly == nil, !draft.isEmpty || journalledEdition != copy.edition else { return [] }
    let unsaved = copy.unsaved(with: draft)
    guard !unsaved.isEmpty || journal != nil else { return [] }
    let wasJournalled = isJournalled
    if journal == nil { journal = Journal(root: root) }
    isJournalled = journal != nil && (try? journal?.write(unsaved)) != nil
    journalledEdition = isJournalled && draft.isEmpty ? copy.edition : nil
    guard wasJournalled, !isJournalled else { return [] }
    let words = Words(
      sv: "Det osparade kan inte säkras på disk, och en krasch skulle ta det. Ctrl-S sparar.",
      en: "What is unsaved cannot be kept on disk, and a crash would take it. Ctrl-S saves.")
    return [.notice(words, isProblem: true)]
  }

  /// How many files are not on disk as they are here.
  var unsavedCount: Int { copy.unsaved.count }

  /// Whether there is unsaved work.
  var isUnsaved: Bool { unsavedCount > 0 }

  /// Ends the work; what is unsaved and in the journal now has been given up.
  func end() { journal?.end() }

  /// Does edits as one step.
  mutating func edit(_ edits: [CatalogueEdit], _ title: Words, _ work: Work) -> [Message] {
    if let readOnly { return [.notice(readOnly, isProblem: true)] }
    do throws(EditProblem) {
      guard let step = try copy.perform(edits, title: title, work) else { return [] }
      return outcome(of: step)
    } catch {
      if let place = error.place, let found = copy.catalogue.metamodel.place(of: place.file) {
        return [.needsEditor("\(found.kind.id)/\(found.id)", line: place.line, error.words)]
      }
      return [.notice(error.words, isProblem: true)]
    }
  }

  /// The last step, which undo would take back, and the one that redo would do again.
  var lastDone: Transaction? { copy.history.done.last }
  var lastUndone: Transaction? { copy.history.undone.last }

  mutating func undo(_ work: Work) -> [Message] {
    step(Words(sv: "Ångrat", en: "Undone")) { copy throws(EditProblem) in try copy.undo(work) }
  }

  mutating func redo(_ work: Work) -> [Message] {
    step(Words(sv: "Gjort igen", en: "Done again")) { copy throws(EditProblem) in try copy.redo(work) }
  }

  private mutating func step(
    _ verb: Words, _ body: (inout WorkingCopy) throws(EditProblem) -> Transaction?
  ) -> [Message] {
    do throws(EditProblem) {
      guard let step = try body(&copy) else { return [] }
      let words = Words(sv: "\(verb.sv): \(step.title.sv)", en: "\(verb.en): \(step.title.en)")
      return outcome(of: step) + [.notice(words, isProblem: false)]
    } catch {
      return [.notice(error.words, isProblem: true)]
    }
  }

  /// What comes of a step, with where descriptions have gone.
  private mutating func outcome(of step: Transaction) -> [Message] {
    (step.moved.isEmpty ? [] : [.moved(step.moved)]) + outcome
  }

  mutating func save(overwriting: Bool, _ work: Work) -> [Message] {
    let count = copy.unsaved.count
    do throws(SavingProblem) {
      try copy.save(overwriting: overwriting, work)
      _ = writeJournal()
    } catch {
      if case .changedOnDisk(let files) = error { return [.changedOnDisk(files)] }
      return [.notice(error.words, isProblem: true)]
    }
    let words =
      count == 1
      ? Words(sv: "Sparat: 1 fil.", en: "Saved: 1 file.")
      : Words(sv: "Sparat: \(count) filer.", en: "Saved: \(count) files.")
    return [.work(status), .notice(words, isProblem: false)]
  }

  /// Saves after an edit where the person has chosen so; only what goes wrong is told.
  mutating func saveAtOnce(_ work: Work) -> [Message] {
    guard isUnsaved else { return [] }
    return save(overwriting: false, work).filter {
      if case .notice(_, isProblem: false) = $0 { false } else { true }
    }
  }

  static let recovering = Words(sv: "Ta tillbaka osparat arbete", en: "Bring unsaved work back")

  /// Brings back what earlier runs have left unsaved, or drops it.
  mutating func recover(_ isWanted: Bool, _ work: Work) -> [Message] {
    guard isWanted else {
      for journal in left { journal.discard() }
      return []
    }
    for journal in left {
      copy.recover(journal.changes, title: Desk.recovering, work)
      // The old one goes when the new one has it.
      if writeJournal().isEmpty, isJournalled { journal.discard() }
    }
    return outcome
  }

  /// The bytes of a description's file as they are now, for a text editor.
  func bytes(of reference: String) -> [UInt8]? {
    copy.catalogue.position(of: reference).flatMap { copy.catalogue.descriptions[$0].bytes }
  }

  /// The catalogue after an edit; of a large one what is known at once, and the rest comes from behind.
  var outcome: [Message] {
    mutating get {
      let catalogue = copy.catalogue
      let isFollowed = check.map { isNear($0.catalogue) } == true
      check = isFollowed || isQuick ? check?.updated(to: catalogue) : nil
      let content =
        isQuick
        ? Loading.content(catalogue, check: check, today: today, past.history)
        : Content(catalogue, today: today, check: check)
      return [.content(content), .work(status)]
    }
  }

  /// Whether the findings can be followed from another catalogue between two keys.
  private func isNear(_ other: Catalogue) -> Bool {
    guard catalogue.isEdit(of: other) else { return false }
    let count =
      catalogue.hasSamePositions(as: other)
      ? catalogue.descriptions.places(differingFrom: other.descriptions).count
      : abs(catalogue.descriptions.count - other.descriptions.count)
    return count <= Desk.followed
  }

  /// Takes in what has been worked out behind, where it is of the catalogue as it is now.
  mutating func take(_ content: Content) {
    if let check = content.check, check.catalogue === copy.catalogue { self.check = check }
  }

  /// Whether all is known between two keys.
  var isQuick: Bool { copy.catalogue.descriptions.count <= Desk.quickly }

  var catalogue: Catalogue { copy.catalogue }
}

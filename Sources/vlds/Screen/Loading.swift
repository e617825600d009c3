import Catalogue
import CatalogueFiles
import Dispatch
import Interface
import Metamodel
import Rules

/// Reads a catalogue behind the interface, and tells what is known as soon as it is.
struct Loading: Sendable {
  private let opened: OpenedCatalogue
  private let today: Day
  private let mailbox: Mailbox
  private let past: Past

  init(_ opened: OpenedCatalogue, today: Day, _ mailbox: Mailbox, _ past: Past) {
    self.opened = opened
    self.today = today
    self.mailbox = mailbox
    self.past = past
  }

  func start() {
    DispatchQueue.global(qos: .userInitiated).async { load() }
  }

  /// First the places, then the descriptions, then their order by name, then the findings, then the text for the search; git is asked
  /// last.
  private func load() {
    mailbox.put(.content(Content(opened.outline(), today: today, extent: .places)))
    let work = Work(progress: { mailbox.put(.loading(State.Loading(read: $0, total: $1))) })
    guard let catalogue = try? opened.catalogue(work) else { return }
    mailbox.put(.content(Content(catalogue, today: today)))
    mailbox.put(.loading(nil))
    Loading.refine(catalogue, today: today) { mailbox.put(.content($0)) }
    past.ask(in: opened.root, of: catalogue, mailbox)
  }

  /// Tells what there is to know of a catalogue, as soon as each thing is known.
  ///
  /// - Parameters:
  ///   - old: the texts before an edit.
  ///   - check: the findings, where they have been followed to here.
  ///   - history: what git knows of the files, where it has been asked.
  static func refine(
    _ catalogue: Catalogue, after old: TextIndex? = nil, check: LiveCheck? = nil, today: Day,
    _ history: FileHistory? = nil, _ put: (Content) -> Void
  ) {
    let names = old?.names(of: catalogue) ?? NameIndex(catalogue)
    put(Content(catalogue, today: today, names: names, check: check))
    let check = check ?? LiveCheck(catalogue, today: today, history: history)
    put(Content(catalogue, names: names, check: check))
    let texts = TextIndex(catalogue, names: names, after: old)
    put(Content(catalogue, names: names, texts: texts, check: check))
  }

  /// All there is to know of a catalogue.
  static func content(
    _ catalogue: Catalogue, check: LiveCheck?, today: Day, _ history: FileHistory? = nil
  ) -> Content {
    var last = Content(catalogue, today: today)
    refine(catalogue, check: check, today: today, history) { last = $0 }
    return last
  }
}

import Metamodel
import Terminal
import Text

extension State {
  /// The title of the list: how far the reading has come, then what there is and how much of it is wanted.
  func title(_ incoming: Incoming) -> String {
    let place = incoming.request.into.map { Words(sv: " till \($0)", en: " into \($0)") }
    let head = Words(
      sv: "Importera \(incoming.name)\(place?.sv ?? "")", en: "Import \(incoming.name)\(place?.en ?? "")")[
        language
      ].visible
    if let progress = incoming.progress {
      let stop = way(to: "file.interrupt")
      return head
        + Words(
          sv: " · läser \(progress.share) %, \(stop.sv) avbryter",
          en: " · reading \(progress.share) %, \(stop.en) cancels"
        )[language]
    }
    guard let preview = incoming.preview else { return head }
    let new = preview.items.count { $0.change == .new }
    let changed = preview.items.count { $0.change == .changed }
    let offered = preview.items.count { $0.change == .offered }
    let wanted = Texts.count(incoming.taken.count, of: new + changed + offered, language)
    return Words(
      sv: "\(head) · hämtar \(wanted) · \(new) \(new == 1 ? "ny" : "nya") · \(changed) ändras",
      en: "\(head) · brings in \(wanted) · \(new) new · \(changed) change")[language]
  }

  /// A row of an import.
  func line(_ row: IncomingRow) -> Line {
    switch row {
    case .group(let group, let count, let taken, let isFolded):
      let number =
        switch group {
        case .kind, .offered: Texts.count(taken, of: count, language)
        case .skipped, .missing, .unchanged, .notes: String(count)
        }
      let isProblem = group == .skipped || group == .missing
      return Line(
        [
          Span((isFolded ? glyphs.folded : glyphs.unfolded) + " ", theme.look.dim),
          Span(title(group), isProblem ? theme.warning : theme.look.title),
        ], trailing: [Span(number, theme.look.dim)])
    case .item(let index):
      guard let incoming, let item = incoming.preview?.items[index] else { return "" }
      return line(item, incoming)
    case .field(let index, let number):
      guard let item = incoming?.preview?.items[index] else { return "" }
      let (label, before, after, isAdded) = change(of: item, number)
      let arrow = glyphs == .ascii ? " -> " : " → "
      let old = before.isEmpty ? [] : [Span(before, theme.look.dim), Span(arrow, theme.look.key)]
      return Line(
        [Span("          \(label): ", theme.look.dim)] + old
          + (isAdded ? [Span("+ ", theme.look.key)] : []) + [Span(after)])
    case .remark(let remark):
      let place = remark.what == remark.place ? "" : "  " + remark.place.visible
      return Line([Span("    "), Span(remark.what.visible), Span(place, theme.look.dim)])
    case .reason(let text): return Line("      " + text, theme.look.dim)
    }
  }

  /// A description: whether it is wanted, its name and id, and what becomes of it.
  private func line(_ item: ImportPreview.Item, _ incoming: Incoming) -> Line {
    let isTaken = incoming.takes(item)
    let isUnchanged = item.change == .unchanged
    let sign = item.edits.isEmpty ? " " : incoming.isFolded(item) ? glyphs.folded : glyphs.unfolded
    let style = isTaken ? Style.plain : theme.look.dim
    let word: Words
    switch item.change {
    case .new: word = Words(sv: "ny", en: "new")
    case .changed: word = Words(sv: "ändras", en: "changes")
    case .unchanged: word = Words(sv: "oförändrad", en: "unchanged")
    case .offered:
      word = isTaken ? Words(sv: "skrivs över", en: "is overwritten") : Words(sv: "står kvar", en: "stays")
    }
    let mark = isUnchanged ? "    " : isTaken ? "[x] " : "[ ] "
    return Line(
      [
        Span("  \(sign) ", theme.look.dim), Span(mark, theme.look.key), Span(name(of: item), style),
        Span("  " + (isUnchanged ? item.reference : item.id), theme.look.dim),
      ],
      trailing: [Span(word[language], item.change != .new && isTaken ? theme.warning : theme.look.dim)])
  }

  private func title(_ group: Incoming.Group) -> String {
    switch group {
    case .skipped: Words(sv: "Hoppas över", en: "Skipped")[language]
    case .missing: Words(sv: "Saknas", en: "Missing")[language]
    case .kind(let id): catalogue.metamodel[id]?.plural[language] ?? id
    case .offered:
      Words(
        sv: "Filerna säger annat än katalogen", en: "The files say otherwise than the catalogue")[language]
    case .unchanged: Words(sv: "Oförändrat", en: "Unchanged")[language]
    case .notes: Words(sv: "Att veta", en: "Good to know")[language]
    }
  }
}

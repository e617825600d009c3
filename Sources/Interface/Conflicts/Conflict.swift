import Catalogue
import Metamodel
import Terminal
import Text

/// What is chosen, field by field, of a file that another program has changed too.
struct Conflict: Sendable, Hashable {
  let differences: FileConflict
  /// The fields that are kept from here; the others are taken from disk.
  var kept: Set<String>

  /// At first each field is taken from the side that has changed it, and from here where both have.
  init(_ differences: FileConflict) {
    self.differences = differences
    kept = Set(differences.rows.filter { $0.changed != .theirs }.map(\.field))
  }
}

extension State {
  /// Shows both sides of a file.
  mutating func show(_ differences: FileConflict) {
    overlay = nil
    openOutline(.conflict(Conflict(differences)))
  }

  /// Takes the field under the cursor from the other side.
  mutating func changeSide() {
    guard case .conflict(var conflict)? = outline?.subject, case .difference(let row)? = outline?.row else {
      return
    }
    if conflict.kept.remove(row.field) == nil { conflict.kept.insert(row.field) }
    outline?.subject = .conflict(conflict)
  }

  /// Goes over to what has been chosen.
  mutating func settle() -> [Effect] {
    guard case .conflict(let conflict)? = outline?.subject else { return [] }
    leaveOutline()
    return [.settle(conflict.differences.file, keeping: conflict.kept)]
  }
}

extension Command {
  /// The commands of the choice between two sides of a file.
  static let inConflict: [Command] = [
    Command(
      "conflict.side", sv: "Ta fältet från andra sidan", en: "Take the field from the other side",
      help: Words(
        sv: "Växlar mellan ditt värde, till vänster, och det på disk, till höger.",
        en: "Changes between your value, at the left, and the one on disk, at the right."),
      keys: [KeyPress(" "), KeyPress(.left), KeyPress(.right)], in: [.conflict],
      hint: Hint(2, sv: "andra sidan", en: "other side")
    ) { state in
      state.changeSide()
      return []
    },
    Command(
      "conflict.settle", sv: "Använd valen", en: "Use the choices",
      help: Words(
        sv: "Tar filen från disk med de fält som du har valt att behålla; spara sedan.",
        en: "Takes the file from disk with the fields that you have chosen to keep; save then."),
      keys: [KeyPress(.enter)], in: [.conflict], hint: Hint(1, sv: "använd valen", en: "use the choices")
    ) { state in state.settle() },
  ]
}

extension Words {
  /// Which files are not as they were read.
  static func changedOnDisk(_ files: [String]) -> Words {
    let list = files.prefix(12).joined(separator: "\n") + (files.count > 12 ? "\n…" : "")
    if files.count == 1 {
      return Words(
        sv: "Denna fil har ändrats på disk sedan den lästes:\n\(list)",
        en: "This file has changed on disk since it was read:\n\(list)")
    }
    return Words(
      sv: "\(files.count) filer har ändrats på disk sedan de lästes:\n\(list)",
      en: "\(files.count) files have changed on disk since they were read:\n\(list)")
  }
}

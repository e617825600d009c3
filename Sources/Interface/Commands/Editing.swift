import Metamodel
import Terminal

extension Command {
  /// Changing descriptions, and undoing and saving the changes.
  static let changing: [Command] = [
    Command(
      "edit.form", sv: "Redigera", en: "Edit",
      help: Words(
        sv: "Öppnar beskrivningen som formulär.", en: "Opens the description as a form."),
      keys: [KeyPress("e")], in: [.list, .detail, .reading, .chain, .trace, .impact, .findings], menu: .edit,
      hint: Hint(2, sv: "redigera", en: "edit"),
      refusal: { needsWriting($0) ?? needsDescription($0) },
      run: { state in
        if let position = state.current { state.edit(state.catalogue.descriptions[position].reference) }
        return []
      }),
    Command(
      "edit.new", sv: "Ny beskrivning", en: "New description",
      help: Words(
        sv: "Skapar något nytt, av det slag som listan visar eller ett som väljs.",
        en: "Creates something new, of the kind that the list shows or one that is chosen."),
      keys: [KeyPress("n")], in: [.tree, .list, .detail, .reading], menu: .edit,
      hint: Hint(3, sv: "ny", en: "new"), argument: .kinds,
      refusal: needsWriting
    ) { state in
      state.startNew()
      return []
    },
    Command(
      "edit.rename", sv: "Byt id", en: "Rename",
      help: Words(
        sv: "Ger beskrivningen ett annat id; alla hänvisningar följer med.",
        en: "Gives the description another id; all references follow."),
      keys: [KeyPress("r")], in: [.list, .detail, .reading, .chain, .trace, .impact, .findings], menu: .edit,
      refusal: needsOne
    ) { state in
      if let position = state.current { state.ask(.rename(state.catalogue.descriptions[position].reference)) }
      return []
    },
    Command(
      "edit.duplicate", sv: "Kopiera som ny", en: "Duplicate",
      help: Words(
        sv: "Skapar en likadan beskrivning med ett annat id.",
        en: "Creates a description like it with another id."),
      keys: [KeyPress("c")], in: [.list, .detail, .reading], menu: .edit, refusal: needsOne
    ) { state in
      if let position = state.current {
        state.ask(.duplicate(state.catalogue.descriptions[position].reference))
      }
      return []
    },
    Command(
      "edit.version", sv: "Ny version av tjänsten", en: "New version of the service",
      help: Words(
        sv: "Kopierar profil och gränssnitt till nästa version, som ersätter den förra.",
        en: "Copies profile and interfaces to the next version, which replaces the one before."),
      keys: [KeyPress("N")], in: [.list, .detail, .reading], menu: .edit,
      refusal: { state in
        if let refusal = needsOne(state) { return refusal }
        return state.currentFamily?.versions.isEmpty ?? true
          ? Words(
            sv: "beskrivningen hör inte till en version av en tjänst",
            en: "this is no part of a version of a service")
          : nil
      },
      run: { state in
        state.askForVersion()
        return []
      }),
    Command(
      "edit.marked", sv: "Ändra ett fält på alla markerade", en: "Change a field on all marked",
      help: Words(
        sv: "Ger alla markerade beskrivningar samma värde i ett fält.",
        en: "Gives all marked descriptions the same value in a field."),
      keys: [KeyPress("B")], in: [.list], menu: .edit, argument: .fields,
      refusal: { state in
        needsWriting(state)
          ?? (state.marked.isEmpty
            ? Words(
              sv: "inget är markerat; markera med \(state.way(to: "edit.mark").sv)",
              en: "nothing is marked; mark with \(state.way(to: "edit.mark").en)") : nil)
      },
      run: { state in
        state.changeMarked()
        return []
      }),
    Command(
      "edit.replace", sv: "Sök och ersätt i ett fält", en: "Find and replace in a field",
      help: Words(
        sv: "Ersätter en text i ett fält på alla i listan eller de markerade; visar först vad som ändras.",
        en: "Replaces a text in a field of all in the list or those marked; shows first what changes."),
      keys: [KeyPress("&")], in: [.list, .detail, .reading], menu: .edit, argument: .replacedField,
      refusal: { state in
        if let refusal = needsWriting(state) { return refusal }
        let isEmpty = state.isBrowsing && state.marked.isEmpty && state.browse.rows.isEmpty
        return isEmpty ? Words(sv: "listan är tom", en: "the list is empty") : nil
      },
      run: { state in
        state.overlay = .picker(PickerOverlay(.replacedField, state))
        return []
      }),
    Command(
      "edit.remove", sv: "Ta bort", en: "Remove",
      help: Words(
        sv: "Tar bort beskrivningen, eller de markerade; visar först vad som hänvisar dit.",
        en: "Removes the description, or those marked; shows what refers to it first."),
      keys: [KeyPress("D")], in: [.list, .detail, .reading, .chain, .trace, .impact, .findings], menu: .edit,
      refusal: needsOne
    ) { state in
      state.askToRemove()
      return []
    },
    Command(
      "edit.open-editor", sv: "Öppna filen i textredigerare", en: "Open the file in a text editor",
      help: Words(
        sv: "Öppnar hela filen i $VISUAL eller $EDITOR, vid raden där markören står.",
        en: "Opens the whole file in $VISUAL or $EDITOR, at the line that the cursor is on."),
      keys: [KeyPress("E")], in: [.list, .detail, .reading, .form, .chain, .trace, .impact, .findings],
      menu: .edit,
      refusal: needsOne
    ) { state in
      state.current.map {
        [.openEditor(state.catalogue.descriptions[$0].reference, line: state.currentLine)]
      } ?? []
    },
    Command(
      "edit.undo", sv: "Ångra", en: "Undo",
      help: Words(sv: "Tar tillbaka den senaste ändringen.", en: "Takes the last change back."),
      keys: [KeyPress("u")], menu: .edit, hint: Hint(4, sv: "ångra", en: "undo"),
      refusal: { $0.work.undo == nil ? Words(sv: "inget är ändrat", en: "nothing has been changed") : nil },
      run: { _ in [.undo] }),
    Command(
      "edit.redo", sv: "Gör om", en: "Redo",
      help: Words(sv: "Gör det som ångrades igen.", en: "Does again what was undone."),
      keys: [KeyPress("r", .control)], menu: .edit,
      refusal: { $0.work.redo == nil ? Words(sv: "inget är ångrat", en: "nothing has been undone") : nil },
      run: { _ in [.redo] }),
    Command(
      "file.save", sv: "Spara", en: "Save",
      help: Words(sv: "Skriver alla ändringar till filerna.", en: "Writes all changes to the files."),
      keys: [KeyPress("s", .control)], menu: .file, hint: Hint(3, sv: "spara", en: "save"),
      refusal: { $0.work.unsaved == 0 ? Words(sv: "allt är sparat", en: "everything is saved") : nil },
      isDone: Words(sv: "Allt är redan sparat.", en: "Everything is saved already."),
      run: { _ in [.save(overwriting: false)] }),
  ]

  /// The commands of the preview of a replacement.
  static let inReplacement: [Command] = [
    Command(
      "replacement.do", sv: "Ersätt", en: "Replace",
      help: Words(sv: "Gör ändringarna som visas.", en: "Makes the changes shown."),
      keys: [KeyPress(.enter)], in: [.replacement],
      hint: Hint(1, sv: "ersätt alla med [x]", en: "replace all with [x]")
    ) { state in state.replace() },
    Command(
      "replacement.spare", sv: "Undanta raden", en: "Spare the row",
      help: Words(
        sv: "Lämnar träffen som den är, eller tar med den igen.",
        en: "Leaves the hit as it is, or takes it in again."),
      keys: [KeyPress(" ")], in: [.replacement], hint: Hint(2, sv: "undanta", en: "spare")
    ) { state in
      state.spareHit()
      return []
    },
  ]

  /// The commands of the form.
  static let inForm: [Command] = [
    Command(
      "form.open", sv: "Ändra fältet", en: "Change the field",
      help: Words(
        sv: "Skriver, väljer eller öppnar det som markören står på.",
        en: "Types, chooses or opens what the cursor is on."),
      keys: [KeyPress(.enter)], in: [.form], hint: Hint(1, sv: "ändra", en: "change")
    ) { state in
      state.openFormRow()
      return []
    },
    Command(
      "form.gap", sv: "Nästa som saknas", en: "Next that is missing",
      help: Words(
        sv: "Går till nästa fält som efterfrågas och saknas.",
        en: "Goes to the next field that is asked for and missing."),
      keys: [KeyPress("m")], in: [.form], hint: Hint(2, sv: "nästa lucka", en: "next gap")
    ) { state in
      state.goToGap()
      return []
    },
    Command(
      "form.remove", sv: "Ta bort värdet", en: "Remove the value",
      help: Words(
        sv: "Tar bort fältets värde eller posten.", en: "Removes the value of the field, or the entry."),
      keys: [KeyPress(.delete), KeyPress("x")], in: [.form], hint: Hint(4, sv: "ta bort", en: "remove"),
      refusal: needsWriting
    ) { state in state.removeFormRow() },
    Command(
      "form.language", sv: "Skriv på ett språk till", en: "Write in one more language",
      help: Words(
        sv: "Lägger till texten på ett annat språk, efter dess tagg.",
        en: "Adds the text in another language, by its tag."),
      keys: [KeyPress("L")], in: [.form],
      refusal: { state in
        needsWriting(state)
          ?? (state.textOfRow == nil
            ? Words(sv: "fältet är ingen text på flera språk", en: "the field is no text in languages") : nil)
      },
      run: { state in
        if let text = state.textOfRow { state.ask(.language(text.field.label, path: text.path)) }
        return []
      }),
    Command(
      "form.up", sv: "Flytta posten uppåt", en: "Move the entry up",
      help: Words(sv: "Byter plats med posten ovanför.", en: "Changes places with the entry above."),
      keys: [KeyPress(.up, .alt), KeyPress("K")], in: [.form], refusal: needsWriting
    ) { state in state.moveFormEntry(by: -1) },
    Command(
      "form.down", sv: "Flytta posten nedåt", en: "Move the entry down",
      help: Words(sv: "Byter plats med posten nedanför.", en: "Changes places with the entry below."),
      keys: [KeyPress(.down, .alt), KeyPress("J")], in: [.form], refusal: needsWriting
    ) { state in state.moveFormEntry(by: 1) },
    Command(
      "form.leave", sv: "Lämna formuläret", en: "Leave the form",
      help: Words(sv: "Går en nivå ut; ändringarna finns kvar.", en: "Goes one level out; changes are kept."),
      keys: [KeyPress(.escape), KeyPress(.backspace)], in: [.form],
      hint: Hint(3, sv: "tillbaka", en: "back")
    ) { state in
      state.leaveForm()
      return []
    },
  ]

  /// Nothing can be changed in a catalogue that is open for reading only.
  static let needsWriting: @Sendable (State) -> Words? = { $0.work.readOnly }

  private static let needsOne: @Sendable (State) -> Words? = { state in
    needsWriting(state) ?? (state.marked.isEmpty ? needsDescription(state) : nil)
  }
}

import Metamodel
import Terminal

extension Command {
  /// The chain, the findings, and what is not known yet.
  static let following: [Command] = [
    Command(
      "view.chain", sv: "Kedjan härifrån", en: "The chain from here",
      help: Words(
        sv:
          "Går från livshändelse, process eller utbyte till tjänst, nyttjande och överenskommelse, med det som saknas.",
        en:
          "Walks from life event, process or exchange to service, consumption and agreement, with what is missing."
      ),
      keys: [KeyPress("w")], in: [.list, .detail, .reading, .trace, .impact, .findings], menu: .trace,
      hint: Hint(20, sv: "kedja", en: "chain"),
      refusal: { state in
        if let refusal = needsDescription(state) { return refusal }
        return state.current.map { Chain.begins(with: $0, in: state.terms) } == true
          ? nil
          : Words(
            sv: "inget utbyte nås; börja i en livshändelse eller process",
            en: "no exchange is reached; begin in a life event or process")
      },
      run: { state in
        if let position = state.current {
          state.openOutline(.chain(state.catalogue.descriptions[position].reference))
        }
        return []
      }),
    Command(
      "view.findings", sv: "Fynd och öppna frågor", en: "Findings and open questions",
      help: Words(
        sv: "Listar vad reglerna har funnit och vad som lämnats öppet; därifrån går man till fältet.",
        en: "Lists what the rules have found and what is left open; Enter goes to the field."),
      keys: [KeyPress("v")], menu: .trace, hint: Hint(21, sv: "fynd", en: "findings")
    ) { state in
      state.openOutline(.findings(FindingsChoice()))
      return []
    },
    Command(
      "findings.make", sv: "Skapa det som saknas", en: "Create what is missing",
      help: Words(
        sv: "Skapar det som fältet hänvisar till, eller öppnar fältet som saknar något.",
        en: "Creates what the field refers to, or opens the field that lacks something."),
      keys: [KeyPress("n")], in: [.findings], hint: Hint(3, sv: "skapa det som saknas", en: "create"),
      refusal: { state in
        if let refusal = needsWriting(state) { return refusal }
        if case .finding(let finding)? = state.outline?.row, finding.place.description != nil { return nil }
        return Words(sv: "ingen beskrivning är vald", en: "no description is chosen")
      },
      run: { state in
        state.makeWhatIsFound()
        return []
      }),
    Command(
      "chain.more", sv: "En till i steget", en: "One more in the step",
      help: Words(
        sv: "Lägger till en till av samma slag på samma plats i kedjan, vald eller ny.",
        en: "Adds one more of the same sort at the same place of the chain, chosen or new."),
      keys: [KeyPress("n")], in: [.chain], hint: Hint(2, sv: "en till", en: "one more"),
      refusal: { state in
        if let refusal = needsWriting(state) { return refusal }
        guard case .link(let row)? = state.outline?.row, row.another != nil else {
          return Words(sv: "här finns plats för bara en", en: "there is room for only one here")
        }
        return nil
      },
      run: { state in
        guard case .link(let row)? = state.outline?.row, let gap = row.another else { return [] }
        return state.fill(gap)
      }),
    Command(
      "chain.gap", sv: "Nästa som inte håller", en: "Next that does not hold",
      help: Words(
        sv: "Går till nästa steg som saknas eller inte är ifyllt.",
        en: "Goes to the next step that is missing or not filled in."),
      keys: [KeyPress("m")], in: [.chain], hint: Hint(3, sv: "nästa lucka", en: "next gap")
    ) { state in
      state.goToChainGap()
      return []
    },
    Command(
      "edit.question", sv: "Lämna en öppen fråga", en: "Leave an open question",
      help: Words(
        sv: "Skriver upp vad som ännu är okänt och vem som kan svara, i beskrivningen det gäller.",
        en: "Notes what is not known yet and who can answer, in the description that it is about."),
      keys: [KeyPress("F")], in: [.list, .detail, .reading, .chain, .trace, .impact, .form, .findings],
      menu: .edit,
      refusal: { state in
        if let refusal = needsWriting(state) { return refusal }
        if case .link? = state.outline?.row { return nil }
        return state.form == nil ? needsDescription(state) : nil
      },
      run: { state in
        state.askOpenQuestion()
        return []
      }),
    Command(
      "settings.actor", sv: "Vi är aktör …", en: "We are the actor …",
      help: Words(
        sv: "Väljer vilken aktör nya beskrivningar hör till: ansvar, tillhandahållare, konsument och part.",
        en: "Chooses the actor that new descriptions belong to: responsible, provider, consumer and party."),
      menu: .catalogue, argument: .actors
    ) { state in
      state.overlay = .picker(PickerOverlay(.actors, state))
      return []
    },
    Command(
      "settings.open", sv: "Inställningar …", en: "Settings …",
      help: Words(
        sv: "Öppnar inställningarna i textredigeraren: språk, tema, tangenter och mer; de gäller genast.",
        en: "Opens the settings in the text editor: language, theme, keys and more; they count at once."),
      menu: .file
    ) { _ in [.openSettings] },
    Command(
      "settings.save-at-once", sv: "Spara automatiskt: av eller på", en: "Save by itself: off or on",
      help: Words(
        sv: "Skriver varje ändring till filen genast; ångra fungerar ändå.",
        en: "Writes every change to the file at once; undo works all the same."),
      menu: .file
    ) { state in
      state.settings.savesAtOnce.toggle()
      state.say(
        state.settings.savesAtOnce
          ? Words(sv: "Ändringar sparas genast.", en: "Changes are saved at once.")
          : Words(
            sv: "Ändringar sparas med \(state.way(to: "file.save").sv).",
            en: "Changes are saved with \(state.way(to: "file.save").en)."))
      let save: [Effect] = state.settings.savesAtOnce ? [.save(overwriting: false)] : []
      return [.settings(state.settings)] + (state.work.unsaved > 0 ? save : [])
    },
  ]
}

extension State {
  /// The next step of the chain that is missing, or lacks something of level 1.
  mutating func goToChainGap() {
    guard let outline, !outline.rows.isEmpty else { return }
    let start = outline.list.selection
    let order = (1...outline.rows.count).map { (start + $0) % outline.rows.count }
    let next = order.first { if case .link(let row) = outline.rows[$0] { !row.holds } else { false } }
    guard let next else {
      say(Words(sv: "Hela kedjan håller.", en: "The whole chain holds."))
      return
    }
    self.outline?.list.selection = next
    fitOutline()
  }
}

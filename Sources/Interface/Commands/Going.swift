import Metamodel
import Terminal

extension Command {
  /// Following links, and going back and forward.
  static let going: [Command] = [
    Command(
      "go.open", sv: "Öppna", en: "Open",
      help: Words(
        sv: "Öppnar beskrivningen under markören, eller följer länken.",
        en: "Opens the description under the cursor, or follows the link."),
      keys: [KeyPress(.enter)],
      in: [.tree, .list, .detail, .reading, .chain, .trace, .impact, .findings, .comparison],
      menu: .trace,
      hint: Hint(1, sv: "öppna", en: "open"),
      refusal: { state in
        if let reading = state.reading, reading.anchor == nil {
          let next = state.way(to: "link.next")
          return Words(sv: "välj en länk med \(next.sv) först", en: "choose a link with \(next.en) first")
        }
        if state.isBrowsing, state.browse.pane != .tree, state.browse.selected == nil {
          return Words(sv: "listan är tom", en: "the list is empty")
        }
        return nil
      },
      run: { state in state.openOrFollow() }),
    Command(
      "go.back", sv: "Tillbaka", en: "Back",
      help: Words(
        sv: "Går tillbaka dit du var, med läget kvar.", en: "Goes back to where you were, position kept."),
      keys: [KeyPress(.backspace), KeyPress("o", .control), KeyPress(.left, .alt)],
      menu: .trace, hint: Hint(70, sv: "tillbaka", en: "back"),
      refusal: {
        $0.history.back.isEmpty ? Words(sv: "du är där du började", en: "you are where you began") : nil
      },
      run: { state in
        state.goBack()
        return []
      }),
    Command(
      "go.forward", sv: "Framåt", en: "Forward",
      help: Words(sv: "Går framåt igen efter Tillbaka.", en: "Goes forward again after Back."),
      keys: [KeyPress(.right, .alt)], menu: .trace,
      refusal: {
        $0.history.forward.isEmpty ? Words(sv: "det finns inget framåt", en: "there is nothing forward") : nil
      },
      run: { state in
        state.goForward()
        return []
      }),
    Command(
      "go.referring", sv: "Visa vad som hänvisar hit", en: "Show what refers here",
      help: Words(
        sv: "Listar allt som hänvisar till beskrivningen.", en: "Lists all that refers to the description."),
      keys: [KeyPress("R")], menu: .trace, refusal: needsDescription
    ) { state in
      state.listReferring()
      return []
    },
    Command(
      "tab.next", sv: "Nästa flik", en: "Next tab",
      help: Words(
        sv: "Går till nästa del av tjänsten: profil, gränssnitt, instanser.",
        en: "Goes to the next part of the service: profile, interfaces, instances."),
      keys: [KeyPress("]"), KeyPress(.right, .control)], in: [.reading], menu: .view,
      hint: Hint(5, sv: "flik", en: "tab"), refusal: needsService
    ) { state in
      state.stepTab(1)
      return []
    },
    Command(
      "tab.previous", sv: "Föregående flik", en: "Previous tab",
      help: Words(
        sv: "Går till föregående del av tjänsten.", en: "Goes to the previous part of the service."),
      keys: [KeyPress("["), KeyPress(.left, .control)], in: [.reading], menu: .view, refusal: needsService
    ) { state in
      state.stepTab(-1)
      return []
    },
    Command(
      "version.next", sv: "Nästa version", en: "Next version",
      help: Words(
        sv: "Visar samma del av nästa version av tjänsten.", en: "Shows the same part of the next version."),
      keys: [KeyPress("V")], in: [.reading], menu: .view, hint: Hint(6, sv: "version", en: "version"),
      refusal: { state in
        if let refusal = needsService(state) { return refusal }
        return (state.family?.versions.count ?? 0) < 2
          ? Words(sv: "tjänsten har bara en version", en: "the service has only one version") : nil
      },
      run: { state in
        state.stepVersion()
        return []
      }),
  ]

  static let needsDescription: @Sendable (State) -> Words? = { state in
    state.current == nil ? Words(sv: "ingen beskrivning är vald", en: "no description is chosen") : nil
  }

  private static let needsService: @Sendable (State) -> Words? = { state in
    state.family == nil
      ? Words(sv: "beskrivningen hör inte till en tjänst", en: "this is no part of a service") : nil
  }
}

import Metamodel
import Terminal

extension Command {
  /// The trace and what it reaches.
  static let tracing: [Command] = [
    Command(
      "view.trace", sv: "Spår", en: "Trace",
      help: Words(
        sv: "Visar process, information och tjänst sida vid sida, med det som saknas.",
        en: "Shows process, information and service side by side, with what is missing."),
      keys: [KeyPress("t")], in: elements, menu: .trace,
      hint: Hint(18, sv: "spår", en: "trace"), refusal: needsTraceable
    ) { state in
      if let element = state.traceable { state.openTrace(element) }
      return []
    },
    Command(
      "view.impact", sv: "Påverkan", en: "Impact",
      help: Words(
        sv: "Visar vad en ändring når: vem som ska informeras och vad som blir inaktuellt.",
        en: "Shows what a change reaches: whom to inform and what becomes out of date."),
      keys: [KeyPress("i")], in: elements, menu: .trace, hint: Hint(19, sv: "påverkan", en: "impact"),
      refusal: needsTraceable
    ) { state in
      if let element = state.traceable { state.openImpact(element) }
      return []
    },
    Command(
      "impact.fold", sv: "Fäll ihop gruppen", en: "Fold the group",
      help: Words(sv: "Döljer det som gruppen räknar.", en: "Hides what the group counts."),
      keys: [KeyPress(.left), KeyPress("h")], in: [.impact], hint: Hint(3, sv: "fäll ihop", en: "fold")
    ) { state in
      state.foldImpact(true)
      return []
    },
    Command(
      "impact.unfold", sv: "Fäll ut gruppen", en: "Unfold the group",
      help: Words(sv: "Visar det som gruppen räknar.", en: "Shows what the group counts."),
      keys: [KeyPress(.right), KeyPress("l")], in: [.impact]
    ) { state in
      state.foldImpact(false)
      return []
    },
    Command(
      "impact.toggle", sv: "Fäll ut eller ihop", en: "Unfold or fold",
      help: Words(
        sv: "Visar eller döljer det som gruppen räknar.", en: "Shows or hides what the group counts."),
      keys: [KeyPress(" ")], in: [.impact]
    ) { state in
      state.foldImpact()
      return []
    },
    Command(
      "trace.fill", sv: "Skapa det som saknas", en: "Make what is missing",
      help: Words(
        sv: "Väljer eller skapar det som hålet saknar, redan länkat.",
        en: "Chooses or makes what the hole lacks, linked already."),
      keys: [KeyPress("n")], in: [.trace], menu: .trace, hint: Hint(2, sv: "skapa", en: "make"),
      refusal: { state in
        if let refusal = needsWriting(state) { return refusal }
        return state.tracing?.cell?.gap == nil
          ? Words(sv: "ställ markören på ett hål", en: "put the cursor on a hole") : nil
      },
      run: { state in state.fillTraceGap() }),
    Command(
      "trace.gap", sv: "Nästa hål", en: "Next hole",
      help: Words(sv: "Går till nästa hål i spåret.", en: "Goes to the next hole of the trace."),
      keys: [KeyPress("m")], in: [.trace], hint: Hint(4, sv: "nästa hål", en: "next hole")
    ) { state in
      state.goToTraceGap()
      return []
    },
    Command(
      "trace.law", sv: "Juridik och säkerhet bredvid", en: "Law and security beside",
      help: Words(
        sv: "Visar eller döljer den fjärde kolumnen.", en: "Shows or hides the fourth column."),
      keys: [KeyPress("c")], in: [.trace], menu: .trace, hint: Hint(3, sv: "juridik", en: "law"),
      refusal: { state in
        let open = state.way(to: "view.trace")
        return state.tracing == nil
          ? Words(sv: "öppna ett spår först med \(open.sv)", en: "open a trace with \(open.en) first") : nil
      },
      run: { state in
        state.toggleTraceLaw()
        return []
      }),
    Command(
      "trace.left", sv: "Kolumnen till vänster", en: "The column to the left",
      help: Words(sv: "Går till kolumnen till vänster.", en: "Goes to the column to the left."),
      keys: [KeyPress(.left), KeyPress("h")], in: [.trace]
    ) { state in
      state.stepTraceColumn(-1)
      return []
    },
    Command(
      "trace.right", sv: "Kolumnen till höger", en: "The column to the right",
      help: Words(sv: "Går till kolumnen till höger.", en: "Goes to the column to the right."),
      keys: [KeyPress(.right), KeyPress("l")], in: [.trace]
    ) { state in
      state.stepTraceColumn(1)
      return []
    },
    Command(
      "trace.next", sv: "Nästa kolumn", en: "Next column",
      help: Words(sv: "Går till nästa kolumn.", en: "Goes to the next column."),
      keys: [KeyPress(.tab)], in: [.trace], hint: Hint(1, sv: "kolumn", en: "column")
    ) { state in
      state.rotateTraceColumn(1)
      return []
    },
    Command(
      "trace.previous", sv: "Föregående kolumn", en: "Previous column",
      help: Words(sv: "Går till föregående kolumn.", en: "Goes to the previous column."),
      keys: [KeyPress(.tab, .shift)], in: [.trace]
    ) { state in
      state.rotateTraceColumn(-1)
      return []
    },
    Command(
      "trace.fold", sv: "Fäll ut eller ihop", en: "Unfold or fold",
      help: Words(
        sv: "Visar eller döljer det som en rad räknar.", en: "Shows or hides what a row counts."),
      keys: [KeyPress(" ")], in: [.trace],
      refusal: { state in
        if case .group? = state.tracing?.cell?.content { return nil }
        return Words(sv: "här finns inget att fälla ut", en: "there is nothing to unfold here")
      },
      run: { state in state.openTraceCell() }),
  ]

  /// Where an element is current.
  private static let elements: Set<Context> = [
    .list, .detail, .reading, .chain, .trace, .impact, .form, .findings,
  ]

  private static let needsTraceable: @Sendable (State) -> Words? = { state in
    state.traceable == nil ? Words(sv: "ingen beskrivning är vald", en: "no description is chosen") : nil
  }
}

import Metamodel
import Terminal

extension Command {
  /// Testing against the rules, and what one does with what they find.
  static let inFindings: [Command] = [
    Command(
      "validate.all", sv: "Validera allt", en: "Validate all",
      help: Words(
        sv: "Prövar alla regler på nytt i bakgrunden och listar fynden; kan avbrytas.",
        en: "Tests all rules anew in the background and lists the findings; can be cancelled."),
      keys: [KeyPress(.function(9))], menu: .trace, refusal: needsContent
    ) { state in state.validate(nil) },
    Command(
      "validate.this", sv: "Validera denna", en: "Validate this",
      help: Words(
        sv: "Prövar reglerna på nytt och listar fynden i beskrivningen.",
        en: "Tests the rules anew and lists the findings of the description."),
      keys: [KeyPress(.function(8))], menu: .trace,
      refusal: { needsContent($0) ?? needsDescription($0) },
      run: { state in
        state.current.map { state.validate([state.catalogue.descriptions[$0].reference]) } ?? []
      }),
    Command(
      "validate.selection", sv: "Validera urval", en: "Validate selection",
      help: Words(
        sv: "Prövar reglerna på nytt och listar fynden i det som är markerat, eller i hela listan.",
        en: "Tests the rules anew and lists the findings of what is marked, or of the whole list."),
      keys: [KeyPress(.function(7))], menu: .trace,
      refusal: { state in
        if let refusal = needsContent(state) { return refusal }
        return state.marked.isEmpty && state.browse.rows.isEmpty
          ? Words(sv: "listan är tom", en: "the list is empty") : nil
      },
      run: { state in state.validate(state.selected) }),
    Command(
      "validate.cancel", sv: "Avbryt kontrollen", en: "Cancel the check",
      help: Words(
        sv: "Avbryter kontrollen som pågår; fynden är de som var kända.",
        en: "Cancels the check that runs; the findings are those known before."),
      menu: .trace,
      refusal: { $0.checking == nil ? Words(sv: "ingen kontroll pågår", en: "no check is running") : nil },
      run: { state in state.cancelValidation() }),
    Command(
      "findings.order", sv: "Ordna efter regel, beskrivning eller perspektiv",
      en: "Group by rule, description or perspective",
      help: Words(
        sv: "Växlar mellan att ordna fynden efter regel, efter beskrivning och efter perspektiv.",
        en: "Changes between findings by rule, by description and by perspective."),
      keys: [KeyPress("o"), KeyPress(.tab)], in: [.findings], menu: .trace,
      hint: Hint(5, sv: "ordna om", en: "regroup"), refusal: needsFindings
    ) { state in
      state.changeFindings {
        $0.order = $0.order.next
        ($0.folded, $0.unfolded) = ([], [])
      }
      return []
    },
    Command(
      "findings.severity", sv: "Allvarlighet: alla, fel och varningar, bara fel",
      en: "Severity: all, errors and warnings, errors only",
      help: Words(
        sv: "Växlar vilka fynd som listas efter hur allvarliga de är.",
        en: "Changes which findings are listed by how grave they are."),
      keys: [KeyPress("m")], in: [.findings], menu: .trace,
      hint: Hint(6, sv: "allvarlighet", en: "severity"), refusal: needsFindings
    ) { state in
      state.changeFindings { $0.narrow() }
      return []
    },
    Command(
      "findings.fold", sv: "Fäll ihop gruppen", en: "Fold the group",
      help: Words(
        sv: "Fäller ihop gruppen som markören står i.", en: "Folds the group that the cursor is in."),
      keys: [KeyPress(.left), KeyPress("h")], in: [.findings]
    ) { state in
      state.fold(true)
      return []
    },
    Command(
      "findings.unfold", sv: "Fäll ut gruppen", en: "Unfold the group",
      help: Words(sv: "Fäller ut gruppen under markören.", en: "Unfolds the group under the cursor."),
      keys: [KeyPress(.right), KeyPress("l")], in: [.findings]
    ) { state in
      state.fold(false)
      return []
    },
    Command(
      "findings.fix", sv: "Rätta", en: "Fix",
      help: Words(
        sv: "Rättar fyndet, eller alla av samma regel, där det bara finns ett rätt; kan ångras.",
        en: "Fixes the finding, or all of the same rule, where but one thing is right; can be undone."),
      keys: [KeyPress("f")], in: [.findings], menu: .edit, hint: Hint(2, sv: "rätta", en: "fix"),
      refusal: { state in
        if let refusal = needsWriting(state) { return refusal }
        let open = state.way(to: "go.open")
        return state.repairable == nil
          ? Words(
            sv: "här finns ingen säker rättning; gå till fältet med \(open.sv)",
            en: "there is no safe fix here; go to the field with \(open.en)")
          : nil
      },
      run: { state in state.repair() }),
    Command(
      "findings.acknowledge", sv: "Kvittera, eller häv", en: "Acknowledge, or lift",
      help: Words(
        sv: "Låter fyndet stå med skäl, person eller roll och sista dag; på ett kvitterat fynd hävs det.",
        en:
          "Lets the finding stand with reason, person or role and last day; on an acknowledged one it is lifted."
      ),
      keys: [KeyPress("a")], in: [.findings], menu: .edit, hint: Hint(3, sv: "kvittera", en: "acknowledge"),
      refusal: { state in
        if let refusal = needsWriting(state) { return refusal }
        return state.acknowledgingRefusal
      },
      run: { state in state.acknowledgeOrLift() }),
  ]

  private static let needsFindings: @Sendable (State) -> Words? = { state in
    if case .findings? = state.outline?.subject { return nil }
    let list = state.way(to: "view.findings")
    return Words(sv: "öppna fynden först med \(list.sv)", en: "open the findings with \(list.en) first")
  }

  private static let needsContent: @Sendable (State) -> Words? = { state in
    if !state.content.isComplete {
      return Words(sv: "katalogen läses fortfarande", en: "the catalogue is still being read")
    }
    let stop = state.way(to: "file.interrupt")
    return state.checking == nil
      ? nil
      : Words(
        sv: "en kontroll pågår; \(stop.sv) avbryter den", en: "a check is running; \(stop.en) cancels it")
  }
}

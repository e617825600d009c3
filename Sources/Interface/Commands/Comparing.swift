import Catalogue
import Metamodel
import Terminal

extension Command {
  /// Comparing versions of a service.
  static let comparing: [Command] = [
    Command(
      "versions.compare", sv: "Jämför versioner", en: "Compare versions",
      help: Words(
        sv:
          "Visar vad som skiljer versionen från den som den ersätter, och vilka konsumenter det bryter för.",
        en: "Shows how the version differs from the one that it replaces, and for which consumers it breaks."),
      keys: [KeyPress("=")], in: [.list, .detail, .reading, .matrix, .diagram], menu: .trace,
      refusal: { state in
        state.comparedVersions == nil
          ? Words(sv: "det finns inte två versioner att jämföra", en: "there are no two versions to compare")
          : nil
      },
      run: { state in
        if let pair = state.comparedVersions { state.openOutline(.versions(pair)) }
        return []
      }),
    Command(
      "versions.choose", sv: "Välj versioner att jämföra", en: "Choose the versions to compare",
      help: Words(
        sv: "Väljer två andra versioner av tjänsten.", en: "Chooses two other versions of the service."),
      keys: [KeyPress("V")], in: [.comparison], menu: .trace, hint: Hint(2, sv: "versioner", en: "versions"),
      refusal: { state in
        if case .versions? = state.outline?.subject { return nil }
        let open = state.way(to: "versions.compare")
        return Words(
          sv: "öppna en jämförelse först med \(open.sv)", en: "open a comparison first with \(open.en)")
      },
      run: { state in
        guard case .versions(let pair)? = state.outline?.subject else { return [] }
        let service = pair.newer.split(separator: "/").dropFirst().first.map(String.init) ?? ""
        state.overlay = .picker(PickerOverlay(.versionPair(service), state))
        return []
      }),
  ]
}

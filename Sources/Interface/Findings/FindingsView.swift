import Catalogue
import Metamodel
import Rules
import Terminal
import Text

extension State {
  /// The title of the list: how much of what, and how far a check has come.
  func title(_ choice: FindingsChoice, _ outline: OutlineState) -> String {
    // How many there are is not known before the first check.
    let count = content.assessment == nil ? "" : " (\(outline.count))"
    var parts = [
      Words(sv: "Fynd och öppna frågor\(count)", en: "Findings and open questions\(count)")[language]
    ]
    if content.assessment == nil, checking == nil { parts.append(Texts.checking[language]) }
    if !choice.isOfAll { parts.append(choice.scope[language]) }
    if let checking {
      let stop = way(to: "file.interrupt")
      parts.append(
        Words(
          sv: "kontrollerar \(checking.share) %, \(stop.sv) avbryter",
          en: "checking \(checking.share) %, \(stop.en) cancels")[language])
    }
    return parts.joined(separator: " · ")
  }

  /// Where one is, for the line under the menu.
  func breadcrumb(_ choice: FindingsChoice) -> [String] {
    let what: Words? = choice.only.map { only in
      only.count == 1
        ? Words(sv: only[0], en: only[0])
        : Words(sv: "\(only.count) beskrivningar", en: "\(only.count) descriptions")
    }
    return [
      Words(sv: "Fynd", en: "Findings")[language], what?[language], choice.order.label[language],
    ].compactMap(\.self)
  }

  /// The heading of a group: whether it is open, what it is, and how many.
  func line(_ group: FindingsGroup) -> Line {
    let sign = glyphs == .ascii ? (group.isFolded ? "+ " : "- ") : (group.isFolded ? "▸ " : "▾ ")
    return Line(
      [Span(sign, theme.look.dim), Span(group.subject.title(content, language).visible, theme.look.title)],
      trailing: [Span(String(group.count), theme.look.dim)])
  }

  /// A finding: sign, where it is or its rule, message, and the field.
  func line(_ finding: Finding) -> Line {
    let place = place(of: finding)
    let head =
      switch outline?.findingsOrder {
      case .byDescription: finding.rule
      case .byPerspective: "\(finding.rule) \(place)"
      case .byRule, nil: place
      }
    let field = finding.field.map { [Span($0.visible, theme.look.dim)] } ?? []
    let fix = finding.isRepairable ? [Span(" f", theme.look.key)] : []
    return Line(
      [
        sign(finding.severity), Span(head.visible + "  ", theme.look.dim),
        Span(finding.message[language].visible),
      ],
      trailing: field + fix)
  }

  /// An acknowledged finding: which it is, and what was said.
  func line(_ found: AcknowledgedFinding) -> Line {
    Line(
      [
        Span(glyphs == .ascii ? "  = " : "  ✓ ", theme.look.dim),
        Span("\(found.finding.rule) \(place(of: found.finding))  ".visible, theme.look.dim),
        Span(found.acknowledgement.words[language].visible),
      ], trailing: found.finding.field.map { [Span($0.visible, theme.look.dim)] } ?? [])
  }

  /// An acknowledgement that fits nothing.
  func line(_ entry: Acknowledgements.Entry) -> Line {
    Line(
      [
        Span("  - ", theme.look.dim), Span(entry.acknowledgement.key.visible + "  "),
        Span(entry.acknowledgement.words[language].visible, theme.look.dim),
      ])
  }

  /// A fault of `findings.yaml`.
  func line(_ problem: Acknowledgements.Problem) -> Line {
    Line(
      [sign(.warning), Span(problem.words[language].visible)],
      trailing: [Span("\(Acknowledgements.file):\(problem.position.line)", theme.look.dim)])
  }

  private func place(of finding: Finding) -> String {
    finding.place.description.map { catalogue.descriptions[$0].reference } ?? finding.place.file
  }

  private func sign(_ severity: Severity) -> Span {
    let mark = mark(severity)
    return Span("  \(mark.text) ", mark.style)
  }
}

extension OutlineState {
  fileprivate var findingsOrder: FindingsOrder? {
    if case .findings(let choice) = subject { choice.order } else { nil }
  }
}

extension State.Loading {
  /// How much is done, in hundredths.
  var share: Int { total > 0 ? read * 100 / total : 0 }
}

import Catalogue
import Interface
import Metamodel
import Text

/// What a change reaches, in any of its forms.
struct ImpactReport {
  /// The form of an impact.
  enum Form: String, CaseIterable {
    case text, json, csv

    /// The form that the ending of a file says.
    init?(ending: String) { self.init(rawValue: ending.lowercased() == "txt" ? "text" : ending.lowercased()) }
  }

  let impact: Impact
  let terms: Terms
  let language: Language
  var ink = Ink(isOn: false)

  func write(_ form: Form, to output: Output) {
    switch form {
    case .json: output.document(ImpactJSON(impact, terms, language).document)
    case .csv: output.write(ImpactCSV(impact, terms, language).text)
    case .text: writeText(to: output)
    }
  }

  /// Group by group, as the terminal interface shows it.
  private func writeText(to output: Output) {
    let name = terms.name(of: impact.start, in: language).visible
    let kind = terms.kind(impact.start)?.label[language] ?? ""
    output.line(ink.bold("\(kind) \(name)") + "  " + ink.dim(terms.reference(impact.start)))
    let groups = ImpactGroups(impact, in: terms).groups
    if groups.isEmpty {
      output.line()
      output.line(Words(sv: "Inget annat beror av det här.", en: "Nothing else depends on this.")[language])
    }
    for (group, rows) in groups where !output.isStopped {
      output.line()
      output.line(ink.bold("\(group.title[language]) (\(rows.count))"))
      // As wide as the longest name, so that what follows lines up.
      var table = TextTable(columnLimit: .max)
      let words = rows.map { ImpactWords.name($0, terms, language) }
      let hasKinds = words.contains { !$0.kind.isEmpty }
      for (row, (kind, name)) in zip(rows, words) {
        let rest = [
          name, terms.reference(Element(row.position)), ImpactWords.detail(row, terms, language),
        ]
        table.add((hasKinds ? [kind] : []) + rest)
      }
      let dimmed = hasKinds ? 2 : 1
      for line in table.lines(indent: 2, paint: { $2 == dimmed ? ink.dim($0) : $0 }) { output.line(line) }
    }
  }
}

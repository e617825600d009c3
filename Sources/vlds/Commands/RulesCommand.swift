import ArgumentParser
import Metamodel
import Rules
import Text

/// `vlds rules`: what the catalogue is tested against.
struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules",
      abstract: spoken(sv: "Lista reglerna, eller förklara en.", en: "List the rules, or explain one."))
  }

  @Option(
    help: ArgumentHelp(
      spoken(sv: "Regeln med den beteckningen, hel.", en: "The rule with that id, whole."), valueName: "id"),
    completion: .list(Rules.all.map(\.id)))
  var explain: String?

  @OptionGroup var form: FormatOptions
  @OptionGroup var place: PlaceOptions

  func run() throws {
    let session = Session(form.format)
    let rule = try explain.map { id throws(Failure) in try Names.rule(id) }
    switch (session.format, rule) {
    case (.json, let rule?): session.output.document(.rule(rule))
    case (.json, nil): session.output.document(.rules)
    case (.text, let rule?): explain(rule, session)
    case (.text, nil): list(session)
    }
    try session.end()
  }

  private func list(_ session: Session) {
    var family: String?
    var table = TextTable(columnLimit: 60)
    var starts: Set<Int> = []
    for (row, rule) in Rules.all.enumerated() {
      if rule.family != family { starts.insert(row) }
      family = rule.family
      table.add(
        rule.id, rule.severity.label[session.language], rule.title[session.language], gate(rule, session))
    }
    let lines = table.lines { text, row, column in
      switch column {
      case 0: session.ink.bold(text)
      case 1: session.ink.paint(text, Rules.all[row].severity)
      case 3: session.ink.dim(text)
      default: text
      }
    }
    for (row, line) in lines.enumerated() {
      if row > 0, starts.contains(row) { session.output.line() }
      session.output.line(line)
    }
    session.output.line()
    session.output.line(
      session.say(
        sv: "En regel hel: vlds rules --explain SP-10", en: "A rule whole: vlds rules --explain SP-10"))
  }

  private func gate(_ rule: RuleStatement, _ session: Session) -> String {
    rule.gate == .publish || rule.atPublish != nil
      ? session.say(sv: "vid publicering", en: "at publishing") : ""
  }

  private func explain(_ rule: RuleStatement, _ session: Session) {
    let (language, ink, output) = (session.language, session.ink, session.output)
    output.line("\(ink.bold(rule.id))  \(ink.bold(rule.title[language]))")
    output.line()
    let width = min(columnsOfOutput(), 90)
    for line in rule.statement[language].wrapped(to: width) { output.line(line) }
    output.line()
    let rows: [(String, String)] =
      [
        (session.say(sv: "Allvar", en: "Severity"), severity(rule, session)),
        (session.say(sv: "Gäller", en: "Kinds"), kinds(rule, language)),
        (session.say(sv: "Prövar", en: "Finds"), rule.finds),
      ]
      + rule.cases.map { ("", "\($0.severity.label[language]): \($0.finds)") }
      + [
        (session.say(sv: "Åtgärd", en: "Fix"), rule.fix[language]),
        (session.say(sv: "Källa", en: "Source"), rule.source),
      ]
    for (label, text) in rows {
      for (index, line) in text.wrapped(to: width - 12).enumerated() {
        output.line("\(ink.dim((index == 0 ? label : "").padded(to: 10)))  \(line)")
      }
    }
  }

  private func severity(_ rule: RuleStatement, _ session: Session) -> String {
    let own = rule.severity.label[session.language]
    if let graver = rule.atPublish?.label[session.language] {
      return session.say(sv: "\(own); vid publicering \(graver)", en: "\(own); at publishing \(graver)")
    }
    guard rule.gate == .publish else { return own }
    let milder = (rule.inDraft ?? rule.severity.milder).label[session.language]
    return session.say(
      sv: "\(own) vid publicering, annars \(milder)", en: "\(own) at publishing, else \(milder)")
  }

  private func kinds(_ rule: RuleStatement, _ language: Language) -> String {
    if rule.kinds == ["*"] { return language == .swedish ? "alla slag" : "every kind" }
    return (rule.kinds + rule.laterKinds)
      .map { id in Metamodel.vlds[id].map { "\($0.label[language]) (\(id))" } ?? id }.joined(separator: ", ")
  }
}

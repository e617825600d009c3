import Catalogue
import Metamodel
import Text

/// Each segment of an id consists of lower-case letters a-z, digits, dots and hyphens, and begins with a
/// letter or digit.
enum FO07: DescriptionRule, ValueRule {
  static let statement = RuleStatement(
    "FO-07", .error, .always,
    title: Words(sv: "Ogiltigt id", en: "Invalid id"),
    statement: Words(
      sv: """
        Varje del av ett id består av små bokstäver a-z, siffror, punkt och bindestreck och börjar med \
        bokstav eller siffra.
        """,
      en: """
        Each segment of an id consists of lower-case letters a-z, digits, dots and hyphens, and begins \
        with a letter or digit.
        """),
    source: "Catalogue file format", .added,
    kinds: ["*"],
    finds: """
      Path segments below the kind's folder (README.md apart), and `id` of parts, that do not match \
      [a-z0-9][a-z0-9.-]*; a {version} segment that is no `version`.
      """,
    fix: Words(
      sv: "Byt namn på filen eller delen; hänvisningarna följer med.",
      en: "Rename the file or part; the references follow."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let description = context.catalogue.descriptions[position]
    let place = description.kind.path.names.firstIndex(of: "version")
    guard place != nil || !Forms.isIdentifier(description.id.utf8) else { return }
    let segments = description.id.split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      if index == place {
        if !Forms.isVersion(segment.utf8) { report(.noVersion(segment), at: .file) }
      } else if !Forms.isSegment(segment.utf8) {
        report(.invalid(segment), at: .file)
      }
    }
  }

  /// The ids of parts.
  static func check(_ value: Value, of document: Document, in context: RuleContext, _ report: Report) {
    guard value.plan.isPartIdentifier, document.nodes[value.node].shape == .scalar,
      !document.isAbsent(value.node), !document.withText(value.node, { Forms.isSegment($0) })
    else { return }
    report(.invalid(document.text(value.node)[...]), at: .value(value.node))
  }

  /// What an id could be: small letters without marks, and hyphens for the rest.
  fileprivate static func proposal(for text: Substring) -> String? {
    let bytes = text.folded.utf8.map { Forms.isSegmentByte($0) ? $0 : UInt8(ascii: "-") }
    let start = bytes.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    return Forms.isSegment(start) ? String(decoding: start, as: UTF8.self) : nil
  }
}

extension Words {
  fileprivate static func invalid(_ text: Substring) -> Words {
    let head = Words(
      sv: """
        \(text.quoted) kan inte vara id: tillåtna tecken är a-z, 0-9, punkt och bindestreck, \
        och det första är en bokstav eller siffra.
        """,
      en: """
        \(text.quoted) cannot be an id: a-z, 0-9, dots and hyphens are allowed, and the first is \
        a letter or digit.
        """)
    guard let proposal = FO07.proposal(for: text) else { return head }
    return head
      + Words(sv: " Kalla den till exempel \(proposal.quoted).", en: " Call it \(proposal.quoted), say.")
  }

  fileprivate static func noVersion(_ text: Substring) -> Words {
    Words(
      sv: "\(text.quoted) är inget versionsnummer. Kalla mappen ett till tre tal med punkt, som `2.1`.",
      en: "\(text.quoted) is no version number. Call the folder one to three numbers with dots, as `2.1`.")
  }
}

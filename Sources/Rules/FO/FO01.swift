import Catalogue
import Metamodel
import Text

/// The file is UTF-8 and begins with a YAML part between two lines of three dashes, with fields and values.
enum FO01: DescriptionRule, CatalogueRule {
  static let statement = RuleStatement(
    "FO-01", .error, .always,
    title: Words(sv: "Oläsbar fil", en: "Unreadable file"),
    statement: Words(
      sv: "Filen är UTF-8 och börjar med en YAML-del mellan två rader med tre streck, med fält och värden.",
      en: """
        The file is UTF-8 and begins with a YAML part between two lines of three dashes, with fields and \
        values.
        """),
    source: "Catalogue file format", .added,
    kinds: ["*"],
    finds: """
      Files at a location of some kind that are not valid UTF-8, have no front matter, whose front matter \
      is not valid YAML or is not a map, or that go over a limit of the format; reported with line and \
      column, lines of an unfinished git merge by that name. CRLF and a byte-order mark are accepted.
      """,
    cases: [
      .init(.warning, "A key stands twice in one map; the last one counts."),
      .init(
        .warning,
        "A symbolic link that leads out of the catalogue or back up into it; it is not followed."),
    ],
    fix: Words(sv: "Rätta filen på den rad som anges.", en: "Correct the file on the line given."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    for problem in context.catalogue.descriptions[position].problems {
      report(
        .problem(problem.cause), at: .position(problem.position), as: problem.isWarning ? .warning : nil)
    }
  }

  /// What lies in the folders and is no description, and `catalogue.yaml`.
  static func check(_ context: RuleContext, _ report: Report) {
    for stray in context.catalogue.strays {
      switch stray.cause {
      case .unknownPlace: break
      case .linkNotFollowed:
        report(.problem(.linkNotFollowed), at: .file, as: .warning, on: .file(stray.file))
      case .unreadableFolder(let words):
        report(.problem(.unreadable(words)), at: .file, on: .file(stray.file))
      }
    }
    guard let document = context.manifest?.document else { return }
    for node in document.repeated {
      report(.problem(.repeatedKey(document.key(node))), at: .key(node), as: .warning, on: .manifest)
    }
  }
}

extension Words {
  /// What is wrong with a file that cannot be read as the format says, and what to do.
  public static func problem(_ cause: ReadingProblem.Cause) -> Words {
    switch cause {
    case .notUTF8:
      Words(sv: "Filen är inte UTF-8. Spara den som UTF-8.", en: "The file is not UTF-8. Save it as UTF-8.")
    case .noFrontMatter:
      Words(
        sv: "Filen börjar inte med en rad `---`. Skriv fälten mellan två sådana rader, först i filen.",
        en:
          "The file does not begin with a line `---`. Write the fields between two such lines, first of all.")
    case .frontMatterNotClosed:
      Words(
        sv: "Raden `---` efter fälten saknas. Lägg till den före brödtexten.",
        en: "The line `---` after the fields is missing. Add it before the body.")
    case .notAMap:
      Words(
        sv: "Mellan raderna `---` ska det stå fält och värden, som `name: Ansökan`.",
        en: "Between the lines `---` there should be fields and values, such as `name: Application`.")
    case .unfinishedMerge:
      Words(
        sv:
          "Raden hör till en sammanslagning i git som inte är klar. Välj vad som ska gälla och ta bort raden.",
        en:
          "The line belongs to a git merge that is not finished. Choose what is to hold and remove the line.")
    case .yaml(let words): cause.yamlWords ?? Words(words.visible)
    case .tooLarge(let limit):
      Words(
        sv: "Filen är större än \(limit / 1_048_576) MiB och läses inte. Dela upp den.",
        en: "The file is larger than \(limit / 1_048_576) MiB and is not read. Divide it.")
    case .tooDeep(let limit):
      Words(
        sv: "Värdena ligger djupare än \(limit) nivåer i varandra, och filen läses inte.",
        en: "The values are nested deeper than \(limit) levels, and the file is not read.")
    case .tooManyAliases(let limit):
      Words(
        sv: "Aliasen i YAML ger fler än \(limit) värden, och filen läses inte. Skriv ut värdena.",
        en: "The YAML aliases give more than \(limit) values, and the file is not read. Write the values out."
      )
    case .unreadable(let words):
      Words(sv: "Kan inte läsas: \(words.sv.visible)", en: "Cannot be read: \(words.en.visible)")
    case .repeatedKey(let key):
      Words(
        sv: "\(key.quoted) står två gånger; den sista gäller. Ta bort den ena.",
        en: "\(key.quoted) stands twice; the last one counts. Remove one of them.")
    case .linkNotFollowed:
      Words(
        sv: "Den symboliska länken leder ut ur katalogen eller tillbaka upp i den, och följs inte.",
        en: "The symbolic link leads out of the catalogue or back up into it, and is not followed.")
    }
  }
}

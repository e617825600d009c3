import Catalogue
import CatalogueFiles
import Interface
import Metamodel
import Rules
import Text

extension Failure {
  /// What is wrong, and what to do about it.
  var words: Words {
    switch self {
    case .opening(let problem, let path): problem.words(path: path)
    case .noSuchPath(let path, let command):
      Words(sv: "\(path.shown) finns inte", en: "\(path.shown) does not exist")
        .advised(
          command.map { Words(sv: "menade du `vlds \($0)`?", en: "did you mean `vlds \($0)`?") }
            ?? Words(
              sv: "ange katalogens mapp, eller se `vlds --help`",
              en: "give the folder of a catalogue, or see `vlds --help`"))
    case .noTerminal:
      Words(
        sv: "gränssnittet behöver en terminal, för både tangentbord och skärm",
        en: "the interface needs a terminal, for keyboard and screen alike"
      ).advised(
        Words(
          sv: "utan terminal: vlds validate, list, show, search, stats (se `vlds --help`)",
          en: "without one: vlds validate, list, show, search, stats (see `vlds --help`)"))
    case .terminal(let failure): failure.words
    case .unknownLanguage(let language):
      Words(
        sv: "språket \(language.shown) finns inte; välj sv eller en",
        en: "there is no language \(language.shown); choose sv or en")
    case .notADay(let text):
      Words(
        sv: "VLDS_TODAY=\(text.shown) är ingen dag; skriv den som 2026-11-22",
        en: "VLDS_TODAY=\(text.shown) is no day; write it as 2026-11-22")
    case .unknownKind(let kind, let nearest):
      Words(sv: "slaget \(kind.shown) finns inte", en: "there is no kind \(kind.shown)")
        .suggesting(nearest)
        .advised(Words(sv: "alla slag: vlds metamodel", en: "all kinds: vlds metamodel"))
    case .notADescription(let text):
      Words(
        sv: "\(text.shown) är inte skrivet som SLAG/ID, till exempel exchange/svar-om-inkomst",
        en: "\(text.shown) is not written as KIND/ID, such as exchange/svar-om-inkomst")
    case .partNamed(let text, let whole):
      Words(
        sv: "\(text.shown) är en del; ange hela beskrivningen: \(whole.shown)",
        en: "\(text.shown) is a part; name the whole description: \(whole.shown)")
    case .unknownAlias(let alias, let known):
      Words(
        sv: "ingen import som heter \(alias.shown) är tillgänglig"
          + (known.isEmpty ? "" : "; de som är det: \(known.joined(separator: ", "))"),
        en: "no import named \(alias.shown) is at hand"
          + (known.isEmpty ? "" : "; those that are: \(known.joined(separator: ", "))"))
    case .noDescription(let reference, let nearest):
      Words(sv: "\(reference.shown) finns inte", en: "\(reference.shown) does not exist").suggesting(
        nearest)
    case .unknownRule(let rule, let nearest):
      Words(sv: "regeln \(rule.shown) finns inte", en: "there is no rule \(rule.shown)")
        .suggesting(nearest)
        .advised(Words(sv: "alla regler: vlds rules", en: "all rules: vlds rules"))
    case .query(let fault, let text):
      Faults.words(fault).after(
        Words(sv: "frågan \(text.shown): ", en: "the query \(text.shown): "))
    case .emptyQuery:
      Words(
        sv: "frågan är tom; skriv ett ord eller ett villkor",
        en: "the query is empty; write a word or a condition")
    case .negativeLimit(let limit):
      Words(
        sv: "--limit \(limit): antalet kan inte vara negativt",
        en: "--limit \(limit): the number cannot be negative")
    case .importedDescription(let name):
      Words(
        sv: "\(name.shown) hör till en annan katalog; pröva den där",
        en: "\(name.shown) belongs to another catalogue; test it there")
    case .edit(let problem): problem.words
    case .refused(let findings):
      Words(
        sv: findings.map(\.message.sv).joined(separator: "\n     "),
        en: findings.map(\.message.en).joined(separator: "\n       "))
    case .saving(let problem): problem.words
    case .notAPath(let text):
      Words(
        sv: "\(text.shown) är inte skrivet som FÄLT=VÄRDE, till exempel status=decided",
        en: "\(text.shown) is not written as FIELD=VALUE, such as status=decided")
    case .notAMap(let path, let text):
      Words(
        sv: "\(path) tar uppgifter inom klammer, som {id: kon, name: Kön}, inte \(text.shown)",
        en: "\(path) takes entries in braces, such as {id: kon, name: Kön}, not \(text.shown)")
    case .unreadableBody(let path, let reason):
      Words(
        sv: "\(path.shown) kan inte läsas: \(reason.sv)", en: "\(path.shown) cannot be read: \(reason.en)")
    case .unknownFormat(let format, let known):
      Words(
        sv: "formatet \(format.shown) finns inte här; de som finns: \(known.joined(separator: ", "))",
        en: "there is no format \(format.shown) here; those that there are: \(known.joined(separator: ", "))"
      )
      .suggesting(nearest(to: format.lowercased(), among: known))
    case .otherEnding(let path, let known):
      Words(
        sv:
          "\(path.shown) har en ändelse som formatet inte har; ändelsen säger formen: \(known.joined(separator: ", "))",
        en:
          "\(path.shown) has an ending that the format does not; the ending says the form: \(known.joined(separator: ", "))"
      )
    case .unreadableSource(let path, let reason):
      Words(
        sv: "\(path.shown) kan inte läsas: \(reason.sv)", en: "\(path.shown) cannot be read: \(reason.en)")
    case .notAService(let text):
      Words(
        sv: "--into \(text.shown) är inte skrivet som TJÄNST eller TJÄNST/VERSION, till exempel bokning/1.0",
        en: "--into \(text.shown) is not written as SERVICE or SERVICE/VERSION, such as booking/1.0")
    case .fillsNoService(let format):
      Words(
        sv: "--into är för tjänstekontrakt (wsdl, openapi); \(format) säger själv vad beskrivningarna är",
        en: "--into is for service contracts (wsdl, openapi); \(format) says itself what the descriptions are"
      )
    case .catalogueExists(let folder):
      Words(sv: "\(folder.shown) är redan en katalog", en: "\(folder.shown) is a catalogue already")
    case .noGit:
      Words(
        sv: "--changed frågar git, men katalogen ligger inte i något git-arkiv som git kan läsa",
        en: "--changed asks git, but the catalogue lies in no git repository that git can read")
    case .unknownRevision(let revision):
      Words(
        sv:
          "git känner ingen revision \(revision.shown); i en grund klon kan den saknas (git fetch --unshallow)",
        en: "git knows no revision \(revision.shown); a shallow clone may lack it (git fetch --unshallow)")
    case .noFinding(let key, let nearest):
      Words(sv: "inget fynd har nyckeln \(key.shown)", en: "no finding has the key \(key.shown)")
        .suggesting(nearest)
        .advised(
          Words(
            sv: "nycklarna står i vlds validate --format json", en: "vlds validate --format json has the keys"
          ))
    case .cannotBeAcknowledged(let rule):
      Words(
        sv: "fynd av \(rule.shown) går inte att kvittera; rätta det som är fel",
        en: "findings of \(rule.shown) cannot be acknowledged; correct what is wrong")
    case .notAcknowledged(let key, let nearest):
      Words(
        sv: "ingen rad i \(Acknowledgements.file) har nyckeln \(key.shown)",
        en: "no line of \(Acknowledgements.file) has the key \(key.shown)"
      ).suggesting(nearest)
    case .notADate(let text, let option):
      Words(
        sv: "\(option) \(text.shown) är ingen dag; skriv den som 2026-11-22",
        en: "\(option) \(text.shown) is no day; write it as 2026-11-22")
    case .dayHasPassed(let day, let option):
      Words(sv: "\(option) \(day) har redan varit", en: "\(option) \(day) has already been")
    case .notAFile(let path):
      Words(
        sv: "\(path.shown) finns redan och är ingen fil", en: "\(path.shown) is there already and is no file")
    case .belongsToCatalogue(let path):
      Words(
        sv: "\(path.shown) är en plats för katalogens egna filer",
        en: "\(path.shown) is a place of the catalogue's own files"
      ).advised(
        Words(sv: "skriv någon annanstans", en: "write elsewhere"))
    case .unwritable(let file, let reason):
      Words(
        sv: "\(file.shown) kan inte skrivas: \(reason.sv)",
        en: "\(file.shown) cannot be written: \(reason.en)")
    case .writing(let reason):
      Words(sv: "svaret kan inte skrivas: \(reason.sv)", en: "the answer cannot be written: \(reason.en)")
    }
  }
}

extension OpeningProblem {
  /// Why the folder could not be opened, and what to do.
  fileprivate func words(path: String) -> Words {
    switch self {
    case .unreadableFolder(_, let reason):
      if !Paths.exist(path) {
        return Words(sv: "\(path.shown) finns inte", en: "\(path.shown) does not exist")
      }
      return Words(
        sv: "\(path.shown) kan inte öppnas som mapp: \(reason.sv)",
        en: "\(path.shown) cannot be opened as a folder: \(reason.en)")
    case .noManifest(let folder, let above, let below): return noManifest(folder, above, below)
    case .unreadableManifest(let problem):
      let place = "catalogue.yaml:\(problem.position.line):\(problem.position.column): "
      return Words.problem(problem.cause).after(Words(sv: place, en: place))
    case .otherFormat(let name?, let position):
      let place = "catalogue.yaml:\(position.line):\(position.column): "
      return Words(
        sv: "\(place)formatet är \(name.shown); det här programmet läser \(Manifest.format)",
        en: "\(place)the format is \(name.shown); this program reads \(Manifest.format)"
      ).advised(
        Words(sv: "en nyare version av vlds kan behövas", en: "a newer version of vlds may be needed"))
    case .otherFormat(nil, _):
      return Words(
        sv: "catalogue.yaml säger inte vilket format den har; lägg till raden `format: \(Manifest.format)`",
        en: "catalogue.yaml does not say what format it has; add the line `format: \(Manifest.format)`")
    }
  }

  private func noManifest(_ folder: String, _ above: String?, _ below: [String]) -> Words {
    let words = Words(
      sv: "\(folder.visible) är ingen katalog: catalogue.yaml saknas",
      en: "\(folder.visible) is no catalogue: there is no catalogue.yaml")
    if let above {
      let path = Paths.relative(above).visible
      return words.advised(
        Words(sv: "det finns en ovanför: vlds -C \(path)", en: "there is one above: vlds -C \(path)"))
    }
    guard let first = below.first else {
      return words.advised(
        Words(
          sv: "ange katalogens mapp, vlds -C MAPP, eller gör en ny: vlds init MAPP",
          en: "name the folder of a catalogue, vlds -C FOLDER, or make a new one: vlds init FOLDER"))
    }
    let path = Paths.relative(first).visible
    let more = below.count - 1
    return words.advised(
      Words(
        sv: "det finns en i \(path): vlds -C \(path)" + (more > 0 ? " (och \(more) till)" : ""),
        en: "there is one in \(path): vlds -C \(path)" + (more > 0 ? " (and \(more) more)" : "")))
  }
}

extension Words {
  /// The same with what to do on a line of its own.
  fileprivate func advised(_ advice: Words) -> Words {
    Words(sv: "\(sv)\n     \(advice.sv)", en: "\(en)\n       \(advice.en)")
  }

  fileprivate func suggesting(_ name: String?) -> Words {
    guard let name else { return self }
    return Words(sv: "\(sv); menade du \(name)?", en: "\(en); did you mean \(name)?")
  }

  fileprivate func after(_ head: Words) -> Words { Words(sv: head.sv + sv, en: head.en + en) }
}

extension String {
  /// The text safe to print, and to be seen where it is empty.
  fileprivate var shown: String { isEmpty ? "\"\"" : visible }
}

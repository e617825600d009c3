import Metamodel
import Text

/// What is to be told of an import, each thing once.
struct Remarks: Sendable {
  private(set) var skipped: [ImportRemark] = []
  private(set) var missing: [ImportRemark] = []
  private(set) var notes: [ImportRemark] = []
  private var told: Set<ImportRemark> = []
  private var noted: Set<String> = []

  /// Tells that something is not brought in.
  mutating func skip(_ what: String, at place: String, _ why: Words) {
    let remark = ImportRemark(what, at: place, why)
    if told.insert(remark).inserted { skipped.append(remark) }
  }

  /// Tells that something that is referred to is not there; of each name the first place.
  mutating func miss(_ what: String, at place: String, _ why: Words) {
    guard noted.insert("missing \(what)").inserted else { return }
    missing.append(ImportRemark(what, at: place, why))
  }

  /// Tells of a choice; of each thing the first place.
  mutating func note(_ what: String, at place: String, _ why: Words) {
    guard noted.insert("note \(what) \(why.en)").inserted else { return }
    notes.append(ImportRemark(what, at: place, why))
  }

  /// Tells what has been told apart.
  mutating func join(_ other: Remarks) {
    for remark in other.skipped { skip(remark.what, at: remark.place, remark.why) }
    for remark in other.missing { miss(remark.what, at: remark.place, remark.why) }
    for remark in other.notes { note(remark.what, at: remark.place, remark.why) }
  }

  /// Tells why a file that another one refers to is not read.
  mutating func refuse(_ path: String, named text: String, at place: String, _ absence: FileAbsence) {
    switch absence {
    case .folder(.missing):
      miss(text, at: place, Words(sv: "filen finns inte", en: "the file is not there"))
    case .folder(let fault): skip(text, at: place, fault.words)
    case .content(let words, let line): skip(path, at: "\(path):\(line)", words)
    }
  }
}

extension ImportFolderFault {
  /// Why the file cannot be had, for people.
  public var words: Words {
    switch self {
    case .missing: Words(sv: "filen finns inte", en: "the file is not there")
    case .outside:
      Words(
        sv: "ligger utanför den valda mappen; välj en mapp som omfattar båda",
        en: "lies outside the chosen folder; choose a folder that holds both")
    case .tooLarge(let limit):
      Words(sv: "filen är större än \(limit >> 20) MiB", en: "the file is larger than \(limit >> 20) MiB")
    case .archive:
      Words(
        sv: "arkivet kan inte packas upp; spara filen på nytt",
        en: "the archive cannot be unpacked; save the file anew")
    case .lacking(let name):
      Words(
        sv: "arkivet har ingen \(name), så det är ingen modell från Archi",
        en: "the archive has no \(name), so it is no model from Archi")
    case .unreadable(let reason):
      Words(sv: "kan inte läsas: \(reason.sv)", en: "cannot be read: \(reason.en)")
    }
  }
}

extension Words {
  static let outside = ImportFolderFault.outside.words
  /// What a file says that no field takes.
  static let noPlaceForIt = Words(
    sv: "har ingen plats i katalogen och hämtas inte in",
    en: "has no place in the catalogue and is not brought in")
  static let network = Words(
    sv: "ligger på nätet, varifrån inget hämtas; lägg en kopia i mappen",
    en: "lies on a network, from which nothing is fetched; put a copy into the folder")

  /// Says that a word is none of the choices, and which there are.
  static func noChoice(_ choices: [Choice], _ word: String) -> Words {
    let names = choices.flatMap { [$0.id, $0.label.sv, $0.label.en] }
    if let near = nearest(to: word, among: names) {
      return Words(
        sv: "är inget av valen; menade du \(near)?", en: "is none of the choices; did you mean \(near)?")
    }
    let all = choices.map(\.id).joined(separator: ", ")
    return Words(sv: "är inget av valen: \(all)", en: "is none of the choices: \(all)")
  }
}

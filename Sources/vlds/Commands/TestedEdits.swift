import Catalogue
import CatalogueFiles
import Metamodel
import Rules

extension WorkingCopy {
  /// The rules of what a value may be.
  static let valueRules: Set<String> = ["FO-04", "FO-05", "FO-06", "FO-08"]
  /// Those of what comes in from elsewhere: that something is not all there is for the findings to tell.
  static let importedValueRules = valueRules.subtracting(["FO-06"])

  /// Does edits, and tests what they change.
  ///
  /// - Parameter refusing: the rules that what is written has to keep.
  /// - Returns: the changes of files, and what the rules on values and references find that they did not find before.
  /// - Throws: why nothing has been changed: the edit cannot be done, or a value is none that its field takes.
  mutating func perform(
    _ edits: [CatalogueEdit], _ title: Words, refusing rules: Set<String>
  ) throws(Failure) -> (changes: [FileChange], findings: [Finding]) {
    let untouched = self
    let changes: [FileChange]
    do throws(EditProblem) {
      changes = try perform(edits, title: title)?.changes ?? []
    } catch {
      throw .edit(error)
    }
    let findings = try WorkingCopy.found(by: changes, from: untouched.catalogue, to: catalogue)
    let refused = findings.filter { rules.contains($0.rule) }
    if !refused.isEmpty {
      self = untouched
      throw .refused(refused)
    }
    return (changes, findings)
  }

  /// What the rules find in changed files that they did not find before.
  private static func found(
    by changes: [FileChange], from before: Catalogue, to after: Catalogue
  ) throws(Failure) -> [Finding] {
    let today = try Session.today()
    let places = changes.compactMap { before.metamodel.place(of: $0.file) }
    let findings = { (catalogue: Catalogue) -> [Finding] in
      let positions = places.compactMap { catalogue.position(kind: $0.kind.id, id: $0.id) }
      if positions.isEmpty { return [] }
      let options = Validator.Options(rules: valueRules.union(["ST-01"]), descriptions: Set(positions))
      return Validator(catalogue, today: today, options: options).assess().findings
    }
    let known = Set(findings(before).map(\.key))
    return findings(after).filter { !known.contains($0.key) }
  }
}

import Catalogue
import Exchange
import Metamodel
import Rules

extension Merge {
  /// Does the edits without what cannot be: descriptions whose file cannot be changed in place, and values that
  /// their field does not take. One of them must not keep the rest out.
  ///
  /// - Parameter perform: does edits, or tries them; tells what the rules find in what they change.
  /// - Returns: the edits that were done, and the report, in which the others are skipped and references to what is
  ///   not there are missing.
  func leavingOut(
    in metamodel: Metamodel, _ perform: ([CatalogueEdit]) throws(Failure) -> [Finding]
  ) throws(Failure) -> (edits: [CatalogueEdit], report: ImportReport) {
    var done = Leaving(merge: self, metamodel: metamodel)
    while true {
      do throws(Failure) {
        let findings = try perform(done.edits)
        for finding in findings where finding.rule == "ST-01" {
          done.report.missing.append(done.remark(finding.subject(in: metamodel), finding))
        }
        return (done.edits, done.report)
      } catch {
        let count = done.removed
        switch error {
        case .edit(let problem): problem.place.map { done.leaveOut($0.file, because: problem.words) }
        case .refused(let findings): done.leaveOut(findings)
        default: break
        }
        guard done.removed > count else { throw error }
      }
    }
  }
}

/// What is left of a merge when some has been left out.
private struct Leaving {
  let merge: Merge
  let metamodel: Metamodel
  var edits: [CatalogueEdit]
  var report: ImportReport
  /// How much has been left out.
  private(set) var removed = 0
  /// The values that have been left out, as `kind/id path`.
  private var values: Set<String> = []

  init(merge: Merge, metamodel: Metamodel) {
    self.merge = merge
    self.metamodel = metamodel
    edits = merge.edits
    report = merge.report
  }

  /// Leaves out values, or where that is no way out, all of their descriptions.
  mutating func leaveOut(_ findings: [Finding]) {
    let earlier = values
    for finding in findings { leaveOut(finding, unlessIn: earlier) }
  }

  /// - Parameter earlier: the values that have been left out before, which was not enough.
  private mutating func leaveOut(_ finding: Finding, unlessIn earlier: Set<String>) {
    let subject = finding.subject(in: metamodel)
    let path = finding.field.flatMap { FieldPath($0) }
    guard let reference = subject.reference, let path, finding.rule == "FO-04" || finding.rule == "FO-05",
      !earlier.contains(subject.text)
    else {
      return leaveOut(finding.place.file, because: finding.message)
    }
    guard values.insert(subject.text).inserted else { return }
    guard edits.contains(where: { $0.madeOrChanged == reference }) else { return }
    edits.append(.fields(reference, [FieldEdit(path, .remove)]))
    report.skipped.append(remark(subject, finding))
    removed += 1
  }

  /// Leaves out a description.
  mutating func leaveOut(_ file: String, because why: Words) {
    guard let place = metamodel.place(of: file) else { return }
    let reference = "\(place.kind.id)/\(place.id)"
    let count = edits.count
    edits.removeAll { $0.madeOrChanged == reference }
    removed += count - edits.count
    report.skip(reference, because: ImportRemark(reference, at: merge.origin(of: reference) ?? file, why))
  }

  func remark(_ subject: (reference: String?, text: String), _ finding: Finding) -> ImportRemark {
    ImportRemark(
      subject.text, at: subject.reference.flatMap(merge.origin) ?? finding.place.file, finding.message)
  }
}

extension Finding {
  /// The description that the finding is in, and what of it.
  fileprivate func subject(in metamodel: Metamodel) -> (reference: String?, text: String) {
    let reference = metamodel.place(of: place.file).map { "\($0.kind.id)/\($0.id)" }
    return (reference, [reference ?? place.file, field].compactMap(\.self).joined(separator: " "))
  }
}

extension CatalogueEdit {
  /// The description that an edit of an import makes or changes.
  var madeOrChanged: String? {
    switch self {
    case .create(let kind, let id, _, _): "\(kind)/\(id)"
    case .fields(let reference, _), .body(let reference, _): reference
    default: nil
    }
  }
}

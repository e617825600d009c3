import Catalogue
import Glibc

extension OpenedCatalogue {
  /// What `findings.yaml` says now.
  func acknowledgements() -> Acknowledgements {
    let file = Acknowledgements.file
    if let target = realPath("\(root)/\(file)"), !target.hasPrefix(root == "/" ? root : root + "/") {
      return unreadable(.linkNotFollowed)
    }
    let files = FileBytes(folder: folder)
    let opened = files.open(file)
    if opened == -ENOENT { return .none }
    do throws(ReadingProblem.Fault) {
      return .read(try files.read(opened))
    } catch {
      return unreadable(error.cause)
    }
  }

  private func unreadable(_ cause: ReadingProblem.Cause) -> Acknowledgements {
    Acknowledgements(
      bytes: nil, entries: [:],
      problems: [.init(.reading(cause), at: Position(line: 1, column: 1))])
  }
}

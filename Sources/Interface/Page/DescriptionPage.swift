// SPDX-License-Identifier: EUPL-1.2
import Catalogue
import Metamodel
import Terminal

extension Page {
  /// One description whole: what it is, its fields and parts, its text, and what refers to it.
  ///
  /// - Parameters:
  ///   - position: The position in `catalogue.descriptions`.
  ///   - width: The columns to use; at least four.
  public init(description position: Int, in catalogue: Catalogue, width: Int, options: PageOptions) {
    var builder = PageBuilder(width: width, options: options)
    let description = catalogue.descriptions[position]
    builder.add([
      Piece(
        catalogue.name(at: position, in: options.language),
        options.look.name(in: description.kind.perspective))
    ])
    self = builder.page
  }
}

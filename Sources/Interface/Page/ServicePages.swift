// SPDX-License-Identifier: EUPL-1.2
import Catalogue
import Metamodel
import Terminal

extension ServiceFamily {
  /// What stands under a tab of a version; several interfaces or instances follow each other.
  ///
  /// - Parameter options: Made for each description, since level and findings are its own.
  public func page(
    version: String?, tab: ServiceTab, width: Int, options: (_ position: Int?) -> PageOptions
  ) -> Page {
    var builder = PageBuilder(width: width, options: options(nil))
    for position in descriptions(version: version, tab: tab) {
      builder.space()
      var own = options(position)
      own.lineLimit = builder.left == .max ? nil : builder.left
      builder.add(Page(description: position, in: catalogue, width: width, options: own))
    }
    return builder.page
  }
}

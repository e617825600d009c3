// SPDX-License-Identifier: EUPL-1.2
import Catalogue
import Metamodel
import Terminal

extension ServiceFamily {
  /// What stands under a tab of a version; several interfaces or instances follow each other, and what is
  /// missing is drawn as a hole that leads to making it.
  ///
  /// - Parameters:
  ///   - version: One of ``versions``; nil for the tab of the service itself.
  ///   - options: Asked for each description, since level and findings are its own; with nil for a page
  ///     without any.
  public func page(
    version: String?, tab: ServiceTab, width: Int, options: (_ position: Int?) -> PageOptions
  ) -> Page {
    var builder = PageBuilder(width: width, options: options(nil))
    let positions = descriptions(version: version, tab: tab)
    let terms = Terms(catalogue)
    if positions.count > 1 { addContents(positions, to: &builder) }
    for position in positions {
      if builder.isFull {
        builder.markCut()
        return builder.page
      }
      builder.space()
      if positions.count > 1 { builder.addRule() }
      var own = options(position)
      if builder.left != .max { own.lineLimit = min(own.lineLimit ?? .max, builder.left) }
      builder.place(catalogue.descriptions[position].reference)
      builder.add(Page(description: position, in: terms, width: width, options: own))
    }
    if positions.isEmpty { addHole(version: version, tab: tab, to: &builder) }
    return builder.page
  }

  /// Whether anything is asked for under a tab (metamodel.yaml: below a service that is not digital, less is).
  public func isNeeded(_ tab: ServiceTab) -> Bool {
    guard tab == .logicalInterface || tab == .technicalInterfaces, let service else { return true }
    return catalogue.descriptions[service].choice("type") != "non-digital"
  }

  private func addContents(_ positions: [Int], to builder: inout PageBuilder) {
    for position in positions {
      let description = catalogue.descriptions[position]
      let mark = StatusMark(status: description.status)?.sign(ascii: builder.options.ascii) ?? " "
      builder.add([
        Piece("\(mark) ", builder.look.text),
        Piece(
          catalogue.name(at: position, in: builder.language), builder.look.link,
          .description(description.reference, part: nil)),
      ])
    }
  }

  private func addHole(version: String?, tab: ServiceTab, to builder: inout PageBuilder) {
    guard isNeeded(tab) else {
      builder.add([Piece(PageWords.nonDigital[builder.language], builder.look.dim)])
      return
    }
    guard tab == .service || version != nil else {
      builder.add([
        Piece("\(builder.signs.broken)\u{A0}\(PageWords.noVersion[builder.language])", builder.look.hole)
      ])
      return
    }
    guard let kind = catalogue.metamodel[tab.kind] else { return }
    let name = version.map { "\(id)/\($0)" } ?? id
    // The last segment of an interface or instance is for the person to choose.
    let isNamed = kind.path.names.count > name.split(separator: "/").count
    let file = isNamed ? kind.path.path(of: "\(name)/…") : kind.path.path(of: name)
    builder.add([
      Piece(
        "\(builder.signs.broken)\u{A0}\(PageWords.none(of: kind)[builder.language])", builder.look.hole,
        .missing("\(kind.id)/\(name)\(isNamed ? "/" : "")")),
      Piece(" (\(file))", builder.look.dim),
    ])
  }
}

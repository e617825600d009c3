import Terminal

/// Where the parts of the screen stand.
struct Layout {
  /// The size below which the panes fold to one.
  static let full = Size(columns: 80, rows: 16)
  /// The size below which nothing useful can be shown.
  static let smallest = Size(columns: 40, rows: 10)

  let size: Size
  let menu: Rect
  let breadcrumb: Rect
  let body: Rect
  let footer: Rect
  private let panes: [Rect]
  /// The one pane that is shown where there is no room for three.
  let only: Pane?

  init(size: Size, pane: Pane) {
    self.size = size
    let screen = Rect(size)
    let (menu, belowMenu) = screen.splitTop(1)
    let (breadcrumb, rest) = belowMenu.splitTop(1)
    let (footer, body) = rest.splitBottom(1)
    self.menu = menu
    self.breadcrumb = breadcrumb
    self.footer = footer
    self.body = body
    only = size.columns < Layout.full.columns ? pane : nil
    if only != nil {
      panes = [body, body, body]
    } else {
      let tree = min(32, max(23, size.columns / 4))
      let (left, others) = body.splitLeft(tree)
      let columns = Rect(x: others.x - 1, y: others.y, width: others.width + 1, height: others.height)
        .columns(weights: [4, 5], overlap: 1)
      panes = [left] + columns
    }
  }

  /// Whether the window is too small to show anything.
  var isTooSmall: Bool { size.columns < Layout.smallest.columns || size.rows < Layout.smallest.rows }

  /// The box of a pane.
  func rect(_ pane: Pane) -> Rect { panes[pane.rawValue] }

  /// The room inside the box of a pane; text to be read has a margin.
  func inside(_ pane: Pane) -> Rect { rect(pane).inset(x: pane == .detail ? 2 : 1, y: 1) }

  /// The rows of the list, below the filter line where it is shown.
  func listRows(of state: State) -> Rect {
    let inside = inside(.list)
    return state.browse.showsFilter ? inside.splitTop(1).rest : inside
  }

  /// A box in the middle for pickers, most of the screen.
  var picker: Rect {
    let margin = size.columns >= 80 ? 8 : 0
    return Rect(
      x: margin, y: body.y, width: size.columns - 2 * margin, height: max(3, size.columns >= 80 ? body.height - 1 : body.height))
  }
}

extension BrowseState {
  /// Whether the list has its filter line.
  var showsFilter: Bool { isTyping || !filter.isEmpty }
}

// SPDX-License-Identifier: EUPL-1.2
import Metamodel
import Terminal

/// Markdown (CommonMark with tables) as lines for the screen; HTML is shown as text.
///
/// Every input gives safe lines of the width asked for, in time linear to its length.
struct Markdown {
  var look: PageLook
  var signs: PageSigns
  var language: Language
  /// What a link as written leads to.
  var target: (String) -> LinkTarget

  /// The lines of a text.
  ///
  /// - Parameter limit: The most lines to make.
  func lines(_ text: [UInt8], width: Int, limit: Int = .max) -> [Strip] {
    guard limit > 0 else { return [] }
    if Self.isPlain(text) {
      return [Piece(String(decoding: text, as: UTF8.self), look.text)].wrapped(to: width, limit: limit)
    }
    let (document, references) = BlockParser.parse(text)
    var renderer = MarkdownRenderer(markdown: self, references: references, width: width, limit: limit)
    renderer.add(document.children, isLoose: true)
    return renderer.strips
  }

  /// The text of one paragraph, for a cell of a table.
  func pieces(_ text: [UInt8], references: LinkReferences = LinkReferences(), style: Style) -> [Piece] {
    Self.isPlain(text)
      ? [Piece(String(decoding: text, as: UTF8.self), style)]
      : InlineStyling(markdown: self, base: style).pieces(InlineParser.parse(text, references: references))
  }

  /// Whether a text has no sign that Markdown gives a meaning, as most short texts have not.
  private static func isPlain(_ text: [UInt8]) -> Bool {
    guard let first = text.first, isLetterOrDigit(first) || first >= 0x80 else { return text.isEmpty }
    var hasNumber = false
    for byte in text {
      switch byte {
      case 0..<0x20, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
        UInt8(ascii: "<"),
        UInt8(ascii: "&"), UInt8(ascii: "\\"):
        return false
      case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ")"): hasNumber = true
      default: break
      }
    }
    // `1. One` is a list, `http://` a link.
    guard hasNumber else { return true }
    let isList = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    return !isList && !String(decoding: text, as: UTF8.self).contains("://")
  }
}

/// Gives the pieces of a running text their styles and destinations.
struct InlineStyling {
  let markdown: Markdown
  let base: Style

  func pieces(_ tokens: [InlineToken]) -> [Piece] {
    var pieces: [Piece] = []
    var normal = 0
    var strong = 0
    var links: [(target: LinkTarget, start: InlineToken.LinkStart, count: Int)] = []
    func add(_ text: String, _ style: Style) {
      guard !text.isEmpty else { return }
      let destination = links.last?.target.destination
      if let last = pieces.indices.last, !pieces[last].endsLine, pieces[last].style == style,
        pieces[last].destination == destination, pieces.count > (links.last?.count ?? 0)
      {
        pieces[last].text += text
      } else {
        pieces.append(Piece(text, style, destination))
      }
    }
    var style: Style {
      var attributes: Style.Attributes = []
      if normal > 0 { attributes.insert(.italic) }
      if strong > 0 { attributes.insert(.bold) }
      let style = base.with(attributes)
      guard let link = links.last else { return style }
      if link.target.isBroken { return markdown.look.broken.over(style) }
      return link.target.destination == nil ? style : markdown.look.link.over(style)
    }
    for token in tokens {
      normal -= token.closes.normal
      strong -= token.closes.strong
      if token.endsLink, let link = links.last {
        if pieces.count == link.count { add(link.start.destination, style) }
        if link.start.isPicture { add("]", style) }
        links.removeLast()
      }
      switch token.content {
      case .text(let text): add(text, style)
      case .code(let text): add(text, markdown.look.code.over(style))
      case .delimiter(let sign):
        add(String(repeating: Character(Unicode.Scalar(sign)), count: token.count), style)
      case .softBreak: add(" ", style)
      case .lineBreak: pieces.append(.lineBreak)
      }
      normal += token.opens.normal
      strong += token.opens.strong
      if let start = token.link {
        links.append((markdown.target(start.destination), start, pieces.count))
        if links[links.count - 1].target.isBroken { add("\(markdown.signs.broken) ", style) }
        if start.isPicture {
          add("[\(PageWords.picture[markdown.language]): ", style)
          links[links.count - 1].count = pieces.count
        }
      }
    }
    return pieces
  }
}

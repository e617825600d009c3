import Catalogue
import Interface
import Metamodel
import Terminal

/// A trace in any of its forms.
struct TraceReport {
  /// The form of a trace.
  enum Form: String, CaseIterable {
    case text, json, mermaid, dot, svg

    /// The form that the ending of a file says.
    init?(ending: String) {
      switch ending.lowercased() {
      case "txt": self = .text
      case "mmd": self = .mermaid
      default: self.init(rawValue: ending.lowercased())
      }
    }
  }

  let trace: Trace
  let terms: Terms
  let language: Language
  var ink = Ink(isOn: false)
  /// How wide the columns may be together; `nil` for as wide as they need.
  var width: Int?

  func write(_ form: Form, to output: Output) {
    switch form {
    case .json: output.document(TraceJSON(trace, terms, language).document)
    case .mermaid: output.write(TraceMermaid(trace, terms, language).text)
    case .dot: output.write(TraceDOT(trace, terms, language).text)
    case .svg: output.write(TraceSVG(trace, terms, language).text)
    case .text:
      // The columns that the terminal interface shows.
      let pictures = trace.pictures(
        in: terms, language, look: ink.isOn ? .standard : .monochrome, width: width)
      for picture in pictures {
        for row in 0..<picture.size.rows where !output.isStopped {
          output.line(picture.spans(in: row).map(ink.paint).joined())
        }
      }
    }
  }
}

extension Frame {
  /// A row as pieces of one style each.
  fileprivate func spans(in row: Int) -> [Span] {
    var spans: [Span] = []
    for x in 0..<size.columns {
      guard let cell = self[Point(x: x, y: row)] else { continue }
      if spans.last?.style == cell.style {
        spans[spans.count - 1].text += cell.text
      } else {
        spans.append(Span(cell.text, cell.style))
      }
    }
    return spans
  }
}

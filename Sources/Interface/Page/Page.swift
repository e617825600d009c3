// SPDX-License-Identifier: EUPL-1.2
import Terminal

/// A description made ready for the screen: lines of one width, and where in them links are.
///
/// A page is a value made from a catalogue, a width, a language and a look; nothing in it changes afterwards.
public struct Page: Sendable {
  public var lines: [Line]
  /// What can be followed, in reading order.
  public var anchors: [Anchor]
  /// The line that each part with an id begins on, for links that lead to a part: `kind/id#part`. On a page of
  /// several descriptions also the line of each, `kind/id`.
  public var places: [String: Int]
  /// Whether the page goes on below its last line, left out for ``PageOptions/lineLimit``.
  public var isCut: Bool

  public init(lines: [Line] = [], anchors: [Anchor] = [], places: [String: Int] = [:], isCut: Bool = false) {
    self.lines = lines
    self.anchors = anchors
    self.places = places
    self.isCut = isCut
  }

  /// The positions in ``anchors`` that Tab stops at: a link over several lines is one stop.
  public var stops: [Int] { anchors.indices.filter { !anchors[$0].continues } }

  /// The anchor at a place, for the mouse.
  public func anchor(line: Int, column: Int) -> Anchor? {
    anchors.first { $0.line == line && $0.columns.contains(column) }
  }
}

/// A piece of a line that leads somewhere.
public struct Anchor: Hashable, Sendable {
  /// The line of the page, from 0.
  public var line: Int
  /// Columns of the terminal, from 0.
  public var columns: Range<Int>
  public var destination: Destination
  /// Whether it is the rest, on a later line, of the anchor before it.
  public var continues: Bool

  public init(line: Int, columns: Range<Int>, destination: Destination, continues: Bool = false) {
    self.line = line
    self.columns = columns
    self.destination = destination
    self.continues = continues
  }
}

/// Where an anchor leads.
public enum Destination: Hashable, Sendable {
  /// A description of the catalogue, `kind/id`, or a part of it.
  case description(String, part: String?)
  /// A description of an imported catalogue.
  case imported(alias: String, description: String, part: String?)
  /// An absolute uri.
  case uri(String)
  /// A file of the catalogue that is no description, relative to its root.
  case file(String)
  /// A field that could be filled in, by its path (format.md): a hole, or what a finding is about.
  case field(String, of: String)
  /// A description that does not exist and could be made, `kind/id`; where the id ends with a slash, its last
  /// segment is still to be chosen.
  case missing(String)
}

/// What other programs take for the same work on the same graph, warm, on a machine of two cores; measured once.
enum Peers {
  /// TRLC, Sphinx-Needs, StrictDoc and Doorstop, checking a catalogue; `nil` where they were not measured.
  static func checking(_ descriptions: Int) -> String? {
    switch descriptions {
    case 10_000: "TRLC 3.1 s, Sphinx-Needs 4.6 s, StrictDoc 6.1 s, Doorstop 12 s"
    case 100_000: "TRLC 37 s, Sphinx-Needs 49 s, StrictDoc 82 s, Doorstop 353 s"
    default: nil
    }
  }
}

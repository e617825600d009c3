// SPDX-License-Identifier: EUPL-1.2
import Terminal
import TestSupport
import Testing

/// Bytes from a terminal, mutated: keys come out, however the bytes are cut, and the next key is always heard.
@Suite struct KeyDecoderFuzz {
  private static let sequences = [
    "åj\u{1B}[A\u{1B}OA\u{1B}[1;5C\u{1B}[3~\u{1B}[27;5;13~\u{1B}[97;5u", "\u{1B}[200~två\nrader\u{1B}[201~q",
    "\u{1B}[<0;5;6M\u{1B}[<0;5;6m\u{1B}[<64;1;1M", "\u{1B}[M !!\u{1B}[M#!!",
    "\u{1B}]11;rgb:0000/0000/0000\u{7}x",
    "\u{1B}P1+r544e=78\u{1B}\\\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[?1;2c\u{1B}[24;80R\u{1B}[I",
    "\u{1B}\u{1B}[D\u{1B}x\u{1B}",
    "漢😀e\u{301}\u{7F}\r\t\u{0}\u{10}", "\u{1B}[[A\u{1B}[15~\u{1B}Op\u{1B}OM",
  ]

  @Test func anyBytesAreKeysHoweverTheyAreCut() async {
    await #expect(processExitsWith: .success, Fuzz.comment("keys")) {
      let words = [
        "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}[200~", "\u{1B}[201~", ";", "\u{1B}]", "\u{1B}\\", "\u{7}",
        "~", "M",
      ]
      var fuzz = Fuzz(
        "keys", seeds: KeyDecoderFuzz.sequences.map { Array($0.utf8) }, words: words, count: 2_000)
      fuzz.run(for: .mutatedTexts) { KeyDecoderFuzz.fault(in: $0) }
    }
  }

  private static func fault(in bytes: [UInt8]) -> String? {
    var decoder = KeyDecoder()
    let heard = decoder.feed(bytes)
    let events = heard + decoder.flush()
    if events.count > bytes.count { return "\(events.count) events of \(bytes.count) bytes" }
    if decoder.isPending { return "something is still waited for" }
    if decoder.feed([0x6A]) != [.key(KeyPress("j"))] { return "the next key is not heard" }
    var cut = KeyDecoder()
    let place = bytes.count * 3 / 7
    if cut.feed(bytes[..<place]) + cut.feed(bytes[place...]) != heard {
      return "cut at \(place) it is something else"
    }
    for case .key(let key) in events where KeyPress(key.description)?.description != key.description {
      return "the name of \(key) does not read back"
    }
    return nil
  }
}

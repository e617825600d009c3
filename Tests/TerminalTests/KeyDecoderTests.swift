// SPDX-License-Identifier: EUPL-1.2
import Terminal
import TestSupport
import Testing

@Suite struct KeyDecoderTests {
  private func keys(_ bytes: [UInt8]) -> [String] {
    var decoder = KeyDecoder()
    return (decoder.feed(bytes) + decoder.flush()).map { event in
      if case .key(let key) = event { key.description } else { "\(event)" }
    }
  }

  private func keys(_ text: String) -> [String] { keys(Array(text.utf8)) }

  @Test(arguments: [
    // xterm in both cursor modes, vt100, linux, screen, tmux
    ("\u{1B}[A", "Up"), ("\u{1B}OA", "Up"), ("\u{1B}[D", "Left"), ("\u{1B}OC", "Right"),
    ("\u{1B}[H", "Home"), ("\u{1B}OH", "Home"), ("\u{1B}[1~", "Home"), ("\u{1B}[7~", "Home"),
    ("\u{1B}[F", "End"), ("\u{1B}OF", "End"), ("\u{1B}[4~", "End"), ("\u{1B}[8~", "End"),
    ("\u{1B}[5~", "PageUp"), ("\u{1B}[6~", "PageDown"), ("\u{1B}[2~", "Insert"), ("\u{1B}[3~", "Delete"),
    ("\u{1B}OP", "F1"), ("\u{1B}[11~", "F1"), ("\u{1B}[[A", "F1"), ("\u{1B}[[E", "F5"), ("\u{1B}[15~", "F5"),
    ("\u{1B}[17~", "F6"), ("\u{1B}[21~", "F10"), ("\u{1B}[23~", "F11"), ("\u{1B}[24~", "F12"),
    ("\u{1B}[Z", "Shift-Tab"),
    // Modifiers of xterm, and the keys of rxvt
    ("\u{1B}[1;5C", "Ctrl-Right"), ("\u{1B}[1;3D", "Alt-Left"), ("\u{1B}[1;2A", "Shift-Up"),
    ("\u{1B}[1;6H", "Ctrl-Shift-Home"), ("\u{1B}[3;5~", "Ctrl-Delete"), ("\u{1B}[1;2P", "Shift-F1"),
    ("\u{1B}[a", "Shift-Up"), ("\u{1B}Oc", "Ctrl-Right"), ("\u{1B}[5^", "Ctrl-PageUp"),
    ("\u{1B}[3$", "Shift-Delete"),
    ("\u{1B}\u{1B}[D", "Alt-Left"), ("\u{1B}\u{1B}OA", "Alt-Up"), ("\u{1B}O5A", "Ctrl-Up"),
    // Keys told by their code
    ("\u{1B}[27;5;13~", "Ctrl-Enter"), ("\u{1B}[97;5u", "Ctrl-A"), ("\u{1B}[27u", "Esc"),
    // The keypad
    ("\u{1B}OM", "Enter"), ("\u{1B}Op", "0"), ("\u{1B}Ok", "+"),
    // Plain, control, alt
    ("j", "j"), (" ", "Space"), ("å", "å"), ("漢", "漢"), ("😀", "😀"), ("\r", "Enter"), ("\t", "Tab"),
    ("\u{7F}", "Backspace"), ("\u{8}", "Backspace"), ("\u{10}", "Ctrl-P"), ("\u{0}", "Ctrl-Space"),
    ("\u{1B}x", "Alt-x"), ("\u{1B}å", "Alt-å"), ("\u{1B}\u{7F}", "Alt-Backspace"), ("\u{1B}", "Esc"),
    ("\u{1B}[", "Alt-["), ("\u{1B}O", "Alt-O"), ("\u{1B}]", "Alt-]"),
  ])
  func sequenceIsKey(bytes: String, name: String) {
    #expect(keys(bytes) == [name])
    // The name reads back as the same key.
    #expect(KeyPress(name)?.description == name)
  }

  @Test func sequencesInPiecesAreTheSame() {
    let text = "å\u{1B}[1;5C漢\u{1B}OP\u{1B}[200~klistrat\u{1B}[201~\u{1B}[<0;5;6Mj"
    let bytes = Array(text.utf8)
    var whole = KeyDecoder()
    let expected = whole.feed(bytes)
    #expect(expected.count == 7)
    for cut in bytes.indices {
      var decoder = KeyDecoder()
      #expect(decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...]) == expected)
    }
    var single = KeyDecoder()
    #expect(bytes.flatMap { single.feed(CollectionOfOne($0)) } == expected)
  }

  @Test func escapeWaitsAndThenIsAKey() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.patience == 25)
    #expect(decoder.flush() == [.key(KeyPress(.escape))])
    #expect(!decoder.isPending)
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.feed(Array("[A".utf8)) == [.key(KeyPress(.up))])
  }

  @Test(arguments: [
    "\u{1B}[?1;2c", "\u{1B}[24;80R", "\u{1B}[I", "\u{1B}]11;rgb:0000/0000/0000\u{7}",
    "\u{1B}]52;c;eA==\u{1B}\\",
    "\u{1B}P1+r544e=78\u{1B}\\", "\u{1B}[?2026;2$y", "\u{1B}[99~", "\u{1B}[1;2;3;4z",
    "\u{1B}_Gi=1;OK\u{1B}\\",
    "\u{1B}[38;2;1;2;3m", "\u{1B}Oz",
  ])
  func unknownSequenceLeaksNoLetter(bytes: String) {
    #expect(keys(bytes + "j") == ["j"])
  }

  @Test func anEndlessSequenceIsSwallowedInBoundedMemory() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[".utf8) + Array(repeating: 0x31, count: 100_000)) == [])
    #expect(decoder.feed(Array("mj".utf8)) == [.key(KeyPress("j"))])
    #expect(decoder.feed(Array("\u{1B}]".utf8) + Array(repeating: 0x41, count: 100_000)) == [])
    #expect(decoder.feed(Array("\u{7}j".utf8)) == [.key(KeyPress("j"))])
  }

  @Test func brokenUTF8IsOneSignAndEatsNoKey() {
    #expect(keys([0xC3, 0x6A]) == ["\u{FFFD}", "j"])
    #expect(keys([0xFF, 0x6A]) == ["\u{FFFD}", "j"])
    #expect(keys([0xE2, 0x82, 0x1B, 0x5B, 0x41]) == ["\u{FFFD}", "Up"])
  }

  @Test func pasteIsOneTextWhateverIsInIt() {
    var decoder = KeyDecoder()
    let inside = "q:wq\r\nrad\rrad\n\u{1B}[A\u{1B}[20\u{3}å\u{1B}"
    let events = decoder.feed(Array("\u{1B}[200~\(inside)\u{1B}[201~j".utf8))
    #expect(events == [.paste("q:wq\nrad\nrad\n\u{1B}[A\u{1B}[20\u{3}å\u{1B}"), .key(KeyPress("j"))])
  }

  @Test func pasteWithoutItsEndIsGivenOut() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[200~text\u{1B}[20".utf8)) == [])
    #expect(decoder.patience == 1000)
    #expect(decoder.flush() == [.paste("text\u{1B}[20")])
    #expect(decoder.feed([0x6A]) == [.key(KeyPress("j"))])
  }

  @Test func aHugePasteKeepsItsLimit() {
    var decoder = KeyDecoder(pasteLimit: 1000)
    #expect(decoder.feed(Array("\u{1B}[200~".utf8) + Array(repeating: 0x61, count: 5000)) == [])
    let text = String(repeating: "a", count: 1000)
    #expect(decoder.feed(Array("\u{1B}[201~".utf8)) == [.paste(text)])
  }

  @Test func mouseOfBothKinds() {
    var decoder = KeyDecoder()
    let sgr: [(bytes: String, mouse: Mouse)] = [
      ("\u{1B}[<0;5;6M", Mouse(.press(.left), at: Point(x: 4, y: 5))),
      ("\u{1B}[<0;5;6m", Mouse(.release(.left), at: Point(x: 4, y: 5))),
      ("\u{1B}[<64;1;1M", Mouse(.wheelUp, at: Point(x: 0, y: 0))),
      ("\u{1B}[<32;300;2M", Mouse(.drag(.left), at: Point(x: 299, y: 1))),
      ("\u{1B}[<20;1;1M", Mouse(.press(.left), at: Point(x: 0, y: 0), [.shift, .control])),
    ]
    for (bytes, mouse) in sgr { #expect(decoder.feed(Array(bytes.utf8)) == [.mouse(mouse)]) }
    let x10: [(bytes: [UInt8], mouse: Mouse)] = [
      ([34, 37, 38], Mouse(.press(.right), at: Point(x: 4, y: 5))),
      ([35, 37, 38], Mouse(.release(.left), at: Point(x: 4, y: 5))),
      ([97, 33, 33], Mouse(.wheelDown, at: Point(x: 0, y: 0))),
    ]
    for (bytes, mouse) in x10 { #expect(decoder.feed([0x1B, 0x5B, 0x4D] + bytes) == [.mouse(mouse)]) }
    // Escape bytes as coordinates are no keys.
    #expect(decoder.feed([0x1B, 0x5B, 0x4D, 0x20, 0x1B, 0x71]) == [])
    #expect(decoder.feed([0x6A]) == [.key(KeyPress("j"))])
  }

  @Test func randomBytesNeverStopIt() {
    var random = SeededRandom(seed: 4)
    let spice: [[UInt8]] = [
      [0x1B], [0x1B, 0x5B], [0x1B, 0x4F], Array("\u{1B}[200~".utf8), Array("\u{1B}[201~".utf8), [0x3B],
      [0x1B, 0x5D],
    ]
    for _ in 0..<100_000 {
      var decoder = KeyDecoder()
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        if Bool.random(using: &random) {
          bytes += spice.randomElement(using: &random) ?? []
        } else {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        }
      }
      let events = decoder.feed(bytes) + decoder.flush()
      guard events.count <= bytes.count, !decoder.isPending,
        decoder.feed([0x6A]) == [.key(KeyPress("j"))]
      else {
        Issue.record("stuck after \(bytes)")
        return
      }
    }
  }

  @Test func namesOfKeysReadBack() throws {
    #expect(KeyPress("ctrl-p") == KeyPress("p", .control))
    #expect(KeyPress("Ctrl--") == KeyPress("-", .control))
    #expect(KeyPress("-") == KeyPress("-"))
    #expect(KeyPress("Ctrl-I") == KeyPress(.tab))
    #expect(KeyPress("Shift-j") == KeyPress("J"))
    #expect(KeyPress("Alt-ö") == KeyPress("ö", .alt))
    #expect(KeyPress("F25") == nil)
    #expect(KeyPress("Hyper-x") == nil)
    #expect(KeyPress("") == nil)
    let swedish = ["Space": "Mellanslag", "Left": "Vänster"]
    #expect(try #require(KeyPress("Alt-Left")).name { swedish[$0] ?? $0 } == "Alt-Vänster")
  }
}

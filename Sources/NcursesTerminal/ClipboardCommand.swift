// SPDX-License-Identifier: EUPL-1.2

/// OSC 52: text for the clipboard, which works through ssh too.
enum ClipboardCommand {
  static func bytes(for text: String, term: String) -> [UInt8] {
    let command = Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + [0x07]
    // GNU screen passes on only what is wrapped for it.
    guard term.hasPrefix("screen") else { return command }
    return Array("\u{1B}P".utf8) + command + Array("\u{1B}\\".utf8)
  }

  /// Base 64, for which Foundation would cost more at every start than this does.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : 0x3D)
      }
    }
    return text
  }
}

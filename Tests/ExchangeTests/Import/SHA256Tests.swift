import CSystem
import Exchange
import TestSupport
import Testing

/// Checksums, against the examples of FIPS 180-4 and NIST.
@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func textsHaveTheChecksumsOfTheStandard(text: String, checksum: String) {
    #expect(SHA256.hex(Array(text.utf8)) == checksum)
  }

  @Test func aMillionLettersHaveTheChecksumOfTheStandard() {
    #expect(
      SHA256.hex([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func processorsWithAndWithoutInstructionsForItAgree() {
    var random = SeededRandom(seed: 1)
    let blocks = (0..<64 * 100).map { _ in UInt8(random.below(256)) }
    var (fast, plain) = (Array(UInt32(1)...8), Array(UInt32(1)...8))
    for count in 1...13 {
      csystem_sha256(&fast, blocks, count)
      csystem_sha256_plain(&plain, blocks, count)
      #expect(fast == plain)
    }
  }
}

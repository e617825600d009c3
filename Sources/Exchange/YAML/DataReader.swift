import Metamodel

/// Reads JSON and YAML documents of unknown origin, within limits of size, depth and number of values.
public enum DataReader {
  static let depthLimit = 100
  /// Values in one document, those that aliases stand for counted each time.
  static let valueLimit = 200_000

  /// The root of a document: JSON where it begins as JSON does, else YAML.
  public static func read(_ bytes: [UInt8]) throws(DataFault) -> DataNode {
    guard bytes.count <= Sources.sizeLimit else { throw DataFault(.tooLarge(limit: Sources.sizeLimit)) }
    guard let text = text(bytes) else { throw DataFault(.notUTF8) }
    let first = text.utf8.first { $0 > 0x20 }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return try YAMLReader.read(text) }
    do throws(DataFault) {
      return try JSONReader.read(text)
    } catch {
      // YAML in braces is no JSON all the same.
      guard error.cause == .notJSON, let root = try? YAMLReader.read(text) else { throw error }
      return root
    }
  }

  /// UTF-8 or UTF-16, which a byte-order mark tells apart.
  private static func text(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(validating: bytes.dropFirst(3), as: UTF8.self)
    }
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else {
      return String(validating: bytes, as: UTF8.self)
    }
    var units: [UInt16] = []
    for index in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
    }
    return String(validating: units, as: UTF16.self)
  }
}

extension DataFault {
  /// What is wrong, for people.
  public var words: Words {
    switch cause {
    case .notUTF8: Words(sv: "inte UTF-8; spara filen som UTF-8", en: "not UTF-8; save the file as UTF-8")
    case .notJSON: Words(sv: "inte JSON", en: "not JSON")
    case .repeatedKey(let key):
      Words(sv: "nyckeln \(key) står två gånger", en: "the key \(key) stands twice")
    case .notYAML(let problem):
      Words.yaml(problem) ?? Words(sv: "inte YAML: \(problem)", en: "not YAML: \(problem)")
    case .tooLarge(let limit):
      Words(sv: "filen är större än \(limit >> 20) MiB", en: "the file is larger than \(limit >> 20) MiB")
    case .tooDeep(let limit):
      Words(
        sv: "värden ligger djupare än \(limit) nivåer", en: "values are nested deeper than \(limit) levels")
    case .tooManyValues(let limit):
      Words(
        sv: "filen har fler än \(limit) värden, alias inräknade",
        en: "the file has more than \(limit) values, aliases counted")
    case .unknownAlias(let name):
      Words(sv: "aliaset *\(name) finns inte", en: "there is no anchor for the alias *\(name)")
    }
  }
}

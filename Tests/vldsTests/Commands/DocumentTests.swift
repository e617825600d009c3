import Foundation
import Testing
import Yams

/// Holds `metamodel` and `rules` against the documents that they are to repeat, node by node.
@Suite struct DocumentTests {
  @Test func metamodelIsWhatTheDocumentSays() throws {
    let url = try #require(
      Bundle.module.url(forResource: "metamodel", withExtension: "yaml", subdirectory: "Fixtures"))
    try compare(["metamodel", "--format", "json"], with: url)
  }

  @Test func rulesAreWhatTheDocumentSays() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    try compare(["rules", "--format", "json"], with: tests.appending(path: "RulesTests/Fixtures/rules.yaml"))
  }

  @Test func oneKindAndOneRuleAreThoseOfTheWhole() throws {
    let whole = try Program.run(["metamodel", "--format", "json"]).object
    let kinds = try #require(whole["kinds"] as? [NSDictionary])
    let exchange = try #require(kinds.first { $0["id"] as? String == "exchange" })
    #expect(try Program.run(["metamodel", "utbyte", "--format", "json"]).object as NSDictionary == exchange)

    let rules = try #require(
      try Program.run(["rules", "--format", "json"]).object["rules"] as? [NSDictionary])
    let rule = try #require(rules.first { $0["id"] as? String == "SP-10" })
    #expect(
      try Program.run(["rules", "--explain", "sp-10", "--format", "json"]).object as NSDictionary == rule)
  }

  private func compare(_ arguments: [String], with url: URL) throws {
    let result = try Program.run(arguments)
    #expect(result.code == 0)
    let document = try #require(try Yams.load(yaml: String(contentsOf: url, encoding: .utf8)))
    var differences: [String] = []
    compare(try #require(result.json), with: document, at: "", &differences)
    #expect(differences.isEmpty, "\(differences.prefix(20).joined(separator: "\n"))")
  }

  /// Notes every place where two documents differ: keys, length and order of lists, types and values.
  private func compare(_ json: Any, with yaml: Any, at path: String, _ differences: inout [String]) {
    switch (json, yaml) {
    case (let json as [String: Any], let yaml as [String: Any]):
      for key in Set(json.keys).union(yaml.keys).sorted() {
        if let left = json[key], let right = yaml[key] {
          compare(left, with: right, at: "\(path).\(key)", &differences)
        } else {
          differences.append("\(path).\(key): only in \(json[key] == nil ? "the document" : "the answer")")
        }
      }
    case (let json as [Any], let yaml as [Any]):
      if json.count != yaml.count { differences.append("\(path): \(json.count) entries, not \(yaml.count)") }
      for (index, pair) in zip(json, yaml).enumerated() {
        compare(pair.0, with: pair.1, at: "\(path)[\(index)]", &differences)
      }
    default:
      let (left, right) = (scalar(json), scalar(yaml))
      if left != right { differences.append("\(path): \(left), not \(right)") }
    }
  }

  /// A value with its type, so that `1`, `"1"` and `true` are three.
  private func scalar(_ value: Any) -> String {
    if let text = value as? String { return "text \(text)" }
    if type(of: value) == Bool.self { return "boolean \(value)" }
    guard let number = value as? NSNumber else { return "\(type(of: value)) \(value)" }
    // What JSON reads is a number either way; the type of a boolean is a character in C.
    return number.objCType[0] == 0x63 ? "boolean \(number.boolValue)" : "number \(number)"
  }
}

/// The statuses of descriptions in the words of ADMS (SEMIC, `http://purl.org/adms/status/`).
enum Statuses {
  static let addresses = [
    "draft": "http://purl.org/adms/status/UnderDevelopment",
    "review": "http://purl.org/adms/status/UnderDevelopment",
    "decided": "http://purl.org/adms/status/Completed",
    "phasing-out": "http://purl.org/adms/status/Deprecated",
    "retired": "http://purl.org/adms/status/Withdrawn",
  ]

  /// What the status lists of the EU call the same (`http://publications.europa.eu/resource/authority/`).
  static let others: [String: String] = {
    let words = [
      "DEVELOP": "draft", "DRAFT": "draft", "COMPLETED": "decided", "CURRENT": "decided",
      "DEPRECATED": "phasing-out", "WITHDRAWN": "retired", "RETIRED": "retired",
    ]
    var others: [String: String] = [:]
    for list in ["concept-status", "dataset-status", "distribution-status"] {
      for (word, status) in words {
        others["http://publications.europa.eu/resource/authority/\(list)/\(word)"] = status
      }
    }
    return others
  }()
}

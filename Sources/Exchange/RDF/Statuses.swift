/// The statuses of descriptions in the words of ADMS (SEMIC, `http://purl.org/adms/status/`).
enum Statuses {
  static let addresses = [
    "draft": "http://purl.org/adms/status/UnderDevelopment",
    "review": "http://purl.org/adms/status/UnderDevelopment",
    "decided": "http://purl.org/adms/status/Completed",
    "phasing-out": "http://purl.org/adms/status/Deprecated",
    "retired": "http://purl.org/adms/status/Withdrawn",
  ]
}

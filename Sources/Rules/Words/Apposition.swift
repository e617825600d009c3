import Catalogue

extension Record {
  /// The id of a part as it stands behind the word for it, with a blank before: "attributet `kon`"; nothing where it
  /// has none.
  var apposition: String { self["id"].map { " " + $0.quoted } ?? "" }
}

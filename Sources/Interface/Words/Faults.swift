import Catalogue
import Metamodel

/// Words for what is wrong with what a person has typed.
public enum Faults {
  /// The same as a sentence of its own.
  static func sentence(_ fault: Query.Fault, _ language: Language) -> String {
    let text = words(fault)[language]
    return text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix("?") ? "" : ".")
  }

  /// What is wrong with a query, and what to do.
  public static func words(_ fault: Query.Fault) -> Words {
    switch fault {
    case .notClosed: Words(sv: "citattecknet är inte avslutat", en: "the quotation mark is not closed")
    case .valueMissing(let name):
      Words(sv: "värde saknas efter \(name):", en: "a value is missing after \(name):")
    case .unknownField(let name, let nearest?):
      Words(
        sv: "fältet \(name) finns inte; menade du \(nearest)?",
        en: "no field \(name); did you mean \(nearest)?")
    case .unknownField(let name, nil): Words(sv: "fältet \(name) finns inte", en: "there is no field \(name)")
    }
  }
}

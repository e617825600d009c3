/// The rules of the catalogue, in the order of the families.
public enum Rules {
  /// What every rule says.
  public static let all: [RuleStatement] = types.map { $0.statement }

  /// The rule with an id.
  public static func rule(_ id: String) -> RuleStatement? { byID[id] }

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  static let types: [any Rule.Type] = [
    FO01.self, FO02.self, FO03.self, FO04.self, FO05.self, FO06.self, FO07.self, FO08.self,
    FO09.self,
    ST01.self, ST02.self,
    KO01.self, KO02.self, KO03.self, KO04.self, KO05.self, KO06.self, KO07.self,
    SP01.self, SP02.self, SP03.self, SP04.self, SP05.self, SP06.self, SP07.self, SP08.self,
    SP09.self, SP10.self, SP11.self, SP12.self, SP13.self, SP14.self, SP15.self, SP16.self,
    AN01.self, AN02.self, AN03.self, AN04.self, AN05.self,
    KA01.self, KA02.self,
    AT01.self, AT02.self, AT03.self,
    VE01.self, VE02.self, VE03.self, VE04.self, VE05.self,
    OV01.self, OV02.self, OV03.self, OV04.self, OV05.self, OV06.self,
    JU01.self, JU02.self, JU03.self, JU04.self,
    SA01.self, SA02.self, SA03.self,
    IN01.self, IN02.self,
    PU01.self, PU02.self, PU03.self, PU04.self, PU05.self,
    SD01.self, SD02.self,
    LG01.self,
    TI01.self,
  ]
}

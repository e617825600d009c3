import Catalogue
import Metamodel
import Terminal
import TestSupport
import Testing

@testable import Interface

/// A catalogue that refers to another, which is at hand: every view shows what lies there and none stumbles over it.
@Suite struct ImportedTests {
  private static let catalogue = makeCatalogue(
    [
      "process/actors/kommunen": "name: Kommunen\npart-of: 'riket:verket'\n",
      "process/processes/utreda": "name: Utreda\nactor: kommunen\n",
      "process/processes/annan": "name: Annan\nactor: riket:verket\n",
      "process/collaboration-processes/hela": "name: Hela\nprocesses: [utreda, 'riket:lamna']\n",
      "process/exchanges/svar": """
      name: Svar
      from: process/utreda
      to: riket:process/lamna
      passes: ['riket:inkomst']
      digitalisation: digital
      """,
      "information/exchange-objects/egen": "name: Egen\nrefines: ['riket:inkomst']\n",
      "services/egen/service": "name: Egen tjänst\nresponsible: [{role: producer, actor: 'riket:verket'}]\n",
      "services/egen/1/profile":
        "name: Egen 1\nrealises-objects: ['riket:inkomst']\nuses-services: ['riket:tjanst/1']\n",
      "services/egen/1/logical-interface":
        "name: G\nmessages: [{id: m, name: M, carries: ['riket:uppgift', egen]}]\n",
      "consumptions/bruk":
        "name: Bruk\nconsumer: kommunen\nuses: riket:tjanst/1\ninstances: ['riket:tjanst/1/drift']\nconnection: connected\n",
      "governance/changes/byte": "name: Byte\naffects: ['riket:service/tjanst', consumption/bruk]\n",
      "law/legal-requirements/krav":
        "name: Krav\nlegal-sources: ['riket:paragraf']\napplies-to: ['riket:business-object/inkomst']\n",
    ], manifest: "imports: [{alias: riket, path: ../riket}]\n", id: "egen",
    imports: [
      "riket": makeCatalogue(
        [
          "process/actors/staten": "name: Staten\n",
          "process/actors/verket": "name: Verket\npart-of: staten\n",
          "process/processes/lamna": "name: Lämna\nactor: verket\n",
          "process/exchanges/rikets":
            "name: Rikets\nfrom: process/lamna\npasses: [inkomst]\ndigitalisation: digital\n",
          "information/business-objects/inkomst": "name: Inkomst\n",
          "information/exchange-objects/uppgift": "name: Uppgift\nrefines: [inkomst]\n",
          "services/tjanst/service": "name: Tjänst\nresponsible: [{role: producer, actor: verket}]\n",
          "services/tjanst/1/profile":
            "name: Tjänst 1\nlife-cycle: in-operation\nrealises-objects: [inkomst]\n",
          "services/tjanst/1/logical-interface":
            "name: Gränssnitt\nmessages: [{id: svar, name: Svar, carries: [uppgift]}]\n",
          "services/tjanst/1/instances/drift": "name: Drift\nprovider: verket\nenvironment: production\n",
          "law/legal-sources/paragraf": "name: Paragraf\n",
        ], id: "riket")
    ])

  private func walk(to reference: String) -> Walk {
    var walk = Walk(Self.catalogue)
    walk.press("0 Tab /")
    walk.type("id:\(reference.drop { $0 != "/" }.dropFirst()) kind:\(reference.prefix { $0 != "/" })")
    walk.press("Enter")
    return walk
  }

  @Test func anExchangeShowsTheServiceThereThatRealisesIt() {
    var walk = walk(to: "exchange/svar")
    walk.press("t")
    #expect(walk.screen.contains("Tjänst 1") && !walk.screen.contains("ingen tjänst realiserar"))
  }

  @Test func thePickerOffersWhatIsThereToo() {
    var walk = walk(to: "actor/kommunen")
    walk.press("e")
    while walk.state.formRow?.path != "part-of" { walk.press("j") }
    #expect(walk.screen.contains("Verket (riket:verket)"))
    walk.press("Enter")
    walk.type("staten")
    #expect(walk.screen.contains("Staten") && walk.screen.contains("riket:staten"))
    let effects = walk.state.update(.event(.key(KeyPress(.enter))))
    let edit = FieldEdit(FieldPath("part-of")!, .set(.text("riket:staten")))
    guard case .edit(let edits, _)? = effects.first else {
      Issue.record("nothing was changed")
      return
    }
    #expect(edits == [.fields("actor/kommunen", [edit])])
  }

  @Test(arguments: Self.catalogue.descriptions.map(\.reference))
  func everyCommandGoesOn(reference: String) {
    for key in CommandTable.standard.commands.flatMap(\.keys) {
      var walk = walk(to: reference)
      walk.send(.key(key))
      for next in ["j", "j", "l", "Tab", "j", "Enter", "j", "Backspace"] { walk.press(next) }
      #expect(walk.state.render().size == walk.state.size)
    }
  }
}

import TestSupport
import Testing

struct ST02Tests {
  @Test func wholesAndWaysThatEndAreInOrder() {
    expect(
      "ST-02", finds: [],
      in: [
        "services/a/service": "name: A\n", "services/a/1/profile": "name: A\n",
        "services/a/2/profile": "replaces: a/1\n", "services/a/1/logical-interface": "name: A\n",
        "process/actors/a": "part-of: b\nacts-as: [c]\n", "process/actors/b": "name: B\n",
        "process/actors/c": "generic: true\n",
        "information/concepts/a": "broader: [b]\npart-of: [b]\n", "information/concepts/b": "name: B\n",
      ])
  }

  @Test func aProfileNeedsItsServiceAndAnInterfaceItsProfile() {
    expect(
      "ST-02",
      finds: [
        """
        `services/a/1/profile.md` saknas, och ett logiskt gränssnitt hör alltid till en profil. Skapa den \
        eller flytta filen.
        """,
        "`services/b/service.md` saknas, och en profil hör alltid till en tjänst. Skapa den eller flytta filen.",
      ],
      in: [
        "services/a/service": "name: A\n", "services/a/1/logical-interface": "▸\nname: A\n",
        "services/b/1/profile": "▸\nname: B\n",
      ])
  }

  @Test func aCircleIsToldOnceAsItsWay() {
    expect(
      "ST-02", finds: ["`broader` går i cirkel: `b` → `c` → `d` → `b`. Ta bort den länk som är fel."],
      in: [
        "information/concepts/a": "broader: b\n", "information/concepts/b": "broader: [e, ▸c]\n",
        "information/concepts/c": "broader: d\n", "information/concepts/d": "broader: b\n",
        "information/concepts/e": "name: E\n",
      ])
  }

  @Test func nothingIsItsOwnPart() {
    expect(
      "ST-02", finds: ["`part-of` går i cirkel: `a` → `a`. Ta bort den länk som är fel."],
      in: ["needs/goals/a": "part-of: ▸a\n"])
  }

  @Test func partsAndRolesOfActorsCountTogether() {
    expect(
      "ST-02",
      finds: ["`part-of` och `acts-as` går i cirkel: `a` → `b` → `a`. Ta bort den länk som är fel."],
      in: ["process/actors/a": "part-of: ▸b\ngeneric: true\n", "process/actors/b": "acts-as: a\n"])
  }

  @Test func twoCirclesAreTwoFindings() {
    expect(
      "ST-02",
      finds: [
        "`part-of` går i cirkel: `a` → `b` → `a`. Ta bort den länk som är fel.",
        "`part-of` går i cirkel: `c` → `d` → `c`. Ta bort den länk som är fel.",
      ],
      in: [
        "needs/goals/a": "part-of: ▸b\n", "needs/goals/b": "part-of: a\n",
        "needs/goals/c": "part-of: ▸d\n", "needs/goals/d": "part-of: c\n",
      ])
  }

  @Test func onlyGenericActorsAreActedAs() {
    expect(
      "ST-02",
      finds: [
        """
        `b` är ingen generisk aktör, så ingen kan agera som den. Sätt `generic: true` på den, eller använd \
        `part-of`.
        """
      ],
      in: ["process/actors/a": "acts-as:\n  - ▸b\n", "process/actors/b": "name: B\n"])
  }

  @Test func areasBelongToOnePlan() {
    expect(
      "ST-02",
      finds: [
        "`b` ligger i en annan stadsplan, `q`. Välj ett område i samma plan.",
        "`service/s` finns redan i planområdet `c`. Ta bort den ur det ena.",
      ],
      in: [
        "governance/city-plans/p": "name: P\n", "governance/city-plans/q": "name: Q\n",
        "services/s/service": "name: S\n",
        "governance/plan-areas/a": "plan: p\npart-of: ▸b\n",
        "governance/plan-areas/b": "plan: q\n",
        "governance/plan-areas/c": "plan: p\ncontains: [service/s]\n",
        "governance/plan-areas/d": "plan: p\ncontains: [▸service/s]\n",
        "governance/plan-areas/e": "plan: q\ncontains: [service/s]\n",
        "governance/plan-areas/f": "plan: q\npart-of: e\ncontains: [service/s]\n",
      ])
  }

  @Test func anExchangeIsStartedByOneAction() {
    expect(
      "ST-02",
      finds: ["Utbytet `u` sätts redan igång av `a`. Ta bort det ur det ena agerandet."],
      in: [
        "process/exchanges/u": "name: U\n", "needs/customer-actions/a": "starts-exchanges: [u]\n",
        "needs/customer-actions/b": "starts-exchanges: [▸u]\n",
      ])
  }

  @Test func theKeyNamesTheOthersOfTheCircle() {
    let catalogue = makeCatalogue(["needs/goals/a": "part-of: b\n", "needs/goals/b": "part-of: a\n"])
    let finding = assess(catalogue, rules: ["ST-02"]).findings.first
    #expect(finding?.key == "ST-02 goal/a part-of goal/b")
    #expect(finding?.related.map(\.file) == ["needs/goals/b.md"])
  }
}

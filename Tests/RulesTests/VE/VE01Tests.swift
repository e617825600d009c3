import Rules
import TestSupport
import Testing

struct VE01Tests {
  @Test func differentNumbersAndLowerOnesAreRight() {
    expect(
      "VE-01", finds: [],
      in: [
        "services/s/service": "name: S\n", "services/s/2.1/profile": "name: A\n",
        "services/s/2.10/profile": "replaces: s/2.9.9\n", "services/s/2.9.9/profile": "replaces: s/2.1\n",
        "services/t/service": "name: T\n", "services/t/2.1.0/profile": "replaces: t/broken\n",
      ])
  }

  @Test func numbersThatAreEqualAreReportedOnTheLater() {
    expect(
      "VE-01",
      finds: [
        "Versionsnumret är detsamma som för `s/2.1`, där det som saknas räknas som 0. Byt det ena numret."
      ],
      in: [
        "services/s/service": "name: S\n", "services/s/2.1/profile": "name: A\n",
        "services/s/2.1.0/profile": "▸\nname: B\n",
      ])
  }

  @Test func aRetiredVersionKeepsItsNumber() {
    expect(
      "VE-01",
      finds: [
        "Versionsnumret är detsamma som för `s/2.0`, där det som saknas räknas som 0. Byt det ena numret."
      ],
      in: [
        "services/s/service": "name: S\n", "services/s/2/profile": "▸\nname: A\n",
        "services/s/2.0/profile": "status: retired\n",
      ])
  }

  @Test func aVersionReplacesALowerOne() {
    expect(
      "VE-01",
      finds: [
        "`s/3` är ingen lägre version. Ange en som är lägre, eller byt versionsnummer.",
        "`s/3` är ingen lägre version. Ange en som är lägre, eller byt versionsnummer.",
      ],
      in: [
        "services/s/service": "name: S\n", "services/s/2/profile": "replaces: ▸s/3\n",
        "services/s/3/profile": "replaces: ▸s/3\n",
      ])
  }

  @Test func aVersionReplacesOneOfTheSameService() {
    expect(
      "VE-01",
      finds: ["`t/1` är en version av en annan tjänst. Ange en lägre version av samma tjänst."],
      in: [
        "services/s/service": "name: S\n", "services/s/2/profile": "replaces: ▸t/1\n",
        "services/t/service": "name: T\n", "services/t/1/profile": "name: A\n",
      ])
  }

  @Test func aVersionOfAnotherCatalogueIsJudgedWhereThatIsAtHand() {
    let files = ["services/s/service": "name: S\n", "services/s/2/profile": "replaces: ▸far:s/1\n"]
    let manifest = "imports: [{alias: far, path: ../far}]\n"
    expect(
      "VE-01",
      finds: ["`far:profile/s/1` är en version av en annan tjänst. Ange en lägre version av samma tjänst."],
      in: files, manifest: manifest,
      imports: ["far": makeCatalogue(["services/s/1/profile": "name: A\n"], id: "far")])
    expect(
      "VE-01", finds: [], in: files.mapValues { $0.replacing("▸", with: "") }, manifest: manifest)
  }
}

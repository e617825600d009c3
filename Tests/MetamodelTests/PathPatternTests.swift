import Testing

@testable import Metamodel

/// Places of files: from path to id and back.
@Suite struct PathPatternTests {
  @Test(arguments: [
    ("needs/customers/{id}.md", "needs/customers/sokande", "sokande"),
    ("needs/customers/{id}.md", "needs/customers/kommun/sokande", "kommun/sokande"),
    ("services/{service}/service.md", "services/lefi/service", "lefi"),
    ("services/{service}/{version}/profile.md", "services/lefi/9/profile", "lefi/9"),
    ("services/{service}/{version}/instances/{name}.md", "services/lefi/9/instances/drift", "lefi/9/drift"),
    ("agreements/{id}.md", "agreements/a", "a"),
  ])
  func leadsBothWays(pattern: String, path: String, id: String) {
    let pattern = PathPattern(pattern)
    #expect(pattern.identifier(of: path[...]) == id)
    #expect(pattern.fits(id))
    #expect(pattern.path(of: id) == path + ".md")
  }

  @Test(arguments: [
    ("needs/customers/{id}.md", "needs/customers"),
    ("needs/customers/{id}.md", "needs/channels/a"),
    ("services/{service}/service.md", "services/a/b/service"),
    ("services/{service}/{version}/profile.md", "services/a/profile"),
    ("needs/customers/{id}.md", "needs/customers/"),
    ("services/{service}/service.md", "services//service"),
    ("services/{service}/service.md", "services/a/service/"),
  ])
  func refusesOtherShapes(pattern: String, path: String) {
    #expect(PathPattern(pattern).identifier(of: path[...]) == nil)
  }

  @Test(arguments: [
    ("services/{service}/service.md", "a/b"), ("services/{service}/{version}/profile.md", "a"),
    ("services/{service}/{version}/instances/{name}.md", "a/1"),
  ])
  func tellsIdsOfOtherShapes(pattern: String, id: String) {
    #expect(!PathPattern(pattern).fits(id))
  }
}

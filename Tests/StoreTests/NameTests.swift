import Testing

@testable import Store

@Suite("A file name belongs to one profile and one user")
struct NameTests {
  @Test(arguments: [
    ("work", "ada", "work@ada"), ("Work-2", "a_b", "Work-2@a_b"), ("", "", "@"),
    ("../../etc", "x/y", "%2e%2e%2f%2e%2e%2fetc@x%2fy"), (".", "..", "%2e@%2e%2e"),
    ("a@b", "c%d~", "a%40b@c%25d%7e"), ("a\0\n", "é", "a%00%0a@%c3%a9"),
  ])
  func `Names are readable where they can be`(profile: String, user: String, expected: String) {
    #expect(StoreFiles.name(profile: profile, user: user) == expected)
  }

  @Test func `Different texts never share a name`() {
    let long = String(repeating: "long", count: 60)
    let texts = [
      "", "a", "A", "@", "a@", "@a", "a@a", "%40", "%", "~", "..", "/", "a/b", "é", "e\u{301}",
      long, long + "x", "x" + long, String(long.dropLast()),
    ]
    var names: Set<String> = []
    for profile in texts {
      for user in texts { names.insert(StoreFiles.name(profile: profile, user: user)) }
    }
    #expect(names.count == texts.count * texts.count)
    #expect(names.allSatisfy { $0.utf8.count < 200 && !$0.contains("/") })
  }
}

public import Conversations
import SeededRandom
import Testing

/// The value "add these tags, remove those", and what makes two tags the same.
@Suite struct TagEditTests {
  private static let names = ["a", "A", "b", " b", "c", "d"]

  @Test(arguments: [0..<500, 500..<1_000])
  func `Edits compose, invert and leave a rest exactly as applying them does`(seeds: Range<Int>) {
    for seed in seeds {
      var random = SeededGenerator(seed: UInt64(seed))
      let (first, second) = (Self.edit(&random), Self.edit(&random))
      let tags = Self.tags(&random).sorted()
      let after = first.applied(to: tags)

      #expect(
        Set(first.combined(with: second).applied(to: tags)) == Set(second.applied(to: after)),
        "seed \(seed): both at once is one after the other")
      #expect(
        Set(first.inverse(on: tags).applied(to: after)) == Set(tags),
        "seed \(seed): the inverse leads back")
      #expect(
        first.residual(in: tags).isEmpty == (Set(after) == Set(tags)),
        "seed \(seed): nothing is left exactly where nothing changes")
      #expect(first.residual(in: after).isEmpty, "seed \(seed): nothing is left once applied")
      #expect(
        Set(first.residual(in: tags).applied(to: tags)) == Set(after),
        "seed \(seed): the rest does the whole")
    }
  }

  @Test(arguments: [0..<500])
  func `The limit leaves out new tags alone, and names them`(seeds: Range<Int>) {
    for seed in seeds {
      var random = SeededGenerator(seed: UInt64(seed))
      let edit = Self.edit(&random)
      let tags = Self.tags(&random).sorted()
      let limit = Int.random(in: 0...6, using: &random)
      let after = edit.applied(to: tags, limit: limit)
      let kept = tags.filter { !edit.removing.contains($0) }
      #expect(after.count <= max(limit, kept.count), "seed \(seed)")
      #expect(Array(after.prefix(kept.count)) == kept, "seed \(seed): nobody's tag is dropped")
      #expect(
        after + edit.unfit(in: tags, limit: limit) == edit.applied(to: tags), "seed \(seed)")
    }
  }

  @Test func `A tag that is added and removed is added`() {
    let edit = TagEdit(adding: ["x"], removing: ["x", "y"])
    #expect(edit.adding == ["x"])
    #expect(edit.removing == ["y"])
  }

  @Test(arguments: [
    ("VIP", "vip", true), (" vip", "vip", true), ("big  customer", "Big Customer", true),
    ("bigcustomer", "big customer", false), ("vip", "vip2", false), ("ÉTÉ", "été", true),
  ])
  func `A respelling differs in case and blanks at most, and is another tag`(
    one: String, other: String, isRespelling: Bool
  ) {
    #expect(Tag(one).isRespelling(of: Tag(other)) == isRespelling)
    #expect(Tag(one) != Tag(other))
  }

  @Test func `Two forms of one text in Unicode are one tag`() {
    #expect(Tag("caf\u{E9}") == Tag("cafe\u{301}"))
  }

  @Test func `A tag in another spelling counts as done, unless it was there beside`() {
    let edit = TagEdit(adding: ["VIP"], removing: ["old"])
    #expect(edit.residual(in: ["vip"], respelling: ["VIP"]).isEmpty)
    #expect(edit.residual(in: ["vip"], respelling: nil).isEmpty)
    #expect(edit.residual(in: ["vip"], respelling: ["VIP", "vip"]) == TagEdit(adding: ["VIP"]))
    #expect(edit.residual(in: ["vip", "old"], respelling: ["VIP"]) == TagEdit(removing: ["old"]))
    #expect(edit.residual(in: ["theirs"], respelling: ["VIP"]) == TagEdit(adding: ["VIP"]))
  }

  @Test func `What was not sent was not respelled`() {
    let edit = TagEdit(adding: ["VIP"])
    #expect(edit.residual(in: ["vip"], respelling: ["a"]) == edit)
  }

  private static func edit(_ random: inout SeededGenerator) -> TagEdit {
    TagEdit(adding: tags(&random), removing: tags(&random))
  }

  private static func tags(_ random: inout SeededGenerator) -> Set<Conversations.Tag> {
    Set(names.filter { _ in Bool.random(using: &random) }.map { Conversations.Tag($0) })
  }
}

extension Conversations.Tag: ExpressibleByStringLiteral {
  /// Lets a test write a tag as its text.
  public init(stringLiteral text: String) { self.init(text) }
}

import Conversations
import SeededRandom
import Testing

/// Patterns for tags.
@Suite struct TagPatternTests {
  @Test(arguments: [
    ("prio:*", "prio:high", true), ("prio:*", "prio:", true), ("prio:*", "prio", false),
    ("prio:*", "PRIO:high", false), ("vip", "vip", true), ("vip", "vip2", false),
    ("*:high", "prio:high", true), ("a*b*c", "a-b-b-c", true), ("a*b*c", "acb", false),
    ("*", "anything", true), ("ab*ba", "aba", false), ("été*", "e\u{301}te\u{301} 2026", true),
    ("a**c", "abc", true), ("", "", true),
  ])
  func `A pattern matches a whole tag, with its case`(
    pattern: String, tag: Conversations.Tag, matches: Bool
  ) {
    #expect(TagPattern(pattern).matches(tag) == matches)
  }
}

/// Tags that exclude each other.
@Suite struct ExclusiveTagsTests {
  private static let groups = ExclusiveTags(["p:*", "s:*", "*:x"].map { TagPattern($0) })
  private static let names = ["p:a", "p:b", "p:x", "s:a", "s:x", "q:x", "other", "p"]

  @Test func `Setting a tag drops the others of its group`() {
    let edit = Self.groups.resolved(
      TagEdit(adding: ["p:b"]), in: ["p:a", "other", "s:a", "p:c"])
    #expect(edit == TagEdit(adding: ["p:b"], removing: ["p:a", "p:c"]))
  }

  @Test func `A tag that is already there drops the others, too`() {
    let edit = Self.groups.resolved(TagEdit(adding: ["p:a"]), in: ["p:a", "p:b"])
    #expect(edit.residual(in: ["p:a", "p:b"]) == TagEdit(removing: ["p:b"]))
  }

  @Test func `Removing a tag drops nothing else`() {
    let edit = TagEdit(removing: ["p:a"])
    #expect(Self.groups.resolved(edit, in: ["p:a", "p:b"]) == edit)
  }

  @Test func `Two tags of one group can't both be added`() {
    let edit = TagEdit(adding: ["p:b", "p:a", "other"])
    #expect(Self.groups.conflict(in: edit).map { [$0.0, $0.1] } == ["p:a", "p:b"])
    #expect(Self.groups.conflict(in: TagEdit(adding: ["p:b", "s:a"])) == nil)
  }

  @Test(arguments: [0..<1_000, 1_000..<2_000])
  func `The rule is idempotent, ends with at most one new tag per group, and undo restores`(
    seeds: Range<Int>
  ) {
    for seed in seeds {
      var random = SeededGenerator(seed: UInt64(seed))
      let edit = TagEdit(adding: Self.tags(&random), removing: Self.tags(&random))
      let tags = Self.tags(&random).shuffled(using: &random)
      let resolved = Self.groups.resolved(edit, in: tags)
      let after = resolved.applied(to: tags)

      #expect(Self.groups.resolved(resolved, in: tags) == resolved, "seed \(seed): idempotent")
      #expect(
        Self.groups.resolved(edit, in: after).residual(in: after).isEmpty
          || Self.groups.conflict(in: edit) != nil, "seed \(seed): nothing is left once applied")
      #expect(Self.groups.conflict(in: resolved) == nil, "seed \(seed)")
      for tag in resolved.adding {
        #expect(!after.contains { Self.groups.exclude(tag, $0) }, "seed \(seed): \(tag)")
      }
      for tag in tags where !after.contains(tag) {
        #expect(
          edit.removing.contains(tag) || resolved.adding.contains { Self.groups.exclude($0, tag) },
          "seed \(seed): \(tag) was dropped for nothing")
      }
      let undone = resolved.residual(in: tags).inverse(on: tags).applied(to: after)
      #expect(Set(undone) == Set(tags), "seed \(seed): undo restores")
    }
  }

  @Test(arguments: [0..<1_000])
  func `The order in which tags are named and stored makes no difference`(seeds: Range<Int>) {
    for seed in seeds {
      var random = SeededGenerator(seed: UInt64(seed))
      let names = Self.tags(&random).shuffled(using: &random)
      let tags = Self.tags(&random).shuffled(using: &random)
      let one = Self.groups.resolved(TagEdit(adding: Set(names)), in: tags)
      let other = Self.groups.resolved(
        TagEdit(adding: Set(names.reversed())), in: tags.shuffled(using: &random))
      #expect(one == other, "seed \(seed)")
    }
  }

  private static func tags(_ random: inout SeededGenerator) -> Set<Conversations.Tag> {
    Set(
      names.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }.map { Conversations.Tag($0) }
    )
  }
}

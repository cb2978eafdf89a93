import Conversations
import Testing
import Wording

@testable import RecentChats

@Suite("What a tag may be")
struct TagEditorLimitTests {
  static let problems: [(TagKey, String)] = [
    ("a,b", "A comma would split the tag on the server"),
    ("+a,", "A comma would split the tag on the server"),
    ("a\u{7}b", "A tag can't contain control characters"),
    ("a\u{9b}b", "A tag can't contain control characters"),
    ("vip a,b", "A comma would split the tag on the server"),
    ("vip -", "Type a tag after the sign"),
    ("- later", "Type a tag after the sign"),
    ("-", "Type a tag after the sign"),
    ("+  ", "Type a tag after the sign"),
    (
      .type(String(repeating: "é", count: 101)),
      "101 characters are too many; a tag has at most 100"
    ),
    // Counted in Unicode scalars: one family of four is seven.
    (
      .type(String(repeating: "👨‍👩‍👧‍👦", count: 15)), "105 characters are too many; a tag has at most 100"
    ),
  ]

  @Test(arguments: problems)
  func `What the server would not take is said while it is typed`(typed: TagKey, sentence: String) {
    let before = play(typed)
    #expect(before.view.problem?.text == sentence)
    #expect(before.view.summary == "")
    for key in [TagKey.enter, .tab] where !(key.isTab && before.view.offers.isEmpty == false) {
      let after = play(typed, key)
      #expect(after.outcome == .editing)
      #expect(after.view == before.view)
    }
  }

  @Test func `A hundred characters are not too many`() {
    let name = String(repeating: "é", count: 100)
    #expect(play(.type(name), .enter).outcome == finished([name]))
  }

  @Test func `Twenty-five tags are the most there may be`() {
    let tags = (1...25).map { "tag\($0)" }
    let full = play("new", .enter, on: tags)
    #expect(full.outcome == .editing)
    #expect(
      full.view.problem?.text
        == "26 tags are too many; the limit is 25, so remove one first")
    #expect(full.view.count == 25)
    #expect(
      play("-tag3", .tab, "new", .enter, on: tags).outcome == finished(["new"], minus: ["tag3"]))
    #expect(play("-tag3", .tab, "new", .tab, "tag3", .enter, on: tags).outcome == .editing)
    #expect(play("new", .enter, on: Array(tags.dropLast())).outcome == finished(["new"]))
  }

  @Test func `A tag with a comma that is on already can be taken off, and kept`() {
    #expect(play("-a,b", .enter, on: ["a,b"]).outcome == finished(minus: ["a,b"]))
    #expect(play("a,b", .tab, "a,b", .enter, on: ["a,b"]).outcome == finished())
  }

  @Test func `A tag that differs only in case is hinted at, not refused`() {
    #expect(play("Urgent").view.summary == "+Urgent (“urgent” already exists)")
    #expect(play("WORK", .enter).outcome == finished(["WORK"]))
    #expect(play("urgent").view.summary == "+urgent")
  }

  @Test func `A tag to remove that is not there is hinted at, and named when the editor is done`() {
    #expect(play("-ref").view.summary == "no tag “ref” to remove")
    #expect(play("-ref", .enter).outcome == .finished(TagEdit(), absent: [Tag("ref")]))
    #expect(
      play("-ref new", .enter).outcome
        == .finished(TagEdit(adding: [Tag("new")]), absent: [Tag("ref")]))
    #expect(play("-ref", .tab, "ref", .enter).outcome == finished(["ref"]))
  }

  @Test func `Pasted lines become one line`() {
    var editor = TagEditor(name: "Ada", tags: [], known: [])
    #expect(editor.apply(.insert("two\nwords\t")) == .editing)
    #expect(editor.apply(.accept) == finished(["two", "words"]))
  }
}

extension TagKey {
  fileprivate var isTab: Bool { if case .tab = self { true } else { false } }
}

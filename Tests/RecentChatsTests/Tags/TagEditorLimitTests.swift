import Conversations
import Testing

@testable import RecentChats

@Suite("What a tag may be")
struct TagEditorLimitTests {
  static let problems: [(TagKey, String)] = [
    ("a,b", "a comma would split the tag on the server's side"),
    ("+a,", "a comma would split the tag on the server's side"),
    ("a\u{7}b", "a tag cannot hold control characters"),
    ("a\u{9b}b", "a tag cannot hold control characters"),
    ("+vip -spam", "one tag at a time; Tab takes it and goes on"),
    ("vip  +spam", "one tag at a time; Tab takes it and goes on"),
    ("-vip −spam", "one tag at a time; Tab takes it and goes on"),
    ("-", "type a name behind the sign"),
    ("+  ", "type a name behind the sign"),
    ("-nothing", "there is no tag “nothing” here to take off"),
    (.type(String(repeating: "é", count: 101)), "101 characters; a tag has at most 100"),
    // Counted in Unicode scalars: one family of four is seven.
    (.type(String(repeating: "👨‍👩‍👧‍👦", count: 15)), "105 characters; a tag has at most 100"),
  ]

  @Test(arguments: problems)
  func `What the server would not take is said while it is typed`(typed: TagKey, sentence: String) {
    let before = play(typed)
    #expect(before.view.problem == sentence)
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
      full.view.problem == "26 tags; a conversation has at most 25, so take one off first")
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
    #expect(play("Urgent").view.summary == "+Urgent (there is “urgent” already)")
    #expect(play("WORK", .enter).outcome == finished(["WORK"]))
    #expect(play("urgent").view.summary == "+urgent")
  }

  @Test func `Pasted lines become one line`() {
    var editor = TagEditor(name: "Ada", tags: [], known: [])
    #expect(editor.apply(.insert("two\nwords\t")) == .editing)
    #expect(editor.apply(.accept) == finished(["two words"]))
  }
}

extension TagKey {
  fileprivate var isTab: Bool { if case .tab = self { true } else { false } }
}

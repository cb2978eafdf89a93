import Conversations
import Testing
import Wording

@testable import RecentChats

@Suite("Editing tags")
struct TagEditorTests {
  @Test func `It opens on the tags as they are`() {
    let opened = play()
    #expect(
      opened.view
        == TagPromptView(
          name: "Ada", chips: [.init("later", .kept), .init("work", .kept)], text: "", cursor: 0,
          offers: ["urgent", "fun", "urgent-today", "not-urgent"], count: 2))
  }

  @Test func `A name and Enter adds it and is done`() {
    #expect(play("urgent", .enter).outcome == finished(["urgent"]))
    #expect(play("  \"brand new\" ", .enter).outcome == finished(["brand new"]))
    #expect(play("+urgent", .enter).outcome == finished(["urgent"]))
    #expect(play("+-odd", .enter).outcome == finished(["-odd"]))
  }

  @Test func `The name of a tag that is on changes nothing, and is said to be on`() {
    #expect(play("work", .enter).outcome == finished())
    #expect(play("work").view.summary == "“work” is already set; -work removes it")
    #expect(play("new", .tab, "new", .enter).outcome == finished(["new"]))
    #expect(play("+work", .enter).outcome == finished())
    #expect(play("-work", .tab, "+work", .enter).outcome == finished())
  }

  @Test func `A minus takes a tag off`() {
    #expect(play("-later", .enter).outcome == finished(minus: ["later"]))
    #expect(play("−later", .enter).outcome == finished(minus: ["later"]))
  }

  @Test(
    arguments: [
      ("+vip -later", ["vip"], ["later"]), ("vip  fun", ["vip", "fun"], []),
      ("-later −work", [], ["later", "work"]),
      ("+\"big customer\" fun", ["big customer", "fun"], []),
      ("\"+big customer\"", ["big customer"], []), ("\"big customer", ["big customer"], []),
      ("fun -fun", [], []),
    ] as [(String, [String], [String])])
  func `Blanks separate tags and quotation marks join words, as in a typed command`(
    _ text: String, _ added: [String], _ removed: [String]
  ) {
    #expect(play(.type(text), .enter).outcome == finished(added, minus: removed))
  }

  @Test func `Enter on an empty line keeps what was decided; Esc forgets it`() {
    #expect(play(.enter).outcome == finished())
    #expect(play("  ", .enter).outcome == finished())
    let edited = play("fun", .tab, "-work", .tab)
    #expect(edited.chips == "=later −work +fun")
    #expect(edited.view.summary == "+fun −work")
    #expect(edited.view.text == "")
    #expect(play("fun", .tab, "-work", .tab, .enter).outcome == finished(["fun"], minus: ["work"]))
    #expect(play("fun", .tab, "-work", .escape).outcome == .cancelled)
  }

  @Test func `What is typed is part of what would change, before Enter`() {
    #expect(play("urgent").view.summary == "+urgent")
    #expect(play("urgent").view.count == 3)
    #expect(play("urgent").chips == "=later =work")
    #expect(play("-la").view.summary == "")
    #expect(play("-later").view.summary == "−later")
    #expect(play("-later").view.count == 1)
    #expect(play("fun", .tab, "urgent", .tab, "-later").view.summary == "+fun +urgent −later")
  }

  @Test func `Backspace on an empty line takes the last chip off`() {
    #expect(play(.backspace).chips == "=later −work")
    #expect(play("fun", .tab, .backspace).chips == "=later =work")
    #expect(play(.backspace, .backspace, .backspace).chips == "−later −work")
    #expect(play("x", .backspace).chips == "=later =work")
    #expect(play(.backspace, "work", .tab).chips == "=later =work")
  }
}

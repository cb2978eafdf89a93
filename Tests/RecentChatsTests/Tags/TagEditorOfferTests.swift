import Conversations
import Testing
import Wording

@testable import RecentChats

@Suite("Tags on offer")
struct TagEditorOfferTests {
  @Test func `Names that begin like what is typed come first, the most used before the others`() {
    #expect(play("UR").view.offers == ["urgent", "urgent-today", "not-urgent"])
    #expect(play("today").view.offers == ["urgent-today"])
    #expect(play("+fu").view.offers == ["fun"])
    #expect(play("zzz").view.offers == [])
  }

  @Test func `After a minus, the tags of the row are offered`() {
    #expect(play("-").view.offers == ["later", "work"])
    #expect(play("-w").view.offers == ["work"])
    #expect(play("fun", .tab, "-").view.offers == ["later", "work", "fun"])
    #expect(play("-w", .tab).view.text == "-work")
    #expect(play("-w", .tab, .tab).chips == "=later −work")
  }

  @Test func `Tags no conversation may have are not offered`() {
    #expect(play(known: ["a,b", "c", String(repeating: "x", count: 101)]).view.offers == ["c"])
  }

  @Test func `Tab takes the offer into the line, and then the line into the tags`() {
    let completed = play("ur", .tab)
    #expect(completed.view.text == "urgent")
    #expect(completed.view.cursor == 6)
    #expect(completed.chips == "=later =work")
    let taken = play("ur", .tab, .tab)
    #expect(taken.view.text == "")
    #expect(taken.chips == "=later =work +urgent")
    #expect(taken.view.offers.first == "fun")
    #expect(play("\"brand new\"", .tab).chips == "=later =work +brand new")
    #expect(play("fun ur", .tab).view.text == "fun urgent")
    #expect(play("fun ur").view.completion == "gent")
    #expect(play("fun ur", .tab, .tab).chips == "=later =work +fun +urgent")
    #expect(play("big", .tab, known: ["big customer"]).view.text == "\"big customer\"")
    #expect(
      play("big", .tab, .enter, known: ["big customer"]).outcome == finished(["big customer"]))
    #expect(play("urgent", .tab).chips == "=later =work +urgent")
    #expect(play(.tab).view.text == "urgent")
    #expect(play(.tab, known: []).view.text == "")
  }

  @Test func `The completion of Tab is shown after the typed text`() {
    #expect(play("ur").view.completion == "gent")
    #expect(play("-la").view.completion == "ter")
    #expect(play("UR").view.completion == "")
    #expect(play("today").view.completion == "")
    #expect(play("").view.completion == "")
    #expect(play("urgent").view.completion == "")
    #expect(play("ur", .down, .down).view.completion == "gent-today")
  }

  @Test func `Arrows go round the offers, and Enter takes the chosen one`() {
    #expect(play("ur").view.chosenOffer == nil)
    #expect(play("ur", .down).view.chosenOffer == 0)
    #expect(play("ur", .down, .down, .down).view.chosenOffer == 2)
    #expect(play("ur", .down, .down, .down, .down).view.chosenOffer == nil)
    #expect(play("ur", .up).view.chosenOffer == 2)
    #expect(play("ur", .down, "g").view.chosenOffer == nil)
    #expect(play("ur", .down).view.summary == "+urgent")
    #expect(play("ur", .down, .down, .enter).outcome == finished(["urgent-today"]))
    #expect(play("ur", .down, .down, .tab, .tab).chips == "=later =work +urgent-today")
    #expect(play("-", .down, .enter).outcome == finished(minus: ["later"]))
    #expect(play("zzz", .down).view.chosenOffer == nil)
  }
}

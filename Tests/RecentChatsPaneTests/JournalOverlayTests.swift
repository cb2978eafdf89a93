import Conversations
import RecentChats
import Screen
import TestSupport
import Testing
import Wording

@testable import RecentChatsPane

@Suite("Journal")
struct JournalOverlayTests {
  @Test(arguments: [
    (76, ["12:04  Ann Lee  mark read  3 unread → read  ✔ confirmed"]),
    (55, ["12:04  Ann Lee  mark read  3 unread → read  ✔ confirmed"]),
    (
      52,
      [
        "12:04  Ann Lee                           ✔ confirmed",
        "       mark read  3 unread → read",
      ]
    ),
    (36, ["12:04  Ann Lee           ✔ confirmed", "  mark read  3 unread → read"]),
    (20, ["12:04 Ann Lee      ✔", "  mark read → read"]),
  ])
  func `shows a change on one line in a table, otherwise on two`(
    _ columns: Int, _ expected: [String]
  ) {
    #expect(texts([change()], columns) == expected)
  }

  @Test(arguments: [
    (
      76,
      [
        "12:04:31  Ann Lee  mark read  3 unread → read                    ◌ waiting",
        "12:03:10  Brand new group with a rather long name indeed         ✔ confirmed",
        "          edit tags    work, vip, customer",
        "                     → vip, urgent, customer, escalated, second level",
      ]
    ),
    (
      36,
      [
        "12:04:31  Ann Lee        ◌ waiting", "  mark read  3 unread → read",
        "12:03:10  Brand new gr…  ✔ confirmed", "  edit tags    work, vip, customer",
        "             → vip, urgent,", "               customer, escalated,",
        "               second level",
      ]
    ),
  ])
  func `has nothing cut that a person must know: what was done to whom, with which tags`(
    _ columns: Int, _ expected: [String]
  ) {
    let short = change(.waiting, at: "12:04:31")
    let long = change(
      "12:03:10", "Brand new group with a rather long name indeed", "edit tags",
      from: "work, vip, customer", to: "vip, urgent, customer, escalated, second level")
    #expect(texts([short, long], columns) == expected)
  }

  @Test func `ends a list of tags that would fill the box, and shows that it did`() {
    let tags = (1...200).map { "tag \($0)" }.joined(separator: ", ")
    let lines = texts([change("12:04", "Ann Lee", "edit tags", from: "", to: tags)], 60)
    #expect(lines.count == 7)
    #expect(lines[1].hasPrefix("       edit tags  → tag 1, tag 2,"))
    #expect(lines[6].hasSuffix("…"))
  }

  @Test func `shows the reason of a refusal below the change, wrapped and indented`() {
    let refused = change(.refused(.text("conversation not accessible")))
    #expect(
      texts([refused], 30) == [
        "12:04  Ann Lee       ✗ refused", "  mark read  3 unread → read",
        "  conversation not accessible",
      ])
  }

  @Test func `shows that nothing was changed, or why nothing is known`() {
    #expect(texts([], 40) == ["Nothing has been changed yet."])
    #expect(texts([], 40, note: .reading) == ["Reading the saved journal…"])
  }

  @Test func `has a note below the changes`() {
    #expect(
      texts([change()], 76, note: .reading).suffix(2) == [
        "", "Reading the saved journal…",
      ])
  }

  @Test(arguments: [
    GlyphSet.unicode, .ascii,
  ])
  func `lines up and stays within its width, whatever the texts hold`(_ glyphs: GlyphSet) throws {
    for columns in 16...140 {
      let box = JournalOverlay(try journal(), reader: .plain, glyphs: glyphs)
      for line in box.body(columns: columns) {
        #expect(line.columns(glyphs.form) <= columns, "\(columns): \(line)")
      }
    }
  }

  @Test(arguments: [
    GlyphSet.unicode, .ascii,
  ])
  func `shows every state with a glyph and a word of its own`(_ glyphs: GlyphSet) {
    let states: [JournalEntry.State] = [
      .waiting, .accepted, .confirmed, .refused(.text("No.")), .superseded,
    ]
    let entries = states.map { JournalItem(change($0), reader: .plain, glyphs: glyphs) }
    #expect(Set(entries.map(\.sign)).count == states.count)
    #expect(Set(entries.map(\.text.state)).count == states.count)
  }

  @Test func `has lines of one width, so that the box stays where it is while it scrolls`() throws {
    for columns in [20, 36, 76, 136] {
      let box = JournalOverlay(try journal(), reader: .plain, glyphs: .unicode)
      let body = box.body(columns: columns)
      let widest = body.map { $0.columns(.unicode) }.max()
      #expect(box.width(of: body) == widest)
    }
  }

  @Test(arguments: [20, 36, 76, 136])
  func `counts its lines before it makes them`(_ columns: Int) throws {
    let entries = try journal().lines.map { JournalItem($0, reader: .plain, glyphs: .unicode) }
    let plan = JournalPlan(columns: columns, items: entries)
    for entry in entries { #expect(entry.rows(plan) == entry.lines(plan).count) }
    let text = JournalLines(entries, plan: plan, note: [.empty])
    #expect(Array(text) == entries.flatMap { $0.lines(plan) } + [.empty])
  }

  @Test func `leaves out an arrow from nothing, and a change that is none`() {
    #expect(texts([change(from: "", to: "vip")], 76).first?.contains("  → vip  ") == true)
    let none = change("12:04", "Ann Lee", "reset", from: "", to: "")
    #expect(texts([none], 30) == ["12:04  Ann Lee     ✔ confirmed", "  reset"])
  }

  @Test func `scrolls to its last line and no further`() throws {
    var pane = RecentChatsPane(glyphs: .unicode, keyMap: .standard, form: .unicode)
    let size = Size(rows: 10, columns: 40)
    var journal = try journal()
    let limit = pane.scrollLimit(of: .journal(journal), in: size)
    let frames = [limit - 1, limit, .max].map { scrolled in
      journal.scrolled = scrolled
      return pane.draw(Sample.viewModel(overlay: .journal(journal)), size: size)
    }
    #expect(limit > 0)
    #expect(frames[1] == frames[2])
    #expect(frames[0] != frames[1])
    #expect(frames[1].lines.contains { $0.text.contains("→ vip, five") })
  }

  @Test(arguments: [
    ("Ann", 5, "Ann", 3), ("Ann Lee", 5, "Ann …", 5), ("作戦会議", 5, "作戦…", 5),
    ("作戦会議", 4, "作…", 3), ("abc", 0, "", 0), ("abc", 1, "…", 1), ("", 3, "", 0),
  ])
  func `Cells are filled or cut to their width`(
    _ whole: String, _ room: Int, _ text: String, _ columns: Int
  ) {
    let cut = CutText(whole, columns: room, form: .unicode)
    #expect(cut.text == text)
    #expect(cut.columns == columns)
    #expect(DisplayText.columns(of: cut.padded(to: room)) == room)
  }

  private func texts(
    _ lines: [JournalView.Line], _ columns: Int, note: JournalNote? = nil
  ) -> [String] {
    let journal = JournalView(lines: lines, note: note)
    return JournalOverlay(journal, reader: .plain, glyphs: .unicode).body(columns: columns)
      .map { line in
        let text = line.spans.map(\.text).joined()
        // Blanks at the end keep the box as wide as it is.
        return text.lastIndex { $0 != " " }.map { String(text[...$0]) } ?? ""
      }
  }

  /// Changes in every state, as they came about.
  private func journal() throws -> JournalView {
    try #require(Scene.journal.play.journalView)
  }

  private func change(
    _ state: JournalEntry.State, at time: ListTime = "12:04"
  ) -> JournalView.Line {
    change(time, "Ann Lee", "mark read", from: "3 unread", to: "read", state)
  }

  private func change(
    _ time: ListTime = "12:04", _ name: String = "Ann Lee", _ action: String = "mark read",
    from before: String = "3 unread", to after: String = "read",
    _ state: JournalEntry.State = .confirmed
  ) -> JournalView.Line {
    JournalView.Line(
      time: time,
      entry: JournalEntry(
        number: 1, madeAt: Timestamp(0), conversation: ConversationID("c"), name: name,
        action: .text(action, from: before, to: after), state: state))
  }
}

import Conversations
import MessageText
import RecentChats
import Screen
import TestSupport
import Testing

@testable import RecentChatsPane

@Suite("Columns of a row")
struct RowLayoutTests {
  /// Which columns are there, as letters: tags, ticks, preview, time.
  private func columns(_ width: Int) -> String {
    let layout = RowLayout(columns: width)
    return (layout.tagRoom > 0 ? "g" : "-") + (layout.ticks.isEmpty ? "-" : "k")
      + (layout.preview.isEmpty ? "-" : "p") + (layout.time.isEmpty ? "-" : "t")
  }

  @Test(arguments: [
    (200, "gkpt"), (80, "gkpt"), (71, "gkpt"), (70, "-kpt"), (60, "-kpt"), (57, "-kpt"),
    (56, "--pt"), (48, "--pt"), (47, "---t"), (28, "---t"), (27, "----"), (20, "----"),
  ])
  func `Which columns a width has room for`(_ width: Int, _ expected: String) {
    #expect(columns(width) == expected)
  }

  @Test func `Columns leave in the fixed order as the width shrinks`() {
    let steps = ["gkpt", "-kpt", "--pt", "---t", "----"]
    let seen = (20...200).reversed().compactMap { steps.firstIndex(of: columns($0)) }
    #expect(seen.count == 181)
    #expect(seen == seen.sorted(), "a column came back as the width shrank")
  }

  @Test func `Nothing overlaps and nothing leaves the line, at every width`() {
    for width in 20...220 {
      let layout = RowLayout(columns: width)
      let parts = [
        0..<(RowLayout.gutter), layout.badge, layout.mentions,
        layout.glyph..<(layout.glyph + 1), layout.name, layout.ticks, layout.preview,
        layout.time,
      ].filter { !$0.isEmpty }
      for (left, right) in zip(parts, parts.dropFirst()) {
        #expect(left.upperBound <= right.lowerBound, "\(width)")
      }
      #expect(parts.allSatisfy { $0.upperBound <= width }, "\(width)")
      #expect(layout.name.count >= 6, "\(width)")
    }
  }

  @Test(
    arguments: [
      [.unread, .name, .preview, .tags, .waiting, .time], [.name, .waiting], [.name],
      [.time, .tags, .name, .unread], [.waiting, .unread, .preview, .name],
    ] as [[ListColumn]])
  func `Columns of a view are in its order, and nothing overlaps at any width`(
    _ order: [ListColumn]
  ) {
    for width in 20...220 {
      let layout = RowLayout(columns: width, numberColumns: width % 3, order: order)
      let places: [ListColumn: Range<Int>] = [
        .unread: layout.badge, .name: layout.glyph..<layout.name.upperBound,
        .preview: (layout.ticks.isEmpty ? layout.preview : layout.ticks)
          .lowerBound..<layout.preview.upperBound,
        .tags: (layout.tagEnd - layout.tagRoom)..<layout.tagEnd, .waiting: layout.waiting,
        .time: layout.time,
      ]
      let shown = order.compactMap { places[$0] }.filter { !$0.isEmpty }
      for (left, right) in zip(shown, shown.dropFirst()) {
        #expect(left.upperBound < right.lowerBound, "\(width)")
      }
      #expect(shown.allSatisfy { $0.upperBound <= width }, "\(width)")
      #expect(layout.name.count >= 6, "\(width)")
      if width >= 100 { #expect(shown.count == order.count, "\(width)") }
    }
  }

  @Test(arguments: [20, 40, 59, 60, 80, 99, 100, 200])
  func `Neither an unread number nor mentions move a column`(_ width: Int) {
    var pane = RecentChatsPane(glyphs: .unicode, keyMap: .standard, form: .unicode)
    let size = Size(rows: 5, columns: width)
    let quiet = Sample.row(name: "Below", time: "Mon")
    let lines = [(3, 0), (9_999, 1), (12_345, 12), (1_234_567, 1_234)].map { unread, mentions in
      let loud = Sample.row(unread: .count(unread), mentions: mentions, name: "Above")
      return pane.draw(Sample.viewModel(body: .rows([loud, quiet])), size: size)[2]
    }
    #expect(Set(lines.map(\.text)).count == 1)
  }

  @Test(arguments: [
    (0, 4, "0"), (9_999, 4, "9999"), (10_000, 4, "10k"), (12_999, 4, "12k"),
    (999_999, 4, "999k"), (1_000_000, 4, "1M"), (12_345, 5, "12345"), (99_999, 5, "99999"),
    (100_000, 5, "100k"), (9_999_999, 5, "9999k"), (10_000_000, 5, "10M"), (Int.max, 4, "9E"),
    (Int.max, 5, "9223P"),
  ])
  func `A number that is wider than its column is shown in thousands or a larger unit`(
    _ number: Int, _ columns: Int, _ text: String
  ) {
    #expect(ShortNumber(number, columns: columns).text == text)
  }

  @Test(arguments: [
    (200, 2, "3 ● Ann Lee", "@2 Thanks, sent"), (80, 123, "3 ● Ann Lee", "@123 Thanks, sent"),
    (48, 2, "3 ● Ann Lee", "@2 Thanks"), (47, 2, "3@● Ann Lee", ""), (20, 12, "3@● Ann Lee", ""),
    (20, 0, "3 ● Ann Lee", ""),
  ])
  func `Mentions are counted before the preview, and shown by a glyph without one`(
    _ width: Int, _ mentions: Int, _ lead: String, _ preview: String
  ) {
    var pane = RecentChatsPane(glyphs: .unicode, keyMap: .standard, form: .unicode)
    let row = Sample.row(unread: .count(3), mentions: mentions)
    let view = Sample.viewModel(body: .rows([row]))
    let text = pane.draw(view, size: Size(rows: 4, columns: width))[1].text
    #expect(text.contains(" \(lead)"))
    #expect(text.contains(preview))
  }

  @Test(arguments: [28, 40, 59, 60, 80])
  func `A month of another year is whole wherever there is a time`(_ width: Int) {
    var pane = RecentChatsPane(glyphs: .unicode, keyMap: .standard, form: .unicode)
    let row = Sample.row(name: String(repeating: "long ", count: 20), time: "2024-11")
    let view = Sample.viewModel(body: .rows([row]))
    let text = pane.draw(view, size: Size(rows: 4, columns: width))[1].text
    #expect(text.hasSuffix(" 2024-11"))
  }

  @Test func `Neither reading a long number nor a date among hours moves a name`() {
    var pane = RecentChatsPane(glyphs: .unicode, keyMap: .standard, form: .unicode)
    let size = Size(rows: 24, columns: 80)
    var rows = [
      Sample.row(unread: .count(12_345), name: "Long", time: "12:04"),
      Sample.row(name: "Short", time: "Mon"),
    ]
    let before = pane.draw(Sample.viewModel(body: .rows(rows)), size: size)[2]
    rows[0].unread = .count(0)
    rows[0].time = "2024-03"
    #expect(pane.draw(Sample.viewModel(body: .rows(rows)), size: size)[2] == before)
  }

  @Test(arguments: [
    (["vip"], 10, ["#vip"], ""), (["vip", "bill"], 10, ["#vip", "#bill"], ""),
    (["vip", "bill"], 9, ["#vip"], " +1"),
    (["vip", "bill", "urgent", "q3"], 13, ["#vip", "#bill"], " +2"),
    (["endless tag"], 6, ["#endless tag"], ""), ([], 10, [], ""),
  ])
  func `Tags that fit, then how many did not`(
    _ tags: [String], _ room: Int, _ shown: [String], _ overflow: String
  ) {
    let choice = TagChoice(tags, room: room, form: .unicode)
    #expect(choice.shown == shown)
    #expect(choice.overflow == overflow)
  }
}

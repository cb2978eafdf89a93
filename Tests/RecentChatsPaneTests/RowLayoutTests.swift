import Conversations
import RecentChats
import Screen
import Testing

@testable import RecentChatsPane

@Suite("Columns of a row")
struct RowLayoutTests {
  /// Which columns are there, as letters: tags, ticks, preview, time.
  private func columns(_ width: Int, _ demand: RowDemand = RowDemand()) -> String {
    let layout = RowLayout(columns: width, demand: demand)
    return (layout.tagRoom > 0 ? "g" : "-") + (layout.ticks.isEmpty ? "-" : "k")
      + (layout.preview.isEmpty ? "-" : "p") + (layout.time.isEmpty ? "-" : "t")
  }

  @Test(
    "Which columns a width has room for",
    arguments: [
      (200, "gkpt"), (80, "gkpt"), (71, "gkpt"), (70, "-kpt"), (60, "-kpt"), (57, "-kpt"),
      (56, "--pt"), (48, "--pt"), (47, "---t"), (28, "---t"), (27, "----"), (20, "----"),
    ])
  func fixedOrder(_ width: Int, _ expected: String) {
    #expect(columns(width) == expected)
  }

  @Test(
    "Columns leave in the fixed order whatever the rows ask for",
    arguments: [1, 3, 5, 9], [0, 2, 4])
  func orderOfLeaving(badge: Int, mentions: Int) {
    let steps = ["gkpt", "-kpt", "--pt", "---t", "----"]
    let demand = RowDemand(badge: badge, mentions: mentions)
    let seen = (20...200).reversed().compactMap { steps.firstIndex(of: columns($0, demand)) }
    #expect(seen.count == 181)
    #expect(seen == seen.sorted(), "a column came back as the width shrank")
  }

  @Test("Nothing overlaps and nothing leaves the line, at every width")
  func disjoint() {
    for width in 20...220 {
      for demand in Self.demands {
        let layout = RowLayout(columns: width, demand: demand)
        let parts = [
          0..<(RowLayout.pin + 1), layout.badge, layout.mentions,
          layout.glyph..<(layout.glyph + 1), layout.name, layout.ticks, layout.preview,
          layout.time,
        ].filter { !$0.isEmpty }
        for (left, right) in zip(parts, parts.dropFirst()) {
          #expect(left.upperBound <= right.lowerBound, "\(width) \(demand)")
        }
        #expect(parts.allSatisfy { $0.upperBound <= width }, "\(width) \(demand)")
        #expect(layout.name.count >= 6, "\(width) \(demand)")
      }
    }
  }

  @Test("A number of any size keeps its room as long as the name has six columns")
  func badgeIsExact() {
    #expect(RowLayout(columns: 80, demand: RowDemand(badge: 5)).badge.count == 5)
    #expect(RowLayout(columns: 80, demand: RowDemand(badge: 19)).badge.count == 19)
    #expect(RowLayout(columns: 20, demand: RowDemand(badge: 8)).badge.count == 8)
  }

  @Test(
    "A usual number does not move the columns", arguments: [(60, 5), (80, 5), (59, 4), (20, 4)])
  func steadyBadge(columns: Int, digits: Int) {
    let one = RowLayout(columns: columns, demand: RowDemand(badge: 1))
    #expect(RowLayout(columns: columns, demand: RowDemand(badge: digits)) == one)
    #expect(RowLayout(columns: columns, demand: RowDemand(badge: digits + 1)) != one)
  }

  @Test("Neither reading a long number nor a date among hours moves a name")
  func steadyList() {
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

  @Test("Rows ask for their widest number and mentions")
  func demand() {
    let rows = [
      Sample.row(unread: .count(99), time: "14m"),
      Sample.row(unread: .count(12_345), mentions: 12, time: "Yesterday"),
      Sample.row(unread: .marked, time: "作戦"), Sample.row(unread: .count(-5)),
    ]
    #expect(RowDemand(of: rows) == RowDemand(badge: 5, mentions: 3))
    #expect(RowDemand(of: []) == RowDemand())
  }

  @Test(
    "Tags that fit, then how many did not",
    arguments: [
      (["vip"], 10, ["#vip"], ""), (["vip", "bill"], 10, ["#vip", "#bill"], ""),
      (["vip", "bill"], 9, ["#vip"], " +1"),
      (["vip", "bill", "urgent", "q3"], 13, ["#vip", "#bill"], " +2"),
      (["endless tag"], 6, ["#endless tag"], ""), ([], 10, [], ""),
    ])
  func tags(_ tags: [String], _ room: Int, _ shown: [String], _ overflow: String) {
    let choice = TagChoice(tags, room: room, form: .unicode)
    #expect(choice.shown == shown)
    #expect(choice.overflow == overflow)
  }

  private static let demands = [
    RowDemand(), RowDemand(badge: 5, mentions: 2), RowDemand(badge: 19, mentions: 20),
    RowDemand(badge: 3, mentions: 0),
  ]
}

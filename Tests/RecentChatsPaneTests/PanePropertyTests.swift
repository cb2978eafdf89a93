import Conversations
import Diagnostics
import Queries
import RecentChats
import Screen
import SeededRandom
import TestSupport
import Testing

@testable import RecentChatsPane

@Suite("What holds for every screen")
struct PanePropertyTests {
  @Test(arguments: Scene.allCases)
  func `Every screen fits every size`(_ scene: Scene) {
    let viewModel = scene.viewModel
    for form in [
      TextForm.unicode, .ascii, TextForm(isASCII: false, emoji: .full(.all)),
      TextForm(isASCII: false, emoji: .text),
    ] {
      var pane = pane(form)
      for rows in Array(0...12) + [24, 40] {
        for columns in [0, 1, 2, 3, 5, 9, 15, 19, 20, 21, 26, 29, 30, 34, 42, 59, 60, 80, 120] {
          let size = Size(rows: rows, columns: columns)
          let frame = pane.draw(viewModel, size: size)
          #expect(frame.size == size)
          #expect(frame.lines.allSatisfy { $0.columns == columns })
          if let cursor = frame.cursor {
            #expect((0..<rows).contains(cursor.row), "\(scene) \(size)")
            #expect((0..<columns).contains(cursor.column), "\(scene) \(size)")
          }
        }
      }
    }
  }

  @Test(arguments: Scene.allCases)
  func `ASCII screens hold ASCII only`(_ scene: Scene) {
    var pane = pane(.ascii)
    for columns in [20, 40, 80, 200] {
      let frame = pane.draw(scene.viewModel, size: Size(rows: 40, columns: columns))
      #expect(frame.lines.allSatisfy { $0.cells.allSatisfy { cell in cell.grapheme.isASCII } })
    }
  }

  @Test(arguments: 0..<20)
  func `A pane that drew other screens before draws the same as a fresh one`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var warm = pane(.unicode)
    var rows = Scene.list.play.rows
    for _ in 0..<60 {
      Self.disturb(&rows, &random)
      let viewModel = Self.viewModel(rows, &random)
      let size = Self.sizes.randomElement(using: &random) ?? Size(rows: 24, columns: 80)
      var fresh = pane(.unicode)
      #expect(warm.draw(viewModel, size: size) == fresh.draw(viewModel, size: size))
    }
  }

  @Test func `A row's states reach from edge to edge`() {
    var row = Sample.row(isSelected: true, isPending: true)
    row.name = "作戦会議"
    var pane = pane(.unicode)
    let frame = pane.draw(
      Sample.viewModel(body: .rows([row]), isStale: true), size: Size(rows: 24, columns: 80))
    #expect(frame[1].cells.allSatisfy { $0.paint.states == [.selected, .pending, .stale] })
  }

  @Test(arguments: [
    TextForm.unicode, .ascii,
  ])
  func `A list that is old has a sign on every row but the selected one`(_ form: TextForm) {
    var pane = pane(form)
    let sizes = [(24, 80), (10, 40), (4, 20)].map { Size(rows: $0.0, columns: $0.1) }
    for size in sizes {
      var viewModel = Scene.stored.viewModel
      let old = pane.draw(viewModel, size: size).lines.dropFirst().dropLast()
      viewModel.isStale = false
      let live = pane.draw(viewModel, size: size).lines.dropFirst().dropLast()
      for (old, live) in zip(old, live) where live.text != "" {
        let bar = live.cells[0].grapheme
        let sign: Character = form == .ascii ? ":" : "┊"
        #expect(old.cells[0].grapheme == (bar == " " ? sign : bar))
        #expect(old.text.dropFirst() == live.text.dropFirst())
      }
    }
  }

  @Test func `The cursor stands on the selected row, and where text is typed`() {
    var pane = pane(.unicode)
    let size = Size(rows: 24, columns: 80)
    #expect(
      pane.draw(Scene.list.viewModel, size: size).cursor == Position(row: 4, column: 0))
    #expect(
      pane.draw(Scene.filter.viewModel, size: size).cursor == Position(row: 23, column: 4))
    #expect(pane.draw(Scene.tags.viewModel, size: size).cursor == Position(row: 21, column: 5))
    #expect(
      pane.draw(Scene.command.viewModel, size: size).cursor == Position(row: 23, column: 11))
    #expect(pane.draw(Scene.empty.viewModel, size: size).cursor == nil)
  }

  @Test(
    arguments: [
      (OverlayView.help(scrolled: 0), "Help"), (.help(scrolled: 1), "j ↓"),
      (Scene.journal.viewModel.overlay, "Journal"),
      (Scene.statistics.viewModel.overlay, "Statistics"),
      (Scene.question.viewModel.overlay, "Take Carl Sagan off the list?"),
    ] as [(OverlayView?, String)])
  func `The cursor stands where a box begins to be read: its title, or the line scrolled to`(
    _ overlay: OverlayView?, _ expected: String
  ) throws {
    var pane = pane(.unicode)
    for size in [Size(rows: 24, columns: 80), Size(rows: 10, columns: 40)] {
      let frame = pane.draw(Sample.viewModel(overlay: overlay), size: size)
      let cursor = try #require(frame.cursor)
      let cells = frame[cursor.row].cells.dropFirst(cursor.column).map(\.grapheme)
      let text = cells.map(String.init).joined().drop { " ─".contains($0) }
      #expect(text.hasPrefix(expected), "\(size)")
    }
  }

  @Test(arguments: [
    (Size(rows: 24, columns: 80), 2), (Size(rows: 10, columns: 40), 4),
    (Size(rows: 24, columns: 200), 1),
  ])
  func `What failed is read to its end, and hides neither the state nor the selected row`(
    _ size: Size, _ rows: Int
  ) {
    for selected in 0..<(size.rows - 2) {
      let (frame, before) = noticeFrames(size, selected: selected)
      let text = frame.lines[(size.rows - 1 - rows)..<(size.rows - 1)].map(\.text)
        .joined(separator: " ").split(separator: " ").joined(separator: " ")
      #expect(text.hasPrefix("✗ Could not mark Carl Sagan unread: "))
      let hint = size.columns > 40 ? " Esc dismiss" : ""
      #expect(text.hasSuffix(" (ERR_CONVERSATION_NOT_ACCESSIBLE)." + hint))
      #expect(frame[size.rows - 1].text.contains("● live"))
      #expect(frame.cursor.map { frame[$0.row] } == before.cursor.map { before[$0.row] })
      #expect(frame.cursor.map { $0.row < size.rows - 1 - rows } == true)
    }
  }

  /// The frame with a notice, and the one before it came.
  private func noticeFrames(_ size: Size, selected: Int) -> (Frame, Frame) {
    let rows = (0..<(size.rows - 2)).map {
      Sample.row(String($0), name: "Row \($0)", isSelected: $0 == selected)
    }
    var viewModel = Sample.viewModel(body: .rows(rows), status: Scene.notice.viewModel.status)
    var pane = pane(.unicode)
    let frame = pane.draw(viewModel, size: size)
    viewModel.status.notice = nil
    return (frame, pane.draw(viewModel, size: size))
  }

  @Test func `A notice that fits stands in the status line, one that does not above it`() {
    var pane = pane(.unicode)
    let size = Size(rows: 10, columns: 40)
    for (text, row) in [("Pinned.", 9), ("Marked 12 conversations as read at once.", 8)] {
      let status = StatusView(
        link: .live(maximumAge: nil), notice: .terminal(Diagnostic(stringLiteral: text)))
      let frame = pane.draw(Sample.viewModel(status: status), size: size)
      #expect(frame[row].text.contains(text))
      #expect(frame[9].text.contains("live"))
    }
  }

  @Test(arguments: [
    (40, "terminal too small, 20×4 needed"), (30, "too small: need 20×4"), (19, "need 20×4"),
    (9, "need 20×4"), (5, "20×4"), (4, "20×4"),
  ])
  func `A screen that is too small shows the required size`(_ columns: Int, _ text: String) {
    var pane = pane(.unicode)
    #expect(pane.draw(Scene.list.viewModel, size: Size(rows: 2, columns: columns))[0].text == text)
  }

  @Test(arguments: [
    (Size(rows: 24, columns: 80), 22, 18), (Size(rows: 6, columns: 20), 4, 1),
    (Size(rows: 4, columns: 20), 2, 1), (Size(rows: 3, columns: 20), 0, 0),
    (Size(rows: 4, columns: 19), 0, 0), (Size(rows: 0, columns: 0), 0, 0),
  ])
  func `Rows left for the list`(_ size: Size, _ rows: Int, _ besideTags: Int) {
    #expect(RecentChatsPane.listRows(in: size, prompt: nil) == rows)
    #expect(
      RecentChatsPane.listRows(in: size, prompt: .filter(text: "", cursor: 0)) == rows)
    #expect(
      RecentChatsPane.listRows(in: size, prompt: Scene.tags.viewModel.prompt) == besideTags)
  }

  @Test func `Keys that are pending show in the status line`() {
    var pane = pane(.unicode)
    let size = Size(rows: 4, columns: 80)
    _ = pane.draw(Scene.list.viewModel, size: size)
    let frame = pane.draw(Scene.list.viewModel, size: size, pendingKeys: "12g")
    #expect(frame[3].text.contains("  12g  "))
    #expect(!pane.draw(Scene.list.viewModel, size: size)[3].text.contains("12g"))
  }

  @Test func `A box scrolls to its last line and no further`() {
    var pane = pane(.unicode)
    let size = Size(rows: 24, columns: 80)
    let limit = pane.scrollLimit(of: .help(scrolled: 0), in: size)
    let last = pane.draw(Sample.viewModel(overlay: .help(scrolled: limit)), size: size)
    let beyond = pane.draw(Sample.viewModel(overlay: .help(scrolled: .max)), size: size)
    let before = pane.draw(Sample.viewModel(overlay: .help(scrolled: limit - 1)), size: size)
    #expect(limit > 0)
    #expect(last == beyond)
    #expect(last != before)
  }

  private func pane(_ form: TextForm) -> RecentChatsPane {
    RecentChatsPane(glyphs: GlyphSet(form: form), keyMap: .standard, form: form)
  }

  private static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 24, columns: 81), Size(rows: 10, columns: 40),
    Size(rows: 4, columns: 20),
  ]

  private static func viewModel(
    _ rows: [ChatRow], _ random: inout SeededGenerator
  ) -> RecentChatsViewModel {
    let scene = Scene.allCases.randomElement(using: &random) ?? .list
    var viewModel = scene.viewModel
    if case .rows = viewModel.body { viewModel.body = .rows(rows) }
    viewModel.isStale = Bool.random(using: &random)
    let words = ["", "", "an", "#"].randomElement(using: &random) ?? ""
    viewModel.matching = QueryHighlights(of: Filter(words: words).whole)
    return viewModel
  }

  /// Moves, changes, removes or doubles a row.
  private static func disturb(_ rows: inout [ChatRow], _ random: inout SeededGenerator) {
    guard let index = rows.indices.randomElement(using: &random) else {
      rows = Scene.list.play.rows
      return
    }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: rows.swapAt(index, 0)
    case 1: rows[index].isSelected.toggle()
    case 2: rows[index].unread = .count(Int.random(in: 0...100_000, using: &random))
    case 3: rows[index].isPending.toggle()
    case 4: rows.remove(at: index)
    default: rows.append(rows[index])
    }
  }
}

import Conversations
import Diagnostics
import MessageText
import Queries
import RecentChats
import Screen
import TestSupport
import Testing
import Wording

@testable import RecentChatsPane

@Suite("Texts in the pane")
struct PaneTextTests {
  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("", 5, [""]), ("a\n\nb", 5, ["a", "", "b"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]), ("ab cdefgh", 4, ["ab", "cdef", "gh"]),
    ("作戦会議", 5, ["作戦", "会議"]), ("  spaced   out ", 20, ["spaced out"]),
    ("a", 0, ["a"]),
  ])
  func `Text breaks at blanks, and long words where they must`(
    _ text: String, _ columns: Int, _ lines: [String]
  ) {
    #expect(WrappedText(text, columns: columns, form: .unicode).lines == lines)
  }

  @Test(arguments: [34, 40, 80])
  func `A question that the border would cut is asked in the box`(_ columns: Int) {
    let name = "Brand new group with a rather long name indeed"
    var pane = RecentChatsPane(glyphs: .unicode, keyMap: .standard, form: .unicode)
    for (overlay, question) in [
      (OverlayView.question(.removal(of: name, isGroup: true)), "Take \(name) off the list?"),
      (
        .typedQuestion(
          TypedQuestionView(
            subject: .deletionForEveryone(of: name), word: "delete", text: "", cursor: 0)),
        "Delete \(name) for all users?"
      ),
    ] {
      let view = Sample.viewModel(body: .rows([]), overlay: overlay)
      let frame = pane.draw(view, size: Size(rows: 24, columns: columns))
      let words = frame.lines.map(\.text).joined(separator: " ").split { " │─┌┐└┘".contains($0) }
      #expect(words.joined(separator: " ").contains(question))
    }
  }

  @Test func `A huge text costs no more lines than a large one`() {
    let text = String(repeating: "word ", count: 100_000)
    #expect(WrappedText(text, columns: 10, form: .unicode).lines.count <= 501)
  }

  @Test func `A line break in a sentence, as in a name, begins no line`() {
    let wrapped = WrappedText(
      "Could not pin Bell\nMarked read: no", columns: 80, form: .unicode, isSentence: true)
    #expect(wrapped.lines == ["Could not pin Bell\nMarked read: no"])
  }

  @Test(arguments: [
    ("abc", 3, 10, "abc", 3), ("abcdef", 6, 4, "def", 3), ("abcdef", 2, 4, "abcdef", 2),
    ("作戦会議", 4, 4, "議", 2), ("abc", 3, 0, "", 0), ("abc", 99, 10, "abc", 3),
  ])
  func `A typed line moves so that its cursor is seen`(
    _ text: String, _ cursor: Int, _ columns: Int, _ visible: String, _ column: Int
  ) {
    let line = TypedLine(text, cursor: cursor, columns: columns, form: .unicode)
    #expect(line.visible == visible)
    #expect(line.cursorColumn == column)
  }

  @Test func `A match is painted, and the mark of a cut text stays`() {
    var line = Line(columns: 8)
    MatchHighlight(QueryHighlights(of: Filter(words: "l").whole)).write(
      "hello all of you", of: .name, on: &line, at: 0, limit: 8, Paint(.name))
    #expect(line.text == "hello a…")
    let matched = line.cells.indices.filter { line.cells[$0].paint.role == .match }
    #expect(matched == [2, 3])
  }

  @Test func `A word in brackets shows the kind of a message unless the text does`() {
    #expect(Preview("a.jpg", kind: .image).bracketedWord == "[photo]")
    #expect(Preview("Photo", kind: .image, isDescription: true).bracketedWord == nil)
    #expect(Preview("2 files", kind: .image, isDescription: true).bracketedWord == "[photo]")
    #expect(Preview("Incoming call", kind: .call, isDescription: true).bracketedWord == nil)
    #expect(
      Preview("missed voice call", kind: .missedCall, isDescription: true).bracketedWord == nil)
    #expect(Preview("text").bracketedWord == nil)
  }

  @Test(arguments: Glyph.allCases)
  func `Signs of rows take one column, ticks two`(_ glyph: Glyph) {
    let isTick = [.delivered, .read].contains(glyph)
    #expect(DisplayText.columns(of: glyph.unicode) == (isTick ? 2 : 1))
    #expect(glyph.ascii.allSatisfy { $0.isASCII })
    DisplayText.forEach(in: glyph.unicode, form: .unicode) {
      #expect(!$0.isPlaceholder)
      return true
    }
  }

  @Test func `Signs that can stand in the same place differ in both forms`() {
    let places: [[Glyph]] = [
      [
        .userOnline, .userOffline, .userUnknown, .groupOpen, .groupPassword, .groupClosed,
        .groupUnknown, .blocked,
      ],
      [.pinnedForAll, .pinnedByMe], [.markedUnread, .untracked],
      [.linkStarting, .linkLive, .linkPolling, .linkOffline, .linkLimited, .linkRefused],
      [.waiting, .sent, .delivered, .read, .failed],
      [.pending, .accepted, .confirmed, .refused, .superseded], [.selection, .stale],
    ]
    for glyphs in places {
      #expect(Set(glyphs.map(\.unicode)).count == glyphs.count)
      #expect(Set(glyphs.map(\.ascii)).count == glyphs.count)
    }
    // The mark of a cut text can stand anywhere.
    #expect(Glyph.allCases.allSatisfy { !["…", "~"].contains($0.ascii) })
  }

  @Test(arguments: [
    (80, nil, "work superhero1 60 chats ≥ 12 unread"),
    (39, nil, "work superhero1 60 chats ≥ 12 unread"),
    (38, nil, "work superhero1 ≥ 12 unread"), (26, nil, "superhero1 ≥ 12 unread"),
    (20, nil, "≥ 12 unread"), (11, nil, "≥ 12 unread"),
    (80, FilterView(kind: "unread"), "work superhero1 unread 4 of 60 ≥ 12 unread"),
    (46, FilterView(kind: "unread"), "work superhero1 unread 4 of 60 ≥ 12 unread"),
    (45, FilterView(kind: "unread"), "superhero1 unread 4 of 60 ≥ 12 unread"),
    (39, FilterView(kind: "unread"), "unread 4 of 60 ≥ 12 unread"),
    (27, FilterView(kind: "unread"), "unread 4 of 60"),
    (20, FilterView(kind: "unread"), "unread 4 of 60"),
    (12, FilterView(kind: "unread"), "4 of 60"),
    (
      50, FilterView(kind: "groups", text: "announcements"),
      "groups /announcements 4 of 60 ≥ 12 unread"
    ),
    (
      40, FilterView(kind: "groups", text: "announcements"),
      "groups /announc… 4 of 60 ≥ 12 unread"
    ),
    (32, FilterView(kind: "groups", text: "announcements"), "groups … 4 of 60 ≥ 12 unread"),
    (29, FilterView(kind: "groups", text: "announcements"), "groups /announc… 4 of 60"),
    (24, FilterView(kind: "groups", text: "announcements"), "groups … 4 of 60"),
    (20, FilterView(kind: "groups", text: "announcements"), "groups … 4 of 60"),
  ])
  func `The header drops what matters least`(
    _ columns: Int, _ filter: FilterView?, _ expected: String
  ) {
    let view = HeaderView(
      profile: "work", account: "superhero1", unread: 12, isLowerBound: true,
      shown: filter == nil ? 60 : 4, total: 60, filter: filter)
    let line = HeaderLine(view, glyphs: .unicode).segments
      .drawn(columns: columns, form: .unicode, background: .header)
    #expect(line.text.split(separator: " ") == expected.split(separator: " "))
  }

  @Test(arguments: [
    (100, "○ offline since 12:04 list as of 12:03:58 2 changes waiting 1 row skipped No. ? help"),
    (80, "○ offline since 12:04 list as of 12:03:58 2 changes waiting No."),
    (60, "○ offline since 12:04 as of 12:03:58 2 changes waiting"),
    (50, "○ offline since 12:04 as of 12:03:58 2 waiting"),
    (40, "○ offline as of 12:03:58 2 waiting"), (30, "○ offline 2 changes waiting"),
    (22, "○ offline 2 waiting"), (20, "○ offline 2 waiting"),
  ])
  func `The status line drops what matters least, and never the state`(
    _ columns: Int, _ expected: String
  ) {
    #expect(statusWords("No.", columns) == expected.split(separator: " "))
  }

  @Test(arguments: [(60, "○ offline since 12:04 12g"), (20, "○ offline 12g"), (12, "○ 12g")])
  func `Keys that are pending shorten the state and do not hide it`(
    _ columns: Int, _ expected: String
  ) {
    let view = StatusView(link: .offline(since: .clock(12, 4), nil))
    let line = StatusLine(view, for: .plain, pendingKeys: "12g", glyphs: .unicode)
      .segments.drawn(columns: columns, form: .unicode, background: .status)
    #expect(line.text.split(separator: " ") == expected.split(separator: " "))
  }

  @Test(arguments: [
    (
      StatusView.Link.refused(.unauthorized(code: "AUTH_ERR_APIKEY_NOT_FOUND", message: "")),
      [
        (80, "✗ sign-in rejected: AUTH_ERR_APIKEY_NOT_FOUND list as of 12:03:58 3 waiting"),
        (60, "✗ sign-in rejected list as of 12:03:58 3 changes waiting"),
        (40, "✗ sign-in rejected 3 changes waiting"), (20, "✗ refused 3 waiting"),
      ]
    ),
    (
      .offline(since: .clock(12, 4), nil),
      [
        (80, "○ offline since 12:04 list as of 12:03:58 3 changes waiting ? help"),
        (60, "○ offline since 12:04 as of 12:03:58 3 changes waiting"),
        (40, "○ offline as of 12:03:58 3 waiting"), (20, "○ offline 3 waiting"),
      ]
    ),
    (
      .offline(since: .clock(12, 4), .serverFault(code: nil, status: 503)),
      [
        (60, "○ server errors since 12:04 as of 12:03:58 3 waiting"),
        (40, "○ server errors since 12:04 3 waiting"), (20, "○ offline 3 waiting"),
      ]
    ),
    (
      .limited(until: .clock(12, 4, 31), secondsLeft: 29),
      [
        (60, "‖ rate-limited until 12:04:31 as of 12:03:58 3 waiting"),
        (40, "‖ rate-limited until 12:04:31 3 waiting"), (20, "‖ limited 3 waiting"),
      ]
    ),
    (
      .starting,
      [
        (40, "◦ connecting as of 12:03:58 3 waiting"), (36, "◦ asking as of 12:03:58 3 waiting"),
        (20, "◦ asking 3 waiting"),
      ]
    ),
  ])
  func `The number of waiting changes is shown at every width, beside the connection`(
    _ link: StatusView.Link, _ expected: [(Int, String)]
  ) {
    let view = StatusView(link: link, listTime: Self.listTime, pending: 3)
    for (columns, words) in expected {
      #expect(self.words(view, columns) == words.split(separator: " "), "\(columns)")
    }
  }

  @Test(arguments: [
    (80, 3, "◌ reading the list, 16,000 so far 3 changes waiting ? help"),
    (60, 3, "◌ reading the list, 16,000 so far 3 changes waiting"),
    (40, 0, "◌ reading the list, 16,000 so far"), (40, 3, "◌ reading, 16,000 so far 3 waiting"),
    (20, 0, "◌ reading the list"), (20, 3, "◌ reading 3 waiting"),
  ])
  func `The progress of reading a long list is shown where there is space`(
    _ columns: Int, _ pending: Int, _ expected: String
  ) {
    let view = StatusView(link: .reading(rows: 16_000), pending: pending)
    #expect(words(view, columns) == expected.split(separator: " "))
  }

  @Test(arguments: [1, 9, 10, 1_234])
  func `No width takes the state or what waits away`(_ pending: Int) {
    let view = StatusView(
      link: .limited(until: .clock(12, 4, 31), secondsLeft: 29), listTime: Self.listTime,
      pending: pending, skipped: 2, notice: .terminal("Pinned."))
    for columns in 20...120 {
      let words = words(view, columns)
      #expect(words.first == "‖", "\(columns)")
      #expect(words.contains("\(pending)") || words.contains("◌\(pending)"), "\(columns)")
      #expect(!words.contains { $0.contains("…") }, "\(columns)")
    }
  }

  private static let listTime = StatusView.ListTime(.clock(12, 3, 58), isToday: true)

  private func words(_ view: StatusView, _ columns: Int) -> [Substring] {
    StatusLine(view, for: .plain, hints: ["? help"], glyphs: .unicode)
      .segments.drawn(columns: columns, form: .unicode, background: .status)
      .text.split(separator: " ")
  }

  @Test(arguments: [
    (80, "j move  r read  u unread  t tags  / filter  z undo  ? help"),
    (70, "   j move  r read  u unread  t tags  ? help"), (40, "   j move  ? help"),
    (30, "   ? help"),
  ])
  func `The first run's hints leave from the end, and how to get help last`(
    _ columns: Int, _ expected: String
  ) {
    var viewModel = Sample.viewModel()
    viewModel.status = StatusView(
      link: .live(maximumAge: 5),
      keyHints: [.moveDown, .markRead, .markUnread, .editTags, .filter, .undo])
    var pane = RecentChatsPane(glyphs: .unicode, keyMap: .standard, form: .unicode)
    let frame = pane.draw(viewModel, size: Size(rows: 24, columns: columns))
    #expect(frame[23].text.hasSuffix(expected))
  }

  @Test func `A command without a key is no hint`() {
    var viewModel = Sample.viewModel()
    viewModel.status = StatusView(link: .live(maximumAge: nil), keyHints: [.markRead, .editTags])
    let (keyMap, _) = KeyMap.build(keys: [("mark-read", [])])
    var pane = RecentChatsPane(glyphs: .unicode, keyMap: keyMap, form: .unicode)
    let text = pane.draw(viewModel, size: Size(rows: 24, columns: 80))[23].text
    #expect(text.hasSuffix("   t tags  ? help"))
  }

  @Test func `What failed does not stand in the status line`() {
    let words = statusWords("No.", 100, isFailure: true)
    #expect(!words.contains("No."))
    #expect(words.suffix(2) == ["?", "help"])
  }

  private func statusWords(
    _ notice: String, _ columns: Int, isFailure: Bool = false
  ) -> [Substring] {
    let view = StatusView(
      link: .offline(since: .clock(12, 4), nil), listTime: Self.listTime, pending: 2, skipped: 1,
      notice: isFailure
        ? .configuration(Diagnostic(stringLiteral: notice), more: 0)
        : .terminal(Diagnostic(stringLiteral: notice)))
    return words(view, columns)
  }

  @Test func `A label that is too wide is broken like the text beside it`() {
    let text = LabelledText(
      Span("last message", .overlayDim), Span("one two three", .overlayText), labelColumns: 7,
      gap: 2, columns: 16, form: .unicode)
    #expect(
      text.lines.map { $0.spans.map(\.text).joined() } == ["last     one two", "message  three"])
  }

  @Test func `Tags that do not fit are counted, and the chosen one is seen`() {
    var line = Line(columns: 12)
    let spans = ["one", "two", "three", "four"].map { Span($0, .tag) }
    SpanRow(spans: spans).write(on: &line, at: 0, limit: 12)
    #expect(line.text == "one two +2")
    line = Line(columns: 12)
    SpanRow(spans: spans, chosen: 3).write(on: &line, at: 0, limit: 12)
    #expect(line.text == "four")
  }
}

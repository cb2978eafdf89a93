import Conversations
import MessageText
import Queries
import SeededRandom
import TestSupport
import Testing

@testable import RecentChats

/// A person at a list that changes, from one seed: what is kept in step must be what a look at
/// everything would give.
@Suite struct ListingPropertyTests {
  @Test(arguments: 0..<60)
  func `A filtered list in step is the list that filtering everything gives`(seed: Int) {
    var hour = Hour(seed: UInt64(seed))
    for step in 0..<80 {
      hour.step()
      #expect(hour.model.listedNames == hour.model.namesThatPass, "step \(step)")
      #expect(hour.model.keptCounts == hour.model.countsFromNothing, "step \(step)")
      #expect(hour.model.unreadOfList.messages == hour.model.listedMessages, "step \(step)")
      #expect(
        hour.model.viewModel(at: hour.now, reusing: &hour.memo)
          == hour.model.viewModel(at: hour.now), "step \(step)")
      if case .rows(let rows) = hour.model.viewModel(at: hour.now).body {
        #expect(hour.model.areHighlighted(rows), "step \(step)")
      }
    }
  }

  @Test func `Texts that are first read by a filter are found, too`() {
    let stored = (0..<700).map {
      StoredRow(row("u\($0)", tags: ["t\($0 % 7)"], at: Int64(900 - $0)))
    }
    var play = Play()
    play.send(.restored(StoreOpening(contents: StoreContents(rows: stored))))
    play.press(.filter)
    play.type("#t3")
    #expect(play.model.listedNames == play.model.namesThatPass)
    #expect(play.model.listedCount == 100)
  }
}

private struct Hour {
  private var play: Play
  private var server: [Conversation] = []
  private var random: SeededGenerator
  private var clock: Int64 = 1_000_000
  var memo = RowMemo()

  /// Every other person has views, among them some that depend on the time.
  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    var settings = RecentChatsSettings.test
    if seed % 2 == 0 {
      settings.views = [
        "is:unread", "tag:work OR tag:later", "age>3h", "-age>6h is:group", "since:today",
        "is:pinned a",
        "unread>1 -is:stale", "is:muted OR tag:work",
      ].compactMap { text in
        (try? Query(parsing: text)).map { ViewDefinition("view of \(text)", query: $0) }
      }
    }
    if seed % 4 == 0 { settings.muting = try? Query(parsing: "tag:later -is:pinned") }
    play = .listing([], height: 4, settings)
  }

  var model: RecentChatsModel { play.model }
  var now: Moment { play.now }

  mutating func step() {
    play.wait(milliseconds: Int64.random(in: 0...20_000_000, using: &random))
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<3: poll()
    case 3: play.press(pick([.cycleFilter, .dismiss, .nextView, .previousView, .lastView]))
    case 4, 5: filter()
    case 6 where Int.random(in: 0..<3, using: &random) == 0:
      play.press(pick([.toggleMute, .undo, .redo]))
    case 6: play.press(pick([.moveDown, .moveUp, .toBottom, .toTop, .nextUnread]))
    default: change()
    }
    play.pause()
  }

  /// Something happens at the server, and the list is read.
  private mutating func poll() {
    for _ in 0..<Int.random(in: 0...4, using: &random) { happen() }
    server.sort { $0.updatedAt > $1.updatedAt }
    play.send(.timer(.poll))
    while let request = play.model.sync.inFlight {
      let start = min(server.count, (request.number - 1) * request.size)
      let end = min(server.count, start + request.size)
      play.answer(Array(server[start..<end]), isLast: end == server.count)
    }
  }

  private mutating func happen() {
    clock += Int64.random(in: 0...1, using: &random)
    let name = pick(["ada", "bob", "eve", "kim", "zoë", "ida", "udo", "jan", "ole"])
    let isThere = server.contains { $0.name == name }
    server.removeAll { $0.name == name }
    if isThere, Int.random(in: 0..<4, using: &random) == 0 { return }
    var row = Bool.random(using: &random) ? group(name, at: clock) : row(name, at: clock)
    row.unread = pick([.count(0), .count(2), .untracked])
    row.tags = pick([[], [Tag("work")], [Tag("work"), Tag("later")]])
    if Int.random(in: 0..<5, using: &random) == 0 {
      row.pin = Pin(scope: .own, since: Timestamp(clock))
    }
    server.append(row)
  }

  private mutating func filter() {
    play.press(.filter)
    for _ in 0..<3 { play.send(.edit(.deleteBackward)) }
    play.type(pick(["a", "o", "#w", "#", "hello", "ad", "zo", "x", "#later a"]))
    play.send(.edit(pick([.accept, .accept, .cancel])))
  }

  /// The person changes the selected row, and the server answers.
  private mutating func change() {
    var effects: [Effect]
    if Bool.random(using: &random) {
      effects = play.press(pick([.markRead, .markUnread, .togglePin]))
    } else {
      effects = play.press(.editTags)
      play.type(pick(["work", "new", "later"]))
      effects += play.send(.edit(.accept)) + play.send(.edit(.accept))
    }
    for case .send(let change) in effects {
      play.send(
        .changeFinished(change.ticket, pick([.success(ChangeReceipt()), .failure(refusal)])))
    }
  }

  private let refusal = SyncFailure.refused(code: "ERR", message: "no", status: 400)

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }
}

extension RecentChatsModel {
  fileprivate var listedNames: [String] {
    (0..<listedCount).compactMap { listed(at: $0)?.rawValue }
  }

  /// What a look at every row gives: those that match, and the one that is kept under the person's
  /// hands.
  fileprivate var namesThatPass: [String] {
    (0..<ledger.count).map { ledger[$0] }.filter { id in
      guard let row = ledger.visible(id) else { return false }
      return id == keptRow || list.matches.query.matches(row.conversation, me: settings.actingUser)
    }.map(\.rawValue)
  }

  /// The unread conversations and messages of each view, as they are kept in step.
  fileprivate var keptCounts: [[Int]] {
    views.count > 1 ? counts.unread.map { [$0.conversations, $0.messages, $0.inexact] } : []
  }

  /// The same, from a look at every row.
  fileprivate var countsFromNothing: [[Int]] {
    guard views.count > 1 else { return [] }
    let rows = (0..<ledger.count).compactMap { ledger.visible(ledger[$0]) }
    return views.queries.map { text in
      let query = CompiledQuery(text, in: context)
      let found = rows.filter {
        query.matches($0.conversation, isPending: $0.isPending, me: settings.actingUser)
          && !isSilent($0)
      }.map(\.unread)
      return [
        found.filter(\.isUnread).count, found.map(\.atLeast).reduce(0, +),
        found.filter { !$0.isExact }.count,
      ]
    }
  }

  private var context: QueryContext {
    QueryContext(
      me: settings.actingUser, now: time, utcOffset: utcOffset, isStale: isStale,
      marked: [.muted: muted], muting: settings.muting)
  }

  /// Returns true when the unread messages of a row do not count.
  private func isSilent(_ row: VisibleRow) -> Bool {
    CompiledQuery(.predicate(.state(.muted)), in: context).matches(
      row.conversation, isPending: row.isPending, me: settings.actingUser)
      && row.unreadMentions ?? 0 == 0
  }

  /// The unread messages of the rows that match the filter, from a look at each of them.
  fileprivate var listedMessages: Int {
    (0..<ledger.count).compactMap { ledger.visible(in: ledger.slot(at: $0)) }.filter { row in
      if isSilent(row) { return false }
      guard case .some = list.rows else { return true }
      return list.matches.query.matches(
        row.conversation, isPending: row.isPending, me: settings.actingUser)
    }.map(\.unread.atLeast).reduce(0, +)
  }

  private var keptRow: ConversationID? {
    if case .some(_, let kept) = list.rows { kept } else { nil }
  }

  /// The rows on the screen that are listed for what they show, by what is highlighted in them.
  fileprivate func areHighlighted(_ rows: [ChatRow]) -> Bool {
    rows.allSatisfy { row in
      let texts = [row.name, row.preview.text] + [row.sender].compactMap(\.self)
      return row.id == keptRow
        || list.filter.words.split(separator: " ").allSatisfy { word in
          let term = SearchTerms(String(word))
          return texts.contains { !term.ranges(in: $0).isEmpty }
            || row.tags.contains { !term.ranges(inTagLabel: "#" + $0).isEmpty }
        }
    }
  }
}

extension Unread {
  /// The number of messages that are known to be unread.
  fileprivate var atLeast: Int {
    switch self {
    case .count(let count): count
    case .marked: 1
    case .untracked, .unknown: 0
    }
  }

  fileprivate var isExact: Bool { if case .count = self { true } else { false } }
}

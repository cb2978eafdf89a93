import Conversations
import TestSupport
import Testing

@testable import RecentChats

/// A line on which pages take long to arrive.
@Suite struct SlowLineTests {
  private static let list = (0..<60).map { row("u\($0 + 10)", at: Int64(9_000 - $0)) }
  private static let settings = RecentChatsSettings(
    actingUser: UserID("me"), profile: "test", pageSize: 50, fullPageSize: 500)

  /// Answers requests from the list; each row takes so many milliseconds.
  @discardableResult
  private func serve(_ play: inout Play, millisecondsPerRow time: Int64) -> [Int] {
    var sizes: [Int] = []
    while let request = play.request {
      sizes.append(request.size)
      let rows = Array(
        Self.list.dropFirst((request.number - 1) * request.size).prefix(request.size))
      play.answer(
        .success(
          Page(
            rows: rows, isLast: request.number * request.size >= Self.list.count,
            transfer: PageTransfer(rows: rows.count, milliseconds: Int64(rows.count) * time))))
    }
    return sizes
  }

  private func started(millisecondsPerRow time: Int64) -> (play: Play, sizes: [Int]) {
    var play = Play(Self.settings)
    play.send(.viewport(rows: 10))
    play.send(.started(utcOffset: 0))
    let sizes = serve(&play, millisecondsPerRow: time)
    return (play, sizes)
  }

  @Test func `Pages get smaller, polls rarer, and the status says slow link`() {
    let (play, sizes) = started(millisecondsPerRow: 100)
    #expect(sizes.first == 50)
    #expect(sizes.dropFirst().allSatisfy { $0 == 15 })
    #expect(play.view.header.total == 60)
    #expect(play.link.hasPrefix("slow link"))
    #expect((13_500...16_500).contains((play.model.sync.nextPoll ?? 0) - play.now.uptime))
  }

  @Test func `A line that is fast again is used like one`() {
    var (play, _) = started(millisecondsPerRow: 100)
    play.wait(milliseconds: 17_000)
    play.send(.timer(.poll))
    #expect(serve(&play, millisecondsPerRow: 1) == [15])
    #expect(play.linkWord == "live")
    play.wait(milliseconds: 6_000)
    play.send(.timer(.poll))
    #expect(play.request?.size == 50)
  }

  @Test func `On a fast line the whole list is read in pages that do not take long`() {
    let (play, sizes) = started(millisecondsPerRow: 20)
    #expect(play.linkWord == "live")
    #expect(sizes.contains(150))
  }

  @Test func `Changes go before polls, but not for ever`() {
    var (play, _) = started(millisecondsPerRow: 100)
    play.wait(milliseconds: 17_000)
    play.select("u10")
    play.press(.markUnread)
    #expect(play.outgoing.count == 1)
    var waited: Int64 = 0
    while play.request == nil, waited < 60_000 {
      play.send(.timer(.poll))
      play.wait(milliseconds: 1_000)
      waited += 1_000
    }
    #expect((20_000...22_000).contains(waited))
  }

  @Test func `A page that was on its way for too long is asked for in smaller parts`() {
    var (play, _) = started(millisecondsPerRow: 20)
    for size in [50, 25, 12, 6, 5, 5] {
      play.wait(milliseconds: 70_000)
      play.send(.timer(.poll))
      #expect(play.request?.size == size)
      play.answer(.failure(.unreachable(.timeout, detail: "", outcomeUnknown: true)))
    }
  }

  @Test func `Edits of tags that wait go out together`() {
    var (play, _) = started(millisecondsPerRow: 20)
    for name in ["u10", "u11", "u12"] {
      play.select(name)
      play.press(.editTags)
      play.type("+x")
      play.send(.edit(.accept))
    }
    #expect(play.outgoing.map(\.conversation.rawValue) == ["u10"])
    let effects = play.send(.changeFinished(play.outgoing[0].ticket, .success(ChangeReceipt())))
    guard case .sendTagEdits(let changes)? = effects.first(where: { !$0.isTimer && !$0.isFetch })
    else {
      Issue.record("no edits were sent together")
      return
    }
    #expect(changes.map(\.conversation.rawValue) == ["u11", "u12"])
  }
}

extension Effect {
  fileprivate var isTimer: Bool {
    switch self {
    case .setTimer, .stopTimer: true
    default: false
    }
  }

  fileprivate var isFetch: Bool { if case .fetchPage = self { true } else { false } }
}

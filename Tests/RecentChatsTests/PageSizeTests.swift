import Conversations
import TestSupport
import Testing

@testable import RecentChats

/// A list of which some pages do not come as they were requested.
@Suite struct PageSizeTests {
  /// A server with its own idea of pages.
  private struct Pages {
    var rows: [Conversation]
    /// Larger pages are refused.
    var refused = Int.max
    /// Larger pages come with as many rows.
    var cap = Int.max
    /// Larger pages are too large.
    var tooLarge = Int.max
    /// A row that is too large on any page.
    var hugeRow: Int?

    func answer(_ request: PageRequest) -> Result<Page, SyncFailure> {
      guard request.size <= refused else {
        return .failure(.refused(code: "ERR_BAD_REQUEST", message: "", status: 400))
      }
      let size = min(request.size, cap)
      let places = (request.number - 1) * size..<request.number * size
      if request.size > tooLarge || hugeRow.map(places.contains) ?? false {
        return .failure(.unreachable(.tooLarge, detail: "", outcomeUnknown: true))
      }
      return .success(
        Page(
          rows: Array(rows.dropFirst(places.lowerBound).prefix(size)),
          isLast: places.upperBound >= rows.count, sizeLimit: size < request.size ? size : nil))
    }
  }

  private static let list = (0..<120).map { number in
    row((number < 100 ? "u0" : "u") + String(number), at: Int64(9_000 - number))
  }

  private static let settings = RecentChatsSettings(
    actingUser: UserID("me"), profile: "test", pageSize: 20, fullPageSize: 80, rowLimit: 200)

  /// Answers requests until nothing more is asked for.
  ///
  /// - Returns: The sizes that were requested.
  @discardableResult
  private func serve(_ pages: Pages, to play: inout Play) -> [Int] {
    var sizes: [Int] = []
    while let request = play.request, sizes.count < 1_000 {
      sizes.append(request.size)
      play.answer(pages.answer(request))
    }
    return sizes
  }

  private func started(on pages: Pages) -> (play: Play, sizes: [Int]) {
    var play = Play(Self.settings)
    play.send(.viewport(rows: 10))
    play.send(.started(utcOffset: 0))
    let sizes = serve(pages, to: &play)
    return (play, sizes)
  }

  @Test(arguments: [1, 2, 7, 12, 20, 50])
  func `Pages that are refused become smaller, down to one row, and stay so`(limit: Int) {
    var (play, sizes) = started(on: Pages(rows: Self.list, refused: limit))
    #expect(play.view.header.total == 120)
    #expect(play.linkWord == "live")
    #expect(sizes.last.map { $0 <= limit } == true)
    play.wait(milliseconds: 301_000)
    play.send(.timer(.poll))
    sizes = serve(Pages(rows: Self.list, refused: limit), to: &play)
    #expect(sizes.allSatisfy { $0 <= limit })
    #expect(play.view.header.total == 120)
  }

  @Test(arguments: [1, 7, 30])
  func `A server that delivers fewer rows than requested is asked for as many`(cap: Int) {
    let (play, sizes) = started(on: Pages(rows: Self.list, cap: cap))
    #expect(play.view.header.total == 120)
    #expect(sizes.dropFirst(2).allSatisfy { $0 <= cap })
  }

  @Test func `Pages that are too large become smaller`() {
    let (play, sizes) = started(on: Pages(rows: Self.list, tooLarge: 12))
    #expect(play.view.header.total == 120)
    #expect(sizes.prefix(2) == [20, 10])
    #expect(sizes.dropFirst().allSatisfy { $0 <= 10 })
  }

  @Test(arguments: [0, 5, 119])
  func `A row that is too large alone is passed over, and the others are listed`(place: Int) {
    let (play, _) = started(on: Pages(rows: Self.list, hugeRow: place))
    #expect(play.view.header.total == 119)
    #expect(play.view.status.skipped == 1)
    #expect(play.view.status.notice.map { "\($0)".contains("row \(place + 1): too large") } == true)
  }

  @Test
  func `A refusal that has nothing to do with the size is told, and tried with the usual size`() {
    var (play, _) = started(on: Pages(rows: Self.list))
    for sizes in [[20, 10, 5, 2, 1], [20], [20]] {
      play.wait(milliseconds: 70_000)
      play.send(.timer(.poll))
      #expect(serve(Pages(rows: Self.list, refused: 0), to: &play) == sizes)
      #expect(play.link.hasPrefix("list refused since"))
    }
    play.wait(milliseconds: 70_000)
    play.send(.timer(.poll))
    #expect(serve(Pages(rows: Self.list), to: &play).first == 20)
    #expect(play.linkWord == "live")
  }

  @Test func `A list without an end is read to a limit, and that is told`() {
    var play = Play(Self.settings)
    play.send(.started(utcOffset: 0))
    var number: Int64 = 0
    var requests = 0
    while let request = play.request, requests < 100 {
      requests += 1
      let rows = (0..<request.size).map { _ in
        number += 1
        return row("n\(number)", at: 1_000_000 - number)
      }
      play.answer(rows, isLast: false)
    }
    #expect(requests < 40)
    #expect(play.view.status.notice == .listCutOff(play.view.header.total))
    #expect(play.view.header.isLowerBound)
  }

  @Test func `A server that takes no heed of the page is not asked for ever, and no row is lost`() {
    var (play, _) = started(on: Pages(rows: Self.list))
    for _ in 0..<8 {
      play.wait(milliseconds: 301_000)
      play.send(.timer(.poll))
      var requests = 0
      while play.request != nil, requests < 50 {
        requests += 1
        play.answer(Array(Self.list[0..<20]), isLast: false)
      }
      #expect(requests < 10)
    }
    #expect(play.view.header.total == 120)
  }
}

/// Pages below the top that do not come.
@Suite struct InterruptionTests {
  private static let list = (0..<12).map { row("u\($0 + 10)", at: Int64(900 - $0)) }
  private static let fault = SyncFailure.serverFault(code: nil, status: 500)

  /// Answers requests, those for pages below the first one with a failure.
  @discardableResult
  private func serveTop(_ top: [Conversation], to play: inout Play) -> [Int] {
    var places: [Int] = []
    while let request = play.request {
      let place = (request.number - 1) * request.size
      places.append(place)
      if place == 0 {
        play.answer(Array(top.prefix(request.size)), isLast: false)
      } else {
        play.answer(.failure(Self.fault))
      }
    }
    return places
  }

  @Test func `The first page goes on being read, and nothing of it counts as old`() {
    var play = Play()
    play.send(.viewport(rows: 20))
    play.send(.started(utcOffset: 0))
    serveTop(Self.list, to: &play)
    for round in 0..<5 {
      play.wait(milliseconds: 5_500)
      play.send(.timer(.poll))
      let news = row("u10", unread: .count(round + 1), at: Int64(1_000 + round), message: round + 2)
      #expect(serveTop([news] + Self.list.dropFirst(), to: &play).first == 0)
      #expect(play.rows.first?.unread == .count(round + 1))
      #expect(!play.view.isStale)
      #expect(play.linkWord == "live")
    }
    #expect(play.view.status.readableRows == 5)
  }

  @Test func `The rest has a back-off of its own, and goes on where it ended`() {
    var play = Play()
    play.send(.started(utcOffset: 0))
    serveTop(Self.list, to: &play)
    var deeper = 0
    for _ in 0..<24 {
      play.wait(milliseconds: 5_500)
      play.send(.timer(.poll))
      deeper += serveTop(Self.list, to: &play).count { $0 > 0 }
    }
    // Two minutes with waits of 1, 2, 4 … seconds.
    #expect((4...8).contains(deeper))
    play.wait(milliseconds: 66_000)
    play.send(.timer(.poll))
    play.answerPages(of: Self.list)
    #expect(play.view.header.total == 12)
    #expect(play.view.status.readableRows == nil)
    #expect(!play.view.header.isLowerBound)
  }

  @Test func `One failure is a hiccup, the second one is told`() {
    var play = Play()
    play.send(.started(utcOffset: 0))
    serveTop(Self.list, to: &play)
    #expect(play.view.status.notice == nil)
    play.wait(milliseconds: 5_500)
    play.send(.timer(.poll))
    serveTop(Self.list, to: &play)
    #expect(play.view.status.notice == .listInterrupted(row: 6, Self.fault))
  }
}

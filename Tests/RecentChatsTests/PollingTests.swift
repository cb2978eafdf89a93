import Conversations
import TestSupport
import Testing
import Wording

@testable import RecentChats

@Suite struct PollingTests {
  @Test func `The first poll requests the first page, and nothing else`() {
    var play = Play()
    let effects = play.send(.started(utcOffset: 3_600)) {
      $0.utcOffset = 3_600
      $0.ledger = Ledger(issued: 1)
      $0.sync.pass = ListPass(stage: .top(from: 0))
      $0.sync.inFlight = PageRequest(ticket: Ticket(1), number: 1, size: 3)
    }
    #expect(
      effects == [
        .setTimer(.clock, milliseconds: 33_200_000), .stopTimer(.poll),
        .setTimer(.slow, milliseconds: 1_000),
        .fetchPage(PageRequest(ticket: Ticket(1), number: 1, size: 3)),
      ])
  }

  @Test func `A refresh that finds nobody shows that at once`() {
    var play = Play.listing(people)
    play.press(.refresh)
    play.answer(.failure(.unreachable(.nobodyListens, detail: "", outcomeUnknown: false)))
    #expect(play.linkWord == "offline")
  }

  @Test func `A first page that fails because of its size is followed by the top at once`() {
    var play = Play.listing(people)
    play.press(.refresh)
    #expect(play.request?.size == 5)
    play.answer(.failure(.serverFault(code: nil, status: 500)))
    #expect(play.request?.size == 3)
    play.answer(people)
    #expect(play.linkWord == "live")
  }

  @Test func `A session that does not connect requests nothing, whatever is pressed`() {
    var settings = RecentChatsSettings.test
    settings.isOffline = true
    var play = Play(settings)
    play.send(.viewport(rows: 10))
    let row = StoredRow(people[0])
    let contents = StoreContents(rows: [row], asOf: Timestamp(900_000), lastNumber: 1_000)
    var effects = play.send(.restored(StoreOpening(contents: contents)))
    effects += play.send(.started(utcOffset: 0))
    effects += play.press(.refresh, .markRead, .details, .dismiss, .statistics)
    effects += play.send(.focused(false)) + play.send(.focused(true)) + play.send(.timer(.poll))
    play.finishStoreOperations()
    #expect(effects.requests == [] && effects.sent == [] && play.request == nil)
    #expect(!effects.contains { if case .fetchDetails = $0 { true } else { false } })
    #expect(effects.timer(.poll) == nil)
    #expect(play.view.status.link == .switchedOff)
    #expect(play.statisticsView?.nextPoll == .never)
    #expect(play.model.ledger.unsentCount == 1)
  }

  @Test func `Without a saved list, a session that does not connect says how to get one`() {
    var settings = RecentChatsSettings.test
    settings.isOffline = true
    var play = Play(settings)
    play.send(.viewport(rows: 10))
    play.send(.started(utcOffset: 0))
    #expect(play.view.body == .empty(.nothingSaved))
  }

  @Test func `A list that fits one page is done with one request`() {
    var play = Play()
    play.send(.started(utcOffset: 0))
    let effects = play.answer(people)
    #expect(effects.requests == [])
    #expect((4_500...5_500).contains(effects.timer(.poll) ?? 0))
    #expect(play.linkWord == "live")
    #expect(play.view.header.isLowerBound == false)
  }

  @Test func `A longer list is read whole in large pages, then its top once more`() {
    var play = Play()
    play.send(.started(utcOffset: 0))
    let many = (0..<8).map { row("u\($0)", at: Int64(900 - $0)) }
    var asked = play.answer(Array(many[0..<3]), isLast: false).requests
    #expect(asked.map(\.number) == [1])
    #expect(asked.map(\.size) == [5])
    asked = play.answer(Array(many[0..<5]), isLast: false).requests
    #expect(asked.map(\.number) == [2])
    asked = play.answer(Array(many[5..<8])).requests
    #expect(asked.map(\.size) == [3])
    let effects = play.answer(Array(many[0..<3]), isLast: false)
    #expect(effects.requests == [])
    #expect(effects.timer(.poll) != nil)
    #expect(play.view.header.total == 8)
  }

  @Test func `A row that moved up between two pages is neither lost nor doubled`() {
    var play = Play()
    play.send(.started(utcOffset: 0))
    let many = (0..<8).map { row("u\($0)", at: Int64(900 - $0)) }
    play.answer(Array(many[0..<3]), isLast: false)
    play.answer(Array(many[0..<5]), isLast: false)
    // u7 got a message while the second page was on its way.
    let moved = row("u7", unread: .count(1), at: 999, message: 9)
    play.answer([many[4], many[5], many[6]])
    play.answer([moved, many[0], many[1]], isLast: false)
    play.send(.viewport(rows: 20))
    #expect(play.names == ["u7", "u0", "u1", "u2", "u3", "u4", "u5", "u6"])
  }

  @Test func `A poll of the top stops at a row that has not moved`() {
    var play = wholeList()
    play.wait(milliseconds: 6_000)
    play.send(.timer(.poll))
    #expect(play.answer(Array(many[0..<3]), isLast: false).requests == [])
  }

  @Test func `Further pages are asked for while they bring something new`() {
    var play = wholeList()
    play.wait(milliseconds: 6_000)
    play.send(.timer(.poll))
    let fresh = (0..<3).map { row("n\($0)", at: Int64(2_000 - $0)) }
    let asked = play.answer(fresh, isLast: false).requests
    #expect(asked.map(\.number) == [2])
    #expect(play.answer(Array(many[0..<3]), isLast: false).requests == [])
  }

  @Test func `Everything is read again now and then`() {
    var play = wholeList()
    play.wait(milliseconds: 301_000)
    let asked = play.send(.timer(.poll)).requests
    #expect(asked.map(\.size) == [5])
  }

  @Test func `There is never more than one request for the list`() {
    var play = Play()
    play.send(.started(utcOffset: 0))
    #expect(play.press(.refresh).requests == [])
    #expect(play.send(.timer(.poll)).requests == [])
    #expect(play.answer(people).requests.count == 1)
  }

  @Test func `A late answer to a request nobody waits for changes nothing`() {
    var play = Play.listing(people)
    let old = PageRequest(ticket: Ticket(1), number: 1, size: 3)
    play.send(.pageFinished(old, .success(Page(rows: [], isLast: true)))) { _ in }
  }

  @Test func `Looks that bring nothing become rare, and a key brings them back`() {
    var play = Play.listing(people)
    var wait: Int64 = 0
    for _ in 0..<40 {
      play.wait(milliseconds: 60_000)
      play.send(.timer(.poll))
      wait = play.answer(people).timer(.poll) ?? wait
    }
    #expect(wait >= 18_000)
    #expect((4_500...5_500).contains(play.press(.moveDown).timer(.poll) ?? 0))
  }

  @Test func `Without focus a poll follows within 15 s, and at once when the focus is back`() {
    var play = Play.listing(people)
    play.send(.focused(false))
    for _ in 0..<40 {
      play.wait(milliseconds: 5_000)
      play.send(.timer(.poll))
      #expect((12_000...15_000).contains(play.answer(people).timer(.poll) ?? 0))
    }
    #expect(play.send(.focused(true)).timer(.poll) ?? 0 <= 5_500)
  }

  @Test func `The longest wait without focus is a setting, which never shortens the interval`() {
    var play = Play.listing(people)
    play.model.settings.unfocusedInterval = 60_000
    play.send(.focused(false))
    play.send(.timer(.poll))
    #expect((27_000...33_000).contains(play.answer(people).timer(.poll) ?? 0))
    play.model.settings.unfocusedInterval = 1_000
    play.send(.timer(.poll))
    #expect((4_500...5_500).contains(play.answer(people).timer(.poll) ?? 0))
  }

  @Test func `Without an answer the wait doubles up to a minute, and the list stays`() {
    var play = Play.listing(people)
    var waits: [Int64] = []
    for _ in 0..<9 {
      play.wait(milliseconds: 61_000)
      play.send(.timer(.poll))
      waits.append(play.answer(.failure(outage)).timer(.poll) ?? 0)
    }
    #expect((900...1_100).contains(waits[0]))
    #expect((3_600...4_400).contains(waits[2]))
    #expect(waits.suffix(2).allSatisfy { (54_000...66_000).contains($0) })
    #expect(play.names == ["ada", "bob", "eve"])
    #expect(play.view.isStale)
    #expect(play.link.hasPrefix("offline since"))
    #expect(play.listTime != nil)
    play.send(.timer(.poll))
    play.answer(people)
    #expect(play.linkWord == "live")
    #expect(!play.view.isStale)
  }

  @Test func `Not one request goes out before the server's time`() {
    var play = Play.listing(people)
    play.send(.timer(.poll))
    let held = play.answer(.failure(.rateLimited(retryAfter: 15)))
    #expect(held.timer(.poll) == 15_000)
    #expect(held.timer(.clock) == 1_000)
    #expect(play.press(.refresh, .markRead).filter(\.isRequest) == [])
    play.wait(milliseconds: 14_000)
    #expect(play.send(.timer(.clock)).timer(.clock) == 1_000)
    #expect(play.press(.refresh).filter(\.isRequest) == [])
    #expect(play.link.contains("1 s left"))
    play.wait(milliseconds: 1_000)
    let released = play.send(.timer(.poll))
    #expect(released.requests.count == 1)
    #expect(released.sent.count == 1)
  }

  @Test func `A whole reading stops when the answer to a change asks for silence`() {
    var play = wholeList()
    play.wait(milliseconds: 301_000)
    play.send(.timer(.poll))
    let sent = play.press(.markUnread).sent
    play.send(.changeFinished(sent[0].ticket, .failure(.rateLimited(retryAfter: 15))))
    let effects = play.answer(Array(many[0..<5]), isLast: false)
    #expect(effects.filter(\.isRequest) == [])
    #expect(effects.timer(.poll) == 15_000)
    #expect(play.linkWord == "limited")
    #expect(play.press(.details).filter(\.isRequest) == [])
  }

  @Test func `Silence asked for by a conversation's own call holds for everything`() {
    var play = Play.listing(people)
    play.press(.details)
    play.press(.dismiss)
    let late = play.send(
      .detailsFinished(ConversationID("ada"), .failure(.rateLimited(retryAfter: 15))))
    #expect(late.timer(.poll) == 15_000)
    #expect(play.press(.refresh, .markRead, .details).filter(\.isRequest) == [])
  }

  @Test func `A shorter silence does not cut a longer one short`() {
    var play = Play.listing(people)
    let sent = play.press(.markRead, .nextUnread, .markRead).sent
    play.send(.changeFinished(sent[0].ticket, .failure(.rateLimited(retryAfter: 60))))
    let second = play.send(.changeFinished(sent[1].ticket, .failure(.rateLimited(retryAfter: 5))))
    #expect(second.timer(.poll) == 60_000)
    #expect(play.link.contains("60 s left"))
  }

  @Test func `A change limited without a time waits longer each time although lists succeed`() {
    var play = Play.listing(people)
    var sent = play.press(.markRead).sent
    var waits: [Int64] = []
    for _ in 0..<6 {
      let held = play.send(.changeFinished(sent[0].ticket, .failure(.rateLimited(retryAfter: nil))))
      waits.append(held.timer(.poll) ?? 0)
      play.wait(milliseconds: waits.last ?? 0)
      sent = play.send(.timer(.poll)).sent
      play.answer(people)
    }
    #expect(waits.last ?? 0 > 25_000)
  }

  @Test func `Keys never postpone the next poll`() {
    var play = Play.listing(people)
    play.model.settings.unfocusedInterval = 60_000
    play.send(.focused(false))
    play.send(.timer(.poll))
    play.answer(people)
    play.wait(milliseconds: 20_000)
    #expect(play.press(.moveDown, .moveUp).timer(.poll) == nil)
  }

  @Test func `A terminal that regains the focus after long causes a poll at once`() {
    var play = Play.listing(people)
    play.send(.focused(false))
    play.wait(milliseconds: 20_000)
    #expect(play.send(.focused(true)).requests.count == 1)
    play.answer(people)
    #expect(play.send(.focused(true)).requests == [])
  }

  @Test func `Numbers of a rate limit beyond all reason do no harm`() {
    var play = Play.listing(people)
    play.send(.timer(.poll))
    let quota = Quota(limit: .max, remaining: .max)
    let effects = play.answer(.success(Page(rows: people, isLast: true, quota: quota)))
    #expect(effects.timer(.poll) ?? 0 <= 5_500)
  }

  @Test func `A row that cannot be read is counted once, however often it is met`() {
    var play = Play()
    play.send(.started(utcOffset: 0))
    let skipped = [SkippedRow(index: 0, id: ConversationID("bad"), reason: "data[0]: a number")]
    let top = Page(rows: Array(many[0..<2]), skipped: skipped, isLast: false)
    play.answer(.success(top))
    play.answer(.success(Page(rows: Array(many[0..<4]), skipped: skipped, isLast: false)))
    play.answer(Array(many[4..<8]))
    play.answer(.success(top))
    #expect(play.model.sync.inFlight == nil)
    #expect(play.view.status.skipped == 1)
  }

  @Test(arguments: [
    (SyncFailure.serverFault(code: nil, status: 502), "server errors since 13:46 (502)"),
    (.intermediary(status: 403), "gateway response since 13:46 (403)"),
    (
      .serverFault(code: nil, status: 503, retryAfter: 20),
      "server unavailable until 13:47:00 (503), 20 s left"
    ),
    (.malformed(place: "data"), "unreadable responses since 13:46"),
    (
      .refused(code: "ERR_BAD_REQUEST", message: "", status: 400),
      "list refused since 13:46 (ERR_BAD_REQUEST)"
    ),
    (.unreachable(.tooLarge, detail: "", outcomeUnknown: false), "responses too large since 13:46"),
    (
      .unreachable(.certificate(.expired), detail: "", outcomeUnknown: false),
      "no secure connection since 13:46"
    ),
    (
      .unreachable(.proxy(.passwordRequired), detail: "", outcomeUnknown: false),
      "proxy error since 13:46 (407)"
    ),
    (.unreachable(.unknownHost, detail: "", outcomeUnknown: false), "offline since 13:46"),
  ])
  func `The status line shows what prevents the list`(
    failure: SyncFailure, words: String
  ) {
    var play = Play.listing(people)
    play.send(.timer(.poll))
    // Smaller pages are tried first.
    while play.request != nil { play.answer(.failure(failure)) }
    #expect(play.link == words)
    #expect(play.listTime == "list as of 13:46:40")
    #expect(play.names == ["ada", "bob", "eve"])
  }

  @Test func `A refused key is tried again after minutes, and at once when the person asks`() {
    var play = Play()
    play.send(.viewport(rows: 10))
    play.send(.started(utcOffset: 0))
    let refused = SyncFailure.unauthorized(code: "AUTH_ERR_APIKEY_NOT_FOUND", message: "No key.")
    for minutes: Int64 in [1, 2, 4, 8, 10, 10] {
      #expect(play.answer(.failure(refused)).timer(.poll) == minutes * 60_000)
      #expect(play.linkWord == "refused")
      play.wait(milliseconds: minutes * 60_000)
      #expect(play.send(.timer(.poll)).requests.count == 1)
    }
    play.answer(.failure(refused))
    #expect(play.link.contains("AUTH_ERR_APIKEY_NOT_FOUND"))
    let effects = play.press(.refresh)
    #expect(effects.first == .readConnection(fetchingKey: true))
    #expect(effects.requests.count == 1)
    #expect(play.answer(.failure(refused)).timer(.poll) == 60_000)
    play.press(.refresh)
    play.answer(people)
    #expect(play.names == ["ada", "bob", "eve"])
  }

  @Test func `The time of the next attempt is on the screen, with rows and without`() {
    let refused = SyncFailure.unauthorized(code: "AUTH_ERR_APIKEY_NOT_FOUND", message: "No key.")
    var empty = Play()
    empty.send(.viewport(rows: 10))
    empty.send(.started(utcOffset: 3_600))
    empty.answer(.failure(refused))
    guard case .empty(let list) = empty.view.body else {
      Issue.record("rows")
      return
    }
    #expect(EmptyListText(list, for: .test).text?.hasSuffix(" Tries again at 14:47.") == true)
    var play = Play.listing(people)
    play.send(.timer(.poll))
    play.answer(.failure(refused))
    #expect(play.link == "sign-in rejected: AUTH_ERR_APIKEY_NOT_FOUND, tries again at 13:47")
  }

  @Test func `A mended user in the configuration is the one to act for, with a list of their own`()
  {
    var play = Play.listing(people)
    play.send(.timer(.poll))
    play.answer(.failure(.unauthorized(code: "ERR_UID_NOT_FOUND", message: "No user.")))
    play.press(.refresh)
    let effects = play.readConnection(of: "you")
    #expect(effects.contains(.cancelFetch))
    #expect(effects.requests.count == 1)
    #expect(play.rows == [])
    play.answer([people[1]])
    #expect(play.names == ["bob"])
    #expect(play.view.header.account == "you")
  }

  @Test func `Another server is another account, though the user has the same name`() {
    var play = Play.listing(people)
    let effects = play.readConnection(of: "me", server: "https://b.example/v3")
    let account = AccountID(server: "https://b.example/v3", user: UserID("me"))
    #expect(effects.contains(.openStore(account)))
    #expect(play.rows == [])
    #expect(play.readConnection(of: "me", server: "https://b.example/v3").isEmpty)
  }

  @Test func `The store of the other user is opened, with the changes that wait in it`() {
    var play = Play.listing(people)
    let change = ChangeRecord(
      number: 7, conversation: people[0].id, peer: people[0].peer, change: .pin(at: Timestamp(3)),
      madeAt: Timestamp(3))
    play.readConnection(
      of: "you",
      finding: StoreContents(rows: people.map { StoredRow($0) }, changes: [change], lastNumber: 7))
    #expect(play.names == ["ada", "bob", "eve"])
    #expect(play.rows[0].pin == .own)
    #expect(play.answer(people).sent.map(\.ticket.number) == [7])
    play.press(.moveDown, .togglePin)
    #expect(play.model.isDiskCaughtUp == false)
  }

  @Test func `What is being written reaches the disk before another store is opened`() {
    var play = Play.keeping(people)
    play.press(.markRead)
    let during = play.send(.connectionRead(.success(reading(of: "you"))))
    #expect(during.contains(.cancelFetch))
    #expect(play.model.settings.actingUser == UserID("me"))
    #expect(play.send(.timer(.poll)).requests.isEmpty)
    play.finishStoreOperations()
    #expect(play.disk.changes.count == 1)
    #expect(play.model.settings.actingUser == UserID("you"))
  }

  @Test func `Changes that only memory has are named when another account is opened`() {
    var play = Play.listing(people)
    play.send(.timer(.poll))
    play.answer(.failure(outage))
    play.press(.markRead)
    play.readConnection(of: "you")
    #expect(play.notice == "1 change of me could not be saved and is lost.")
    #expect(play.view.status.notice?.isFailure == true)
  }

  @Test func `^R reads the settings of the connection again, unless the server answers`() {
    var play = Play.listing(people)
    #expect(!play.press(.refresh).contains(.readConnection(fetchingKey: false)))
    play.answer(.failure(.intermediary(status: 404)))
    play.send(.timer(.poll))
    play.answer(.failure(.intermediary(status: 404)))
    #expect(play.press(.refresh).contains(.readConnection(fetchingKey: false)))
  }

  @Test func `A configuration that cannot be read again is reported, and the former one stays`() {
    var play = Play.listing(people)
    play.send(.connectionRead(.failure(ConnectionProblems(["config.toml: uid is empty", "b"]))))
    #expect(play.notice == "config.toml: uid is empty (and 1 more: recents config check)")
    #expect(play.view.status.notice?.isFailure == true)
    #expect(play.names == ["ada", "bob", "eve"])
  }

  @Test func `Theme, typed lines and focus are the person's, whoever they act for`() {
    var play = Play.listing(people)
    play.send(.typed(.init(.theme, .text("nord"))))
    play.send(.themeLoaded(name: "nord", nil))
    play.send(.scrollLimit(7))
    play.send(.focused(false))
    let before = play.model
    play.readConnection(of: "you")
    #expect(play.model.themeSelection == before.themeSelection)
    #expect(play.model.typedLines == before.typedLines)
    #expect(play.model.scrollLimit == 7)
    #expect(!play.model.hasFocus)
  }

  @Test func `Nothing that was asked for on behalf of another user is taken for one's own`() {
    var play = Play.listing(people)
    play.send(.timer(.poll))
    let asked = play.model.sync.inFlight
    play.readConnection(of: "you")
    if let asked { play.send(.pageFinished(asked, .success(Page(rows: people, isLast: true)))) }
    let change = ChangeRecord(
      number: 70, conversation: people[0].id, peer: people[0].peer, change: .pin(at: Timestamp(3)),
      madeAt: Timestamp(3))
    play.send(.changesRead(.success(StoredChanges(changes: [change], isSender: true))))
    play.send(.moreRowsRead(.success(people.map { StoredRow($0) })))
    #expect(asked != nil)
    #expect(play.rows == [])
    #expect(play.model.ledger.pendingCount == 0)
  }

  @Test func `Rows of a user who comes back are put into words anew`() {
    var play = Play.listing(people)
    var memo = RowMemo()
    _ = play.model.viewModel(at: play.now, reusing: &memo)
    for user in ["you", RecentChatsSettings.test.actingUser.rawValue] {
      play.readConnection(of: user)
      _ = play.model.viewModel(at: play.now, reusing: &memo)
    }
    play.answer(people.reversed().map { row($0.name, unread: .count(9), at: 500) })
    let view = play.model.viewModel(at: play.now, reusing: &memo)
    #expect(view == play.model.viewModel(at: play.now))
  }

  @Test func `Asking again gives up a request that hangs`() {
    var play = Play.listing(people)
    play.send(.timer(.poll))
    #expect(!play.press(.refresh).contains(.cancelFetch))
    play.send(.timer(.slow))
    let effects = play.press(.refresh)
    #expect(effects.contains(.cancelFetch))
    #expect(effects.requests.count == 1)
  }

  @Test func `A server that takes no heed of the page is not asked for ever`() {
    var play = Play()
    play.send(.started(utcOffset: 0))
    let page = (0..<5).map { row("u\($0)", at: Int64(900 - $0)) }
    var requests = 0
    while play.model.sync.inFlight != nil, requests < 1_000 {
      requests += 1
      play.answer(Array(page.prefix(play.model.sync.inFlight?.size ?? 0)), isLast: false)
    }
    #expect(requests < 40)
  }

  @Test func `Rows that could not be read are counted, and not taken for gone`() {
    var play = Play.listing(people)
    play.send(.timer(.poll))
    let page = Page(
      rows: [people[0], people[1]], skipped: [SkippedRow(index: 2, reason: "data[2]: a number")],
      isLast: true)
    play.answer(.success(page))
    #expect(play.view.status.skipped == 1)
    #expect(play.names == ["ada", "bob", "eve"])
  }

  @Test func `The status line speaks of polling only when a request takes long`() {
    var play = Play.listing(people)
    play.send(.timer(.poll))
    #expect(play.linkWord == "live")
    play.send(.timer(.slow))
    #expect(play.linkWord == "polling")
    play.answer(people)
    #expect(play.linkWord == "live")
  }

  @Test
  func `A long list that is read for the first time is said to be, until it has been`() {
    var play = Play()
    let long = (0..<12).map { row("u\($0)", at: Int64(900 - $0)) }
    play.send(.started(utcOffset: 0))
    play.answer(Array(long[0..<3]), isLast: false)
    #expect(play.link == "live")
    play.answer(Array(long[0..<5]), isLast: false)
    #expect(play.link == "reading the list, 5 so far")
    #expect(play.linkWord == "reading")
    play.send(.timer(.slow))
    #expect(play.link == "reading the list, 5 so far")
    play.answer(Array(long[5..<10]), isLast: false)
    #expect(play.link == "reading the list, 10 so far")
    // What moved meanwhile is looked for at the top.
    play.answer(Array(long[10..<12]))
    #expect(play.link == "reading the list, 12 so far")
    play.answer(Array(long[0..<3]), isLast: false)
    #expect(play.link == "live, ≤ 5 s old")
    #expect(play.linkWord == "live")
  }

  @Test func `A list that one large page holds is not spoken of while it is read`() {
    var play = Play()
    play.send(.started(utcOffset: 0))
    play.answer(Array(many[0..<3]), isLast: false)
    #expect(play.link == "live")
    play.answer(Array(many[0..<5]))
    #expect(play.link == "live, ≤ 5 s old")
  }

  @Test func `Reading a long list again is like any other poll`() {
    var play = wholeList()
    let before = play.view
    play.wait(milliseconds: 301_000)
    play.send(.timer(.poll))
    #expect(play.view == before)
    play.answer(Array(many[0..<5]), isLast: false)
    #expect(play.view == before)
  }

  @Test func `A long list of the last run is known, so reading it is not spoken of`() {
    var play = Play()
    play.send(.restored(StoreOpening(contents: StoreContents(rows: many.map { StoredRow($0) }))))
    play.send(.started(utcOffset: 0))
    play.answer(Array(many[0..<3]), isLast: false)
    play.answer(Array(many[0..<5]), isLast: false)
    #expect(play.model.sync.pass?.isWhole == true)
    #expect(play.link == "live")
  }

  @Test func `A first reading that broke off goes on to be spoken of when the server is back`() {
    var play = Play()
    play.send(.started(utcOffset: 0))
    play.answer(Array(many[0..<3]), isLast: false)
    play.answer(Array(many[0..<5]), isLast: false)
    play.answer(.failure(outage))
    #expect(play.linkWord == "live")
    play.wait(milliseconds: 2_000)
    play.send(.timer(.poll))
    play.answer(Array(many[0..<3]), isLast: false)
    #expect(play.request?.number == 2)
    #expect(play.link == "reading the list, 5 so far")
  }

  @Test func `A poll that changes nothing changes nothing on the screen`() {
    var play = Play.listing(people)
    let before = play.view
    play.wait(milliseconds: 5_000)
    play.send(.timer(.poll))
    #expect(play.view == before)
    play.answer(people)
    #expect(play.view == before)
  }

  private var many: [Conversation] { (0..<8).map { row("u\($0)", at: Int64(900 - $0)) } }

  private func wholeList() -> Play {
    var play = Play()
    play.send(.started(utcOffset: 0))
    play.answer(Array(many[0..<3]), isLast: false)
    play.answer(Array(many[0..<5]), isLast: false)
    play.answer(Array(many[5..<8]))
    play.answer(Array(many[0..<3]), isLast: false)
    return play
  }
}

extension Effect {
  /// Whether it makes the shell talk to the server.
  fileprivate var isRequest: Bool {
    switch self {
    case .fetchPage, .send, .fetchDetails: true
    default: false
    }
  }
}

extension Ledger {
  /// A ledger that knows nothing but has issued so many tickets.
  fileprivate init(issued: Int) {
    self.init()
    for _ in 0..<issued { _ = issueTicket() }
  }
}

import Conversations
import TestSupport
import Testing

@testable import RecentChats

@Suite struct ChangeFlowTests {
  @Test func `Mark read shows at once, is pending until a later list, then is plain`() {
    var play = Play.listing(people)
    let sent = play.press(.markRead).sent
    #expect(sent.map(\.change) == [.markRead(upTo: MessageID("1"))])
    #expect(play.rows[0].unread == .count(0))
    #expect(play.rows[0].isPending)

    let effects = play.send(.changeFinished(sent[0].ticket, .success(ChangeReceipt())))
    #expect(effects.requests.count == 1)
    #expect(play.rows[0].isPending)

    play.answer([row("ada", at: 500), people[1], people[2]])
    #expect(!play.rows[0].isPending)
    #expect(play.rows[0].unread == .count(0))
  }

  @Test func `A list asked for before the acceptance does not bring the badge back`() {
    var play = Play.listing(people)
    play.send(.timer(.poll))
    let sent = play.press(.markRead).sent
    play.send(.changeFinished(sent[0].ticket, .success(ChangeReceipt())))
    let asked = play.answer(people).requests
    #expect(play.rows[0].unread == .count(0))
    #expect(play.rows[0].isPending)
    #expect(asked.count == 1)
  }

  @Test func `A refusal brings the row back and names the cause`() {
    var play = Play.listing(people)
    let sent = play.press(.markRead).sent
    play.send(.changeFinished(sent[0].ticket, .failure(refusal)))
    #expect(play.rows[0].unread == .count(2))
    #expect(!play.rows[0].isPending)
    #expect(play.view.status.notice?.isFailure == true)
    #expect(play.notice?.contains("mark ada read") == true)
  }

  @Test func `A refusal leaves the other changes of the row`() {
    var play = Play.listing(people)
    let sent = play.press(.markRead).sent
    play.press(.togglePin)
    play.send(.changeFinished(sent[0].ticket, .failure(refusal)))
    #expect(play.rows[0].pin == .own)
    #expect(play.rows[0].isPending)
  }

  @Test func `Changes made while offline wait, and go out when the server answers`() {
    var play = Play.listing(people)
    play.send(.timer(.poll))
    play.answer(.failure(outage))
    #expect(play.press(.markRead, .moveDown, .togglePin).sent == [])
    #expect(play.view.status.pending == 2)
    play.send(.timer(.poll))
    #expect(play.answer(people).sent.map(\.conversation.rawValue) == ["ada", "bob"])
  }

  @Test func `A change that could not be delivered is kept and sent again`() {
    var play = Play.listing(people)
    let first = play.press(.markRead).sent[0]
    let effects = play.send(.changeFinished(first.ticket, .failure(outage)))
    #expect(effects.timer(.retry(first.ticket)) != nil)
    #expect(play.rows[0].unread == .count(0))
    play.answer(people)
    let again = play.send(.timer(.retry(first.ticket))).sent
    #expect(again.map(\.ticket) == [first.ticket])
    #expect(again.map(\.attempt) == [2])
  }

  @Test(arguments: [
    SyncFailure.serverFault(code: nil, status: 500),
    .serverFault(code: "ERR_EXCEPTION", status: 500),
    .malformed(place: "body: broken or incomplete JSON"), .intermediary(status: 302),
    .intermediary(status: 403), .unreachable(.tooLarge, detail: "", outcomeUnknown: true),
  ])
  func `A server that fails costs no change, however long it fails`(failure: SyncFailure) {
    var play = Play.listing(people)
    var sent = play.press(.markRead).sent
    for attempt in 1...40 {
      #expect(sent.map(\.attempt) == [attempt])
      guard let change = sent.first else { return }
      play.send(.changeFinished(change.ticket, .failure(failure)))
      play.answer(people)
      sent = play.send(.timer(.retry(change.ticket))).sent
    }
    #expect(play.rows[0].unread == .count(0))
    #expect(play.rows[0].isPending)
  }

  @Test
  func `A change that fails while lists arrive is named, and sent again at the user's request`() {
    var play = Play.listing(people)
    var sent = play.press(.markRead).sent
    for _ in 1...3 {
      #expect(play.view.status.notice == nil)
      play.send(.changeFinished(sent[0].ticket, .failure(.intermediary(status: 403))))
      play.answer(people)
      if sent[0].attempt < 3 { sent = play.send(.timer(.retry(sent[0].ticket))).sent }
    }
    #expect(play.notice?.hasPrefix("Could not mark ada read yet: A gateway or firewall") == true)
    #expect(play.view.status.notice?.isFailure == true)
    let again = play.press(.refresh)
    #expect(again.contains(.stopTimer(.retry(sent[0].ticket))))
    #expect(again.sent.map(\.attempt) == [4])
  }

  @Test func `A gateway that answers a change does not end it, and its list decides what is shown`()
  {
    var play = Play.listing(people)
    let sent = play.press(.markRead).sent
    let page = SyncFailure.intermediary(status: 302)
    #expect(play.send(.changeFinished(sent[0].ticket, .failure(page))).requests.count == 1)
    play.answer(.failure(page))
    #expect(play.link == "gateway response since 13:46 (302)")
    #expect(play.rows[0].isPending)
    play.wait(milliseconds: 60_000)
    play.send(.timer(.poll))
    #expect(play.answer(people).sent.map(\.ticket) == [sent[0].ticket])
  }

  @Test func `Maintenance holds everything until the announced time and keeps the change`() {
    var play = Play.listing(people)
    let sent = play.press(.markRead).sent
    let maintenance = SyncFailure.serverFault(code: nil, status: 503, retryAfter: 30)
    play.send(.changeFinished(sent[0].ticket, .failure(maintenance)))
    #expect(play.link == "server unavailable until 13:47:10 (503), 30 s left")
    #expect(play.press(.refresh).requests.isEmpty)
    play.wait(milliseconds: 29_000)
    #expect(play.send(.timer(.poll)).requests.isEmpty)
    play.wait(milliseconds: 1_000)
    #expect(play.send(.timer(.poll)).sent.map(\.ticket) == [sent[0].ticket])
  }

  @Test func `A change waits while a network answers with its own pages, however long that takes`()
  {
    let page = SyncFailure.malformed(place: "body: a web page instead of JSON")
    var play = Play.listing(people)
    let first = play.press(.markRead).sent[0]
    play.send(.changeFinished(first.ticket, .failure(page)))
    play.answer(.failure(page))
    for _ in 0..<20 {
      #expect(play.send(.timer(.retry(first.ticket))).sent.isEmpty)
      play.wait(milliseconds: 60_000)
      play.send(.timer(.poll))
      play.answer(.failure(page))
    }
    #expect(play.rows[0].unread == .count(0))
    play.wait(milliseconds: 60_000)
    play.send(.timer(.poll))
    #expect(play.answer(people).sent.map(\.ticket) == [first.ticket])
  }

  @Test func `A rate limit on a change holds everything and keeps the change`() {
    var play = Play.listing(people)
    let sent = play.press(.markRead).sent
    play.send(.changeFinished(sent[0].ticket, .failure(.rateLimited(retryAfter: 9))))
    #expect(play.linkWord == "limited")
    play.wait(milliseconds: 9_000)
    #expect(play.send(.timer(.poll)).sent.map(\.ticket) == [sent[0].ticket])
  }

  @Test(arguments: [Command.markDelivered, .markUnread])
  func `What needs a message is not done without one`(command: Command) {
    var silent = row("ada")
    silent.lastMessage = nil
    var play = Play.listing([silent])
    #expect(play.press(command).sent.isEmpty)
    #expect(play.notice?.contains("has no message to mark") == true)
  }

  @Test func `At most four changes are on their way`() {
    var play = Play.listing((0..<6).map { row("u\($0)", unread: .count(1), at: Int64(900 - $0)) })
    var sent: [OutgoingChange] = []
    for _ in 0..<6 { sent += play.press(.markRead, .moveDown).sent }
    #expect(sent.count == 4)
    #expect(play.send(.changeFinished(sent[0].ticket, .success(ChangeReceipt()))).sent.count == 1)
  }

  @Test func `The list is asked for once the changes are through, not after each`() {
    var play = Play.listing(people)
    var sent = play.press(.markRead, .nextUnread, .markRead).sent
    #expect(sent.count == 2)
    let first = play.send(.changeFinished(sent[0].ticket, .success(ChangeReceipt())))
    #expect(first.requests == [])
    #expect(first.timer(.poll) == 300)
    sent.removeFirst()
    #expect(
      play.send(.changeFinished(sent[0].ticket, .success(ChangeReceipt()))).requests.count == 1)
  }

  @Test func `A change far down is searched for on the page where it should be`() {
    let many = (0..<10).map { row("u\($0)", unread: .count(1), at: Int64(900 - $0)) }
    var play = Play()
    play.send(.viewport(rows: 20))
    play.send(.started(utcOffset: 0))
    play.answer(Array(many[0..<3]), isLast: false)
    play.answer(Array(many[0..<5]), isLast: false)
    play.answer(Array(many[5..<10]), isLast: true)
    play.answer(Array(many[0..<3]), isLast: false)
    let sent = play.press(.toBottom, .markRead).sent
    play.send(.changeFinished(sent[0].ticket, .success(ChangeReceipt())))
    let asked = play.answer(Array(many[0..<3]), isLast: false).requests
    #expect(asked.map(\.number) == [4])
    play.answer([row("u9", at: 891)], isLast: true)
    #expect(play.rows.last?.isPending == false)
  }

  @Test func `Mark unread shows a mark, and then the server's number`() {
    var play = Play.listing([row("ada")])
    let sent = play.press(.markUnread).sent
    #expect(sent.map(\.change) == [.markUnread(last: MessageID("1"))])
    #expect(play.rows[0].unread == .marked)
    play.send(.changeFinished(sent[0].ticket, .success(ChangeReceipt(unread: .count(1)))))
    #expect(play.rows[0].unread == .count(1))
  }

  @Test func `A server that leaves a row read is reported`() {
    var play = Play.listing([row("ada")])
    let sent = play.press(.markUnread).sent
    play.send(.changeFinished(sent[0].ticket, .success(ChangeReceipt(unread: .count(0)))))
    #expect(play.view.status.notice?.isFailure == true)
    #expect(play.notice?.hasPrefix("Mark unread had no effect on ada") == true)
    #expect(play.rows[0].unread == .count(0))
  }

  @Test func `What would change nothing is said and not sent`() {
    var play = Play.listing([row("bob")])
    #expect(play.press(.markRead).sent == [])
    #expect(play.view.status.notice == .unchanged("bob", .isRead))
  }

  @Test func `A pin of the app is not touched`() {
    var play = Play.listing([row("ada", pin: Pin(scope: .everyone, since: Timestamp(1)))])
    #expect(play.press(.togglePin).sent == [])
    #expect(play.notice?.contains("pinned by the app") == true)
  }

  @Test func `A reset asks first, explains what will happen, and hides the row`() {
    var play = Play.listing(people)
    #expect(play.press(.reset).sent == [])
    guard case .question(let question) = play.view.overlay else {
      Issue.record("no question")
      return
    }
    #expect(question.keys == ["y", "m", "a"])
    #expect(play.model.inputMode == .answering(["y", "m", "a"]))
    let sent = play.send(.answered("y")).sent
    #expect(sent.map(\.change) == [.reset(.ownList, seen: MessageID("1"))])
    #expect(play.names == ["bob", "eve"])
    #expect(play.selectedName == "bob")
  }

  @Test func `Any other key gives up a reset`() {
    var play = Play.listing(people)
    play.press(.reset)
    #expect(play.send(.answered(nil)).sent == [])
    #expect(play.names.count == 3)
    #expect(play.view.overlay == nil)
  }

  @Test func `Deleting for good needs a typed word`() {
    var play = Play.listing(people)
    play.press(.reset)
    play.send(.answered("m"))
    play.type("delet")
    #expect(play.send(.edit(.accept)).sent == [])
    play.type("e")
    let sent = play.send(.edit(.accept)).sent
    #expect(sent.map(\.change) == [.reset(.messages, seen: MessageID("1"))])
  }

  @Test func `Messages of a group cannot be deleted for good`() {
    var play = Play.listing([group("all")])
    play.press(.reset)
    #expect(play.model.inputMode == .answering(["y", "a"]))
    play.send(.answered("m"))
    #expect(play.view.overlay == nil)
    #expect(play.names == ["all"])
  }

  @Test func `Tags typed in the editor are sent as the whole list`() {
    var play = Play.listing([row("ada", tags: ["later", "work"])])
    play.press(.editTags)
    play.type("-later")
    play.send(.edit(.complete))
    play.type("urgent")
    let sent = play.send(.edit(.accept)).sent
    #expect(sent.map { Set($0.tags) } == [[Tag("work"), Tag("urgent")]])
    #expect(Set(play.rows[0].tags) == ["work", "urgent"])
  }

  @Test func `Esc leaves the tags as they were`() {
    var play = Play.listing([row("ada", tags: ["work"])])
    play.press(.editTags)
    play.type("urgent")
    #expect(play.send(.edit(.cancel)).sent == [])
    #expect(play.rows[0].tags == ["work"])
    #expect(play.model.inputMode == .commands)
  }

  @Test func `Tags the server keeps otherwise than sent are reported`() {
    var play = Play.listing([row("ada")])
    play.press(.editTags)
    play.type("vip")
    let sent = play.send(.edit(.accept)).sent
    play.send(.changeFinished(sent[0].ticket, .success(ChangeReceipt())))
    play.answer([row("ada", tags: ["VIP"])])
    #expect(play.notice?.contains("VIP") == true)
    #expect(play.rows[0].tags == ["VIP"])
  }

  @Test func `Quitting with unsent changes asks first`() {
    var play = Play.listing(people)
    play.send(.timer(.poll))
    play.answer(.failure(outage))
    play.press(.markRead)
    #expect(!play.press(.quit).contains(.quit))
    #expect(play.send(.answered("y")).contains(.quit))
  }

  @Test func `A second ^C quits, and the program ends by itself once all is sent`() {
    var play = Play.listing(people)
    let sent = play.press(.markRead).sent
    play.press(.quit)
    #expect(play.model.inputMode == .answering(["y"]))
    var impatient = play
    #expect(impatient.press(.quit).contains(.quit))
    #expect(
      play.send(.changeFinished(sent[0].ticket, .success(ChangeReceipt()))).contains(.quit))
  }

  @Test func `^C gives up a reset instead of quitting`() {
    var play = Play.listing(people)
    play.press(.reset)
    #expect(!play.press(.quit).contains(.quit))
    #expect(play.view.overlay == nil)
    #expect(play.names.count == 3)
  }

  @Test func `A sentence does not outlive what it was about`() {
    var play = Play.listing(people)
    play.press(.markUnread)
    #expect(play.notice == "ada is already unread.")
    play.press(.markRead)
    #expect(play.view.status.notice == nil)
  }

  @Test func `Moving about leaves a failure to be read, acting takes it away`() {
    var play = Play.listing(people)
    let sent = play.press(.markRead).sent
    play.send(.changeFinished(sent[0].ticket, .failure(refusal)))
    play.press(.moveDown)
    #expect(play.view.status.notice?.isFailure == true)
    play.press(.dismiss)
    #expect(play.view.status.notice == nil)
  }

  @Test func `Quitting with nothing unsent just quits`() {
    var play = Play.listing(people)
    #expect(play.press(.quit).contains(.quit))
  }

  @Test func `The question whether to quit goes with the last change that was unsent`() {
    var play = Play.listing(people)
    let sent = play.press(.markRead).sent
    play.press(.quit)
    #expect(
      play.send(.changeFinished(sent[0].ticket, .success(ChangeReceipt()))).contains(.quit))
  }

  @Test func `Tags of a row that is gone are not emptied`() {
    var play = Play.listing([row("ada", tags: ["work"]), row("bob", at: 50)])
    play.press(.editTags)
    play.type("vip")
    play.send(.timer(.poll))
    play.answer([row("bob", at: 50)])
    #expect(play.send(.edit(.accept)).sent == [])
    #expect(play.notice?.contains("ada") == true)
  }

  @Test func `A question about a row that is gone changes nothing`() {
    var play = Play.listing(people)
    play.press(.reset)
    play.send(.timer(.poll))
    play.answer([people[1], people[2]])
    #expect(play.send(.answered("y")).sent == [])
    #expect(play.notice?.contains("ada") == true)
    #expect(play.model.ledger.pendingCount == 0)
  }

  @Test func `A change refused as if by the key is taken back when the list is still answered`() {
    let noAccess = SyncFailure.unauthorized(code: "AUTH_ERR_NO_ACCESS", message: "")
    var play = Play.listing(people)
    var sent = play.press(.markRead).sent
    let first = play.send(.changeFinished(sent[0].ticket, .failure(noAccess)))
    #expect(first.requests.count == 1)
    sent = play.answer(people).sent
    #expect(sent.count == 1)
    play.send(.changeFinished(sent[0].ticket, .failure(noAccess)))
    #expect(play.rows[0].unread == .count(2))
    #expect(!play.rows[0].isPending)
    #expect(play.view.status.notice?.isFailure == true)
    #expect(play.linkWord == "live")
  }

  @Test func `A change is kept when the list is refused with it`() {
    let noAccess = SyncFailure.unauthorized(code: "AUTH_ERR_APIKEY_NOT_FOUND", message: "")
    var play = Play.listing(people)
    let sent = play.press(.markRead).sent
    play.send(.changeFinished(sent[0].ticket, .failure(noAccess)))
    play.answer(.failure(noAccess))
    #expect(play.linkWord == "refused")
    #expect(play.rows[0].isPending)
    #expect(play.press(.refresh).requests.count == 1)
    #expect(play.answer(people).sent.map(\.ticket) == [sent[0].ticket])
  }

  @Test func `That the server is back does not hide what failed`() {
    var play = Play.listing(people)
    let sent = play.press(.markRead).sent
    play.send(.timer(.poll))
    play.answer(.failure(outage))
    play.send(.changeFinished(sent[0].ticket, .failure(refusal)))
    play.send(.timer(.poll))
    play.answer(people)
    #expect(play.view.status.notice?.isFailure == true)
  }
}

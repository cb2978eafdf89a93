import Conversations
import RecentChats
import Screen
import TestSupport
import Testing

@testable import RecentChatsPlain

@Suite("Telling a list")
struct TellingTests {
  private let ada = Sample.row("Ada", unread: .count(1))
  private let bob = Sample.row("Bob")
  private var lines = PlainReporter(form: .unicode, hasCompany: false)

  @Test
  mutating func `The head, then the rows with their numbers; nothing while nothing changes`() {
    #expect(
      lines.report(Sample.view([ada, bob]))
        == [
          "work, account me: 2 conversations, 1 unread.", "1. Ada, 1 unread: hello 09:00",
          "2. Bob: hello 09:00",
        ])
    #expect(lines.report(Sample.view([ada, bob])) == [])
  }

  @Test
  mutating func `Before the first list it reports the state once, and why there is no list`() {
    let loading = Sample.empty(.askingServer)
    #expect(lines.report(loading) == ["Asking the server for the list."])
    #expect(lines.report(loading) == [])
    let failure = SyncFailure.serverFault(code: nil, status: 500)
    let failed = Sample.empty(.failed(failure), link: .offline(since: .clock(12, 4), failure))
    #expect(
      lines.report(failed) == [
        "The list could not be loaded.",
        "Server error (HTTP 500). Retrying automatically; type refresh to retry now.",
      ])
    #expect(lines.report(Sample.view([ada])).first == "work, account me: 1 conversation, 1 unread.")
  }

  @Test func `An interactive user is shown once how to find the commands`() {
    var lines = PlainReporter(form: .unicode, hasCompany: true)
    #expect(lines.report(Sample.view([ada])).last == "Type help for the commands.")
    _ = lines.steps(for: "list")
    #expect(lines.report(Sample.view([ada])).last == "1. Ada, 1 unread: hello 09:00")
  }

  @Test
  mutating func
    `A number stays with its conversation wherever that moves, until the list is told anew`()
  {
    _ = lines.report(Sample.view([ada, bob]))
    #expect(lines.report(Sample.view([bob, ada])) == [])
    #expect(lines.steps(for: "read 1") == [.act(.command(.markRead, count: nil), on: ada.id)])
    _ = lines.steps(for: "list")
    #expect(lines.report(Sample.view([bob, ada])).contains("1. Bob: hello 09:00"))
    #expect(lines.steps(for: "read 1") == [.act(.command(.markRead, count: nil), on: bob.id)])
  }

  @Test
  mutating func `A change is one line with the number the row has`() {
    _ = lines.report(Sample.view([ada, bob]))
    let news = Sample.row("Bob", unread: .count(2), text: "are you there?", time: "09:01")
    #expect(lines.report(Sample.view([news, ada])) == ["2. Bob, 2 unread: are you there?"])
  }

  @Test
  mutating func
    `A row that comes gets the next number, one that goes is said to be gone, one that returns keeps its own`()
  {
    _ = lines.report(Sample.view([ada, bob]))
    let eve = Sample.row("Eve", unread: .count(1), text: "hi")
    #expect(lines.report(Sample.view([eve, ada, bob])) == ["3. Eve, 1 unread: hi 09:00"])
    #expect(lines.report(Sample.view([eve, bob])) == ["1. Ada is off the list."])
    #expect(lines.report(Sample.view([eve, bob])) == [])
    #expect(lines.report(Sample.view([ada, eve, bob])) == ["1. Ada, 1 unread: hello 09:00"])
  }

  @Test
  mutating func `A row that only moves up because another has gone is not reported`() {
    lines.watched = 2
    _ = lines.report(Sample.view([ada, bob], total: 3, unread: 4))
    let eve = Sample.row("Eve", unread: .count(3))
    #expect(lines.report(Sample.view([bob, eve], total: 2)) == ["1. Ada is off the list."])
    #expect(lines.report(Sample.view([bob, eve], others: [], total: 2)) == [])
  }

  @Test
  mutating func `Unread messages of rows that are not shown are reported as a number`() {
    _ = lines.report(Sample.view([ada, bob], total: 50, unread: 10))
    #expect(lines.report(Sample.view([ada, bob], total: 50, unread: 9)) == [])
    #expect(
      lines.report(Sample.view([ada, bob], total: 50, unread: 12))
        == ["3 more unread in conversations that are not listed here; 12 unread in all."])
    let read = Sample.row("Ada")
    #expect(lines.report(Sample.view([read, bob], total: 50, unread: 11)) == ["1. Ada, read"])
    #expect(
      lines.report(Sample.view([ada, bob], total: 50, unread: 14))
        == [
          "1. Ada, 1 unread",
          "2 more unread in conversations that are not listed here; 14 unread in all.",
        ])
  }

  @Test
  mutating func
    `While the list is read page by page its sums say nothing, and at the end they are told`()
  {
    _ = lines.report(Sample.view([ada], total: 100, unread: 5, isWhole: false))
    #expect(lines.report(Sample.view([ada], total: 900, unread: 70, isWhole: false)) == [])
    #expect(
      lines.report(Sample.view([ada], total: 950, unread: 80))
        == ["The whole list has been read: 950 conversations, 80 unread."])
  }

  @Test
  mutating func `Another filter prints the list again, with the rows that pass`() {
    _ = lines.report(Sample.view([ada, bob]))
    #expect(
      lines.report(Sample.view([bob], total: 1, filter: FilterView(text: "bo")))
        == [
          "work, account me: 1 of 1 conversation match the filter /bo, 0 unread.",
          "1. Bob: hello 09:00",
        ])
  }

  @Test
  mutating func `So many at a time, then more, then no more`() {
    let rows = (1...5).map { Sample.row("N\($0)") }
    #expect(lines.steps(for: "rows 2") == [])
    #expect(lines.watched == 2)
    #expect(
      lines.report(Sample.view(Array(rows.prefix(2)), total: 5)).suffix(2)
        == ["2. N2: hello 09:00", "3 more; type more to see them."])
    _ = lines.steps(for: "more")
    #expect(lines.watched == 4)
    #expect(
      lines.report(Sample.view(Array(rows.prefix(4)), total: 5))
        == ["3. N3: hello 09:00", "4. N4: hello 09:00", "1 more; type more to see them."])
    for told in [["5. N5: hello 09:00"], ["No more rows."]] {
      _ = lines.steps(for: "more")
      #expect(lines.report(Sample.view(rows)) == told)
    }
  }

  @Test(arguments: [false, true])
  func `Nothing that a server sends steers a stream, and ASCII means ASCII`(isASCII: Bool) {
    var lines = PlainReporter(form: isASCII ? .ascii : .unicode, hasCompany: false)
    let evil = "\u{1b}]0;owned\u{7}\r\n\u{202e}evil\u{9b}2J\u{2028}\u{200b}\u{0}é"
    var row = Sample.row(evil, unread: .count(1), text: evil, tags: [evil])
    row.sender = evil
    let failure = SyncFailure.refused(code: evil, message: evil, status: 400)
    let status = StatusView(
      link: .offline(since: .clock(12, 4), failure), notice: .failed(failure))
    let told =
      lines.report(Sample.view([row], filter: FilterView(text: evil), status: status))
      + lines.say([evil])
    for scalar in told.joined().unicodeScalars {
      #expect(![.control, .format, .lineSeparator].contains(scalar.properties.generalCategory))
      #expect(!isASCII || scalar.isASCII)
    }
  }
}

import Conversations
import SeededRandom
import TestSupport
import Testing

/// A person, a server and a network that delivers in any order, from one seed.
@Suite struct LedgerPropertyTests {
  @Test(arguments: [0..<250, 250..<500, 500..<750, 750..<1_000])
  func `Lists never undo what a person did, and at rest the server's word stands`(
    seeds: Range<Int>
  ) {
    for seed in seeds {
      var story = Story(seed: UInt64(seed))
      for _ in 0..<60 { story.step() }
      story.rest()
      #expect(story.complaints == [], "seed \(seed)")
    }
  }
}

/// One run: the ledger, the server, and what is on its way between them.
private struct Story {
  private struct Poll {
    var ticket: Ticket
    var answer: [Conversation]?
  }

  private struct Write {
    var change: OutgoingChange
    var answer: Bool?
  }

  private var ledger = Ledger()
  private var server: [String: Conversation]
  private var polls: [Poll] = []
  private var writes: [Write] = []
  private var random: SeededGenerator
  private var clock: Int64 = 1_000
  private var lastMessage = 100
  private(set) var complaints: [String] = []

  private static let names = ["ada", "bob", "eve", "kim"]
  private static let tags = ["a", "b", "c"].map { Tag($0) }

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    server = Dictionary(
      uniqueKeysWithValues: Self.names.map { ($0, row($0, unread: .count(1), at: 10)) })
    ledger.list(Array(server.values))
  }

  mutating func step() {
    clock += 1
    switch Int.random(in: 0..<8, using: &random) {
    case 0: polls.append(Poll(ticket: ledger.issueTicket()))
    case 1: if let index = anyIndex(of: polls) { process(pollAt: index) }
    case 2: if let index = anyIndex(of: polls) { deliver(pollAt: index) }
    case 3: if let index = anyIndex(of: writes) { process(writeAt: index) }
    case 4: if let index = anyIndex(of: writes) { deliver(writeAt: index) }
    case 5: receiveMessage()
    default: act()
    }
    writes += ledger.takeSendable().map { Write(change: $0) }
    checkIndex()
  }

  /// Lets everything arrive, then looks twice.
  mutating func rest() {
    while !writes.isEmpty || !polls.isEmpty {
      while !polls.isEmpty { deliver(pollAt: 0) }
      while !writes.isEmpty { deliver(writeAt: 0) }
      writes += ledger.takeSendable().map { Write(change: $0) }
    }
    ledger.list(Array(server.values))
    for name in Self.names where ledger.shown(name) != server[name] {
      complaints.append("at rest \(name) differs")
    }
    if ledger.pendingCount > 0 { complaints.append("at rest \(ledger.pendingCount) pending") }
    checkIndex()
  }

  private mutating func anyIndex(of things: some Collection) -> Int? {
    things.isEmpty ? nil : Int.random(in: 0..<things.count, using: &random)
  }

  private mutating func act() {
    guard let name = Self.names.randomElement(using: &random), let seen = ledger.shown(name),
      let tag = Self.tags.randomElement(using: &random)
    else { return }
    let changes: [Change] = [
      .markRead(upTo: seen.lastMessage?.id), .markUnread(last: seen.lastMessage?.id),
      .editTags(TagEdit(adding: [tag])), .editTags(TagEdit(removing: [tag])),
      .pin(at: Timestamp(clock)), .unpin,
    ]
    if let change = changes.randomElement(using: &random) { ledger.stage(change, on: name) }
  }

  private mutating func receiveMessage() {
    guard let name = Self.names.randomElement(using: &random) else { return }
    lastMessage += 1
    server[name]?.lastMessage = .sample(lastMessage, from: name, at: Int64(lastMessage))
    server[name]?.updatedAt = Timestamp(clock)
    if case .count(let count) = server[name]?.unread { server[name]?.unread = .count(count + 1) }
  }

  private mutating func process(pollAt index: Int) {
    if polls[index].answer == nil { polls[index].answer = Array(server.values) }
  }

  private mutating func deliver(pollAt index: Int) {
    process(pollAt: index)
    let poll = polls.remove(at: index)
    let before = ownFields
    ledger.absorb(Snapshot(ticket: poll.ticket, rows: poll.answer ?? [], coverage: .all))
    if ownFields != before { complaints.append("poll \(poll.ticket.number) undid a change") }
  }

  private mutating func process(writeAt index: Int) {
    guard writes[index].answer == nil else { return }
    let isAccepted = Int.random(in: 0..<5, using: &random) > 0
    writes[index].answer = isAccepted
    if isAccepted { carryOut(writes[index].change) }
  }

  private mutating func deliver(writeAt index: Int) {
    process(writeAt: index)
    let write = writes.remove(at: index)
    if write.answer == true {
      ledger.accept(write.change.ticket, accepted)
    } else {
      ledger.reject(write.change.ticket)
    }
  }

  private mutating func carryOut(_ outgoing: OutgoingChange) {
    let name = outgoing.peer.rawValue
    switch outgoing.change {
    case .markRead(let seen):
      if let last = server[name]?.lastMessage?.id, let seen, last <= seen {
        server[name]?.unread = .count(0)
      }
    case .markUnread: if server[name]?.unread == .count(0) { server[name]?.unread = .count(1) }
    case .restoreUnread(let before, _, _): server[name]?.unread = before
    case .editTags: server[name]?.tags = outgoing.tags
    case .pin(let moment):
      if server[name]?.pin == nil { server[name]?.pin = Pin(scope: .own, since: moment) }
    case .unpin: server[name]?.pin = nil
    case .markDelivered, .reset: break
    }
  }

  /// What only this person writes, as it is shown.
  private var ownFields: [String: String] {
    Dictionary(
      uniqueKeysWithValues: Self.names.map { name in
        let shown = ledger.shown(name)
        return (name, "\(Set(shown?.tagList ?? []).sorted()) \(shown?.pin != nil)")
      })
  }

  /// The order and the totals are an index: they must say what the rows say.
  private mutating func checkIndex() {
    let rows = ledger.names.compactMap { ledger.shown($0) }
    let total = rows.reduce(0) { sum, row in
      if case .count(let count) = row.unread { sum + count } else { sum }
    }
    if rows.count != Self.names.count { complaints.append("\(rows.count) rows") }
    if total != ledger.unreadTotal.messages { complaints.append("total \(total)") }
    let unpinned = rows.filter { $0.pin == nil }.map(\.updatedAt)
    if unpinned != unpinned.sorted(by: >) { complaints.append("order \(unpinned)") }
    for change in ledger.pendingChanges where ledger.pendingChange(change.ticket) != change {
      complaints.append("change \(change.ticket.number) is not found")
    }
  }
}

import Conversations
import TestSupport
import Testing

@testable import RecentChats

/// Random lives of a pane: keys, messages, other devices, delays and failures of every kind.
@Suite struct PollingPropertyTests {
  @Test(arguments: [0..<20, 20..<40, 70..<80, 340..<350])
  func `Whatever happens, the list comes right again, and the server is left in peace`(
    seeds: Range<Int>
  ) {
    for seed in seeds {
      var life = Simulation(seed: UInt64(seed))
      life.badDays()
      life.goodDays()
      life.compareWithServer()
      life.quietHour()
      #expect(life.complaints == [], "seed \(seed)")
    }
  }
}

extension Simulation {
  fileprivate mutating func badDays() {
    failureRate = Int.random(in: 0...40, using: &random)
    send(.started(utcOffset: 0))
    send(.viewport(rows: 5))
    for _ in 0..<150 {
      step()
      wait(milliseconds: Int64.random(in: 0...3_000, using: &random))
    }
  }

  private mutating func step() {
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1: server.receiveMessage(at: now.wall, &random)
    case 2: if !isAlone { server.changeElsewhere(at: now.wall, &random) }
    case 3: send(.focused(Bool.random(using: &random)))
    default: press()
    }
  }

  private mutating func press() {
    switch model.inputMode {
    case .answering: send(.answered(Bool.random(using: &random) ? "y" : nil))
    case .editing: send(.edit(Bool.random(using: &random) ? .accept : .cancel))
    case .reading: send(.command(.dismiss, count: nil))
    case .commands:
      let commands = Command.allCases.filter { $0 != .quit && $0 != .filter }
      send(.command(commands.randomElement(using: &random) ?? .markRead, count: nil))
      if case .tagging = model.mode, let tag = SimulatedServer.tags.randomElement(using: &random) {
        send(.edit(.insert(tag.rawValue)))
      }
    }
  }

  /// Nothing fails any more, and the person mends what only they can.
  fileprivate mutating func goodDays() {
    failureRate = 0
    send(.focused(true))
    for _ in 0..<6 {
      wait(milliseconds: 300_000)
      if model.sync.link == .refused { send(.command(.refresh, count: nil)) }
    }
  }

  fileprivate mutating func compareWithServer() {
    let ledger = model.ledger
    let shown = (0..<ledger.count).map { ledger[$0] }.compactMap { ledger.visible($0) }
    let listed = server.list
    if ledger.pendingCount > 0 { complain("\(ledger.pendingChanges) pending for ever") }
    if shown.map(\.conversation.id) != listed.map(\.id) {
      complain("shown \(shown.map(\.conversation.id.rawValue)), is \(listed.map(\.id.rawValue))")
    }
    for (row, wanted) in zip(shown, listed) where row.conversation != wanted {
      complain("shown \(row.conversation), is \(wanted)")
    }
    let total = listed.reduce(0) {
      if case .count(let count) = $1.unread { $0 + count } else { $0 }
    }
    if ledger.unreadTotal.messages != total { complain("total \(ledger.unreadTotal), is \(total)") }
  }

  fileprivate mutating func quietHour() {
    let before = requests
    wait(milliseconds: 3_600_000)
    let asked = requests - before
    // A look every twenty seconds, as far down as the first row that is not pinned, and twelve
    // readings of the whole list.
    let pagesOfPins = server.list.count { $0.pin != nil } / 3
    if asked > 220 * (1 + pagesOfPins) + 12 * 9 { complain("\(asked) requests in a quiet hour") }
    if asked < 50 { complain("only \(asked) requests in a quiet hour") }
  }
}

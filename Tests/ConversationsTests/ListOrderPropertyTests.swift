import SeededRandom
import TestSupport
import Testing

@testable import Conversations

/// Lists of any kind, from one seed: the order that is kept must be the order that sorting gives.
@Suite struct ListOrderPropertyTests {
  @Test(arguments: 0..<40)
  func `Rows stand where sorting all of them would put them`(seed: Int) {
    var lists = Lists(seed: UInt64(seed))
    for step in 0..<60 {
      lists.step()
      let ledger = lists.ledger
      let ids = (0..<ledger.count).map { ledger[$0] }
      #expect(ids == ledger.idsSorted, "step \(step)")
      for (index, id) in ids.enumerated() { #expect(ledger.index(of: id) == index) }
      let unread = ledger.sublist { ledger.visible(in: $0)?.unread.isUnread ?? false }
      #expect(ledger.ids(of: lists.unread) == ledger.ids(of: unread))
      for index in 0..<lists.unread.count {
        let id = ledger.id(of: lists.unread[index])
        #expect(id.flatMap { ledger.index(of: $0, in: lists.unread) } == index)
      }
    }
  }
}

extension Ledger {
  fileprivate func ids(of list: Sublist) -> [ConversationID?] {
    (0..<list.count).map { id(of: list[$0]) }
  }
}

private struct Lists {
  private(set) var ledger = Ledger()
  /// The unread rows, kept in step.
  private(set) var unread = Sublist()
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func step() {
    var touched: Set<ConversationID> = []
    if Int.random(in: 0..<4, using: &random) == 0 {
      let name = name()
      touched = [ConversationID(name)]
      ledger.stage(
        Bool.random(using: &random) ? .pin(at: Timestamp(3)) : .markRead(upTo: nil), on: name)
      if Bool.random(using: &random), let change = ledger.pendingChanges.first {
        touched.insert(change.conversation)
        ledger.reject(change.ticket)
      }
    } else {
      var rows: [String: Conversation] = [:]
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        let name = name()
        rows[name] = anyRow(name)
      }
      let listed = rows.values.sorted { $0.name < $1.name }.shuffled(using: &random)
      let coverage: Snapshot.Coverage =
        [.all, .newest, .part].randomElement(using: &random) ?? .part
      touched = ledger.list(listed, coverage)?.touched ?? []
    }
    ledger.refresh(&unread, after: touched) { [ledger] in
      ledger.visible(in: $0)?.unread.isUnread ?? false
    }
  }

  private mutating func name() -> String { "u\(Int.random(in: 0..<60, using: &random))" }

  /// Few moments, so that many rows are of equal rank, and a peer that may be another one than before.
  private mutating func anyRow(_ name: String) -> Conversation {
    var row = row(
      name, unread: .count(Int.random(in: 0...1, using: &random)),
      at: Int64.random(in: 0..<5, using: &random))
    if Int.random(in: 0..<8, using: &random) == 0 { row.peer = .user(UserID(self.name())) }
    let scope: Pin.Scope = Bool.random(using: &random) ? .own : .everyone
    if Int.random(in: 0..<6, using: &random) == 0 {
      row.pin = Pin(scope: scope, since: Timestamp(4))
    }
    return row
  }
}

extension Ledger {
  fileprivate var idsSorted: [ConversationID] {
    let keys = rows.ids.compactMap { id in
      visible(id).map { (id, ListKey($0.conversation, globalRank: Int(rows[id]?.globalRank ?? 0))) }
    }
    return keys.sorted { $0.1 < $1.1 }.map(\.0)
  }
}

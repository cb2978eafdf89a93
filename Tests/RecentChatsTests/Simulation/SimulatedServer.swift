import Conversations
import TestSupport

@testable import RecentChats

/// A server with a list of conversations, which others change too.
struct SimulatedServer {
  private(set) var rows: [String: Conversation] = [:]
  /// Rows that were reset and wait for a new message.
  private var hidden: [String: Conversation] = [:]
  /// Rows that were ever reset, which took their pins away.
  private(set) var resets: Set<String> = []
  private var lastMessage = 100

  static let tags = ["a", "b", "c"].map { Tag($0) }

  init(count: Int) {
    for number in 0..<count {
      let name = number < 10 ? "u0\(number)" : "u\(number)"
      rows[name] = row(name, unread: .count(number % 3), at: Int64(1_000 - number * 10))
    }
    if count > 4 { rows["u03"]?.pin = Pin(scope: .everyone, since: Timestamp(5)) }
  }

  /// The whole list in order.
  var list: [Conversation] {
    rows.values.sorted { ListRank($0) < ListRank($1) }
  }

  func page(_ request: PageRequest) -> Page {
    let list = list
    let start = min((request.number - 1) * request.size, list.count)
    let end = min(start + request.size, list.count)
    return Page(rows: Array(list[start..<end]), isLast: end - start < request.size)
  }

  /// Does what was asked; why not, where it cannot.
  mutating func carryOut(_ outgoing: OutgoingChange, at now: Timestamp) -> SyncFailure? {
    let name = outgoing.peer.rawValue
    guard var row = rows[name] else { return refusal }
    switch outgoing.change {
    case .markRead(let seen):
      if let seen, let last = row.lastMessage?.id, last <= seen { row.unread = .count(0) }
    case .markUnread: if row.unread == .count(0) { row.unread = .count(1) }
    case .restoreUnread(let before, _, let last):
      if row.lastMessage?.id == last { row.unread = before }
    case .editTags: row.tags = outgoing.tags
    case .pin where row.pin?.scope == .everyone, .unpin where row.pin?.scope == .everyone:
      return refusal
    case .pin:
      guard rows.values.count(where: { $0.pin?.scope == .own }) < 5 else { return refusal }
      row.pin = row.pin ?? Pin(scope: .own, since: now)
    case .unpin: row.pin = nil
    case .markDelivered: break
    case .reset:
      row.pin = nil
      resets.insert(name)
      hidden[name] = row
      rows[name] = nil
      return nil
    }
    rows[name] = row
    return nil
  }

  /// Somebody writes.
  mutating func receiveMessage(at now: Timestamp, _ random: inout SeededGenerator) {
    let names = (Array(rows.keys) + Array(hidden.keys)).sorted()
    guard let name = names.randomElement(using: &random) else { return }
    lastMessage += 1
    var row = rows[name] ?? hidden.removeValue(forKey: name)
    row?.lastMessage = RecentChatsTests.row(name, message: lastMessage).lastMessage
    row?.updatedAt = now
    if case .count(let count) = row?.unread { row?.unread = .count(count + 1) }
    rows[name] = row
  }

  /// The acting user does something elsewhere, or a row goes.
  mutating func changeElsewhere(at now: Timestamp, _ random: inout SeededGenerator) {
    guard let name = rows.keys.sorted().randomElement(using: &random) else { return }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: rows[name]?.unread = .count(0)
    case 1: rows[name]?.tags = Self.tags.filter { _ in Bool.random(using: &random) }
    case 2: if rows[name]?.pin?.scope == .own { rows[name]?.pin = nil }
    case 3: rows[name]?.presence = .online
    case 4: rows[name]?.name = "\(name) the \(Int.random(in: 1...9, using: &random))th"
    default: hidden[name] = rows.removeValue(forKey: name)
    }
  }
}

/// The place of a row, worked out apart from the ledger.
private struct ListRank: Comparable {
  var parts: [Int64]
  var tie: String

  init(_ row: Conversation) {
    switch row.pin?.scope {
    case .everyone: parts = [0, 0]
    case .own: parts = [1, -(row.pin?.since.seconds ?? 0)]
    case nil: parts = [2, -row.updatedAt.seconds]
    }
    tie = row.peer.rawValue
  }

  static func < (left: Self, right: Self) -> Bool {
    left.parts == right.parts
      ? left.tie < right.tie : left.parts.lexicographicallyPrecedes(right.parts)
  }
}

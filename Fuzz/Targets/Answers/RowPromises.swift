import Conversations

@testable import Store

/// A row that an answer told can be counted with, shown and kept.
enum RowPromises {
  static func check(_ row: Conversation) throws(BrokenPromise) {
    try checkNumbers(of: row)
    if let message = row.lastMessage { try checkMessage(message) }
    try checkKept(row)
  }

  static func checkMessage(_ message: LastMessage) throws(BrokenPromise) {
    try checkTime(message.sentAt)
    if case .text(let text, _) = message.content {
      try expect("A row keeps what it can show of a text", text.count <= 512, "\(text.count)")
    }
  }

  private static func checkNumbers(of row: Conversation) throws(BrokenPromise) {
    var counts = [row.unreadMentions, row.members].compactMap(\.self)
    if case .count(let count) = row.unread { counts.append(count) }
    try expect(
      "Counts are never negative, and a hundred thousand add up",
      counts.allSatisfy { (0...Int(Int32.max)).contains($0) }, "\(counts)")
    try checkTime(row.updatedAt)
    if let pin = row.pin { try checkTime(pin.since) }
  }

  private static func checkTime(_ time: Timestamp) throws(BrokenPromise) {
    try expect(
      "A moment is none or lies before the year 10000",
      (0...253_402_300_799).contains(time.seconds), "\(time.seconds)")
  }

  private static func checkKept(_ row: Conversation) throws(BrokenPromise) {
    let kept = (try? StoredConversation(row).json()).flatMap { StoredConversation(json: $0)?.value }
    try expect("What the server told can be kept", kept == row, "\(row)")
  }
}

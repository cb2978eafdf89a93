import Conversations
import Testing

@testable import Store

@Suite("What is kept comes back as it was")
struct RoundTripTests {
  @Test(arguments: 1...12)
  func `Any rows, changes, undo records and lines survive a restart`(seed: UInt64) throws {
    let folder = try StoreFolder()
    var any = Arbitrary(seed: seed)
    let rows = (0..<40).map { any.row(id: "\($0) " + any.text()) }
    let changes = (1...20).map { any.changeRecord($0) }
    let undo = (1...20).map { any.undoRecord($0) }
    let entries = (1...20).map { any.entry($0, madeAt: Timestamp(1_000 + $0)) }
    let writes =
      [.keepRows(rows, asOf: Timestamp(77))] + changes.map(StoreWrite.keepChange)
      + undo.map(StoreWrite.keepUndo) + entries.map(StoreWrite.keepEntry)
    try folder.store().write(writes)

    let store = folder.store()
    let contents = try store.open(firstRows: 100)
    #expect(exact(contents.rows) == exact(rows))
    #expect(contents.changes == changes)
    #expect(contents.undo == undo)
    #expect(try store.journal(since: nil, limit: nil) == entries)
    #expect(contents.asOf == Timestamp(77))
    #expect(!contents.hasMoreRows)
  }

  @Test func `Every kind of content survives a restart`() throws {
    let folder = try StoreFolder()
    var any = Arbitrary(seed: 1)
    let rows = any.contents().enumerated().map { index, content in
      var row = any.row(id: "\(index)")
      row.conversation.lastMessage = LastMessage(
        id: MessageID("1"), sender: Person(id: .system, name: ""), content: content,
        sentAt: Timestamp(1))
      return row
    }
    try folder.store().write([.keepRows(rows, asOf: Timestamp(1))])
    let read = try folder.store().open(firstRows: 100).rows
    #expect(Set(read.compactMap(\.conversation.lastMessage?.content)).count == rows.count)
    #expect(exact(read) == exact(rows))
  }

  @Test func `Every kind of change survives a restart`() throws {
    let folder = try StoreFolder()
    var any = Arbitrary(seed: 2)
    var changes = any.changes()
    changes += [ResetScope.ownList, .messages, .everyone].map { .reset($0, seen: nil) }
    let records = changes.enumerated().map { number, change in
      var record = any.changeRecord(Int64(number))
      record.change = change
      return record
    }
    try folder.store().write(records.map(StoreWrite.keepChange))
    #expect(try folder.store().open(firstRows: 0).changes == records)
  }

  @Test func `Every kind of entry survives a restart`() throws {
    let folder = try StoreFolder()
    var any = Arbitrary(seed: 3)
    let actions =
      any.changes().map { JournalEntry.Action.change($0, from: nil, to: nil) }
      + any.aspects().map { .change(.unpin, step: .undo, from: $0, to: $0) }
      + [.change(.unpin, step: .redo, from: nil, to: nil), .text("a", from: "b", to: "c")]
    let states = any.states()
    let entries = (0..<max(actions.count, states.count)).map { index in
      JournalEntry(
        number: Int64(index), madeAt: Timestamp(1), conversation: ConversationID("c"), name: "n",
        action: actions[index % actions.count], state: states[index % states.count])
    }
    try folder.store().write(entries.map(StoreWrite.keepEntry))
    #expect(try folder.store().journal(since: nil, limit: nil) == entries)
  }

  @Test func `Of a very long message from the server, the beginning is stored`() throws {
    let folder = try StoreFolder()
    var entry = JournalEntry.sample(1)
    let message = String(repeating: "long ", count: 1_000)
    entry.state = .refused(.failure(.refused(code: "E", message: message, status: 400)))
    try folder.store().write([.keepEntry(entry)])
    entry.state = .refused(
      .failure(.refused(code: "E", message: String(message.prefix(1_000)), status: 400)))
    #expect(try folder.store().journal(since: nil, limit: nil) == [entry])
  }

  /// The rows by name, byte for byte: `==` takes canonically equal texts for the same.
  private func exact(_ rows: [StoredRow]) -> [[UInt8]] {
    rows.map { row in
      var text = ""
      dump(row, to: &text)
      return Array(text.utf8)
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

import Conversations
import FoundationEssentials

@testable import Store

/// What the store reads back is nothing or a whole value, and written again it is the same value.
enum StoredBodyPromises {
  static func check(_ input: [UInt8]) throws(BrokenPromise) {
    let json = Data(input)
    if let row = ConversationBody(json: json)?.value {
      try checkAgain(row, ConversationBody(row)) { $0.value }
      _ = RowPlace(StoredRow(row, globalRank: .max))
      try ScreenPromises.check([row])
    }
    if let record = ChangeRecordBody(json: json)?.value(number: 7) {
      try checkAgain(record, ChangeRecordBody(record)) { $0.value(number: 7) }
    }
    if let record = UndoRecordBody(json: json)?.value(number: 7) {
      try checkAgain(record, UndoRecordBody(record)) { $0.value(number: 7) }
    }
    if let entry = JournalEntryBody(json: json)?.value(number: 7, madeAt: 8) {
      try checkAgain(entry, JournalEntryBody(entry)) { $0.value(number: 7, madeAt: 8) }
    }
  }

  private static func checkAgain<Value: Equatable, Kept: Body>(
    _ value: Value, _ body: Kept, read: (Kept) -> Value?
  ) throws(BrokenPromise) {
    let again = (try? body.json()).flatMap { Kept(json: $0) }.flatMap(read)
    try expect("What is kept comes back", again == value, "\(value)")
  }
}

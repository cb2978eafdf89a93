import Conversations
import FoundationEssentials

@testable import Store

/// What the store reads back is nothing or a whole value, and written again it is the same value.
enum StoredBodyPromises {
  static func check(_ input: [UInt8]) throws(BrokenPromise) {
    let json = Data(input)
    if let row = StoredConversation(json: json)?.value {
      try checkAgain(row, StoredConversation(row)) { $0.value }
      _ = RowPlace(StoredRow(row, globalRank: .max))
      try ScreenPromises.check([row])
    }
    if let record = StoredChangeRecord(json: json)?.value(number: 7) {
      try checkAgain(record, StoredChangeRecord(record)) { $0.value(number: 7) }
    }
    if let record = StoredUndoRecord(json: json)?.value(number: 7) {
      try checkAgain(record, StoredUndoRecord(record)) { $0.value(number: 7) }
    }
    if let entry = StoredJournalEntry(json: json)?.value(number: 7, madeAt: 8) {
      try checkAgain(entry, StoredJournalEntry(entry)) { $0.value(number: 7, madeAt: 8) }
    }
  }

  private static func checkAgain<Value: Equatable, Kept: StoredValue>(
    _ value: Value, _ body: Kept, read: (Kept) -> Value?
  ) throws(BrokenPromise) {
    let again = (try? body.json()).flatMap { Kept(json: $0) }.flatMap(read)
    try expect("What is kept comes back", again == value, "\(value)")
  }
}

import Conversations
import RecentChats

extension ConversationStore {
  /// Keeps things on disk.
  ///
  /// - Returns: Why they are not; nil when they are.
  func writeFailure(_ writes: [StoreWrite]) async -> StoreFailure? {
    do {
      try await write(writes)
      return nil
    } catch { return error }
  }

  /// Further rows, or why there are none.
  func moreRowsResult(
    after row: StoredRow, limit: Int
  ) async -> Result<[StoredRow], StoreFailure> {
    do { return .success(try await moreRows(after: row, limit: limit)) } catch {
      return .failure(error)
    }
  }

  /// The changes as all programs have left them, and who sends them, or why that is not known.
  ///
  /// - Parameter claiming: Whether this program becomes the one that sends if nobody else is.
  /// - Returns: What is on disk, or why it could not be read.
  func look(claiming: Bool) async -> Result<StoreLook, StoreFailure> {
    do {
      // In this order: a change that is over by the time the changes are read has its line by the
      // time the lines are.
      let isSender = claiming && claimSending()
      let changes = try await changes()
      let entries = try journal(since: nil, limit: Self.linesOfOthers)
      return .success(StoreLook(changes: changes, journal: entries, isSender: isSender))
    } catch { return .failure(error) }
  }

  /// The newest lines of the journal, or why there are none.
  func journalResult(limit: Int) -> Result<[JournalEntry], StoreFailure> {
    do { return .success(try journal(since: nil, limit: limit)) } catch { return .failure(error) }
  }

  /// How many lines are looked through for what became of a change that another program sent.
  private static var linesOfOthers: Int { 200 }
}

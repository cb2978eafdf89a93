public import Conversations
import RecentChats

/// The server, as far as the loop needs it.
public protocol ConversationsService: Sendable {
  /// Asks for a page of the list.
  ///
  /// - Parameter request: Which page.
  /// - Returns: The page.
  /// - Throws: `SyncFailure`, in terms the core decides by.
  func page(_ request: PageRequest) async throws(SyncFailure) -> Page

  /// Makes a change.
  ///
  /// - Parameter change: What is wanted.
  /// - Returns: What the server told of it.
  /// - Throws: `SyncFailure`, in terms the core decides by.
  func perform(_ change: OutgoingChange) async throws(SyncFailure) -> ChangeReceipt

  /// Asks for everything known of one conversation.
  ///
  /// - Parameters:
  ///   - id: The conversation.
  ///   - peer: Its other side.
  /// - Returns: What is known.
  /// - Throws: `SyncFailure`, in terms the core decides by.
  func details(of id: ConversationID, peer: Peer) async throws(SyncFailure) -> ConversationDetails

  /// Gets address, user and key again from where they come from; requests that are started later
  /// wait for it.
  ///
  /// - Returns: The acting user; nil when nothing could be read.
  func renewCredential() async -> UserID?

  /// What was exchanged with the server since the program started.
  var traffic: Traffic { get }
}

extension ConversationsService {
  /// Does nothing: most services have a key that stays.
  public func renewCredential() async -> UserID? { nil }

  /// Nothing: most services do not count.
  public var traffic: Traffic { Traffic() }
}

extension ConversationsService {
  /// A page, or why there is none.
  func pageResult(_ request: PageRequest) async -> Result<Page, SyncFailure> {
    do { return .success(try await page(request)) } catch { return .failure(error) }
  }

  /// What the server told of a change, or why it did not happen.
  func changeResult(_ change: OutgoingChange) async -> Result<ChangeReceipt, SyncFailure> {
    do { return .success(try await perform(change)) } catch { return .failure(error) }
  }

  /// What is known of a conversation, or why that is not known.
  func detailsResult(
    _ id: ConversationID, _ peer: Peer
  ) async -> Result<ConversationDetails, SyncFailure> {
    do { return .success(try await details(of: id, peer: peer)) } catch { return .failure(error) }
  }
}

extension ConversationStore {
  /// Writes to the disk.
  ///
  /// - Returns: Why nothing was written; nil when it was.
  func writeFailure(_ writes: [StoreWrite]) -> StoreFailure? {
    do {
      try write(writes)
      return nil
    } catch { return error }
  }

  /// Further rows, or why there are none.
  func moreRowsResult(after row: StoredRow, limit: Int) -> Result<[StoredRow], StoreFailure> {
    do { return .success(try moreRows(after: row, limit: limit)) } catch { return .failure(error) }
  }

  /// The changes as all programs have left them, and who sends them, or why that is not known.
  ///
  /// - Parameter claiming: Whether this program becomes the one that sends if nobody else is.
  /// - Returns: What is on disk, or why it could not be read.
  func readChanges(claiming: Bool) -> Result<StoredChanges, StoreFailure> {
    do {
      // In this order: a change that is over by the time the changes are read has its outcome in the
      // journal by the time that is read.
      let isSender = claiming && claimSending()
      let changes = try changes()
      let entries = try journal(since: nil, limit: Self.entriesOfOthers)
      return .success(StoredChanges(changes: changes, journal: entries, isSender: isSender))
    } catch { return .failure(error) }
  }

  /// The newest entries of the journal, or why they could not be read.
  func journalResult(limit: Int) -> Result<[JournalEntry], StoreFailure> {
    do { return .success(try journal(since: nil, limit: limit)) } catch { return .failure(error) }
  }

  /// How many entries are read to find the outcome of changes that another program sent.
  private static var entriesOfOthers: Int { 200 }
}

public import Conversations
public import RecentChats

/// The operations of the server that the loop uses.
public protocol ConversationsService: Sendable {
  /// Requests a page of the list.
  ///
  /// - Parameter request: The page to request.
  /// - Returns: The page.
  /// - Throws: `SyncFailure`, with the distinctions that the core needs.
  func page(_ request: PageRequest) async throws(SyncFailure) -> Page

  /// Sends a change.
  ///
  /// - Parameter change: The change.
  /// - Returns: The receipt of the server.
  /// - Throws: `SyncFailure`, with the distinctions that the core needs.
  func perform(_ change: OutgoingChange) async throws(SyncFailure) -> ChangeReceipt

  /// Changes the tags of several conversations.
  ///
  /// - Parameter changes: The edits of tags, at most one for each conversation.
  /// - Returns: The outcome of each.
  func editTags(
    _ changes: [OutgoingChange]
  ) async -> [Ticket: Result<ChangeReceipt, SyncFailure>]

  /// Requests the details of a conversation.
  ///
  /// - Parameters:
  ///   - id: The conversation.
  ///   - peer: Its other side.
  /// - Returns: The details.
  /// - Throws: `SyncFailure`, with the distinctions that the core needs.
  func details(of id: ConversationID, peer: Peer) async throws(SyncFailure) -> ConversationDetails

  /// Reads the configuration again; requests that start later use it.
  ///
  /// - Parameter fetchingKey: True if the key is fetched in any case; otherwise only if it comes from
  ///   elsewhere now.
  /// - Returns: The account, or the problems, for which the former settings stay; nil if nothing can
  ///   be read again.
  func readConnection(
    fetchingKey: Bool
  ) async -> Result<ConnectionReading, ConnectionProblems>?

  /// The traffic with the server since the program started.
  var traffic: Traffic { get }
}

extension ConversationsService {
  /// Returns nil: most services have a fixed configuration.
  public func readConnection(
    fetchingKey: Bool
  ) async -> Result<ConnectionReading, ConnectionProblems>? { nil }

  /// Sends one change after another: most services gain nothing by sending them together.
  public func editTags(
    _ changes: [OutgoingChange]
  ) async -> [Ticket: Result<ChangeReceipt, SyncFailure>] {
    var outcomes: [Ticket: Result<ChangeReceipt, SyncFailure>] = [:]
    for change in changes { outcomes[change.ticket] = await changeResult(change) }
    return outcomes
  }

  /// No traffic: most services do not count it.
  public var traffic: Traffic { Traffic() }
}

extension ConversationsService {
  /// Returns a page, or the failure.
  func pageResult(_ request: PageRequest) async -> Result<Page, SyncFailure> {
    do { return .success(try await page(request)) } catch { return .failure(error) }
  }

  /// Returns the receipt of a change, or the failure.
  func changeResult(_ change: OutgoingChange) async -> Result<ChangeReceipt, SyncFailure> {
    do { return .success(try await perform(change)) } catch { return .failure(error) }
  }

  /// Returns the details of a conversation, or the failure.
  func detailsResult(
    _ id: ConversationID, _ peer: Peer
  ) async -> Result<ConversationDetails, SyncFailure> {
    do { return .success(try await details(of: id, peer: peer)) } catch { return .failure(error) }
  }
}

extension ConversationStore {
  /// Writes to the store.
  ///
  /// - Returns: The failure; nil when everything was written.
  func writeFailure(_ writes: [StoreWrite]) -> StoreFailure? {
    do {
      try write(writes)
      return nil
    } catch { return error }
  }

  /// Returns further rows, or the failure.
  func moreRowsResult(after row: StoredRow, limit: Int) -> Result<[StoredRow], StoreFailure> {
    do { return .success(try moreRows(after: row, limit: limit)) } catch { return .failure(error) }
  }

  /// Returns the changes of all programs and whether this program sends them, or the failure.
  ///
  /// - Parameter claiming: True to become the program that sends if there is none.
  /// - Returns: The changes and journal on disk, or the failure.
  func readChanges(claiming: Bool) -> Result<StoredChanges, StoreFailure> {
    do {
      // In this order: a change that is finished before the changes are read has its outcome in
      // the journal when that is read.
      let isSender = claiming && claimSending()
      let changes = try changes()
      let entries = try journal(since: nil, limit: Self.entriesOfOthers)
      return .success(
        StoredChanges(
          changes: changes, journal: entries, batches: try batches(), isSender: isSender))
    } catch { return .failure(error) }
  }

  /// Returns the newest entries of the journal, or the failure.
  func journalResult(limit: Int) -> Result<[JournalEntry], StoreFailure> {
    do { return .success(try journal(since: nil, limit: limit)) } catch { return .failure(error) }
  }

  /// Returns the entries of the journal that belong to a bulk change, or the failure.
  func journalResult(of batch: BatchID, limit: Int) -> Result<[JournalEntry], StoreFailure> {
    do { return .success(try journal(of: batch, limit: limit)) } catch { return .failure(error) }
  }

  /// The number of entries that are read to find the outcome of changes that another program sent.
  private static var entriesOfOthers: Int { 200 }
}

public import Conversations

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

import FoundationEssentials

/// The content and behaviour of a sandbox.
public struct SandboxConfiguration: Sendable {
  /// The port to listen on; 0 selects a free one.
  public var port: UInt16 = 0
  /// The number of conversations in the acting user's list.
  ///
  /// - Units: Conversations, 0 to 100,000. One with a blocked user is added, which lists omit.
  public var conversations = 60
  /// The seed of all random values: the same seed produces the same world and traffic.
  public var seed: UInt64 = 1
  /// The amount of simulated traffic.
  ///
  /// - Units: Events per minute; 0 for none.
  public var traffic: Double = 0
  /// The faults that are active from the start.
  public var faults: [Fault] = []
  /// The names and messages of the first rows of the list, from the top, for all viewers and
  /// whatever is sent later; the other rows keep the texts of the seed.
  public var texts: [SandboxText] = []
  /// The user whose list is seeded and who receives the traffic.
  public var uid = "mara"
  /// The number of requests that are accepted per minute.
  ///
  /// - Source: docs/api.md §3.
  public var requestsPerMinute = 20_000
  /// True if marking unread includes the named message itself.
  ///
  /// - Source: docs/api.md §6.3.
  public var unreadIsInclusive = false
  /// True if the app may mark messages unread.
  public var hasUnreadFeature = true
  /// True if the app may pin conversations.
  public var hasPinsFeature = true
  /// The clock.
  ///
  /// - Units: Whole seconds since the Unix epoch.
  public var now: @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970) }

  /// Creates the configuration of the demo, on a free port and without traffic.
  public init() {}
}

/// The other side of a conversation.
public enum SandboxPeer: Hashable, Sendable {
  /// A user, by UID.
  case user(String)
  /// A group, by GUID.
  case group(String)

  /// The UID or GUID.
  public var id: String {
    switch self {
    case .user(let uid): uid
    case .group(let guid): guid
    }
  }

  /// The id of the conversation that a user has with this peer.
  ///
  /// - Source: docs/api.md §5.1.
  ///
  /// - Parameter uid: The user.
  /// - Returns: `group_GUID`, or both UIDs in order around `_user_`.
  public func conversationID(for uid: String) -> String {
    switch self {
    case .user(let other): min(uid, other) + "_user_" + max(uid, other)
    case .group(let guid): "group_" + guid
    }
  }
}

/// A name and a message that replace those of the seed in a conversation.
///
/// - Shape: Each is a JSON string in wire format, quotes and escapes included, so that text that no
///   string can hold, such as half a surrogate pair, can be sent as well.
public struct SandboxText: Hashable, Sendable {
  /// The name of the user or group.
  public var name: String
  /// The last message.
  public var message: String

  public init(name: String, message: String) {
    self.name = name
    self.message = message
  }
}

import FoundationEssentials

/// What a sandbox is made of, and how it behaves.
public struct SandboxConfiguration: Sendable {
  /// The port to listen on; 0 takes a free one.
  public var port: UInt16 = 0
  /// How many conversations the acting user's list has.
  ///
  /// - Units: Conversations, 0 to 100,000. One with a blocked user comes on top, which lists leave out.
  public var conversations = 60
  /// What all seemingly random things come from: the same seed makes the same world and traffic.
  public var seed: UInt64 = 1
  /// How much happens by itself.
  ///
  /// - Units: Events a minute; 0 is silence.
  public var traffic: Double = 0
  /// What goes wrong from the start.
  public var faults: [Fault] = []
  /// What the first rows of the list are called and say, from the top, whoever asks and whatever is
  /// sent later; as many more keep the words of the seed.
  public var texts: [SandboxText] = []
  /// The user whose list is seeded, and around whom the traffic goes.
  public var uid = "mara"
  /// How many requests a minute are answered.
  ///
  /// - Source: docs/api.md §3.
  public var requestsPerMinute = 20_000
  /// Whether mark unread counts the named message itself as unread too.
  ///
  /// - Source: docs/api.md §6.3.
  public var unreadIsInclusive = false
  /// Whether the app may mark messages unread.
  public var hasUnreadFeature = true
  /// Whether the app may pin conversations.
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
  /// A person, by UID.
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
  /// - Parameter uid: The user on the near side.
  /// - Returns: `group_GUID`, or both UIDs in order around `_user_`.
  public func conversationID(for uid: String) -> String {
    switch self {
    case .user(let other): min(uid, other) + "_user_" + max(uid, other)
    case .group(let guid): "group_" + guid
    }
  }
}

/// A name and a message that a conversation shows in place of those of the seed.
///
/// - Shape: Each is a JSON string as it stands on the wire, quotes and escapes included, so that a
///   text no string can hold, such as half a surrogate pair, can be sent, too.
public struct SandboxText: Hashable, Sendable {
  /// What the user or the group is called.
  public var name: String
  /// The last message.
  public var message: String

  /// Takes both as JSON strings.
  public init(name: String, message: String) {
    self.name = name
    self.message = message
  }
}

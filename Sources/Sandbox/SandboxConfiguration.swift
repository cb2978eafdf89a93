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
  /// - Source: Contract §3.
  public var requestsPerMinute = 20_000
  /// Whether mark unread counts the named message itself as unread too.
  ///
  /// - Source: Contract §6.3.
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

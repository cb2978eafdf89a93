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

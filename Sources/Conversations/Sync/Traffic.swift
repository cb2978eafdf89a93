/// What was exchanged with the server since the program started.
public struct Traffic: Hashable, Sendable {
  /// How many requests were sent.
  public var requests: Int
  /// The bytes of all bodies received.
  public var bytes: Int

  /// Makes a tally; nothing, unless something is said.
  public init(requests: Int = 0, bytes: Int = 0) {
    self.requests = requests
    self.bytes = bytes
  }
}

/// How far a message got.
public enum Receipt: UInt8, Hashable, Sendable {
  /// The server has no time for it yet.
  case waiting
  /// The server has it.
  case sent
  /// It reached the other side.
  case delivered
  /// The other side read it.
  case read
  /// The server says it failed.
  case failed
}

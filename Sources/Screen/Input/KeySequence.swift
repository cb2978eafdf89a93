/// Keys that mean something when they are pressed one after another.
///
/// - Shape: At least one key.
public struct KeySequence: Hashable, Sendable {
  /// The keys, in the order in which they are pressed.
  public let keys: [Key]

  /// Makes a sequence of one key and those that follow it.
  public init(_ first: Key, _ others: Key...) { keys = [first] + others }

  /// Makes a sequence of keys; nil without any.
  public init?(_ keys: [Key]) {
    guard !keys.isEmpty else { return nil }
    self.keys = keys
  }

  /// Whether the other sequence begins with this one and goes on.
  public func isProperPrefix(of other: KeySequence) -> Bool {
    keys.count < other.keys.count && other.keys.starts(with: keys)
  }
}

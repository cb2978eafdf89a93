public import Conversations

/// What an operation answered, with what its exchange cost.
public struct Answer<Value: Sendable>: Sendable {
  /// The answer itself.
  public var value: Value
  /// What the headers say of the rate limit.
  public var quota: Quota?
  /// The size of the body as received, in bytes.
  public var bytes: Int

  /// Makes an answer.
  public init(value: Value, quota: Quota? = nil, bytes: Int = 0) {
    self.value = value
    self.quota = quota
    self.bytes = bytes
  }
}

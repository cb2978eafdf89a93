public import Conversations

/// What an operation answered, with what the headers told beside it.
public struct Answer<Value: Sendable>: Sendable {
  /// The answer itself.
  public var value: Value
  /// What the headers say of the rate limit.
  public var quota: Quota?

  /// Makes an answer.
  public init(value: Value, quota: Quota? = nil) {
    self.value = value
    self.quota = quota
  }
}

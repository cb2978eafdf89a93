/// What an answer's headers say of the rate limit.
///
/// - Units: Requests of the current minute.
/// - Source: Contract §3, `X-Rate-Limit` and `X-Rate-Limit-Remaining`.
public struct Quota: Hashable, Sendable {
  /// How many a minute allows.
  public var limit: Int
  /// How many are left.
  public var remaining: Int

  /// Makes a quota.
  public init(limit: Int, remaining: Int) {
    self.limit = limit
    self.remaining = remaining
  }
}

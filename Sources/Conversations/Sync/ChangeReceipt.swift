/// What the server told of a change it accepted.
public struct ChangeReceipt: Equatable, Sendable {
  /// The unread count after the change, where it was read back.
  public var unread: Unread?
  /// The tags after the change, where they were read back or the answer held them.
  public var tags: [Tag]?
  /// The whole list of tags that was sent, where `tags` was read back after it; nil otherwise.
  public var sentTags: [Tag]?
  /// Tags that were wanted and found no room beside those that others had added.
  public var unfit: [Tag]
  /// What the headers say of the rate limit.
  public var quota: Quota?

  public init(
    unread: Unread? = nil, tags: [Tag]? = nil, sentTags: [Tag]? = nil, unfit: [Tag] = [],
    quota: Quota? = nil
  ) {
    self.unread = unread
    self.tags = tags
    self.sentTags = sentTags
    self.unfit = unfit
    self.quota = quota
  }
}

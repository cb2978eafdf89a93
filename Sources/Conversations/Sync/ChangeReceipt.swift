/// The server's result for a change that it accepted.
public struct ChangeReceipt: Equatable, Sendable {
  /// The unread count after the change; nil if it was not read back.
  public var unread: Unread?
  /// The tags after the change; nil if they were not read back and the response did not contain
  /// them.
  public var tags: [Tag]?
  /// The whole list of tags that was sent, if `tags` was read back after it; otherwise nil.
  public var sentTags: [Tag]?
  /// Tags that were not added because the tags of others had left no room within the limit.
  public var unfit: [Tag]
  /// The transfer of the slowest page of the list that was read for the change.
  public var transfer: PageTransfer?
  /// The rate limit in the headers, if any.
  public var quota: Quota?

  public init(
    unread: Unread? = nil, tags: [Tag]? = nil, sentTags: [Tag]? = nil, unfit: [Tag] = [],
    transfer: PageTransfer? = nil, quota: Quota? = nil
  ) {
    self.unread = unread
    self.tags = tags
    self.sentTags = sentTags
    self.unfit = unfit
    self.transfer = transfer
    self.quota = quota
  }
}

/// What the first line tells.
public struct HeaderView: Equatable, Sendable {
  /// The profile's name, or what stands for it.
  public var profile: String
  /// The acting user.
  public var account: String
  /// All unread messages together; nil before the first list.
  public var unread: Int?
  /// Whether there may be more than `unread`: a count is unknown, or the list is not complete.
  public var isLowerBound: Bool
  /// How many rows are listed.
  public var shown: Int
  /// How many conversations there are.
  public var total: Int
  /// The filter in force, in words; nil when all is shown.
  public var filter: String?

  /// Makes a header.
  public init(
    profile: String, account: String, unread: Int?, isLowerBound: Bool = false, shown: Int,
    total: Int, filter: String? = nil
  ) {
    self.profile = profile
    self.account = account
    self.unread = unread
    self.isLowerBound = isLowerBound
    self.shown = shown
    self.total = total
    self.filter = filter
  }
}

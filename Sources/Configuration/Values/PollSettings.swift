/// How often the server is asked for news, and for how much.
public struct PollSettings: Hashable, Sendable {
  /// The wait between two looks at the first page while things happen.
  ///
  /// - Units: 1 second to 1 hour, rounded to milliseconds.
  public var interval: Duration
  /// Rows a page, 1-1000.
  public var pageSize: Int
  /// The wait between two readings of the whole list.
  ///
  /// - Units: 1 second to 1 day, rounded to milliseconds.
  public var fullEvery: Duration

  /// Makes poll settings; what is not said is the default.
  public init(
    interval: Duration = .seconds(5), pageSize: Int = 100, fullEvery: Duration = .seconds(300)
  ) {
    self.interval = interval
    self.pageSize = pageSize
    self.fullEvery = fullEvery
  }
}

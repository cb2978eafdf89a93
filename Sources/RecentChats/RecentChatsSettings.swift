public import Conversations
public import Queries

/// What a person settled before the pane opened.
public struct RecentChatsSettings: Equatable, Sendable {
  /// On whose behalf everything is done.
  public var actingUser: UserID
  /// The profile's name, or what stands for it, for the header.
  public var profile: String
  /// How long to wait between two looks at the first page while things happen, in milliseconds.
  public var pollInterval: Int64
  /// The longest wait between two polls while the terminal has no focus, in milliseconds.
  public var unfocusedInterval: Int64
  /// Rows a page while looking for news, 1-1000.
  public var pageSize: Int
  /// Rows a page while reading the whole list, 1-1000.
  public var fullPageSize: Int
  /// How long to wait between two readings of the whole list, in milliseconds.
  public var fullPassInterval: Int64
  /// How long key hints are shown.
  public var hints: HintPolicy
  /// Where the random numbers for jitter begin.
  public var seed: UInt64
  /// The name of the theme to begin with.
  public var theme: String
  /// The names of the themes there are at the start, in order.
  public var themes: [String]
  /// What is wrong with the configuration, to be said at the start.
  public var warnings: [String]
  /// The names by which emoji are drawn.
  public var emojiNames: EmojiNames

  /// Makes settings; what is not said is the default.
  public init(
    actingUser: UserID, profile: String, pollInterval: Int64 = 5_000,
    unfocusedInterval: Int64 = 15_000, pageSize: Int = 100, fullPageSize: Int = 1_000,
    fullPassInterval: Int64 = 300_000, hints: HintPolicy = .auto, seed: UInt64 = 0,
    theme: String = "default", themes: [String] = ["default"], warnings: [String] = [],
    emojiNames: EmojiNames = .none
  ) {
    self.actingUser = actingUser
    self.profile = profile
    self.pollInterval = pollInterval
    self.unfocusedInterval = unfocusedInterval
    self.pageSize = pageSize
    self.fullPageSize = fullPageSize
    self.fullPassInterval = fullPassInterval
    self.hints = hints
    self.seed = seed
    self.theme = theme
    self.themes = themes
    self.warnings = warnings
    self.emojiNames = emojiNames
  }
}

/// How long the key hints of the last line are shown.
public enum HintPolicy: Hashable, Sendable {
  /// Each until its command was used.
  case auto
  /// For good.
  case always
  /// Not at all.
  case never
}
